//! Paths, table names, aliases, option lists, hints.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `a.b.c`; stops before `.*` and `.(`.
    #[inline]
    pub(super) fn path(&mut self) -> Parsed<Path<'a>> {
        let first = self.ident()?;
        self.path_behind(first)
    }

    /// The rest of a path whose first part has been read.
    #[inline]
    fn path_behind(&mut self, first: Ident<'a>) -> Parsed<Path<'a>> {
        if !(self.at(Kind::Dot) && self.nth(1).is_name()) {
            return Ok(Path { parts: self.arena.alloc([first]), span: first.span });
        }
        self.bump();
        let second = self.ident()?;
        if !(self.at(Kind::Dot) && self.nth(1).is_name()) {
            return Ok(Path { parts: self.arena.alloc([first, second]), span: self.span_from(first.span.start) });
        }
        let start = self.pools.idents.len();
        self.pools.idents.extend_from_slice(&[first, second]);
        while self.at(Kind::Dot) && self.nth(1).is_name() {
            self.bump();
            let part = self.ident()?;
            self.pools.idents.push(part);
        }
        Ok(Path { parts: self.take(start), span: self.span_from(first.span.start) })
    }

    /// `my-project.ds.t`, `project:ds.t`, `example.com:project.ds.t`: the name of a table, whose project may hold dashes
    /// and colons without quotes (FROM, targets of DDL and DML).
    pub(super) fn table_path(&mut self) -> Parsed<Path<'a>> {
        let path = self.dashed_path()?;
        if self.at(Kind::Colon) && self.previous_touches() && self.touches_next() {
            return self.colon_path(path);
        }
        Ok(path)
    }

    /// `:…` behind a project, or behind the domain that a project's name begins with.
    fn colon_path(&mut self, before: Path<'a>) -> Parsed<Path<'a>> {
        self.bump();
        let behind = self.dashed_path()?;
        let mark = self.pools.idents.len();
        match (before.parts, behind.parts) {
            ([_], _) => {
                self.pools.idents.extend_from_slice(before.parts);
                self.pools.idents.extend_from_slice(behind.parts);
            }
            (_, [project, rest @ ..]) => {
                let span = before.span.to(project.span);
                self.pools.idents.push(Ident { name: span.text(self.text), span, quoted: false });
                self.pools.idents.extend_from_slice(rest);
            }
            (_, []) => {}
        }
        Ok(Path { parts: self.take(mark), span: before.span.to(behind.span) })
    }

    /// `my-pro-1.ds.t`, which the lexer has read as `my - pro - 1. ds . t`: dashes are part of the first name.
    fn dashed_path(&mut self) -> Parsed<Path<'a>> {
        let quoted = self.at(Kind::Quoted);
        let first = self.ident()?;
        if quoted || !self.at(Kind::Minus) || !self.previous_touches() {
            return self.path_behind(first);
        }
        let mut split = None;
        while split.is_none() && self.at(Kind::Minus) && self.previous_touches() {
            if !self.touches_next() {
                return Err(self.unexpected("the end of the table's name"));
            }
            self.bump();
            let part = self.token();
            match part.kind {
                Kind::Float if self.token_text(part).ends_with('.') => split = Some(part.end - 1),
                Kind::Quoted => return Err(self.unexpected("a part of a name without backticks")),
                kind if kind.is_name() || kind == Kind::Int => {}
                _ => return Err(self.unexpected("a part of a name")),
            }
            self.bump();
        }
        let start = first.span.start;
        let span = Span::new(start, split.unwrap_or(self.span_from(start).end));
        let project = Ident { name: span.text(self.text), span, quoted: false };
        if split.is_none() {
            return self.path_behind(project);
        }
        let mark = self.pools.idents.len();
        let rest = self.path()?;
        self.pools.idents.push(project);
        self.pools.idents.extend_from_slice(rest.parts);
        Ok(Path { parts: self.take(mark), span: self.span_from(start) })
    }

    /// A path, or the word DEFAULT (connections).
    pub(super) fn path_or_default(&mut self) -> Parsed<Path<'a>> {
        if self.at(Kind::Default) {
            let word = self.bump();
            return Ok(Path { parts: self.arena.alloc([self.word_ident(word)]), span: self.span_from(word.start) });
        }
        self.path()
    }

    /// `[AS] name`; without AS only where the next token is a name.
    #[inline]
    pub(super) fn alias(&mut self) -> Parsed<Option<Ident<'a>>> {
        if self.eat(Kind::As) || self.kind().is_name() { self.ident().map(Some) } else { Ok(None) }
    }

    /// `AS name` if it is there.
    pub(super) fn as_alias(&mut self) -> Parsed<Option<Ident<'a>>> {
        if self.eat(Kind::As) { self.ident().map(Some) } else { Ok(None) }
    }

    /// `(a, b, c)`
    pub(super) fn column_list(&mut self) -> Parsed<&'a [Ident<'a>]> {
        self.parens(|p| p.list(Self::ident))
    }

    /// `OPTIONS (name = value, …)` if it is there, else empty.
    pub(super) fn options(&mut self) -> Parsed<&'a [OptionEntry<'a>]> {
        if self.eat(Kind::Options) { self.options_list() } else { Ok(&[]) }
    }

    /// `(name = value, …)`
    pub(super) fn options_list(&mut self) -> Parsed<&'a [OptionEntry<'a>]> {
        self.parens(|p| {
            if p.at(Kind::RParen) {
                return Ok(&[][..]);
            }
            p.list(|p| {
                let name = p.hint_name()?;
                if !p.eat(Kind::Eq) && !p.eat(Kind::PlusEq) {
                    p.expect(Kind::MinusEq)?;
                }
                if p.at(Kind::Proto) {
                    let word = p.bump();
                    let path = Path { parts: p.arena.alloc([p.word_ident(word)]), span: p.span_from(word.start) };
                    let value = p.alloc(Expr { kind: ExprKind::Path(path), span: path.span });
                    return Ok(OptionEntry { name, value });
                }
                Ok(OptionEntry { name, value: p.expr_ref()? })
            })
        })
    }

    /// A name in a hint or an option list, where some reserved words are names.
    fn hint_name(&mut self) -> Parsed<Ident<'a>> {
        if matches!(self.kind(), Kind::Hash | Kind::Proto | Kind::Partition) {
            let word = self.bump();
            return Ok(self.word_ident(word));
        }
        self.ident()
    }

    /// `@{…}`, `@5`, `@5 @{…}` if it is there.
    #[inline]
    pub(super) fn hint(&mut self) -> Parsed<()> {
        if self.at(Kind::At) && matches!(self.nth(1), Kind::LBrace | Kind::Int) { self.hint_body() } else { Ok(()) }
    }

    /// The hint that begins here.
    fn hint_body(&mut self) -> Parsed<()> {
        self.bump();
        if self.eat(Kind::Int) {
            if !self.at_all(&[Kind::At, Kind::LBrace]) {
                return Ok(());
            }
            self.bump();
        }
        self.expect(Kind::LBrace)?;
        loop {
            self.hint_name()?;
            if self.eat(Kind::Dot) {
                self.hint_name()?;
            }
            self.expect(Kind::Eq)?;
            self.expr()?;
            if !self.eat(Kind::Comma) {
                break;
            }
        }
        self.expect(Kind::RBrace).map(drop)
    }

    /// `IF EXISTS`
    pub(super) fn if_exists(&mut self) -> bool {
        self.eat_all(&[Kind::If, Kind::Exists])
    }

    /// `IF NOT EXISTS`
    pub(super) fn if_not_exists(&mut self) -> bool {
        self.eat_all(&[Kind::If, Kind::Not, Kind::Exists])
    }

    /// A string, a parameter or a system variable (COLLATE, GRANT).
    pub(super) fn string_or_parameter_expr(&mut self) -> Parsed<ExprRef<'a>> {
        match self.kind() {
            Kind::String | Kind::At | Kind::AtAt | Kind::Question => {
                let primary = self.primary()?;
                Ok(self.alloc(primary))
            }
            _ => Err(self.unexpected("a string or a parameter")),
        }
    }
}
