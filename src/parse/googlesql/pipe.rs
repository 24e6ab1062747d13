//! Pipe operators.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// Zero or more `|> …`.
    #[inline]
    pub(super) fn pipes(&mut self) -> Parsed<&'a [PipeOp<'a>]> {
        if self.at(Kind::Pipe) { self.some_pipes() } else { Ok(&[]) }
    }

    fn some_pipes(&mut self) -> Parsed<&'a [PipeOp<'a>]> {
        self.repeat(|p, _| {
            let start = p.start();
            if !p.eat(Kind::Pipe) {
                return Ok(None);
            }
            let kind = p.nested(Self::pipe_operator)?;
            Ok(Some(PipeOp { kind, span: p.span_from(start) }))
        })
    }

    /// What follows `|>`.
    fn pipe_operator(&mut self) -> Parsed<PipeKind<'a>> {
        match self.kind() {
            Kind::Select => {
                let mut select = self.select_head()?;
                select.windows = self.pipe_windows()?;
                select.span = self.span_from(select.span.start);
                Ok(PipeKind::Select(self.alloc(select)))
            }
            Kind::Where => {
                self.bump();
                Ok(PipeKind::Where(self.expr_ref()?))
            }
            Kind::Limit => match self.limit()? {
                Some(limit) => Ok(PipeKind::Limit(limit)),
                None => Err(self.unexpected("keyword LIMIT")),
            },
            Kind::Order => {
                self.bump();
                self.hint()?;
                self.expect(Kind::By)?;
                Ok(PipeKind::OrderBy(self.trailing_list(Self::order_item)?))
            }
            Kind::Distinct => {
                self.bump();
                Ok(PipeKind::Distinct)
            }
            Kind::As => {
                self.bump();
                Ok(PipeKind::As(self.ident()?))
            }
            Kind::Set => self.pipe_set(),
            Kind::Window => {
                self.bump();
                Ok(PipeKind::Window(self.trailing_list(Self::expr_item)?))
            }
            Kind::With => {
                let with = self.with_clause()?;
                self.eat(Kind::Comma);
                Ok(PipeKind::With(with))
            }
            Kind::Recursive => self.recursive_union(),
            Kind::If => self.pipe_if(),
            Kind::Tablesample => Ok(PipeKind::Table(self.sample()?)),
            Kind::MatchRecognize => Ok(PipeKind::Table(self.match_recognize()?)),
            Kind::Create => {
                let start = self.start();
                let table = self.pipe_create_table()?;
                let kind = StatementKind::CreateTable(self.alloc(table));
                Ok(PipeKind::Statement(self.alloc(Statement { kind, span: self.span_from(start) })))
            }
            _ if self.at_set_operation() => self.pipe_set_operation(),
            _ => self.pipe_word(),
        }
    }

    /// Operators whose words are not reserved, and joins.
    fn pipe_word(&mut self) -> Parsed<PipeKind<'a>> {
        match self.kind() {
            Kind::Extend => {
                self.bump();
                let items = self.trailing_list(Self::expr_item)?;
                Ok(PipeKind::Extend { items, windows: self.pipe_windows()? })
            }
            Kind::Aggregate => self.aggregate(),
            Kind::Drop => {
                self.bump();
                Ok(PipeKind::Drop(self.trailing_list(Self::column_name)?))
            }
            Kind::Rename => {
                self.bump();
                let renames = self.trailing_list(|p| {
                    let old = p.column_name()?;
                    p.eat(Kind::As);
                    Ok((old, p.ident()?))
                })?;
                Ok(PipeKind::Rename(renames))
            }
            Kind::Call => {
                self.bump();
                let name = if self.at(Kind::If) {
                    let word = self.bump();
                    Path { parts: self.arena.alloc([self.word_ident(word)]), span: self.span_from(word.start) }
                } else {
                    self.path()?
                };
                match self.table_function(name)? {
                    TableKind::Function(call) => {
                        self.hint()?;
                        Ok(PipeKind::Call { call, alias: self.alias()? })
                    }
                    _ => Err(self.unexpected("a table function")),
                }
            }
            Kind::Pivot | Kind::Unpivot => Ok(PipeKind::Table(self.pivot_or_unpivot()?)),
            Kind::Assert => {
                self.bump();
                Ok(PipeKind::Assert(self.trailing_list(Self::expr)?))
            }
            Kind::Fork => {
                self.bump();
                self.hint()?;
                Ok(PipeKind::Fork(self.trailing_list(Self::subpipeline)?))
            }
            Kind::Tee => {
                self.bump();
                self.hint()?;
                let none = !self.at(Kind::LParen);
                Ok(PipeKind::Tee(if none { &[] } else { self.trailing_list(Self::subpipeline)? }))
            }
            Kind::Log => {
                self.bump();
                self.hint()?;
                Ok(PipeKind::Log(if self.at(Kind::LParen) { self.subpipeline()? } else { &[] }))
            }
            Kind::Describe | Kind::StaticDescribe => {
                self.bump();
                Ok(PipeKind::Describe)
            }
            Kind::Export => {
                let start = self.start();
                let export = self.export_data_without_query()?;
                let kind = StatementKind::ExportData(self.alloc(export));
                Ok(PipeKind::Statement(self.alloc(Statement { kind, span: self.span_from(start) })))
            }
            Kind::Insert => {
                let insert = self.pipe_insert()?;
                Ok(PipeKind::Insert { target: insert.target, columns: insert.columns })
            }
            Kind::Group => Err(self.fail("GROUP BY belongs to the pipe operator AGGREGATE, without \"|>\" before it")),
            _ => self.pipe_join(),
        }
    }

    /// A column's bare name; a path is a mistake that deserves its own message.
    fn column_name(&mut self) -> Parsed<Ident<'a>> {
        let name = self.ident()?;
        if self.at(Kind::Dot) {
            return Err(self.fail("this operator takes columns by name alone, not fields under a path"));
        }
        Ok(name)
    }

    /// `WINDOW name AS (…), …` behind SELECT and EXTEND
    fn pipe_windows(&mut self) -> Parsed<&'a [NamedWindow<'a>]> {
        if self.at(Kind::Window) { self.window_clause(true) } else { Ok(&[]) }
    }

    /// `SET name = expr, …`
    fn pipe_set(&mut self) -> Parsed<PipeKind<'a>> {
        self.bump();
        let items = self.trailing_list(|p| {
            let name = Some(p.column_name()?);
            p.expect(Kind::Eq)?;
            Ok(NamedExpr { expr: p.expr()?, name })
        })?;
        Ok(PipeKind::Set(items))
    }

    /// `AGGREGATE [WITH privacy] [items] [GROUP [AND ORDER] BY …]`
    fn aggregate(&mut self) -> Parsed<PipeKind<'a>> {
        self.bump();
        let privacy = self.privacy()?;
        let empty = matches!(self.kind(), Kind::Group | Kind::Pipe | Kind::RParen | Kind::Semicolon | Kind::Eof)
            || self.at_set_operation();
        let items = if empty {
            &[]
        } else {
            self.trailing_list(|p| {
                let item = p.expr_item()?;
                if matches!(item, SelectItem::Expr(_)) && matches!(p.kind(), Kind::Asc | Kind::Desc) {
                    p.order_direction()?;
                }
                Ok(item)
            })?
        };
        let group_by = if self.at(Kind::Group) { Some(self.pipe_group_by()?) } else { None };
        Ok(PipeKind::Aggregate { items, group_by, privacy })
    }

    /// `GROUP [AND ORDER] BY item, …`
    fn pipe_group_by(&mut self) -> Parsed<GroupBy<'a>> {
        self.bump();
        self.hint()?;
        let and_order = self.eat_all(&[Kind::And, Kind::Order]);
        self.expect(Kind::By)?;
        let items = self.trailing_list(|p| {
            if let Some(sets) = p.grouping_sets()? {
                return Ok(sets);
            }
            let expr = p.expr()?;
            let name = p.alias()?;
            let (_, ordered) = p.order_direction()?;
            Ok(GroupItem::Expr { expr, name, ordered })
        })?;
        Ok(GroupBy { all: false, and_order, items })
    }

    /// `UNION ALL (query), …`
    fn pipe_set_operation(&mut self) -> Parsed<PipeKind<'a>> {
        let op = self.set_operator()?;
        let queries = self.trailing_list(|p| {
            if !p.at(Kind::Table) {
                return p.parens(|p| p.query());
            }
            let start = p.bump().start;
            let path = p.path()?;
            let body = p.table_clause_behind(path, start)?;
            let query = Query { with: None, body, order_by: &[], limit: None, pipes: &[], span: p.span_from(start) };
            Ok(p.alloc(query))
        })?;
        Ok(PipeKind::SetOperation { op, queries })
    }

    /// `RECURSIVE UNION … [WITH DEPTH …] (query or pipes) [[AS] name]`
    fn recursive_union(&mut self) -> Parsed<PipeKind<'a>> {
        self.bump();
        let op = self.set_operator()?;
        self.recursion_depth()?;
        let input = if matches!(self.nth(1), Kind::Pipe | Kind::RParen) {
            Subpipe::Pipes(self.subpipeline()?)
        } else {
            Subpipe::Query(self.parens(|p| p.query())?)
        };
        Ok(PipeKind::RecursiveUnion { op, input, alias: self.alias()? })
    }

    /// `[NATURAL] [type] JOIN table [ON … | USING (…)]`
    fn pipe_join(&mut self) -> Parsed<PipeKind<'a>> {
        let start = self.start();
        let Some((kind, natural)) = self.join_operator()? else {
            return Err(self.unexpected("a pipe operator"));
        };
        let right = self.table_expr()?;
        let condition = self.join_condition()?;
        let span = self.span_from(start);
        Ok(PipeKind::Join(self.alloc(Join { kind, natural, right, condition, span })))
    }

    /// `(|> … |> …)`, perhaps empty
    fn subpipeline(&mut self) -> Parsed<&'a [PipeOp<'a>]> {
        self.parens(|p| match p.kind() {
            Kind::Pipe => p.pipes(),
            Kind::RParen => Ok(&[][..]),
            _ => Err(p.unexpected("\"|>\" or \")\"")),
        })
    }

    /// `IF condition THEN (…) [ELSEIF condition THEN (…)] [ELSE (…)]`
    fn pipe_if(&mut self) -> Parsed<PipeKind<'a>> {
        self.bump();
        self.hint()?;
        let branches = self.repeat(|p, first| {
            if !first && !p.eat(Kind::Elseif) {
                return Ok(None);
            }
            let condition = p.expr()?;
            p.expect(Kind::Then)?;
            Ok(Some((condition, p.subpipeline()?)))
        })?;
        let otherwise = if self.eat(Kind::Else) { Some(self.subpipeline()?) } else { None };
        Ok(PipeKind::If { branches, otherwise })
    }
}
