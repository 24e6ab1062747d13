//! Syntax + catalog → bound statements. Names are looked up here and nowhere else; afterwards only ids are left.
//!
//! Binding and provenance are one pass: the bound form of an expression is its [`Value`], the set of source paths
//! that reach it together with its shape (fields of structs keep their own provenance). A query's bound form is a
//! [`Table`]: all output columns at once, computed once per CTE, subquery and temp table.

mod body;
mod call;
mod constants;
mod context;
mod ddl;
mod define;
mod described;
mod dml;
mod dynamic;
mod expr;
mod flow;
mod foreign;
mod from;
mod name;
mod path;
mod pipe;
mod pivot;
mod query;
mod routine;
mod scope;
mod script;
mod select;
mod set_operation;
mod statement;
mod summary;
mod table;
mod table_function;
mod tree;
mod types;
mod value;
mod walk;

pub use constants::Constants;
pub use context::{Arenas, Bound, BoundColumn, BoundScript, Earlier, JobContext, bind_script};
pub use flow::{Entry, Ways};
pub use path::{PathId, PathTable, RelationId};
pub use table::Rows;
pub use types::data_type;
pub use value::{Field, Shape, Value};

use context::Binder;
use flow::{Acc, Through};
use scope::{Range, RangeSource, Scope};
use table::{Column, Table};
