//! Pipe syntax (GoogleSQL "pipe query syntax").

use super::{
    Call, Expr, ExprRef, GroupBy, Ident, InsertTarget, Join, Limit, NamedExpr, NamedWindow, OptionEntry, OrderItem,
    Path, Query, Select, SelectItem, SetOp, Span, Statement, TableOperator, With,
};

/// One `|> …` step.
#[derive(Debug, Clone, Copy)]
pub struct PipeOp<'a> {
    pub kind: PipeKind<'a>,
    /// From `|>` to the end of the operator.
    pub span: Span,
}

/// All pipe operators.
#[derive(Debug, Clone, Copy)]
pub enum PipeKind<'a> {
    /// `SELECT …` (its `from` is `None`)
    Select(&'a Select<'a>),
    /// `EXTEND items [WINDOW …]`
    Extend {
        items: &'a [SelectItem<'a>],
        windows: &'a [NamedWindow<'a>],
    },
    /// `SET name = expr, …` (every entry has a name)
    Set(&'a [NamedExpr<'a>]),
    Drop(&'a [Ident<'a>]),
    /// `RENAME old AS new, …`
    Rename(&'a [(Ident<'a>, Ident<'a>)]),
    As(Ident<'a>),
    Where(ExprRef<'a>),
    Limit(Limit<'a>),
    OrderBy(&'a [OrderItem<'a>]),
    /// `AGGREGATE items [GROUP [AND ORDER] BY …]`
    Aggregate {
        items: &'a [SelectItem<'a>],
        group_by: Option<GroupBy<'a>>,
        privacy: Option<&'a [OptionEntry<'a>]>,
    },
    Distinct,
    Join(&'a Join<'a>),
    /// `CALL function(…) [AS alias]`: the input is the first table argument.
    Call {
        call: &'a Call<'a>,
        alias: Option<Ident<'a>>,
    },
    /// `UNION ALL (…), (…)`
    SetOperation {
        op: SetOp<'a>,
        queries: &'a [&'a Query<'a>],
    },
    /// `WINDOW expr OVER …` (the older form of EXTEND)
    Window(&'a [SelectItem<'a>]),
    /// PIVOT, UNPIVOT, TABLESAMPLE, MATCH_RECOGNIZE
    Table(TableOperator<'a>),
    /// `ASSERT condition [, payload…]`
    Assert(&'a [Expr<'a>]),
    /// `WITH name AS (…), …`
    With(With<'a>),
    /// `RECURSIVE UNION … (subpipeline or query) [AS alias]`
    RecursiveUnion {
        op: SetOp<'a>,
        input: Subpipe<'a>,
        alias: Option<Ident<'a>>,
    },
    /// `IF condition THEN (|> …) [ELSEIF …] [ELSE (|> …)]`
    If {
        branches: &'a [(Expr<'a>, &'a [PipeOp<'a>])],
        otherwise: Option<&'a [PipeOp<'a>]>,
    },
    /// `FORK (|> …), (|> …)` and `TEE (|> …)`: each subpipeline ends a result of its own.
    Fork(&'a [&'a [PipeOp<'a>]]),
    Tee(&'a [&'a [PipeOp<'a>]]),
    /// `LOG [(|> …)]`, `DESCRIBE`, `STATIC_DESCRIBE`: do not change the rows.
    Log(&'a [PipeOp<'a>]),
    Describe,
    /// `EXPORT DATA …`, `CREATE TABLE …`: a terminal statement whose query is the input; the statement's own query is absent.
    Statement(&'a Statement<'a>),
    /// `INSERT [INTO] target [(columns)]`
    Insert {
        target: InsertTarget<'a>,
        columns: &'a [Ident<'a>],
    },
    /// An operator that is parsed but has no meaning to lineage yet: its name.
    Other(Path<'a>),
}

/// The repeated part of RECURSIVE UNION.
#[derive(Debug, Clone, Copy)]
pub enum Subpipe<'a> {
    Query(&'a Query<'a>),
    Pipes(&'a [PipeOp<'a>]),
}
