//! Expressions.

use super::{Ident, OrderItem, Path, Query, Span, Type};

/// An expression in the arena.
pub type ExprRef<'a> = &'a Expr<'a>;

/// A value expression.
#[derive(Debug, Clone, Copy)]
pub struct Expr<'a> {
    /// What it is.
    pub kind: ExprKind<'a>,
    /// Where it stands (without enclosing parentheses).
    pub span: Span,
}

/// All forms of expressions.
#[derive(Debug, Clone, Copy)]
pub enum ExprKind<'a> {
    /// A constant.
    Literal(Literal<'a>),
    /// `a.b.c`: a column, a range variable, a field path, a variable… the binder tells.
    Path(Path<'a>),
    /// `expr.field` where `expr` is not itself a path.
    Field { base: ExprRef<'a>, field: &'a Ident<'a> },
    /// `expr.(path)`: extension field access.
    ExtensionField { base: ExprRef<'a>, path: &'a Path<'a> },
    /// `expr[index]`; `OFFSET(…)`, `SAFE_OFFSET(…)`, `ORDINAL(…)`, `KEY(…)` are function calls in `index`.
    Subscript { base: ExprRef<'a>, index: ExprRef<'a> },
    /// `@name`
    Parameter(&'a Ident<'a>),
    /// `?`, counted from 0
    PositionalParameter(u32),
    /// `@@name` or `@@a.b`
    SystemVariable(Path<'a>),
    /// A prefix operator.
    Unary { op: UnaryOp, expr: ExprRef<'a> },
    /// A left-associative chain of binary operators of one precedence level: `first op₁ e₁ op₂ e₂ …`.
    Chain { first: ExprRef<'a>, rest: &'a [(BinaryOp, Expr<'a>)] },
    /// `[NOT] LIKE`, with or without ANY / SOME / ALL.
    Like { negated: bool, expr: ExprRef<'a>, patterns: &'a InList<'a>, quantified: bool },
    /// `[NOT] BETWEEN low AND high`
    Between { negated: bool, expr: ExprRef<'a>, low: ExprRef<'a>, high: ExprRef<'a> },
    /// `[NOT] IN …`
    In { negated: bool, expr: ExprRef<'a>, list: &'a InList<'a> },
    /// `IS [NOT] NULL | TRUE | FALSE | UNKNOWN`
    Is { negated: bool, expr: ExprRef<'a> },
    /// `IS [NOT] DISTINCT FROM other`
    IsDistinctFrom { negated: bool, expr: ExprRef<'a>, other: ExprRef<'a> },
    /// `CASE [operand] WHEN … THEN … ELSE … END`
    Case(&'a Case<'a>),
    /// `CAST` and `SAFE_CAST`
    Cast(&'a Cast<'a>),
    /// `EXTRACT(part FROM expr [AT TIME ZONE zone])`; the part is a name or a call such as `WEEK(MONDAY)`.
    Extract { part: ExprRef<'a>, expr: ExprRef<'a>, time_zone: Option<ExprRef<'a>> },
    /// A function call, aggregate or analytic too.
    Call(&'a Call<'a>),
    /// `[a, b]`, `ARRAY[…]`, `ARRAY<T>[…]`
    Array { element: Option<&'a Type<'a>>, elements: &'a [Expr<'a>] },
    /// `STRUCT(…)`, `STRUCT<…>(…)`, and the tuple `(a, b)`.
    Struct { ty: Option<&'a Type<'a>>, fields: &'a [NamedExpr<'a>] },
    /// `NEW type(…)` and braced constructors `{a: 1}`: `fields` are their values.
    New { ty: Option<&'a Path<'a>>, fields: &'a [NamedExpr<'a>] },
    /// `INTERVAL value unit [TO unit]`
    Interval { value: ExprRef<'a>, unit: &'a Ident<'a>, to: Option<&'a Ident<'a>> },
    /// `(SELECT …)` as a value
    ScalarSubquery(&'a Query<'a>),
    /// `ARRAY(SELECT …)`
    ArraySubquery(&'a Query<'a>),
    /// `EXISTS(SELECT …)`
    Exists(&'a Query<'a>),
    /// `WITH(a AS expr, …, result)`
    With { variables: &'a [NamedExpr<'a>], result: ExprRef<'a> },
    /// `DEFAULT` in INSERT … VALUES and UPDATE … SET
    Default,
}

/// Constants. Text values are decoded (escapes resolved), numbers are as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Literal<'a> {
    Null,
    Bool(bool),
    /// Decimal or hexadecimal digits as written.
    Int(&'a str),
    Float(&'a str),
    String(&'a str),
    /// A BYTES literal; the text between its quotes as written.
    Bytes(&'a str),
    /// `DATE '…'`, `TIMESTAMP '…'`, `NUMERIC '…'`, `JSON '…'`, `RANGE<T> '…'`
    Typed(&'a TypedLiteral<'a>),
}

/// A constant behind the name of its type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TypedLiteral<'a> {
    pub word: &'a str,
    /// Decoded.
    pub text: &'a str,
}

/// Prefix operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    Not,
    Minus,
    Plus,
    BitNot,
}

/// Infix operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    Or,
    And,
    Eq,
    NotEq,
    Lt,
    LtEq,
    Gt,
    GtEq,
    BitOr,
    BitXor,
    BitAnd,
    ShiftLeft,
    ShiftRight,
    Add,
    Subtract,
    Concat,
    Multiply,
    Divide,
    /// `IS SOURCE OF`, `IS DEST OF`, `->` and whatever else only other engines know.
    Other,
}

/// The right side of IN, and of LIKE (without a quantifier: one pattern).
#[derive(Debug, Clone, Copy)]
pub enum InList<'a> {
    /// `(a, b, c)`
    Exprs(&'a [Expr<'a>]),
    /// `(SELECT …)`
    Subquery(&'a Query<'a>),
    /// `UNNEST(array)`
    Unnest(ExprRef<'a>),
}

/// A CASE expression.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    pub operand: Option<ExprRef<'a>>,
    pub branches: &'a [CaseBranch<'a>],
    pub otherwise: Option<ExprRef<'a>>,
}

/// `WHEN when THEN then`
#[derive(Debug, Clone, Copy)]
pub struct CaseBranch<'a> {
    pub when: Expr<'a>,
    pub then: Expr<'a>,
}

/// A CAST expression.
#[derive(Debug, Clone, Copy)]
pub struct Cast<'a> {
    /// SAFE_CAST
    pub safe: bool,
    pub expr: Expr<'a>,
    pub ty: Type<'a>,
    pub format: Option<ExprRef<'a>>,
    pub time_zone: Option<ExprRef<'a>>,
}

/// An expression with an optional name.
#[derive(Debug, Clone, Copy)]
pub struct NamedExpr<'a> {
    pub expr: Expr<'a>,
    pub name: Option<Ident<'a>>,
}

/// A call of a scalar, aggregate or window function.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// `SAFE.` and `NET.`-like prefixes are parts of the path. `IF`, `LEFT`, `COALESCE`… are ordinary names here.
    pub name: Path<'a>,
    /// Written as `base.name(…)` or `(base).name(…)`: the base is the first argument.
    pub chained: bool,
    pub distinct: bool,
    pub args: &'a [Arg<'a>],
    /// Everything an aggregate or analytic call may carry; `None` for a plain call.
    pub modifiers: Option<&'a CallModifiers<'a>>,
}

/// The optional clauses inside and behind a call's parentheses, in the order of the grammar.
#[derive(Debug, Clone, Copy, Default)]
pub struct CallModifiers<'a> {
    /// `WHERE condition` inside the parentheses
    pub filter: Option<ExprRef<'a>>,
    /// `IGNORE NULLS`, `RESPECT NULLS`
    pub null_handling: bool,
    /// `HAVING MAX expr`, `HAVING MIN expr`
    pub having_extremum: Option<ExprRef<'a>>,
    /// `GROUP BY …` inside the parentheses (multi-level aggregation)
    pub group_by: &'a [Expr<'a>],
    /// `HAVING condition` behind that GROUP BY
    pub having: Option<ExprRef<'a>>,
    /// `CLAMPED BETWEEN low AND high`
    pub clamped: Option<(ExprRef<'a>, ExprRef<'a>)>,
    pub order_by: &'a [OrderItem<'a>],
    pub limit: Option<ExprRef<'a>>,
    /// `WITH GROUP ROWS (query)`
    pub group_rows: Option<&'a Query<'a>>,
    /// `OVER …`
    pub over: Option<&'a WindowSpec<'a>>,
}

/// One argument of a call.
#[derive(Debug, Clone, Copy)]
pub struct Arg<'a> {
    /// `name => value`
    pub name: Option<&'a Ident<'a>>,
    pub value: ArgValue<'a>,
}

/// What may stand as an argument.
#[derive(Debug, Clone, Copy)]
pub enum ArgValue<'a> {
    Expr(Expr<'a>),
    /// `expr AS name`, in functions that take named fields (`REPLACE_FIELDS(s, 1 AS a.b)`)
    Aliased {
        expr: ExprRef<'a>,
        alias: &'a Path<'a>,
    },
    /// `COUNT(*)`
    Star,
    /// `x -> body`, `(x, y) -> body`
    Lambda {
        params: &'a [Ident<'a>],
        body: ExprRef<'a>,
    },
    /// `TABLE path`
    Table(Path<'a>),
    /// `MODEL path`
    Model(Path<'a>),
    /// `CONNECTION path`
    Connection(Path<'a>),
    /// `SEQUENCE path`
    Sequence(Path<'a>),
    /// `INPUT TABLE` of a table function
    InputTable,
    /// A query as a table function's argument
    Query(&'a Query<'a>),
    /// `DESCRIPTOR(a, b)`
    Descriptor(&'a [Ident<'a>]),
}

impl<'a> ArgValue<'a> {
    /// The expression, if it is one.
    pub fn expr(&'a self) -> Option<ExprRef<'a>> {
        match self {
            ArgValue::Expr(expr) => Some(expr),
            ArgValue::Aliased { expr, .. } => Some(expr),
            _ => None,
        }
    }
}

/// `OVER name`, `OVER (…)`, and the definitions of a WINDOW clause.
#[derive(Debug, Clone, Copy)]
pub struct WindowSpec<'a> {
    /// The named window it refers to or builds on.
    pub base: Option<Ident<'a>>,
    pub partition_by: &'a [Expr<'a>],
    pub order_by: &'a [OrderItem<'a>],
    pub frame: Option<WindowFrame<'a>>,
    pub span: Span,
}

/// `ROWS | RANGE BETWEEN … AND …`: only the bounds' expressions are kept.
#[derive(Debug, Clone, Copy)]
pub struct WindowFrame<'a> {
    pub start: Option<ExprRef<'a>>,
    pub end: Option<ExprRef<'a>>,
}
