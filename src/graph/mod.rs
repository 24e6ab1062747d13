//! Edges as a graph: what does a column reach, and what reaches it?
//!
//! The graph stands in the bytes of an index file as they are: nothing is loaded, a question reads what it needs. Where
//! the bytes come from is for `index` to know.

mod find;
mod kind;
pub mod layout;
mod order;
mod pages;
mod paths;
mod reach;
mod view;
mod walk;

pub use find::{FindError, Found};
pub use kind::Kind;
pub use order::ordered;
pub use paths::{Paths, Way, Ways};
pub use reach::Reach;
pub use view::{Activity, EdgeId, Evidence, Graph, NodeId, RelationId, Usage};
pub use walk::{Direction, Hop, Node, Options, Walk};
