//! The procedural language (BigQuery "procedural language reference").

use super::{Expr, ExprRef, Ident, Path, Query, Span, Statement, Type};

/// `DECLARE a, b [type] [DEFAULT expr]`
#[derive(Debug, Clone, Copy)]
pub struct Declare<'a> {
    pub names: &'a [Ident<'a>],
    pub ty: Option<Type<'a>>,
    pub default: Option<ExprRef<'a>>,
}

/// `SET a = expr`, `SET (a, b) = expr`, `SET @@x = expr`
#[derive(Debug, Clone, Copy)]
pub struct Set<'a> {
    pub targets: &'a [SetTarget<'a>],
    /// `SET (a, b) = …`: the value is a struct with one field each.
    pub tuple: bool,
    pub value: ExprRef<'a>,
}

#[derive(Debug, Clone, Copy)]
pub enum SetTarget<'a> {
    Variable(Ident<'a>),
    /// `@@system_variable`
    System(Path<'a>),
    /// `@parameter`
    Parameter(Ident<'a>),
}

/// `[label:] BEGIN … [EXCEPTION WHEN ERROR THEN …] END`
#[derive(Debug, Clone, Copy)]
pub struct Block<'a> {
    pub body: &'a [Statement<'a>],
    pub exception: Option<&'a [Statement<'a>]>,
}

/// `IF … THEN … ELSEIF … ELSE … END IF`
#[derive(Debug, Clone, Copy)]
pub struct If<'a> {
    pub branches: &'a [(Expr<'a>, &'a [Statement<'a>])],
    pub otherwise: Option<&'a [Statement<'a>]>,
}

/// `CASE [operand] WHEN … THEN … ELSE … END CASE`
#[derive(Debug, Clone, Copy)]
pub struct CaseStatement<'a> {
    pub operand: Option<ExprRef<'a>>,
    pub branches: &'a [(Expr<'a>, &'a [Statement<'a>])],
    pub otherwise: Option<&'a [Statement<'a>]>,
}

/// `LOOP`, `WHILE … DO`, `REPEAT … UNTIL`, each with its condition if it has one
#[derive(Debug, Clone, Copy)]
pub struct Loop<'a> {
    pub kind: LoopKind,
    pub condition: Option<ExprRef<'a>>,
    pub body: &'a [Statement<'a>],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoopKind {
    Loop,
    While,
    Repeat,
}

/// `FOR variable IN (query) DO … END FOR`
#[derive(Debug, Clone, Copy)]
pub struct For<'a> {
    pub variable: Ident<'a>,
    pub query: &'a Query<'a>,
    pub body: &'a [Statement<'a>],
}

/// `CALL procedure(args)`
#[derive(Debug, Clone, Copy)]
pub struct CallProcedure<'a> {
    pub name: Path<'a>,
    pub args: &'a [super::Arg<'a>],
}

/// `EXECUTE IMMEDIATE sql [INTO a, b] [USING x [AS p], …]`
#[derive(Debug, Clone, Copy)]
pub struct ExecuteImmediate<'a> {
    pub sql: ExprRef<'a>,
    pub into: &'a [Ident<'a>],
    pub using: &'a [super::NamedExpr<'a>],
}

/// BREAK, LEAVE, CONTINUE, ITERATE, RETURN
#[derive(Debug, Clone, Copy)]
pub struct Jump<'a> {
    pub keyword: &'static str,
    pub label: Option<Ident<'a>>,
    pub span: Span,
}
