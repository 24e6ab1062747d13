//! INSERT, UPDATE, DELETE, MERGE, TRUNCATE.

use super::{Expr, ExprRef, FromClause, Ident, Join, Offset, Path, Query, SelectItem, Span, TableExpr};

/// The table, or (in nested DML) the array, that a statement writes.
pub type InsertTarget<'a> = Path<'a>;

/// `INSERT [INTO] target [(columns)] source`
#[derive(Debug, Clone, Copy)]
pub struct Insert<'a> {
    pub target: InsertTarget<'a>,
    /// `INSERT INTO target AS alias` (other dialects): what `conflict` and `returning` call the target.
    pub alias: Option<Ident<'a>>,
    pub columns: &'a [Ident<'a>],
    pub source: InsertSource<'a>,
    /// `ON CONFLICT … DO UPDATE`, `ON DUPLICATE KEY UPDATE` (other dialects)
    pub conflict: Option<&'a OnConflict<'a>>,
    pub returning: &'a [SelectItem<'a>],
}

/// What an INSERT does to rows that are there already (PostgreSQL, MySQL, DuckDB).
#[derive(Debug, Clone, Copy)]
pub struct OnConflict<'a> {
    /// What the row that was to be inserted goes by in `items`: `excluded`, or an alias.
    pub row: Ident<'a>,
    /// `AS row (a, b)`: new names for its columns, in order; empty without a list.
    pub columns: &'a [Ident<'a>],
    pub items: &'a [UpdateItem<'a>],
    pub filter: Option<ExprRef<'a>>,
}

/// The rows of an INSERT.
#[derive(Debug, Clone, Copy)]
pub enum InsertSource<'a> {
    Values(&'a [&'a [Expr<'a>]]),
    Query(&'a Query<'a>),
    /// `BY NAME query` (other dialects): each column goes to that of its name.
    ByName(&'a Query<'a>),
    /// `INSERT ROW` (MERGE only)
    Row,
    /// `INSERT *` (MERGE only, other dialects): each column of the source goes to that of its name.
    NamedRow,
    /// The input of a pipe INSERT
    Input,
}

/// `UPDATE target [AS alias] SET … [FROM …] WHERE …`
#[derive(Debug, Clone, Copy)]
pub struct Update<'a> {
    pub target: Path<'a>,
    pub alias: Option<Ident<'a>>,
    pub offset: Option<&'a Offset<'a>>,
    /// `UPDATE target JOIN … SET` (other dialects)
    pub joins: &'a [Join<'a>],
    pub items: &'a [UpdateItem<'a>],
    pub from: Option<FromClause<'a>>,
    pub filter: Option<ExprRef<'a>>,
    pub returning: &'a [SelectItem<'a>],
}

/// One entry of SET.
#[derive(Debug, Clone, Copy)]
pub enum UpdateItem<'a> {
    /// `path = value`; the path may be nested and hold subscripts.
    Assign { target: ExprRef<'a>, value: ExprRef<'a> },
    /// `(INSERT | UPDATE | DELETE …)` on an array column
    Nested(&'a NestedDml<'a>),
}

/// DML on an array inside UPDATE … SET.
#[derive(Debug, Clone, Copy)]
pub enum NestedDml<'a> {
    Insert(Insert<'a>),
    Update(Update<'a>),
    Delete(Delete<'a>),
}

/// `DELETE [FROM] target [AS alias] WHERE …`
#[derive(Debug, Clone, Copy)]
pub struct Delete<'a> {
    pub target: Path<'a>,
    pub alias: Option<Ident<'a>>,
    pub offset: Option<&'a Offset<'a>>,
    /// `DELETE FROM target USING …`, `DELETE target FROM target JOIN …` (other dialects)
    pub joins: &'a [Join<'a>],
    pub filter: Option<ExprRef<'a>>,
    pub returning: &'a [SelectItem<'a>],
}

/// `MERGE [INTO] target USING source ON … WHEN …`
#[derive(Debug, Clone, Copy)]
pub struct Merge<'a> {
    pub target: Path<'a>,
    pub alias: Option<Ident<'a>>,
    pub source: TableExpr<'a>,
    pub on: ExprRef<'a>,
    pub clauses: &'a [MergeClause<'a>],
    /// RETURNING (PostgreSQL)
    pub returning: &'a [SelectItem<'a>],
}

/// One WHEN clause.
#[derive(Debug, Clone, Copy)]
pub struct MergeClause<'a> {
    pub when: MergeWhen,
    pub condition: Option<ExprRef<'a>>,
    pub action: MergeAction<'a>,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeWhen {
    Matched,
    NotMatchedByTarget,
    NotMatchedBySource,
}

#[derive(Debug, Clone, Copy)]
pub enum MergeAction<'a> {
    Insert {
        columns: &'a [Ident<'a>],
        source: InsertSource<'a>,
    },
    Update(&'a [UpdateItem<'a>]),
    /// `UPDATE SET *` (other dialects): each column takes that of its name in the source.
    UpdateByName,
    Delete,
}

/// `TRUNCATE TABLE target [WHERE …]`
#[derive(Debug, Clone, Copy)]
pub struct Truncate<'a> {
    pub target: Path<'a>,
    pub filter: Option<ExprRef<'a>>,
}
