//! Statements in a row: which rule reads which statement, and how reading goes on behind a syntax error.
//!
//! An error costs its own statement and no other: the statement becomes [`StatementKind::Invalid`], the diagnostic is
//! kept, and reading goes on behind the semicolon that ends the statement. Inside a block that is the next semicolon
//! of the block, so that the block and its other statements stay.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use super::outline::Outline;
use crate::diagnostic::Diagnostic;
use crate::syntax::*;
use bumpalo::Bump;

/// How many diagnostics of one text are kept; a text with more is no SQL.
const MAX_DIAGNOSTICS: usize = 100;

/// Parses a whole text: a query, a statement, or a script. The tree is complete even where the text is wrong:
/// statements with a syntax error are [`StatementKind::Invalid`], one diagnostic each.
pub fn parse_script<'a>(arena: &'a Bump, text: &'a str) -> (Script<'a>, Vec<Diagnostic>) {
    parse_outline(arena, Outline::of(text))
}

/// As [`parse_script`], for a text whose tokens are there already.
pub fn parse_outline<'a>(arena: &'a Bump, outline: Outline<'a>) -> (Script<'a>, Vec<Diagnostic>) {
    let mut parser = Parser::of(arena, outline);
    let statements = parser
        .repeat(|p, _| if p.at(K::Eof) { Ok(None) } else { Ok(Some(p.statement(Place::TopLevel))) })
        .unwrap_or_default();
    let diagnostics = std::mem::take(&mut parser.diagnostics);
    let semicolons = if diagnostics.is_empty() { &[] } else { parser.semicolons() };
    (Script { statements, semicolons }, diagnostics)
}

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The last semicolon may be left out.
    TopLevel,
    /// Every statement has its semicolon.
    Block,
}

impl<'a> Parser<'a> {
    /// The statements up to the word that ends the list (END, ELSE, WHEN, EXCEPTION, UNTIL …).
    pub(super) fn block_statements(&mut self) -> Parsed<&'a [Statement<'a>]> {
        self.repeat(
            |p, _| {
                if p.at_end_of_list() || p.at(K::Eof) { Ok(None) } else { Ok(Some(p.statement(Place::Block))) }
            },
        )
    }

    fn at_end_of_list(&self) -> bool {
        match self.kind() {
            K::End | K::Else | K::When => true,
            K::Elseif | K::Exception | K::Until => self.nth(1) != K::Colon,
            _ => false,
        }
    }

    /// One statement with its semicolon.
    fn statement(&mut self, place: Place) -> Statement<'a> {
        let (mark, start) = (self.mark(), self.start());
        let parsed = self.statement_kind().and_then(|kind| {
            let span = self.span_from(start);
            self.end_of_statement(place)?;
            Ok(Statement { kind, span })
        });
        parsed.unwrap_or_else(|_| {
            self.record_failure();
            self.reset(mark);
            let first = self.token();
            self.skip_statement(true);
            let span = self.span_from(start);
            self.eat(K::Semicolon);
            let word = self.arena.alloc_str(self.token_text(first));
            word.make_ascii_uppercase();
            Statement { kind: StatementKind::Invalid(word), span }
        })
    }

    fn end_of_statement(&mut self, place: Place) -> Parsed<()> {
        if self.eat(K::Semicolon) || self.at(K::Eof) {
            // In a block the missing END is the one thing to complain about.
            return Ok(());
        }
        let missing = self.unexpected("\";\" or the end of the statement");
        if place == Place::Block && self.at_end_of_list() {
            self.record_failure();
            return Ok(());
        }
        Err(missing)
    }

    /// Keeps the diagnostic of the rule that just failed. Several blocks that miss their END at one place are one
    /// mistake.
    pub(super) fn record_failure(&mut self) {
        let diagnostic = self.diagnostic();
        let repeated = self.diagnostics.last().is_some_and(|last| last.span == diagnostic.span);
        if !repeated && self.diagnostics.len() < MAX_DIAGNOSTICS {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Goes to the semicolon that ends the statement here, past the blocks inside it. `fresh`: the current token is
    /// the first one of a statement.
    pub(super) fn skip_statement(&mut self, mut fresh: bool) {
        let routine = fresh && self.at(K::Create) && (1..6).any(|n| self.nth(n) == K::Procedure);
        let (mut blocks, mut cases) = (0usize, 0usize);
        while !self.at(K::Eof) {
            let starts = fresh;
            fresh = false;
            match self.kind() {
                K::Semicolon if blocks == 0 => return,
                K::Semicolon => (fresh, cases) = (true, 0),
                K::Begin if (starts || routine) && !self.at_transaction() => (fresh, blocks) = (true, blocks + 1),
                K::Loop | K::Repeat if starts => (fresh, blocks) = (true, blocks + 1),
                K::If | K::While | K::For | K::Case if starts => blocks += 1,
                K::Case => cases += 1,
                K::End if starts => {
                    blocks = blocks.saturating_sub(1);
                    if matches!(self.nth(1), K::If | K::While | K::For | K::Case | K::Loop | K::Repeat) {
                        self.bump();
                    }
                }
                K::End => cases = cases.saturating_sub(1),
                K::Then | K::Else | K::Do => fresh = cases == 0 && blocks > 0,
                kind if starts && kind.is_name() && self.nth(1) == K::Colon => {
                    self.bump();
                    fresh = true;
                }
                _ => {}
            }
            self.bump();
        }
    }

    /// One statement of any kind, without its semicolon.
    fn statement_kind(&mut self) -> Parsed<StatementKind<'a>> {
        if self.kind().is_name() && self.nth(1) == K::Colon {
            return self.labelled();
        }
        match self.script_statement()? {
            Some(kind) => Ok(kind),
            None => {
                self.hint()?;
                self.sql_statement()
            }
        }
    }

    /// One statement that is not procedural: what EXPLAIN takes.
    pub(super) fn sql_statement(&mut self) -> Parsed<StatementKind<'a>> {
        use StatementKind as S;
        if self.at_query() {
            return self.query().map(S::Query);
        }
        let kind = match self.kind() {
            K::Insert => {
                let insert = self.insert()?;
                S::Insert(self.alloc(insert))
            }
            K::Update => {
                let update = self.update()?;
                S::Update(self.alloc(update))
            }
            K::Delete => {
                let delete = self.delete()?;
                S::Delete(self.alloc(delete))
            }
            K::Merge => {
                let merge = self.merge()?;
                S::Merge(self.alloc(merge))
            }
            K::Truncate => {
                let truncate = self.truncate()?;
                S::Truncate(self.alloc(truncate))
            }
            K::Create => self.create()?,
            K::Alter => self.alter()?,
            K::Drop => self.drop_statement()?,
            K::Undrop => self.undrop()?,
            K::Rename => self.rename()?,
            K::Export => self.export()?,
            K::Load => self.load_data()?,
            K::Clone => self.clone_data()?,
            K::Set => self.set()?,
            K::Call => self.call_procedure()?,
            K::Execute => self.execute_immediate()?,
            K::Assert => self.assert()?,
            K::Begin | K::Start | K::Commit | K::Rollback => self.transaction()?,
            K::Run | K::Abort => self.batch()?,
            K::Grant => self.grant()?,
            K::Revoke => self.revoke()?,
            K::Explain => self.explain()?,
            K::Describe | K::Desc => self.describe()?,
            K::Show => self.show()?,
            K::Analyze => self.analyze()?,
            K::Import => self.import()?,
            K::Module => self.module()?,
            K::Define if self.nth(1) == K::Table => self.define_table()?,
            K::Pipe => {
                // A pipeline without a source: GoogleSQL's interactive tools run it on the result before.
                self.pipes()?;
                self.utility("SUBPIPELINE", None)
            }
            _ => return Err(self.unexpected("a statement")),
        };
        Ok(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The types of all statements, those inside blocks in brackets, and the number of diagnostics.
    fn outline(sql: &str) -> String {
        fn list(statements: &[Statement<'_>]) -> String {
            statements.iter().map(one).collect::<Vec<_>>().join(" ")
        }
        fn one(statement: &Statement<'_>) -> String {
            use StatementKind as S;
            let inner = match statement.kind {
                S::Invalid(word) => return format!("!{word}"),
                S::Block(b) => [list(b.body), b.exception.map(list).unwrap_or_default()].concat(),
                S::If(i) => {
                    let branches = i.branches.iter().map(|(_, body)| list(body));
                    branches.chain(i.otherwise.map(list)).collect::<Vec<_>>().join(" | ")
                }
                S::Loop(l) => list(l.body),
                S::For(f) => list(f.body),
                S::CreateProcedure(p) => p.body.map(list).unwrap_or_default(),
                _ => return statement.kind.statement_type().into_owned(),
            };
            format!("{}[{inner}]", statement.kind.statement_type())
        }
        let arena = Bump::new();
        let (script, diagnostics) = parse_script(&arena, sql);
        format!("{} / {}", list(script.statements), diagnostics.len())
    }

    #[test]
    fn an_error_costs_its_own_statement_only() {
        for (sql, expected) in [
            ("SELECT 1; SELEC 2; SELECT 3", "SELECT !SELEC SELECT / 1"),
            ("SELECT 1;; SELECT 2", "SELECT !; SELECT / 1"),
            ("SELECT 1 FROM t WHERE; DROP TABLE t", "!SELECT DROP_TABLE / 1"),
            ("BEGIN SELECT 1; SELEC 2; SELECT 3; END; SELECT 4", "BEGIN[SELECT !SELEC SELECT] SELECT / 1"),
            ("BEGIN SELECT 1; SELECT 2 END; SELECT 3;", "BEGIN[SELECT SELECT] SELECT / 1"),
            ("IF a THEN SELEC 1; ELSE SELECT 2; END IF; SELECT 3", "IF[!SELEC | SELECT] SELECT / 1"),
            ("IF a THE SELECT 1; BEGIN SELECT 2; END; END IF; SELECT 3", "!IF SELECT / 1"),
            ("WHILE a DO SELECT CASE WHEN b THEN 1 END c; END LOOP; SELECT 3", "WHILE[SELECT] SELECT / 1"),
            ("LOOP SELECT 1;", "LOOP[SELECT] / 1"),
            ("BEGIN BEGIN BEGIN SELECT 1;", "BEGIN[BEGIN[BEGIN[SELECT]]] / 1"),
            ("CREATE PROCEDURE p(a) BEGIN SELECT 1; END; SELECT 2", "!CREATE SELECT / 1"),
            (
                "CREATE PROCEDURE p() BEGIN SELEC 1; SELECT 2; END; SELECT 3",
                "CREATE_PROCEDURE[!SELEC SELECT] SELECT / 1",
            ),
            ("BEGIN SELECT 1; EXCEPTION WHEN ERROR THEN SELEC 1; RAISE; END", "BEGIN[SELECT!SELEC RAISE] / 1"),
            (
                "FOR r IN (SELECT 1) DO INSERT t VALUES (r.a; SELECT 1; END FOR; SELECT 2",
                "FOR[!INSERT SELECT] SELECT / 1",
            ),
            ("SELECT 'a; SELECT 2", "!SELECT / 1"),
            ("END; SELECT 1", "!END SELECT / 1"),
        ] {
            assert_eq!(outline(sql), expected, "{sql}");
        }
    }

    #[test]
    fn begin_is_a_block_or_a_transaction() {
        for (sql, expected) in [
            ("BEGIN; SELECT 1; COMMIT", "BEGIN_TRANSACTION SELECT COMMIT_TRANSACTION / 0"),
            ("BEGIN TRANSACTION; ROLLBACK TRANSACTION;", "BEGIN_TRANSACTION ROLLBACK_TRANSACTION / 0"),
            ("BEGIN BEGIN TRANSACTION; COMMIT; END", "BEGIN[BEGIN_TRANSACTION COMMIT_TRANSACTION] / 0"),
            ("l: BEGIN LEAVE l; END l", "BEGIN[LEAVE] / 0"),
            ("l: BEGIN END m", "BEGIN[] / 1"),
            ("BEGIN READ: LOOP BREAK; END LOOP; END", "BEGIN[LOOP[BREAK]] / 0"),
        ] {
            assert_eq!(outline(sql), expected, "{sql}");
        }
    }

    #[test]
    fn a_text_without_statements_is_empty() {
        for sql in ["", "  \n", "-- nothing", "/* nothing */"] {
            assert_eq!(outline(sql), " / 0");
        }
    }
}
