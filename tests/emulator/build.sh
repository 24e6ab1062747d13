#!/usr/bin/env bash
# Builds the BigQuery emulator into a folder (default: target/emulator), some minutes the first time. Needs Go and a C compiler.
set -euo pipefail
out=$(realpath -m "${1:-$(dirname "$0")/../../target/emulator}")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# In a copy: -mod=mod writes go.sum and the rest of go.mod.
cp go.mod tools.go "$work"
cd "$work"
go build -mod=mod -o "$out/bigquery-emulator" github.com/goccy/bigquery-emulator/cmd/bigquery-emulator
echo "COLLINE_BIGQUERY_EMULATOR=$out/bigquery-emulator"
