//! Calls of scalar, aggregate and window functions, and of table functions.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `(args…) [OVER …]` behind a function's name; `base` is what a chained call is applied to.
    pub(super) fn call(&mut self, name: Path<'a>, base: Option<Expr<'a>>, start: u32) -> Parsed<Expr<'a>> {
        self.bump();
        let chained = base.is_some();
        let distinct = self.eat(Kind::Distinct);
        let mut base = base.map(|expr| Arg { name: None, value: ArgValue::Expr(expr) });
        let mut own = 0;
        let args = self.repeat(|p, _| {
            if let Some(base) = base.take() {
                return Ok(Some(base));
            }
            own += 1;
            let more = if own == 1 { !p.at_call_end() } else { p.eat(Kind::Comma) };
            if more { p.arg(own == 1).map(Some) } else { Ok(None) }
        })?;
        let mut modifiers = None;
        if !self.at(Kind::RParen) {
            modifiers = Some(self.inner_modifiers(own > 1)?);
        }
        self.expect(Kind::RParen)?;
        self.hint()?;
        if self.eat(Kind::Over) {
            let spec = self.window_spec()?;
            modifiers.get_or_insert_default().over = Some(self.alloc(spec));
        }
        let modifiers = modifiers.map(|modifiers| self.alloc(modifiers));
        let call = Call { name, chained, distinct, args, modifiers };
        Ok(Expr { kind: ExprKind::Call(self.alloc(call)), span: self.span_from(start) })
    }

    /// Behind `(` or DISTINCT: no argument follows.
    #[inline]
    fn at_call_end(&self) -> bool {
        matches!(
            self.kind(),
            Kind::RParen
                | Kind::Ignore
                | Kind::Respect
                | Kind::Where
                | Kind::Having
                | Kind::Group
                | Kind::Order
                | Kind::Limit
        ) || self.at(Kind::With) && self.nth_is_word(1, "REPORT")
    }

    /// One argument of a function.
    #[inline]
    fn arg(&mut self, first: bool) -> Parsed<Arg<'a>> {
        let kind = self.kind();
        if kind.is_name() && self.nth(1) == Kind::FatArrow {
            let name = Some(self.ident_ref()?);
            self.bump();
            return Ok(Arg { name, value: self.named_arg_value()? });
        }
        let value = match kind {
            Kind::Star if first => {
                self.bump();
                ArgValue::Star
            }
            Kind::LParen if self.nth(1) == Kind::RParen && self.nth(2) == Kind::Arrow => {
                self.bump_n(3);
                ArgValue::Lambda { params: &[], body: self.expr_ref()? }
            }
            Kind::Sequence | Kind::Model | Kind::Function if self.nth(1).is_name() && self.nth(1) != Kind::Clamped => {
                self.object_arg()?
            }
            _ => self.expr_arg()?,
        };
        Ok(Arg { name: None, value })
    }

    /// An expression, perhaps with an alias, or a lambda.
    #[inline]
    fn expr_arg(&mut self) -> Parsed<ArgValue<'a>> {
        let expr = self.argument_expr()?;
        match self.kind() {
            Kind::Arrow => self.lambda(expr),
            Kind::As => {
                self.bump();
                let name = self.ident()?;
                let alias = Path { parts: self.arena.alloc([name]), span: name.span };
                Ok(ArgValue::Aliased { expr: self.alloc(expr), alias: self.alloc(alias) })
            }
            _ => Ok(ArgValue::Expr(expr)),
        }
    }

    /// An expression where a query without parentheses is a likely mistake.
    #[inline]
    pub(super) fn argument_expr(&mut self) -> Parsed<Expr<'a>> {
        if self.at(Kind::Select) {
            return Err(self.fail("an argument is an expression: put the query into another pair of parentheses"));
        }
        self.expr()
    }

    /// What may follow `name =>`.
    pub(super) fn named_arg_value(&mut self) -> Parsed<ArgValue<'a>> {
        match self.kind() {
            Kind::LParen if self.nth(1) == Kind::RParen && self.nth(2) == Kind::Arrow => {
                self.bump_n(3);
                Ok(ArgValue::Lambda { params: &[], body: self.expr_ref()? })
            }
            Kind::Input if self.nth(1) == Kind::Table => {
                self.bump_n(2);
                Ok(ArgValue::InputTable)
            }
            Kind::Table if self.nth(1).is_name() => {
                self.bump();
                Ok(ArgValue::Table(self.path()?))
            }
            Kind::Sequence | Kind::Model | Kind::Function if self.nth(1).is_name() && self.nth(1) != Kind::Clamped => {
                self.object_arg()
            }
            _ => {
                let expr = self.expr()?;
                if self.at(Kind::Arrow) { self.lambda(expr) } else { Ok(ArgValue::Expr(expr)) }
            }
        }
    }

    /// `SEQUENCE path`, `MODEL path`, `FUNCTION path`
    fn object_arg(&mut self) -> Parsed<ArgValue<'a>> {
        let word = self.bump().kind;
        let path = self.path()?;
        Ok(match word {
            Kind::Model => ArgValue::Model(path),
            Kind::Sequence => ArgValue::Sequence(path),
            _ => ArgValue::Expr(Expr { kind: ExprKind::Path(path), span: path.span }),
        })
    }

    /// `-> body` behind what was read as an expression: `e`, `(e)` or `(e, i)`.
    fn lambda(&mut self, params: Expr<'a>) -> Parsed<ArgValue<'a>> {
        let params = match params.kind {
            ExprKind::Path(Path { parts: [only], .. }) => std::slice::from_ref(only),
            ExprKind::Struct { ty: None, fields } if self.text[params.span.start as usize..].starts_with('(') => {
                let mut fields = fields.iter();
                self.repeat(|p, _| match fields.next() {
                    None => Ok(None),
                    Some(NamedExpr { expr: Expr { kind: ExprKind::Path(Path { parts: [only], .. }), .. }, .. }) => {
                        Ok(Some(*only))
                    }
                    Some(_) => Err(p.fail_span(params.span, "expected the names of a lambda's parameters")),
                })?
            }
            _ => return Err(self.fail_span(params.span, "expected the names of a lambda's parameters")),
        };
        self.expect(Kind::Arrow)?;
        Ok(ArgValue::Lambda { params, body: self.expr_ref()? })
    }

    /// What may follow the arguments inside the parentheses.
    #[cold]
    fn inner_modifiers(&mut self, has_args: bool) -> Parsed<CallModifiers<'a>> {
        let mut modifiers = CallModifiers::default();
        if matches!(self.kind(), Kind::Ignore | Kind::Respect) {
            self.bump();
            self.expect(Kind::Nulls)?;
            modifiers.null_handling = true;
        }
        if self.eat(Kind::Where) {
            modifiers.filter = Some(self.expr_ref()?);
        }
        if self.at(Kind::Having) && matches!(self.nth(1), Kind::Max | Kind::Min) {
            self.bump_n(2);
            modifiers.having_extremum = Some(self.expr_ref()?);
        }
        if self.eat(Kind::Group) {
            self.hint()?;
            self.expect(Kind::By)?;
            modifiers.group_by = self.flat_grouping_items()?;
            if self.eat(Kind::Having) {
                modifiers.having = Some(self.expr_ref()?);
            }
        }
        if has_args && self.eat(Kind::Clamped) {
            self.expect(Kind::Between)?;
            let low = self.operand_ref()?;
            self.expect(Kind::And)?;
            modifiers.clamped = Some((low, self.expr_ref()?));
        }
        if self.at(Kind::With) && self.nth_is_word(1, "REPORT") {
            self.bump_n(2);
            if self.at(Kind::LParen) {
                self.options_list()?;
            }
        }
        modifiers.order_by = self.order_by()?;
        if let Some(limit) = self.limit()? {
            modifiers.limit = Some(limit.count);
        }
        if !self.at(Kind::RParen) {
            return Err(self.unexpected("\")\" or \",\""));
        }
        Ok(modifiers)
    }

    /// `name` or `([name] [PARTITION BY …] [ORDER BY …] [frame])`
    pub(super) fn window_spec(&mut self) -> Parsed<WindowSpec<'a>> {
        let start = self.start();
        let mut spec =
            WindowSpec { base: None, partition_by: &[], order_by: &[], frame: None, span: self.span_from(start) };
        if !self.eat(Kind::LParen) {
            spec.base = Some(self.ident()?);
            spec.span = self.span_from(start);
            return Ok(spec);
        }
        if self.kind().is_name() {
            spec.base = Some(self.ident()?);
        }
        spec.partition_by = self.window_partition()?;
        spec.order_by = self.order_by()?;
        if matches!(self.kind(), Kind::Rows | Kind::Range) {
            spec.frame = Some(self.window_frame()?);
        }
        self.expect(Kind::RParen)?;
        spec.span = self.span_from(start);
        Ok(spec)
    }

    /// `PARTITION BY a, b` if it is there
    pub(super) fn window_partition(&mut self) -> Parsed<&'a [Expr<'a>]> {
        if !self.eat(Kind::Partition) {
            return Ok(&[]);
        }
        self.hint()?;
        self.expect(Kind::By)?;
        self.list(Self::expr)
    }

    /// `ROWS | RANGE [BETWEEN bound AND] bound`
    fn window_frame(&mut self) -> Parsed<WindowFrame<'a>> {
        self.bump();
        if !self.eat(Kind::Between) {
            return Ok(WindowFrame { start: self.frame_bound()?, end: None });
        }
        let start = self.frame_bound()?;
        self.expect(Kind::And)?;
        Ok(WindowFrame { start, end: self.frame_bound()? })
    }

    /// `UNBOUNDED PRECEDING`, `CURRENT ROW`, `expr FOLLOWING`: the expression if there is one
    fn frame_bound(&mut self) -> Parsed<Option<ExprRef<'a>>> {
        if self.eat(Kind::Current) {
            self.expect(Kind::Row)?;
            return Ok(None);
        }
        let bound = if self.eat(Kind::Unbounded) { None } else { Some(self.expr_ref()?) };
        if !self.eat(Kind::Preceding) && !self.eat(Kind::Following) {
            return Err(self.unexpected("PRECEDING or FOLLOWING"));
        }
        Ok(bound)
    }

    /// `(args)` of CALL and of a table function; the current token is `(`.
    pub(super) fn table_function_args(&mut self) -> Parsed<&'a [Arg<'a>]> {
        self.parens(|p| if p.at(Kind::RParen) { Ok(&[][..]) } else { p.list(Self::table_function_arg) })
    }

    /// One argument of a table function or procedure.
    fn table_function_arg(&mut self) -> Parsed<Arg<'a>> {
        if self.kind().is_name() && self.nth(1) == Kind::FatArrow {
            let name = Some(self.ident_ref()?);
            self.bump();
            let value = match self.kind() {
                Kind::Table if self.nth(1).is_name() => self.table_arg()?,
                _ => self.named_arg_value()?,
            };
            return Ok(Arg { name, value });
        }
        let value = match (self.kind(), self.nth(1)) {
            (Kind::Table, next) if next.is_name() => self.table_arg()?,
            (Kind::Model, next) if next.is_name() => self.object_arg()?,
            (Kind::Connection, next) if next.is_name() || next == Kind::Default => {
                self.bump();
                ArgValue::Connection(self.path_or_default()?)
            }
            (Kind::Input, Kind::Table) => {
                self.bump_n(2);
                ArgValue::InputTable
            }
            (Kind::Descriptor, Kind::LParen) => {
                self.bump();
                ArgValue::Descriptor(self.column_list()?)
            }
            (Kind::LParen, _) => {
                if matches!(self.nth(1), Kind::Model | Kind::Connection) && self.nth(2).is_name() {
                    return Err(self.fail("this argument must not stand in parentheses"));
                }
                let expr = self.expr()?;
                match expr.kind {
                    ExprKind::ScalarSubquery(query) => ArgValue::Query(query),
                    _ => ArgValue::Expr(expr),
                }
            }
            _ => ArgValue::Expr(self.argument_expr()?),
        };
        Ok(Arg { name: None, value })
    }

    /// `TABLE path` or `TABLE name(args)` as an argument, perhaps with WHERE: then it is a query.
    fn table_arg(&mut self) -> Parsed<ArgValue<'a>> {
        let start = self.start();
        self.bump();
        let path = self.path()?;
        if !matches!(self.kind(), Kind::LParen | Kind::Where) {
            return Ok(ArgValue::Table(path));
        }
        let body = self.table_clause_behind(path, start)?;
        let query = Query { with: None, body, order_by: &[], limit: None, pipes: &[], span: self.span_from(start) };
        Ok(ArgValue::Query(self.alloc(query)))
    }
}
