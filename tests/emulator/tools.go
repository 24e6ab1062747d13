//go:build tools

// Package emulator pins the program that the test runs against.
package emulator

import _ "github.com/goccy/bigquery-emulator/cmd/bigquery-emulator"
