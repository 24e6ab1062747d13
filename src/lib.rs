//! Column lineage from query history.
//!
#![doc = include_str!("../ARCHITECTURE.md")]

pub mod diagnostic;

pub mod input;

pub mod history;

pub mod catalog;

pub mod dialect;

pub mod syntax;

pub mod parse;

pub mod bind;

pub mod lineage;

pub mod analyze;

pub mod sink;

pub mod pipeline;

pub mod graph;

pub mod cli;
