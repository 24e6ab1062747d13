//! Query history: what a warehouse logged about each job, and the readers of its exports.

pub mod export;
mod filter;
mod job;
mod reader;
mod transfer;

pub use filter::*;
pub use job::*;
pub use reader::*;
