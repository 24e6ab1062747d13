//! CREATE FUNCTION, TABLE FUNCTION, PROCEDURE.

use super::cursor::{Parsed, Parser};
use super::ddl_create::Head;
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `[AGGREGATE] FUNCTION …`, behind CREATE's modifiers.
    pub(super) fn create_function(&mut self, head: Head) -> Parsed<StatementKind<'a>> {
        let aggregate = self.eat(K::Aggregate);
        self.expect(K::Function)?;
        let if_not_exists = self.if_not_exists();
        let name = self.path()?;
        let params = self.function_params()?;
        let returns = if self.eat(K::Returns) {
            if self.at(K::Any) {
                return Err(self.fail("templated types are not allowed in the RETURNS clause"));
            }
            Some(self.type_()?)
        } else {
            None
        };
        self.sql_security()?;
        self.determinism()?;
        let mut language = self.language()?;
        let remote = self.remote()?;
        if remote && language.is_none() {
            language = self.language()?;
        }
        let mut options = self.options_if()?;
        let body = if self.eat(K::As) { self.function_body()? } else { FunctionBody::None };
        if options.is_none() && !matches!(body, FunctionBody::None) {
            options = self.options_if()?;
        }
        Ok(StatementKind::CreateFunction(self.alloc(CreateFunction {
            or_replace: head.or_replace,
            if_not_exists,
            temporary: head.temporary,
            aggregate,
            name,
            params,
            returns,
            language,
            remote,
            options: options.unwrap_or_default(),
            body,
        })))
    }

    fn options_if(&mut self) -> Parsed<Option<&'a [OptionEntry<'a>]>> {
        if self.at(K::Options) { self.options().map(Some) } else { Ok(None) }
    }

    fn determinism(&mut self) -> Parsed<()> {
        if self.eat(K::Not) {
            self.expect(K::Deterministic)?;
        } else if matches!(self.kind(), K::Deterministic | K::Immutable | K::Stable | K::Volatile) {
            self.bump();
        }
        Ok(())
    }

    /// `[REMOTE] [WITH CONNECTION …]`
    pub(super) fn remote(&mut self) -> Parsed<bool> {
        let remote = self.eat(K::Remote);
        Ok(self.with_connection()? | remote)
    }

    fn function_body(&mut self) -> Parsed<FunctionBody<'a>> {
        if self.at(K::String) {
            return self.string_literal().map(FunctionBody::Text);
        }
        if self.at_all(&[K::LParen, K::Select]) {
            return Err(
                self.fail("the body of a function is an expression: put a query into a second pair of parentheses")
            );
        }
        self.without_lock(|p| p.parens(Self::expr_ref)).map(FunctionBody::Sql)
    }

    /// `([name] type [AS alias] [DEFAULT expr] [NOT AGGREGATE], …)`
    pub(super) fn function_params(&mut self) -> Parsed<&'a [Param<'a>]> {
        self.parens(|p| if p.at(K::RParen) { Ok(&[][..]) } else { p.list(Self::function_param) })
    }

    fn function_param(&mut self) -> Parsed<Param<'a>> {
        let named = self.kind().is_name()
            && (self.nth(1).is_name()
                || matches!(self.nth(1), K::Any | K::Array | K::Struct | K::Range | K::Interval | K::Proto | K::Enum));
        let name = if named { Some(self.ident()?) } else { None };
        let ty = self.type_or_template()?;
        if self.eat(K::As) {
            self.ident()?;
        }
        let default = self.default_value()?;
        if default.is_some() && name.is_none() {
            return Err(self.fail("only parameters with a name may have a default"));
        }
        let not_aggregate = self.eat_all(&[K::Not, K::Aggregate]);
        Ok(Param { mode: ParamMode::In, name, ty, not_aggregate, default })
    }

    /// `DEFAULT expr` if it is there.
    pub(super) fn default_value(&mut self) -> Parsed<Option<ExprRef<'a>>> {
        if self.eat(K::Default) { self.expr_ref().map(Some) } else { Ok(None) }
    }

    /// `TABLE FUNCTION …`, behind CREATE's modifiers.
    pub(super) fn create_table_function(&mut self, head: Head) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Table, K::Function])?;
        let if_not_exists = self.if_not_exists();
        let name = self.path()?;
        let params = self.function_params()?;
        let returns = if self.eat(K::Returns) {
            if !self.at(K::Table) {
                return Err(self.unexpected("keyword TABLE"));
            }
            Some(self.table_type()?)
        } else {
            None
        };
        self.sql_security()?;
        let options = if self.language()?.is_some() {
            self.options()?
        } else {
            let options = self.options_if()?;
            if options.is_some() {
                self.language()?;
            }
            options.unwrap_or_default()
        };
        let query = if !self.eat(K::As) {
            None
        } else if self.at(K::String) {
            self.string_literal()?;
            None
        } else {
            Some(self.stored_query()?)
        };
        Ok(StatementKind::CreateTableFunction(self.alloc(CreateTableFunction {
            or_replace: head.or_replace,
            if_not_exists,
            temporary: head.temporary,
            name,
            params,
            returns,
            options,
            query,
        })))
    }

    /// `PROCEDURE name (…) … BEGIN … END`, behind CREATE's modifiers.
    pub(super) fn create_procedure(&mut self, head: Head) -> Parsed<StatementKind<'a>> {
        self.expect(K::Procedure)?;
        let if_not_exists = self.if_not_exists();
        let name = self.path()?;
        let params = self.parens(|p| if p.at(K::RParen) { Ok(&[][..]) } else { p.list(Self::procedure_param) })?;
        if self.eat(K::External) {
            self.expect(K::Security)?;
            self.security_mode()?;
        }
        self.with_connection()?;
        let options = self.options()?;
        let body = if self.language()?.is_some() {
            if self.eat(K::As) {
                self.string()?;
            }
            None
        } else {
            Some(self.procedure_body()?)
        };
        Ok(StatementKind::CreateProcedure(self.alloc(CreateProcedure {
            or_replace: head.or_replace,
            if_not_exists,
            name,
            params,
            options,
            body,
        })))
    }

    /// `BEGIN … END`; a handler for exceptions makes it one block.
    fn procedure_body(&mut self) -> Parsed<&'a [Statement<'a>]> {
        let start = self.start();
        if !self.at(K::Begin) {
            return Err(self.unexpected("BEGIN or LANGUAGE"));
        }
        let block = self.nested(Self::block)?;
        if block.exception.is_none() {
            return Ok(block.body);
        }
        Ok(self.alloc([Statement { kind: StatementKind::Block(self.alloc(block)), span: self.span_from(start) }]))
    }

    fn procedure_param(&mut self) -> Parsed<Param<'a>> {
        let mode = match self.kind() {
            K::In => ParamMode::In,
            K::Out => ParamMode::Out,
            K::Inout => ParamMode::InOut,
            _ => return self.procedure_param_of(ParamMode::In),
        };
        self.bump();
        self.procedure_param_of(mode)
    }

    fn procedure_param_of(&mut self, mode: ParamMode) -> Parsed<Param<'a>> {
        let name = self.ident()?;
        if matches!(self.kind(), K::Comma | K::RParen) {
            return Err(self.fail("a parameter needs a type: [IN | OUT | INOUT] name type"));
        }
        let ty = self.type_or_template()?;
        Ok(Param { mode, name: Some(name), ty, not_aggregate: false, default: None })
    }
}
