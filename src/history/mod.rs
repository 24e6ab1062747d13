//! Query history: what BigQuery logged about each job, and the readers of its exports.

mod filter;
mod job;
mod reader;
mod transfer;

pub use filter::*;
pub use job::*;
pub use reader::*;
