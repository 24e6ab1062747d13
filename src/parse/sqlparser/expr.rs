//! Expressions.

use super::{Adapter, MAX_NESTING};
use crate::diagnostic::Code;
use crate::syntax::{
    BinaryOp, Case, CaseBranch, Cast, Expr, ExprKind, ExprRef, Ident, InList, Literal, NamedExpr, Span, UnaryOp,
};
use sqlparser::ast::{self, Spanned};

impl<'a> Adapter<'a, '_> {
    pub(super) fn expr_ref(&mut self, expr: &ast::Expr) -> ExprRef<'a> {
        let expr = self.expr(expr);
        self.arena.alloc(expr)
    }

    pub(super) fn exprs(&mut self, exprs: &[ast::Expr]) -> &'a [Expr<'a>] {
        self.list(exprs, |adapter, expr| adapter.expr(expr))
    }

    fn boxed(&mut self, expr: &Option<Box<ast::Expr>>) -> Option<ExprRef<'a>> {
        expr.as_ref().map(|expr| self.expr_ref(expr))
    }

    pub(super) fn expr(&mut self, expr: &ast::Expr) -> Expr<'a> {
        if let ast::Expr::Nested(inner) = expr {
            return self.expr(inner);
        }
        let Some(kind) = self.nested(|adapter| adapter.expr_kind(expr)) else { return self.null() };
        // The place of a chain is asked for once: that of each link would take quadratic time.
        let span = match expr {
            ast::Expr::BinaryOp { .. } => self.at,
            ast::Expr::Identifier(ident) => self.span(ident.span),
            ast::Expr::Value(value) => self.span(value.span),
            _ => match &kind {
                ExprKind::Path(path) => path.span,
                ExprKind::Call(call) => call.name.span,
                _ => self.at,
            },
        };
        Expr { kind, span }
    }

    fn expr_kind(&mut self, expr: &ast::Expr) -> ExprKind<'a> {
        use ast::Expr as E;
        match expr {
            E::Identifier(ident) => self.identifier(ident),
            E::CompoundIdentifier(parts) => self.compound(parts),
            E::CompoundFieldAccess { root, access_chain } => self.accesses(root, access_chain),
            E::JsonAccess { value, path } => self.json_path(value, path),
            E::IsFalse(expr) | E::IsTrue(expr) | E::IsNull(expr) | E::IsUnknown(expr) => self.is(expr, false),
            E::IsNotFalse(expr) | E::IsNotTrue(expr) | E::IsNotNull(expr) | E::IsNotUnknown(expr) => {
                self.is(expr, true)
            }
            E::IsDistinctFrom(expr, other) => self.is_distinct(expr, other, false),
            E::IsNotDistinctFrom(expr, other) => self.is_distinct(expr, other, true),
            E::IsJson { expr, kind: _, unique_keys: _, negated } => self.is(expr, *negated),
            E::IsNormalized { expr, form: _, negated } => self.is(expr, *negated),
            E::InList { expr, list, negated } => {
                let (expr, list) = (self.expr_ref(expr), InList::Exprs(self.exprs(list)));
                ExprKind::In { negated: *negated, expr, list: self.arena.alloc(list) }
            }
            E::InSubquery { expr, subquery, negated } => {
                let (expr, list) = (self.expr_ref(expr), InList::Subquery(self.query(subquery)));
                ExprKind::In { negated: *negated, expr, list: self.arena.alloc(list) }
            }
            E::InUnnest { expr, array_expr, negated } => {
                let (expr, list) = (self.expr_ref(expr), InList::Unnest(self.expr_ref(array_expr)));
                ExprKind::In { negated: *negated, expr, list: self.arena.alloc(list) }
            }
            E::Between { expr, negated, low, high } => {
                let [expr, low, high] = [expr, low, high].map(|expr| self.expr_ref(expr));
                ExprKind::Between { negated: *negated, expr, low, high }
            }
            E::BinaryOp { left: _, op: _, right: _ } => self.chain(expr),
            E::Like { negated, any, expr, pattern, escape_char: _ }
            | E::ILike { negated, any, expr, pattern, escape_char: _ } => self.like(*negated, *any, expr, pattern),
            E::SimilarTo { negated, expr, pattern, escape_char: _ }
            | E::RLike { negated, expr, pattern, regexp: _ } => self.like(*negated, false, expr, pattern),
            E::AnyOp { left, compare_op: _, right, is_some: _ } | E::AllOp { left, compare_op: _, right } => {
                self.quantified(left, right)
            }
            E::UnaryOp { op, expr } => ExprKind::Unary { op: unary(*op), expr: self.expr_ref(expr) },
            E::Convert { is_try, expr, data_type, charset: _, target_before_value: _, styles: _ } => match data_type {
                Some(data_type) => self.cast(*is_try, expr, data_type, &None),
                None => self.ingredients(&[expr]),
            },
            E::Cast { kind, expr, data_type, format } => {
                let safe = match kind {
                    ast::CastKind::TryCast | ast::CastKind::SafeCast => true,
                    ast::CastKind::Cast | ast::CastKind::DoubleColon => false,
                };
                self.cast(safe, expr, data_type, format)
            }
            E::AtTimeZone { timestamp, time_zone } => self.ingredients(&[timestamp, time_zone]),
            E::Extract { field: _, syntax: _, expr } => {
                let part = self.null();
                ExprKind::Extract { part: self.arena.alloc(part), expr: self.expr_ref(expr), time_zone: None }
            }
            E::Ceil { expr, field: _ } | E::Floor { expr, field: _ } => self.ingredients(&[expr]),
            E::Position { expr, r#in } => self.ingredients(&[expr, r#in]),
            E::Substring { expr, substring_from, substring_for, special: _, shorthand: _ } => {
                self.several(expr, [substring_from, substring_for].into_iter().flatten().map(|expr| &**expr))
            }
            E::Trim { trim_where: _, trim_what, expr, trim_characters } => {
                let characters = trim_characters.iter().flatten();
                self.several(expr, trim_what.iter().map(|expr| &**expr).chain(characters))
            }
            E::Overlay { expr, overlay_what, overlay_from, overlay_for } => {
                let rest = [overlay_what, overlay_from].into_iter().chain(overlay_for);
                self.several(expr, rest.map(|expr| &**expr))
            }
            E::Collate { expr, collation: _ } => self.ingredients(&[expr]),
            E::Nested(expr) => self.expr_kind(expr),
            E::Value(value) => self.value(value),
            E::Prefixed { prefix: _, value } => self.expr_kind(value),
            E::TypedString(ast::TypedString { data_type, value, uses_odbc_syntax: _ }) => {
                self.typed_string(data_type, value)
            }
            E::Function(function) => self.function(function),
            E::Case { case_token: _, end_token: _, operand, conditions, else_result } => {
                let operand = self.boxed(operand);
                let branches = self.list(conditions, |adapter, branch| {
                    let ast::CaseWhen { condition, result } = branch;
                    CaseBranch { when: adapter.expr(condition), then: adapter.expr(result) }
                });
                let otherwise = self.boxed(else_result);
                ExprKind::Case(self.arena.alloc(Case { operand, branches, otherwise }))
            }
            E::Exists { subquery, negated: _ } => ExprKind::Exists(self.query(subquery)),
            E::Subquery(query) => ExprKind::ScalarSubquery(self.query(query)),
            // GROUP BY takes these apart itself; elsewhere they are tuples of tuples.
            E::GroupingSets(sets) | E::Cube(sets) | E::Rollup(sets) => {
                let exprs: Vec<_> = sets.iter().flatten().collect();
                self.ingredients(&exprs)
            }
            E::Tuple(exprs) => {
                let fields = self.list(exprs, |adapter, expr| NamedExpr { expr: adapter.expr(expr), name: None });
                ExprKind::Struct { ty: None, fields }
            }
            E::Struct { values, fields } => self.typed_struct(values, fields),
            E::Named { expr, name: _ } => self.expr_kind(expr),
            E::Dictionary(fields) => {
                let fields = self.list(fields, |adapter, field| {
                    let ast::DictionaryField { key, value } = field;
                    NamedExpr { expr: adapter.expr(value), name: Some(adapter.ident(key)) }
                });
                ExprKind::Struct { ty: None, fields }
            }
            E::Map(ast::Map { entries }) => {
                let exprs: Vec<_> = entries.iter().flat_map(|ast::MapEntry { key, value }| [&**key, value]).collect();
                self.ingredients(&exprs)
            }
            E::Array(ast::Array { elem, named: _ }) => ExprKind::Array { element: None, elements: self.exprs(elem) },
            E::Interval(interval) => self.interval(interval),
            E::MatchAgainst { columns, match_value, opt_search_modifier: _ } => {
                let columns = self.list(columns, |adapter, column| {
                    let path = adapter.column_object(column);
                    (BinaryOp::Other, Expr { kind: ExprKind::Path(path), span: path.span })
                });
                let first = Expr { kind: self.value(match_value), span: self.span(match_value.span) };
                ExprKind::Chain { first: self.arena.alloc(first), rest: columns }
            }
            E::Wildcard(_) => {
                self.unsupported(self.span(expr.span()), "a star here");
                self.null().kind
            }
            E::QualifiedWildcard(name, _) => ExprKind::Path(self.column_object(name)),
            E::OuterJoin(expr) | E::Prior(expr) => self.expr_kind(expr),
            E::Lambda(lambda) => self.arrow(lambda),
            E::MemberOf(ast::MemberOf { value, array }) => self.ingredients(&[value, array]),
        }
    }

    /// `doc -> 'a'`: a path into a document, which some grammars take for a lambda.
    pub(super) fn arrow(&mut self, lambda: &ast::LambdaFunction) -> ExprKind<'a> {
        let ast::LambdaFunction { params, body, syntax: _ } = lambda;
        match params {
            ast::OneOrManyWithParens::One(ast::LambdaFunctionParameter { name, data_type: _ }) => {
                let path = self.column_path(std::slice::from_ref(name));
                let first = self.arena.alloc(Expr { kind: ExprKind::Path(path), span: path.span });
                let rest = self.arena.alloc_slice_copy(&[(BinaryOp::Other, self.expr(body))]);
                ExprKind::Chain { first, rest }
            }
            ast::OneOrManyWithParens::Many(_) => {
                self.unsupported(self.span(body.span()), "a lambda outside of a call");
                self.null().kind
            }
        }
    }

    /// NULL, where something has no value that counts.
    pub(super) fn null(&self) -> Expr<'a> {
        Expr { kind: ExprKind::Literal(Literal::Null), span: self.at }
    }

    /// An operator whose operands are all ingredients.
    pub(super) fn ingredients(&mut self, exprs: &[&ast::Expr]) -> ExprKind<'a> {
        match exprs.split_first() {
            Some((first, rest)) => self.several(first, rest.iter().copied()),
            None => self.null().kind,
        }
    }

    fn several<'e>(&mut self, first: &ast::Expr, rest: impl Iterator<Item = &'e ast::Expr>) -> ExprKind<'a> {
        let first = self.expr_ref(first);
        let rest: Vec<_> = rest.collect();
        ExprKind::Chain { first, rest: self.list(&rest, |adapter, expr| (BinaryOp::Other, adapter.expr(expr))) }
    }

    /// A left-associative tree of operators as one flat chain: its depth is the number of its operands.
    fn chain(&mut self, expr: &ast::Expr) -> ExprKind<'a> {
        let (first, links) = links(expr);
        self.chain_of(first, &links)
    }

    pub(super) fn chain_of(&mut self, first: &ast::Expr, links: &[Link<'_>]) -> ExprKind<'a> {
        let first = self.expr_ref(first);
        let rest = self.list(links, |adapter, (op, right)| (super::operator::binary(op), adapter.expr(right)));
        ExprKind::Chain { first, rest }
    }

    fn is(&mut self, expr: &ast::Expr, negated: bool) -> ExprKind<'a> {
        ExprKind::Is { negated, expr: self.expr_ref(expr) }
    }

    fn is_distinct(&mut self, expr: &ast::Expr, other: &ast::Expr, negated: bool) -> ExprKind<'a> {
        let [expr, other] = [expr, other].map(|expr| self.expr_ref(expr));
        ExprKind::IsDistinctFrom { negated, expr, other }
    }

    fn like(&mut self, negated: bool, quantified: bool, expr: &ast::Expr, pattern: &ast::Expr) -> ExprKind<'a> {
        let expr = self.expr_ref(expr);
        let patterns = match pattern {
            ast::Expr::Tuple(patterns) if quantified => InList::Exprs(self.exprs(patterns)),
            ast::Expr::Subquery(query) => InList::Subquery(self.query(query)),
            pattern => {
                let pattern = self.expr(pattern);
                InList::Exprs(self.arena.alloc_slice_copy(&[pattern]))
            }
        };
        ExprKind::Like { negated, expr, patterns: self.arena.alloc(patterns), quantified }
    }

    /// `left = ANY (…)`, `left > ALL (…)`: a subquery as IN has it, or an array.
    fn quantified(&mut self, left: &ast::Expr, right: &ast::Expr) -> ExprKind<'a> {
        let expr = self.expr_ref(left);
        let list = match right {
            ast::Expr::Subquery(query) => InList::Subquery(self.query(query)),
            ast::Expr::Tuple(exprs) => InList::Exprs(self.exprs(exprs)),
            array => InList::Unnest(self.expr_ref(array)),
        };
        ExprKind::In { negated: false, expr, list: self.arena.alloc(list) }
    }

    fn cast(
        &mut self,
        safe: bool,
        expr: &ast::Expr,
        data_type: &ast::DataType,
        format: &Option<ast::CastFormat>,
    ) -> ExprKind<'a> {
        let (expr, ty) = (self.expr(expr), self.data_type(data_type));
        let (format, time_zone) = match format {
            None => (None, None),
            Some(ast::CastFormat::Value(format)) => (Some(self.value_ref(format)), None),
            Some(ast::CastFormat::ValueAtTimeZone(format, zone)) => {
                (Some(self.value_ref(format)), Some(self.value_ref(zone)))
            }
        };
        ExprKind::Cast(self.arena.alloc(Cast { safe, expr, ty, format, time_zone }))
    }

    fn typed_struct(&mut self, values: &[ast::Expr], fields: &[ast::StructField]) -> ExprKind<'a> {
        let ty = (!fields.is_empty()).then(|| {
            let ty = self.struct_type(fields);
            &*self.arena.alloc(ty)
        });
        let fields = self.list(values, |adapter, value| match value {
            ast::Expr::Named { expr, name } => NamedExpr { expr: adapter.expr(expr), name: Some(adapter.ident(name)) },
            value => NamedExpr { expr: adapter.expr(value), name: None },
        });
        ExprKind::Struct { ty, fields }
    }

    /// `a.b`, `@parameter.field`, `@@system.variable`
    fn compound(&mut self, parts: &[ast::Ident]) -> ExprKind<'a> {
        match parts {
            [first, fields @ ..] if first.quote_style.is_none() && first.value.starts_with('@') => {
                let mut base = Expr { kind: self.identifier(first), span: self.span(first.span) };
                if let ExprKind::SystemVariable(_) = base.kind {
                    return base.kind;
                }
                for field in fields {
                    let field = self.arena.alloc(self.ident(field));
                    base = Expr { kind: ExprKind::Field { base: self.arena.alloc(base), field }, span: field.span };
                }
                base.kind
            }
            parts => ExprKind::Path(self.column_path(parts)),
        }
    }

    /// A name, or a keyword that some grammars take for a name.
    fn identifier(&mut self, ident: &ast::Ident) -> ExprKind<'a> {
        if ident.quote_style.is_none() && ident.value.eq_ignore_ascii_case("DEFAULT") {
            return ExprKind::Default;
        }
        if let (None, Some(name)) = (ident.quote_style, ident.value.strip_prefix('@')) {
            let span = self.span(ident.span);
            return match name.strip_prefix('@') {
                Some(_) => ExprKind::SystemVariable(self.column_path(std::slice::from_ref(ident))),
                None => ExprKind::Parameter(self.arena.alloc(Ident { span, ..self.word(name) })),
            };
        }
        ExprKind::Path(self.column_path(std::slice::from_ref(ident)))
    }

    /// `root.a[0].b`
    fn accesses(&mut self, root: &ast::Expr, chain: &[ast::AccessExpr]) -> ExprKind<'a> {
        let mut base = self.expr(root);
        for access in self.not_too_many(chain) {
            let kind = match access {
                ast::AccessExpr::Dot(ast::Expr::Identifier(field)) => {
                    let field = self.ident(field);
                    match base.kind {
                        ExprKind::Path(path) => {
                            let parts: Vec<Ident<'a>> = path.parts.iter().copied().chain([field]).collect();
                            let parts = self.arena.alloc_slice_copy(&parts);
                            ExprKind::Path(crate::syntax::Path { parts, span: path.span.to(field.span) })
                        }
                        _ => ExprKind::Field { base: self.arena.alloc(base), field: self.arena.alloc(field) },
                    }
                }
                ast::AccessExpr::Dot(ast::Expr::Function(function)) => {
                    // `value.method(arguments)`, or a function with its whole name.
                    ExprKind::Call(match base.kind {
                        ExprKind::Path(path) if !self.dialect.select().methods || !self.is_built_in(function) => {
                            self.call_in(path, function)
                        }
                        _ => self.method(base, function),
                    })
                }
                ast::AccessExpr::Dot(ast::Expr::Value(value)) => {
                    let index = self.value_ref(value);
                    ExprKind::Subscript { base: self.arena.alloc(base), index }
                }
                ast::AccessExpr::Dot(other) => {
                    self.unsupported(self.span(other.span()), "what stands behind this dot");
                    base.kind
                }
                ast::AccessExpr::Subscript(subscript) => self.subscript(base, subscript),
            };
            let span = if let ExprKind::Path(path) = kind { path.span } else { base.span };
            base = Expr { kind, span };
        }
        base.kind
    }

    /// Steps into a value, as far as they are followed.
    fn not_too_many<'e, T>(&mut self, steps: &'e [T]) -> &'e [T] {
        match steps.get(..MAX_NESTING) {
            Some(first) => {
                self.report(Code::TooDeep, self.at, "a path of too many steps".to_owned());
                first
            }
            None => steps,
        }
    }

    fn subscript(&mut self, base: Expr<'a>, subscript: &ast::Subscript) -> ExprKind<'a> {
        let base = self.arena.alloc(base);
        match subscript {
            ast::Subscript::Index { index } => ExprKind::Subscript { base, index: self.expr_ref(index) },
            ast::Subscript::Slice { lower_bound, upper_bound, stride } => {
                let bounds: Vec<_> = [lower_bound, upper_bound, stride].into_iter().flatten().collect();
                let index = Expr { kind: self.ingredients(&bounds), span: self.at };
                ExprKind::Subscript { base, index: self.arena.alloc(index) }
            }
        }
    }

    /// `value:a.b[0]`: into a semi-structured value.
    fn json_path(&mut self, value: &ast::Expr, path: &ast::JsonPath) -> ExprKind<'a> {
        let ast::JsonPath { path } = path;
        let mut base = self.expr(value);
        for element in self.not_too_many(path) {
            let index = match element {
                ast::JsonPathElem::Dot { key, quoted: _ } => {
                    let text = self.arena.alloc_str(key);
                    &*self.arena.alloc(Expr { kind: ExprKind::Literal(Literal::String(text)), span: Span::default() })
                }
                ast::JsonPathElem::Bracket { key } | ast::JsonPathElem::ColonBracket { key } => self.expr_ref(key),
            };
            let kind = ExprKind::Subscript { base: self.arena.alloc(base), index };
            base = Expr { kind, span: base.span };
        }
        base.kind
    }
}

/// An operator with its right side.
pub(super) type Link<'e> = (&'e ast::BinaryOperator, &'e ast::Expr);

/// A left-associative tree of operators, taken apart from the left.
pub(super) fn links(expr: &ast::Expr) -> (&ast::Expr, Vec<Link<'_>>) {
    let mut links: Vec<Link<'_>> = Vec::new();
    let mut first = expr;
    while let ast::Expr::BinaryOp { left, op, right } = first {
        links.push((op, right));
        first = left;
    }
    links.reverse();
    (first, links)
}

fn unary(op: ast::UnaryOperator) -> UnaryOp {
    use ast::UnaryOperator as U;
    match op {
        U::Not | U::BangNot => UnaryOp::Not,
        U::Minus => UnaryOp::Minus,
        U::BitwiseNot => UnaryOp::BitNot,
        U::Plus
        | U::AtDashAt
        | U::DoubleAt
        | U::Hash
        | U::PGAbs
        | U::PGCubeRoot
        | U::PGPostfixFactorial
        | U::PGPrefixFactorial
        | U::PGSquareRoot
        | U::QuestionDash
        | U::QuestionPipe => UnaryOp::Plus,
    }
}
