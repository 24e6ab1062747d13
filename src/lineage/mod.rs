//! Bound statements → edges. No name is looked up here.

mod collect;
mod edge;
mod statement;

pub use collect::collect;
pub use edge::*;
pub use statement::*;
