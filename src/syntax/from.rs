//! The FROM clause.

use super::{Call, Expr, ExprRef, Ident, NamedExpr, OrderItem, Path, Query, SelectItem, Span};

/// `FROM first [joins…]`: left-associative, commas included.
#[derive(Debug, Clone, Copy)]
pub struct FromClause<'a> {
    pub first: TableExpr<'a>,
    pub joins: &'a [Join<'a>],
    pub span: Span,
}

/// One join with its right side.
#[derive(Debug, Clone, Copy)]
pub struct Join<'a> {
    pub kind: JoinKind,
    pub natural: bool,
    pub right: TableExpr<'a>,
    pub condition: JoinCondition<'a>,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinKind {
    Comma,
    Cross,
    Inner,
    Left,
    Right,
    Full,
    /// `LEFT SEMI JOIN` (other dialects): the right side only chooses rows, its columns cannot be named.
    Semi,
    /// `LEFT ANTI JOIN` (other dialects): as [`JoinKind::Semi`].
    Anti,
}

#[derive(Debug, Clone, Copy)]
pub enum JoinCondition<'a> {
    None,
    On(ExprRef<'a>),
    Using(&'a [Ident<'a>]),
}

/// A table expression with everything that may follow it, in the order it is applied.
#[derive(Debug, Clone, Copy)]
pub struct TableExpr<'a> {
    pub kind: TableKind<'a>,
    /// `[AS] name`
    pub alias: Option<Ident<'a>>,
    /// `AS name (a, b)` (other dialects): new names for the first columns, in order; empty without a list.
    pub columns: &'a [Ident<'a>],
    /// `WITH OFFSET [AS name]`
    pub offset: Option<&'a Offset<'a>>,
    /// `FOR SYSTEM_TIME AS OF expr`
    pub system_time: Option<ExprRef<'a>>,
    /// PIVOT, UNPIVOT, TABLESAMPLE, MATCH_RECOGNIZE, in order, each with its own alias.
    pub operators: &'a [TableOperator<'a>],
    pub span: Span,
}

/// `WITH OFFSET [AS name]`
#[derive(Debug, Clone, Copy)]
pub struct Offset<'a> {
    /// The name; without one the column is called `offset`.
    pub alias: Option<Ident<'a>>,
    pub span: Span,
}

/// What stands in FROM.
#[derive(Debug, Clone, Copy)]
pub enum TableKind<'a> {
    /// A table, a CTE, or an array of an earlier table (`FROM t, t.items`): the binder tells.
    Path(Path<'a>),
    /// `FROM t, t.a[0].items`: an array-valued path that is more than names.
    ArrayPath(ExprRef<'a>),
    Subquery(&'a Query<'a>),
    /// `LATERAL (query)`: it sees the tables before it.
    Lateral(&'a Query<'a>),
    /// `UNNEST(array [AS alias], …)`; `mode` is the argument behind `mode =>`.
    Unnest {
        arrays: &'a [NamedExpr<'a>],
        mode: Option<ExprRef<'a>>,
    },
    /// `name(args)` as a table
    Function(&'a Call<'a>),
    /// `(a JOIN b …)`, or the right side of a deferred ON (`a JOIN b JOIN c ON … ON …`).
    Joined(&'a FromClause<'a>),
}

/// A postfix table operator.
#[derive(Debug, Clone, Copy)]
pub enum TableOperator<'a> {
    Pivot(&'a Pivot<'a>),
    Unpivot(&'a Unpivot<'a>),
    /// `TABLESAMPLE method (size …) [WITH WEIGHT [AS name]]`: the weight column if there is one
    Sample {
        weight: Option<Option<Ident<'a>>>,
        span: Span,
    },
    MatchRecognize(&'a MatchRecognize<'a>),
}

/// `PIVOT (aggregates FOR input IN (values)) [AS alias]`
#[derive(Debug, Clone, Copy)]
pub struct Pivot<'a> {
    pub aggregates: &'a [NamedExpr<'a>],
    pub input: ExprRef<'a>,
    /// The values, each with its optional name.
    pub values: &'a [NamedExpr<'a>],
    pub alias: Option<Ident<'a>>,
    pub span: Span,
}

/// `UNPIVOT [INCLUDE NULLS] (values FOR name IN (columns)) [AS alias]`
#[derive(Debug, Clone, Copy)]
pub struct Unpivot<'a> {
    /// The value columns it makes (one, or several in parentheses).
    pub values: &'a [Path<'a>],
    /// The name column it makes.
    pub name: Path<'a>,
    pub columns: &'a [UnpivotColumns<'a>],
    pub alias: Option<Ident<'a>>,
    pub span: Span,
}

/// `a`, `(a, b)`, `(a, b) AS 'label'` in UNPIVOT's IN list
#[derive(Debug, Clone, Copy)]
pub struct UnpivotColumns<'a> {
    pub columns: &'a [Path<'a>],
    pub label: Option<ExprRef<'a>>,
}

/// `MATCH_RECOGNIZE (…) [AS alias]`
#[derive(Debug, Clone, Copy)]
pub struct MatchRecognize<'a> {
    pub partition_by: &'a [Expr<'a>],
    pub order_by: &'a [OrderItem<'a>],
    pub measures: &'a [SelectItem<'a>],
    /// `DEFINE name AS condition`
    pub define: &'a [NamedExpr<'a>],
    pub alias: Option<Ident<'a>>,
    pub span: Span,
}
