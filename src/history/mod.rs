//! Query history: what BigQuery logged about each job, and the readers of its exports.

mod job;
mod reader;

pub use job::*;
pub use reader::*;
