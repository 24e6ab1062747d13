//! Queries: WITH, SELECT, set operations.

use super::{Expr, ExprRef, FromClause, Ident, NamedExpr, OptionEntry, Path, PipeOp, Span, Statement, WindowSpec};

/// A query expression: `[WITH …] body [ORDER BY …] [LIMIT …] [|> …]`.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    pub with: Option<With<'a>>,
    pub body: QueryBody<'a>,
    pub order_by: &'a [OrderItem<'a>],
    pub limit: Option<Limit<'a>>,
    /// Pipe operators behind the query, in order.
    pub pipes: &'a [PipeOp<'a>],
    pub span: Span,
}

/// The `WITH [RECURSIVE]` clause.
#[derive(Debug, Clone, Copy)]
pub struct With<'a> {
    pub recursive: bool,
    pub ctes: &'a [Cte<'a>],
}

/// One common table expression.
#[derive(Debug, Clone, Copy)]
pub struct Cte<'a> {
    pub name: Ident<'a>,
    /// `name (a, b) AS …` (other dialects): new names for the query's columns, in order; empty without a list.
    pub columns: &'a [Ident<'a>],
    pub query: &'a Query<'a>,
    /// `WITH DEPTH AS name …` of a recursive CTE: the name of the depth column.
    pub depth: Option<Ident<'a>>,
}

/// What a query's rows come from.
#[derive(Debug, Clone, Copy)]
pub enum QueryBody<'a> {
    Select(&'a Select<'a>),
    Set(&'a SetOperation<'a>),
    /// `(query)`
    Parenthesized(&'a Query<'a>),
    /// `FROM …` at the start of a pipe query
    From(&'a FromClause<'a>),
    /// `TABLE path` as a query
    Table(Path<'a>),
    /// `VALUES (…), (…)` as a query (other dialects)
    Values(&'a [&'a [Expr<'a>]]),
    /// `INSERT | UPDATE | DELETE | MERGE … RETURNING …` as a query (PostgreSQL's data-modifying WITH)
    Dml(&'a Statement<'a>),
}

/// A flat chain of set operations on one level: `first op₁ q₁ op₂ q₂ …`.
#[derive(Debug, Clone, Copy)]
pub struct SetOperation<'a> {
    pub first: QueryBody<'a>,
    pub rest: &'a [SetOperand<'a>],
}

/// One operator of a chain with its right side.
#[derive(Debug, Clone, Copy)]
pub struct SetOperand<'a> {
    pub op: SetOp<'a>,
    pub body: QueryBody<'a>,
    /// Of the operator.
    pub span: Span,
}

/// A set operator with its modifiers.
#[derive(Debug, Clone, Copy)]
pub struct SetOp<'a> {
    pub kind: SetOpKind,
    /// DISTINCT (false: ALL)
    pub distinct: bool,
    pub matching: ColumnMatching<'a>,
    /// `FULL [OUTER]`, `LEFT [OUTER]`, `INNER` before the operator
    pub mode: SetOpMode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetOpKind {
    Union,
    Intersect,
    Except,
}

/// Which columns of the inputs a set operation by name keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetOpMode {
    /// No word: by position, or BY NAME with equal column sets, or CORRESPONDING with the common columns
    Default,
    Full,
    Left,
    Inner,
}

/// How the columns of the inputs find each other.
#[derive(Debug, Clone, Copy)]
pub enum ColumnMatching<'a> {
    ByPosition,
    /// `BY NAME [ON (…)]`; the list is empty without ON. `STRICT CORRESPONDING` equals BY NAME.
    ByName(&'a [Ident<'a>]),
    /// `CORRESPONDING [BY (…)]`
    Corresponding(&'a [Ident<'a>]),
}

/// `SELECT …` without WITH, ORDER BY, LIMIT.
#[derive(Debug, Clone, Copy)]
pub struct Select<'a> {
    pub distinct: bool,
    pub shape: SelectShape<'a>,
    /// `WITH DIFFERENTIAL_PRIVACY | AGGREGATION_THRESHOLD | ANONYMIZATION [OPTIONS (…)]`
    pub privacy: Option<&'a [OptionEntry<'a>]>,
    pub items: &'a [SelectItem<'a>],
    pub from: Option<FromClause<'a>>,
    pub filter: Option<ExprRef<'a>>,
    pub group_by: Option<GroupBy<'a>>,
    pub having: Option<ExprRef<'a>>,
    pub qualify: Option<ExprRef<'a>>,
    pub windows: &'a [NamedWindow<'a>],
    pub span: Span,
}

/// `SELECT`, `SELECT AS STRUCT`, `SELECT AS VALUE`, `SELECT AS type`
#[derive(Debug, Clone, Copy)]
pub enum SelectShape<'a> {
    Columns,
    Struct,
    Value,
    Named(Path<'a>),
}

/// `name AS (…)` of a WINDOW clause.
#[derive(Debug, Clone, Copy)]
pub struct NamedWindow<'a> {
    pub name: Ident<'a>,
    pub spec: WindowSpec<'a>,
}

/// One entry of a select list.
#[derive(Debug, Clone, Copy)]
pub enum SelectItem<'a> {
    Expr(NamedExpr<'a>),
    /// `* [EXCEPT (…)] [REPLACE (…)]`
    Star {
        modifiers: &'a StarModifiers<'a>,
        span: Span,
    },
    /// `generator(…) AS (a, b)` (Spark SQL): one item, several columns
    Columns {
        expr: Expr<'a>,
        names: &'a [Ident<'a>],
    },
    /// `expr.* [EXCEPT (…)] [REPLACE (…)]`
    DotStar {
        base: ExprRef<'a>,
        modifiers: &'a StarModifiers<'a>,
        span: Span,
    },
}

/// What follows a star.
#[derive(Debug, Clone, Copy)]
pub struct StarModifiers<'a> {
    pub except: &'a [Ident<'a>],
    /// Every entry has a name.
    pub replace: &'a [NamedExpr<'a>],
    /// `RENAME (old AS new)` (other dialects)
    pub rename: &'a [(Ident<'a>, Ident<'a>)],
    /// `ILIKE 'pattern'` (other dialects): only columns whose names fit, in any case; `%` and `_` as in LIKE.
    pub ilike: Option<&'a str>,
    /// `COLUMNS('pattern')` (other dialects): only columns in whose names the regular expression is found.
    pub regex: Option<&'a str>,
}

impl StarModifiers<'_> {
    /// Nothing follows.
    pub const NONE: StarModifiers<'static> =
        StarModifiers { except: &[], replace: &[], rename: &[], ilike: None, regex: None };
}

/// GROUP BY
#[derive(Debug, Clone, Copy)]
pub struct GroupBy<'a> {
    /// GROUP BY ALL; then `items` is empty.
    pub all: bool,
    /// `GROUP AND ORDER BY` of the pipe operator AGGREGATE
    pub and_order: bool,
    pub items: &'a [GroupItem<'a>],
}

/// One grouping item.
#[derive(Debug, Clone, Copy)]
pub enum GroupItem<'a> {
    /// An expression, an ordinal or an alias; only pipe AGGREGATE gives a new name or an order here.
    Expr { expr: Expr<'a>, name: Option<Ident<'a>>, ordered: bool },
    /// The expressions of `ROLLUP(…)`, `CUBE(…)`, `GROUPING SETS(…)`, nested sets flattened; empty for `()`.
    Sets(&'a [Expr<'a>]),
}

/// One entry of ORDER BY.
#[derive(Debug, Clone, Copy)]
pub struct OrderItem<'a> {
    pub expr: Expr<'a>,
    pub descending: bool,
    pub collate: Option<ExprRef<'a>>,
}

/// `LIMIT count [OFFSET offset]`
#[derive(Debug, Clone, Copy)]
pub struct Limit<'a> {
    pub count: ExprRef<'a>,
    pub offset: Option<ExprRef<'a>>,
}
