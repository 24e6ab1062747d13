//! Bound statements → edges. No name is looked up here.

mod edge;
mod statement;

pub use edge::*;
pub use statement::*;
