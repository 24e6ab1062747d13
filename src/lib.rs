//! Column lineage from query history.
//!
#![doc = include_str!("../ARCHITECTURE.md")]

pub mod diagnostic;

mod guard;
mod intern;
mod spare;

#[allow(clippy::disallowed_methods, reason = "the rim: reads files")]
pub mod input;

#[allow(clippy::disallowed_methods, reason = "the rim: reads files")]
pub mod history;

#[allow(clippy::disallowed_methods, reason = "the rim: reads colline.toml")]
pub mod config;

pub mod catalog;

pub mod dialect;

pub mod syntax;

pub mod parse;

pub mod bind;

pub mod lineage;

pub mod systems;

pub mod analyze;

pub mod locate;

#[allow(clippy::disallowed_methods, reason = "the rim: runs threads")]
pub mod pipeline;

#[allow(clippy::disallowed_methods, reason = "the rim: writes files, measures time")]
pub mod sink;

#[cfg(feature = "bigquery")]
#[allow(clippy::disallowed_methods, reason = "the rim: talks to BigQuery, keeps files")]
pub mod live;

pub mod graph;

#[allow(clippy::disallowed_methods, reason = "the rim: reads and writes the graph's file")]
pub mod index;

#[allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the rim: arguments, environment, streams"
)]
pub mod cli;
