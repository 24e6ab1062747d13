//! The syntax tree: types only, borrowed from the text and allocated in an arena, a span on every node.
//!
//! One tree serves every dialect: a front end in [`crate::parse`] builds it and nothing downstream knows which.
//! Names follow the GoogleSQL reference. Left-associative chains (`a OR b OR c`, `a UNION ALL b …`, `a, b, c` in
//! FROM) are flat slices, so that 10,000 links are a long list and never a deep tree.
//!
//! What is deliberately absent: resolved names, types of expressions, comments, hints' contents.

mod ddl;
mod dml;
mod expr;
mod from;
mod ident;
mod pipe;
mod query;
mod script;
mod span;
mod statement;
mod types;

pub use ddl::*;
pub use dml::*;
pub use expr::*;
pub use from::*;
pub use ident::*;
pub use pipe::*;
pub use query::*;
pub use script::*;
pub use span::*;
pub use statement::*;
pub use types::*;
