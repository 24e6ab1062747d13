//! The procedural language: variables, blocks, loops, conditions, dynamic SQL, transactions ("Procedural language" of
//! BigQuery's reference).

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// A procedural statement, if one is next.
    pub(super) fn script_statement(&mut self) -> Parsed<Option<StatementKind<'a>>> {
        use StatementKind as S;
        let kind = match self.kind() {
            K::Begin if !self.at_transaction() => {
                let block = self.nested(Self::block)?;
                S::Block(self.alloc(block))
            }
            K::If => {
                let node = self.nested(Self::if_statement)?;
                S::If(self.alloc(node))
            }
            K::Case => {
                let node = self.nested(Self::case_statement)?;
                S::Case(self.alloc(node))
            }
            K::Loop | K::While | K::Repeat => {
                let node = self.nested(Self::loop_statement)?;
                S::Loop(self.alloc(node))
            }
            K::For => {
                let node = self.nested(Self::for_statement)?;
                S::For(self.alloc(node))
            }
            K::Declare => {
                let node = self.declare()?;
                S::Declare(self.alloc(node))
            }
            K::Break | K::Leave | K::Continue | K::Iterate | K::Return => {
                let node = self.jump()?;
                S::Jump(self.alloc(node))
            }
            K::Raise => S::Raise(self.raise()?),
            _ => return Ok(None),
        };
        Ok(Some(kind))
    }

    /// `label: BEGIN | LOOP | WHILE | REPEAT | FOR … END … [label]`
    pub(super) fn labelled(&mut self) -> Parsed<StatementKind<'a>> {
        let label = self.ident()?;
        self.expect(K::Colon)?;
        let block = match self.kind() {
            K::Begin | K::Loop | K::While | K::Repeat | K::For => self.script_statement()?,
            _ => None,
        };
        let Some(block) = block else { return Err(self.unexpected("BEGIN, FOR, LOOP, REPEAT or WHILE")) };
        if self.kind().is_name() {
            let end = self.ident()?;
            if !end.name.eq_ignore_ascii_case(label.name) {
                let message = format!("the label at the end is {}, at the start it is {}", end.name, label.name);
                let _kept = self.fail_span(end.span, &message);
                self.record_failure();
            }
        }
        Ok(block)
    }

    /// `BEGIN … [EXCEPTION WHEN ERROR THEN …] END`
    pub(super) fn block(&mut self) -> Parsed<Block<'a>> {
        self.expect(K::Begin)?;
        let body = self.block_statements()?;
        let exception = if self.eat(K::Exception) {
            self.expect_all(&[K::When, K::Error, K::Then])?;
            Some(self.block_statements()?)
        } else {
            None
        };
        self.end_of_block(&[K::End]);
        Ok(Block { body, exception })
    }

    /// What ends a block. If it is missing that is said, and the block stays.
    fn end_of_block(&mut self, words: &[K]) {
        if self.expect_all(words).is_err() {
            self.record_failure();
            self.skip_statement(false);
        }
    }

    fn if_statement(&mut self) -> Parsed<If<'a>> {
        let branches = self.repeat(|p, first| {
            if !(if first { p.eat(K::If) } else { p.eat(K::Elseif) }) {
                return Ok(None);
            }
            p.branch().map(Some)
        })?;
        let otherwise = if self.eat(K::Else) { Some(self.block_statements()?) } else { None };
        self.end_of_block(&[K::End, K::If]);
        Ok(If { branches, otherwise })
    }

    /// `condition THEN statements`
    fn branch(&mut self) -> Parsed<(Expr<'a>, &'a [Statement<'a>])> {
        let condition = self.expr()?;
        self.expect(K::Then)?;
        Ok((condition, self.block_statements()?))
    }

    fn case_statement(&mut self) -> Parsed<CaseStatement<'a>> {
        self.expect(K::Case)?;
        let operand = if self.at(K::When) { None } else { Some(self.expr_ref()?) };
        let branches = self.repeat(|p, first| {
            if first {
                p.expect(K::When)?;
            } else if !p.eat(K::When) {
                return Ok(None);
            }
            p.branch().map(Some)
        })?;
        let otherwise = if self.eat(K::Else) { Some(self.block_statements()?) } else { None };
        self.end_of_block(&[K::End, K::Case]);
        Ok(CaseStatement { operand, branches, otherwise })
    }

    fn loop_statement(&mut self) -> Parsed<Loop<'a>> {
        let node = match self.bump().kind {
            K::While => {
                let condition = self.expr_ref()?;
                self.expect(K::Do)?;
                let body = self.block_statements()?;
                self.end_of_block(&[K::End, K::While]);
                Loop { kind: LoopKind::While, condition: Some(condition), body }
            }
            K::Repeat => {
                let body = self.block_statements()?;
                self.expect(K::Until)?;
                let condition = self.expr_ref()?;
                self.end_of_block(&[K::End, K::Repeat]);
                Loop { kind: LoopKind::Repeat, condition: Some(condition), body }
            }
            _ => {
                let body = self.block_statements()?;
                self.end_of_block(&[K::End, K::Loop]);
                Loop { kind: LoopKind::Loop, condition: None, body }
            }
        };
        Ok(node)
    }

    fn for_statement(&mut self) -> Parsed<For<'a>> {
        self.expect(K::For)?;
        let variable = self.ident()?;
        self.expect(K::In)?;
        let query = self.parens(Self::query)?;
        self.expect(K::Do)?;
        let body = self.block_statements()?;
        self.end_of_block(&[K::End, K::For]);
        Ok(For { variable, query, body })
    }

    /// `DECLARE a, b [type] [DEFAULT expr]`
    fn declare(&mut self) -> Parsed<Declare<'a>> {
        self.expect(K::Declare)?;
        let names = self.list(Self::ident)?;
        let ty = if self.at(K::Default) { None } else { Some(self.type_()?) };
        let default = self.default_value()?;
        Ok(Declare { names, ty, default })
    }

    /// `SET a = …`, `SET (a, b) = …`, `SET @@x = …`, `SET TRANSACTION …`
    pub(super) fn set(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Set)?;
        if self.at(K::Transaction) && self.nth(1) != K::Eq {
            self.bump();
            self.each(Self::transaction_mode)?;
            return Ok(self.utility("SET_TRANSACTION", None));
        }
        let tuple = self.at(K::LParen);
        let targets = match self.kind() {
            K::LParen => self.parens(|p| p.list(|p| p.ident().map(SetTarget::Variable)))?,
            K::At => {
                self.bump();
                let target = SetTarget::Parameter(self.ident()?);
                self.alloc([target])
            }
            K::AtAt => {
                self.bump();
                let target = SetTarget::System(self.path()?);
                self.alloc([target])
            }
            _ => {
                let target = SetTarget::Variable(self.ident()?);
                self.alloc([target])
            }
        };
        if !tuple && self.at(K::Comma) {
            return Err(self.fail("SET of several variables needs parentheses around them"));
        }
        self.expect(K::Eq)?;
        let value = self.expr_ref()?;
        Ok(StatementKind::Set(self.alloc(Set { targets, tuple, value })))
    }

    /// `BREAK [label]`, `LEAVE [label]`, `CONTINUE [label]`, `ITERATE [label]`, `RETURN`
    fn jump(&mut self) -> Parsed<Jump<'a>> {
        let start = self.start();
        let keyword = match self.bump().kind {
            K::Break => "BREAK",
            K::Leave => "LEAVE",
            K::Continue => "CONTINUE",
            K::Iterate => "ITERATE",
            _ => return Ok(Jump { keyword: "RETURN", label: None, span: self.span_from(start) }),
        };
        let label = if self.kind().is_name() { Some(self.ident()?) } else { None };
        Ok(Jump { keyword, label, span: self.span_from(start) })
    }

    /// `RAISE [USING MESSAGE = expr]`
    fn raise(&mut self) -> Parsed<Option<ExprRef<'a>>> {
        self.expect(K::Raise)?;
        if !self.eat(K::Using) {
            return Ok(None);
        }
        self.expect_all(&[K::Message, K::Eq])?;
        self.expr_ref().map(Some)
    }

    /// `CALL name(args)`
    pub(super) fn call_procedure(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Call)?;
        let name = self.path()?;
        let args = self.table_function_args()?;
        Ok(StatementKind::Call(self.alloc(CallProcedure { name, args })))
    }

    /// `EXECUTE IMMEDIATE sql [INTO a, …] [USING x [AS p], …]`
    pub(super) fn execute_immediate(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Execute, K::Immediate])?;
        let sql = self.expr_ref()?;
        let into = if self.eat(K::Into) { self.list(Self::ident)? } else { &[] };
        let using = if self.eat(K::Using) { self.list(Self::using_argument)? } else { &[] };
        Ok(StatementKind::ExecuteImmediate(self.alloc(ExecuteImmediate { sql, into, using })))
    }

    fn using_argument(&mut self) -> Parsed<NamedExpr<'a>> {
        let expr = self.expr()?;
        let name = if self.eat(K::As) { Some(self.ident()?) } else { None };
        Ok(NamedExpr { expr, name })
    }

    /// The BEGIN here starts a transaction and no block.
    pub(super) fn at_transaction(&self) -> bool {
        self.at(K::Begin)
            && match self.nth(1) {
                K::Transaction | K::Semicolon | K::Eof => true,
                K::Read | K::Isolation => self.nth(2) != K::Colon,
                _ => false,
            }
    }

    /// `BEGIN | START TRANSACTION [modes]`, `COMMIT`, `ROLLBACK`, `START BATCH`
    pub(super) fn transaction(&mut self) -> Parsed<StatementKind<'a>> {
        let statement_type = match self.bump().kind {
            K::Commit => "COMMIT_TRANSACTION",
            K::Rollback => "ROLLBACK_TRANSACTION",
            K::Start if self.eat(K::Batch) => {
                if self.kind().is_name() {
                    self.ident()?;
                }
                return Ok(self.utility("START_BATCH", None));
            }
            K::Start if !self.at(K::Transaction) => return Err(self.unexpected("BATCH or TRANSACTION")),
            _ => "BEGIN_TRANSACTION",
        };
        self.eat(K::Transaction);
        if statement_type == "BEGIN_TRANSACTION" && matches!(self.kind(), K::Read | K::Isolation) {
            self.each(Self::transaction_mode)?;
        }
        Ok(self.utility(statement_type, None))
    }

    /// `READ ONLY | WRITE`, `ISOLATION LEVEL name [name]`
    fn transaction_mode(&mut self) -> Parsed<()> {
        if self.eat(K::Read) {
            let known = self.eat(K::Only) || self.eat(K::Write);
            return if known { Ok(()) } else { Err(self.unexpected("ONLY or WRITE")) };
        }
        self.expect_all(&[K::Isolation, K::Level])?;
        self.ident()?;
        if self.kind().is_name() {
            self.ident()?;
        }
        Ok(())
    }

    /// `RUN BATCH`, `ABORT BATCH`
    pub(super) fn batch(&mut self) -> Parsed<StatementKind<'a>> {
        let statement_type = if self.at(K::Run) { "RUN_BATCH" } else { "ABORT_BATCH" };
        self.bump();
        self.expect(K::Batch)?;
        Ok(self.utility(statement_type, None))
    }
}
