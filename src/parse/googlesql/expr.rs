//! Operators, from OR down to the postfix forms.
//!
//! Binary operators of one level form one flat [`ExprKind::Chain`]; only a change of level recurses. Comparisons do not
//! chain: `a = b = c` is an error, as in GoogleSQL.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

/// Levels of precedence, loosest first; 0 is no infix operator.
const OR: u8 = 1;
const AND: u8 = 2;
const NOT: u8 = 3;
const COMPARISON: u8 = 4;
const BIT_OR: u8 = 5;
const BIT_XOR: u8 = 6;
const BIT_AND: u8 = 7;
const SHIFT: u8 = 8;
const ADDITIVE: u8 = 9;
const CONCAT: u8 = 10;
const MULTIPLICATIVE: u8 = 11;
const UNARY: u8 = 12;

/// The tokens that begin an infix operator.
const INFIX: [(Kind, u8); 23] = [
    (Kind::Or, OR),
    (Kind::And, AND),
    (Kind::Eq, COMPARISON),
    (Kind::NotEq, COMPARISON),
    (Kind::Less, COMPARISON),
    (Kind::LessEq, COMPARISON),
    (Kind::Greater, COMPARISON),
    (Kind::GreaterEq, COMPARISON),
    (Kind::Like, COMPARISON),
    (Kind::In, COMPARISON),
    (Kind::Between, COMPARISON),
    (Kind::Is, COMPARISON),
    (Kind::Not, COMPARISON),
    (Kind::BitOr, BIT_OR),
    (Kind::BitXor, BIT_XOR),
    (Kind::BitAnd, BIT_AND),
    (Kind::ShiftLeft, SHIFT),
    (Kind::ShiftRight, SHIFT),
    (Kind::Plus, ADDITIVE),
    (Kind::Minus, ADDITIVE),
    (Kind::Or2, CONCAT),
    (Kind::Star, MULTIPLICATIVE),
    (Kind::Slash, MULTIPLICATIVE),
];

/// The level of each kind of token.
static LEVELS: [u8; Kind::COUNT] = {
    let mut levels = [0; Kind::COUNT];
    let mut i = 0;
    while i < INFIX.len() {
        levels[INFIX[i].0 as usize] = INFIX[i].1;
        i += 1;
    }
    levels
};

/// The operator of a chain; comparisons included.
fn operator(kind: Kind) -> BinaryOp {
    match kind {
        Kind::Or => BinaryOp::Or,
        Kind::And => BinaryOp::And,
        Kind::Eq => BinaryOp::Eq,
        Kind::NotEq => BinaryOp::NotEq,
        Kind::Less => BinaryOp::Lt,
        Kind::LessEq => BinaryOp::LtEq,
        Kind::Greater => BinaryOp::Gt,
        Kind::GreaterEq => BinaryOp::GtEq,
        Kind::BitOr => BinaryOp::BitOr,
        Kind::BitXor => BinaryOp::BitXor,
        Kind::BitAnd => BinaryOp::BitAnd,
        Kind::ShiftLeft => BinaryOp::ShiftLeft,
        Kind::ShiftRight => BinaryOp::ShiftRight,
        Kind::Plus => BinaryOp::Add,
        Kind::Minus => BinaryOp::Subtract,
        Kind::Or2 => BinaryOp::Concat,
        Kind::Star => BinaryOp::Multiply,
        Kind::Slash => BinaryOp::Divide,
        _ => BinaryOp::Other,
    }
}

impl<'a> Parser<'a> {
    /// Any expression.
    #[inline]
    pub(super) fn expr(&mut self) -> Parsed<Expr<'a>> {
        self.binary(OR)
    }

    /// Any expression, in the arena.
    #[inline]
    pub(super) fn expr_ref(&mut self) -> Parsed<ExprRef<'a>> {
        let expr = self.expr()?;
        Ok(self.alloc(expr))
    }

    /// An expression above AND and comparisons: BETWEEN's bounds, PIVOT's input column.
    pub(super) fn operand_ref(&mut self) -> Parsed<ExprRef<'a>> {
        let expr = self.binary(BIT_OR)?;
        Ok(self.alloc(expr))
    }

    /// An expression or DEFAULT (INSERT … VALUES, UPDATE … SET).
    pub(super) fn expr_or_default(&mut self) -> Parsed<Expr<'a>> {
        if self.at(Kind::Default) {
            let start = self.bump().start;
            return Ok(Expr { kind: ExprKind::Default, span: self.span_from(start) });
        }
        self.expr()
    }

    /// Goes on with an expression whose first primary, which begins at `start`, has been read.
    pub(super) fn continue_expr(&mut self, primary: Expr<'a>, start: u32) -> Parsed<Expr<'a>> {
        let operand = self.postfix(primary, start)?;
        self.climb(operand, start, OR)
    }

    /// Operators of `lowest` level and tighter.
    fn binary(&mut self, lowest: u8) -> Parsed<Expr<'a>> {
        self.nested(|p| {
            let start = p.start();
            let operand = p.unary(lowest);
            if LEVELS[p.kind() as usize] < lowest { operand } else { p.climb(operand?, start, lowest) }
        })
    }

    /// Takes infix operators of `lowest` level and tighter behind an operand that begins at `start`.
    fn climb(&mut self, mut left: Expr<'a>, start: u32, lowest: u8) -> Parsed<Expr<'a>> {
        let mut compared = false;
        let mut links = 0;
        loop {
            let level = LEVELS[self.kind() as usize];
            if level < lowest || level == 0 {
                return Ok(left);
            }
            if level != COMPARISON {
                left = self.chain(left, start, level)?;
                compared = false;
                continue;
            }
            if self.at(Kind::Not) && !matches!(self.nth(1), Kind::Like | Kind::In | Kind::Between) {
                return Ok(left);
            }
            if compared {
                return Err(self.fail("comparisons do not chain: put the left one in parentheses"));
            }
            left = self.comparison(left, start)?;
            // `x IN (1, 2).f()` applies f to the comparison.
            compared = !matches!(self.kind(), Kind::Dot | Kind::LBracket);
            if !compared {
                links += 1;
                self.check_depth(links)?;
                left = self.postfix(left, start)?;
            }
        }
    }

    /// `left op₁ e₁ op₂ e₂ …` of one level.
    fn chain(&mut self, left: Expr<'a>, start: u32, level: u8) -> Parsed<Expr<'a>> {
        let first = self.alloc(left);
        let rest = self.repeat(|p, _| {
            let kind = p.kind();
            if LEVELS[kind as usize] != level {
                return Ok(None);
            }
            p.bump();
            let right = p.binary(level + 1)?;
            Ok(Some((operator(kind), right)))
        })?;
        Ok(Expr { kind: ExprKind::Chain { first, rest }, span: self.span_from(start) })
    }

    /// One comparison with its right side.
    fn comparison(&mut self, left: Expr<'a>, start: u32) -> Parsed<Expr<'a>> {
        let expr = self.alloc(left);
        let negated = self.eat(Kind::Not);
        let token = self.bump();
        let kind = match token.kind {
            Kind::Is => self.is_predicate(expr)?,
            Kind::In => ExprKind::In { negated, expr, list: self.in_list()? },
            Kind::Between => {
                let low = self.operand_ref()?;
                self.expect(Kind::And)?;
                ExprKind::Between { negated, expr, low, high: self.operand_ref()? }
            }
            Kind::Like if self.at_quantifier() => {
                ExprKind::Like { negated, expr, patterns: self.quantified()?, quantified: true }
            }
            Kind::Like => {
                let pattern = self.binary(BIT_OR)?;
                let patterns = self.alloc(InList::Exprs(self.arena.alloc([pattern])));
                ExprKind::Like { negated, expr, patterns, quantified: false }
            }
            // `= ANY (…)` is membership, as IN and LIKE ANY are.
            _ if self.at_quantifier() => ExprKind::In { negated, expr, list: self.quantified()? },
            kind => {
                let right = self.binary(BIT_OR)?;
                ExprKind::Chain { first: expr, rest: self.arena.alloc([(operator(kind), right)]) }
            }
        };
        Ok(Expr { kind, span: self.span_from(start) })
    }

    /// What follows IS.
    fn is_predicate(&mut self, expr: ExprRef<'a>) -> Parsed<ExprKind<'a>> {
        let negated = self.eat(Kind::Not);
        match self.kind() {
            Kind::Null | Kind::True | Kind::False | Kind::Unknown => {
                self.bump();
                Ok(ExprKind::Is { negated, expr })
            }
            Kind::Distinct => {
                self.bump();
                self.expect(Kind::From)?;
                Ok(ExprKind::IsDistinctFrom { negated, expr, other: self.operand_ref()? })
            }
            _ => Err(self.unexpected("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM")),
        }
    }

    /// ANY, SOME or ALL behind a comparison operator.
    fn at_quantifier(&self) -> bool {
        matches!(self.kind(), Kind::Any | Kind::Some | Kind::All)
    }

    /// `ANY | SOME | ALL list`
    fn quantified(&mut self) -> Parsed<&'a InList<'a>> {
        self.bump();
        self.in_list()
    }

    /// `UNNEST(array)`, `(a, b)` or `[hint] (SELECT …)`.
    fn in_list(&mut self) -> Parsed<&'a InList<'a>> {
        let hinted = self.at(Kind::At);
        self.hint()?;
        if self.at(Kind::Unnest) && !hinted {
            return match self.unnest()? {
                TableKind::Unnest { arrays: [first, ..], .. } => Ok(self.alloc(InList::Unnest(&first.expr))),
                _ => Err(self.unexpected("an array")),
            };
        }
        let paren = self.expect(Kind::LParen)?;
        let first = match self.paren_content(paren.start)? {
            Enclosed::Query(query) => {
                self.expect(Kind::RParen)?;
                return Ok(self.alloc(InList::Subquery(query)));
            }
            Enclosed::Expr(_) if hinted => return Err(self.fail("a hint here needs a subquery behind it")),
            Enclosed::Expr(first) => first,
        };
        let list = self.list_after(first)?;
        self.expect(Kind::RParen)?;
        Ok(self.alloc(InList::Exprs(list)))
    }

    /// `first, e₁, e₂, …` whose first item has been read.
    pub(super) fn list_after(&mut self, first: Expr<'a>) -> Parsed<&'a [Expr<'a>]> {
        let mut first = Some(first);
        self.repeat(|p, _| match first.take() {
            Some(first) => Ok(Some(first)),
            None if p.eat(Kind::Comma) => p.expr().map(Some),
            None => Ok(None),
        })
    }

    /// An operand with its prefix operators. NOT stands only where the level allows it.
    #[inline(always)]
    fn unary(&mut self, lowest: u8) -> Parsed<Expr<'a>> {
        let op = match self.kind() {
            Kind::Minus => UnaryOp::Minus,
            Kind::Plus => UnaryOp::Plus,
            Kind::Tilde => UnaryOp::BitNot,
            Kind::Not if lowest <= NOT => UnaryOp::Not,
            _ => {
                let start = self.start();
                let primary = self.primary();
                // Nearly every operand is followed by something that is no postfix.
                return match self.kind() {
                    Kind::Dot | Kind::LBracket | Kind::LParen | Kind::LBrace => self.postfix(primary?, start),
                    _ => primary,
                };
            }
        };
        self.prefixed(op)
    }

    /// A prefix operator and its operand.
    fn prefixed(&mut self, op: UnaryOp) -> Parsed<Expr<'a>> {
        let start = self.bump().start;
        let operand = self.binary(if op == UnaryOp::Not { NOT } else { UNARY })?;
        let expr = self.alloc(operand);
        Ok(Expr { kind: ExprKind::Unary { op, expr }, span: self.span_from(start) })
    }
}

/// What a pair of parentheses holds.
pub(super) enum Enclosed<'a> {
    Query(&'a Query<'a>),
    Expr(Expr<'a>),
}
