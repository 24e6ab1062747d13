//! TEMPORARY
pub use crate::stub::{Job, TableRef};
