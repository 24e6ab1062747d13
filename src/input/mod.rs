//! Files of the user, as rows: what is opened, in which format it is, which view of INFORMATION_SCHEMA it holds.
//!
//! A [`Reader`] walks over the inputs on one thread and hands out [`Batch`]es of raw rows; a batch is decoded wherever
//! its owner likes. Memory is bounded by the batches in flight, never by a file. What cannot be read becomes an
//! [`InputProblem`] with file, line and field; it never takes its neighbours along.

mod batch;
mod chunk;
mod csv;
mod general_log;
mod json;
mod kind;
mod log;
mod open;
mod parquet;
mod problem;
mod reader;
mod row;
mod source;
mod time;
mod value;

pub use batch::Batch;
pub use kind::Kind;
pub use log::Log;
pub use problem::{InputProblem, Lost};
pub use reader::{Progress, Reader, Wanted};
pub use row::RowContext;
pub use source::{Input, expand};
pub use time::{MICROS_PER_DAY, micros_from_epoch, parse_timestamp};
pub use value::{Field, Record, Value};
