//! INSERT, UPDATE, DELETE, MERGE, TRUNCATE, also where they are nested in SET or in a pipe ("Data manipulation
//! language (DML) statements" of BigQuery's reference).

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `INSERT [OR mode] [INTO] target [(columns)] source …`
    pub(super) fn insert(&mut self) -> Parsed<Insert<'a>> {
        let (target, columns) = self.insert_head()?;
        let source = self.insert_source()?;
        let returning = self.dml_tail()?;
        Ok(Insert { target, alias: None, columns, source, conflict: None, returning })
    }

    /// The pipe operator `INSERT [INTO] target [(columns)]`, at its keyword.
    pub(super) fn pipe_insert(&mut self) -> Parsed<Insert<'a>> {
        let (target, columns) = self.insert_head()?;
        if self.at_on_conflict() {
            self.on_conflict()?;
        }
        let returning = self.dml_tail()?;
        Ok(Insert { target, alias: None, columns, source: InsertSource::Input, conflict: None, returning })
    }

    fn insert_head(&mut self) -> Parsed<(Path<'a>, &'a [Ident<'a>])> {
        self.expect(K::Insert)?;
        if self.eat(K::Or) {
            if !(self.eat(K::Ignore) || self.eat(K::Replace) || self.eat(K::Update)) {
                return Err(self.unexpected("IGNORE, REPLACE or UPDATE"));
            }
        } else if !self.eat(K::Ignore)
            && matches!(self.kind(), K::Replace | K::Update)
            && !matches!(self.nth(1), K::Dot | K::LBracket)
        {
            self.bump();
        }
        self.eat(K::Into);
        let target = self.dml_target()?;
        self.hint()?;
        self.version_clause()?;
        let columns = if self.at(K::LParen) && !self.at_query() { self.column_list()? } else { &[] };
        Ok((target, columns))
    }

    fn insert_source(&mut self) -> Parsed<InsertSource<'a>> {
        if self.at(K::Values) {
            let source = InsertSource::Values(self.value_rows()?);
            if self.at_on_conflict() {
                self.on_conflict()?;
            }
            return Ok(source);
        }
        let query = self.query()?;
        let bare = query.with.is_none() && query.order_by.is_empty() && query.limit.is_none() && query.pipes.is_empty();
        if bare && matches!(query.body, QueryBody::Parenthesized(_) | QueryBody::Table(_)) && self.at_on_conflict() {
            self.on_conflict()?;
        }
        Ok(InsertSource::Query(query))
    }

    fn value_rows(&mut self) -> Parsed<&'a [&'a [Expr<'a>]]> {
        self.expect(K::Values)?;
        self.list(Self::value_row)
    }

    fn value_row(&mut self) -> Parsed<&'a [Expr<'a>]> {
        self.expect(K::LParen)?;
        let row = self.list(Self::expr_or_default)?;
        self.expect(K::RParen)?;
        Ok(row)
    }

    fn at_on_conflict(&self) -> bool {
        self.at(K::On) && self.nth(1) == K::Conflict
    }

    /// `ON CONFLICT [target] DO NOTHING | UPDATE SET …`: other engines' upsert, checked and dropped.
    fn on_conflict(&mut self) -> Parsed<()> {
        self.expect(K::On)?;
        self.expect(K::Conflict)?;
        if self.at(K::LParen) {
            self.column_list()?;
        } else if self.eat(K::On) {
            self.expect(K::Unique)?;
            self.expect(K::Constraint)?;
            self.ident()?;
        }
        self.expect(K::Do)?;
        if self.eat(K::Nothing) {
            return Ok(());
        }
        self.expect(K::Update)?;
        self.update_items()?;
        self.where_clause()?;
        Ok(())
    }

    /// `[ASSERT_ROWS_MODIFIED n] [THEN RETURN …]`
    fn dml_tail(&mut self) -> Parsed<&'a [SelectItem<'a>]> {
        if self.eat(K::AssertRowsModified) {
            self.row_count()?;
        }
        if !self.eat(K::Then) {
            return Ok(&[]);
        }
        self.expect(K::Return)?;
        if self.eat(K::With) {
            self.expect(K::Action)?;
            if self.eat(K::As) {
                self.ident()?;
            }
        }
        self.select_list()
    }

    /// `UPDATE target [AS alias] SET … [FROM …] [WHERE …] …`
    pub(super) fn update(&mut self) -> Parsed<Update<'a>> {
        self.expect(K::Update)?;
        let (target, alias, offset) = self.dml_relation()?;
        let items = self.update_items()?;
        let from = if self.eat(K::From) { Some(self.tables_and_joins()?) } else { None };
        let filter = self.where_clause()?;
        let returning = self.dml_tail()?;
        Ok(Update { target, alias, offset, joins: &[], items, from, filter, returning })
    }

    /// `DELETE [FROM] target [AS alias] [WHERE …] …`
    pub(super) fn delete(&mut self) -> Parsed<Delete<'a>> {
        self.expect(K::Delete)?;
        self.eat(K::From);
        let (target, alias, offset) = self.dml_relation()?;
        let filter = self.where_clause()?;
        let returning = self.dml_tail()?;
        Ok(Delete { target, alias, offset, joins: &[], filter, returning })
    }

    /// `target [hint] [[AS] alias] [AT (…)] [WITH OFFSET [[AS] name]]`
    fn dml_relation(&mut self) -> Parsed<(Path<'a>, Option<Ident<'a>>, Option<&'a Offset<'a>>)> {
        let target = self.dml_target()?;
        self.hint()?;
        let alias = self.alias()?;
        self.version_clause()?;
        let offset = self.with_offset()?;
        Ok((target, alias, offset))
    }

    /// `AT (time)` and `WITH TIMESTAMP [AS name]` behind a target: other engines' versions, checked and dropped.
    fn version_clause(&mut self) -> Parsed<()> {
        if self.at(K::AtWord) && self.nth(1) == K::LParen {
            self.bump();
            self.parens(Self::expr)?;
        } else if self.at(K::With) && self.nth(1) == K::Timestamp {
            // `WITH timestamp AS (…)` is a query with a CTE of that name.
            if self.nth(2) != K::As {
                self.bump();
                self.bump();
            } else if self.nth(3).is_name() {
                self.bump();
                self.bump();
                self.bump();
                self.ident()?;
            }
        }
        Ok(())
    }

    /// `SET item, …`
    fn update_items(&mut self) -> Parsed<&'a [UpdateItem<'a>]> {
        self.expect(K::Set)?;
        self.list(Self::update_item)
    }

    fn update_item(&mut self) -> Parsed<UpdateItem<'a>> {
        if self.at(K::LParen) {
            let nested = self.parens(Self::nested_dml)?;
            return Ok(UpdateItem::Nested(self.alloc(nested)));
        }
        let target = self.generalized_path()?;
        self.expect(K::Eq)?;
        let value = self.expr_or_default()?;
        Ok(UpdateItem::Assign { target, value: self.alloc(value) })
    }

    fn nested_dml(&mut self) -> Parsed<NestedDml<'a>> {
        self.nested(|p| match p.kind() {
            K::Insert => Ok(NestedDml::Insert(p.insert()?)),
            K::Update => Ok(NestedDml::Update(p.update()?)),
            K::Delete => Ok(NestedDml::Delete(p.delete()?)),
            _ => Err(p.unexpected("DELETE, INSERT or UPDATE")),
        })
    }

    /// A table's path, or inside SET a path to an array. Subscripts are checked and dropped: paths go through arrays.
    fn dml_target(&mut self) -> Parsed<Path<'a>> {
        if self.nth(1) == K::Minus {
            return self.table_path();
        }
        if !self.kind().is_name() {
            return Err(self.unexpected("identifier"));
        }
        let target = self.generalized_path()?;
        let mut parts = Vec::new();
        let mut at = target;
        loop {
            match at.kind {
                ExprKind::Path(path) => {
                    parts.extend(path.parts.iter().rev());
                    break;
                }
                ExprKind::Field { base, field } => {
                    parts.push(*field);
                    at = base;
                }
                ExprKind::ExtensionField { base, path } => {
                    parts.extend(path.parts.iter().rev());
                    at = base;
                }
                ExprKind::Subscript { base, .. } => at = base,
                _ => break,
            }
        }
        parts.reverse();
        Ok(Path { parts: self.arena.alloc_slice_copy(&parts), span: target.span })
    }

    /// `MERGE [INTO] target [AS alias] USING source ON … WHEN …`
    pub(super) fn merge(&mut self) -> Parsed<Merge<'a>> {
        self.expect(K::Merge)?;
        self.eat(K::Into);
        let target = self.table_path()?;
        let alias = self.alias()?;
        self.expect(K::Using)?;
        let source = self.merge_source()?;
        self.expect(K::On)?;
        let on = self.expr_ref()?;
        let clauses =
            self.repeat(|p, first| if first || p.at(K::When) { p.merge_clause().map(Some) } else { Ok(None) })?;
        Ok(Merge { target, alias, source, on, clauses, returning: &[] })
    }

    /// A table or a subquery: table functions and joins need a SELECT of their own.
    fn merge_source(&mut self) -> Parsed<TableExpr<'a>> {
        let start = self.start();
        let source = self.table_expr()?;
        match source.kind {
            TableKind::Function(_) | TableKind::Joined(_) => {
                let span = self.span_from(start);
                Err(self.fail_span(span, "the source of MERGE must be a table or a subquery in parentheses"))
            }
            TableKind::Path(_) | TableKind::ArrayPath(_) => Ok(source),
            TableKind::Subquery(_) | TableKind::Lateral(_) | TableKind::Unnest { .. } => Ok(source),
        }
    }

    fn merge_clause(&mut self) -> Parsed<MergeClause<'a>> {
        let start = self.start();
        self.expect(K::When)?;
        let when = if self.eat(K::Matched) {
            MergeWhen::Matched
        } else {
            self.expect(K::Not)?;
            self.expect(K::Matched)?;
            if !self.eat(K::By) || self.eat(K::Target) {
                MergeWhen::NotMatchedByTarget
            } else {
                self.expect(K::Source)?;
                MergeWhen::NotMatchedBySource
            }
        };
        let condition = if self.eat(K::And) { Some(self.expr_ref()?) } else { None };
        self.expect(K::Then)?;
        let action = match self.kind() {
            K::Insert => {
                self.bump();
                let columns = if self.at(K::LParen) { self.column_list()? } else { &[] };
                let source = if self.eat(K::Row) {
                    InsertSource::Row
                } else {
                    self.expect(K::Values)?;
                    let row = self.value_row()?;
                    InsertSource::Values(self.alloc([row]))
                };
                MergeAction::Insert { columns, source }
            }
            K::Update => {
                self.bump();
                MergeAction::Update(self.update_items()?)
            }
            K::Delete => {
                self.bump();
                MergeAction::Delete
            }
            _ => return Err(self.unexpected("DELETE, INSERT or UPDATE")),
        };
        Ok(MergeClause { when, condition, action, span: self.span_from(start) })
    }

    /// `TRUNCATE TABLE target [WHERE …]`
    pub(super) fn truncate(&mut self) -> Parsed<Truncate<'a>> {
        self.expect(K::Truncate)?;
        self.expect(K::Table)?;
        let target = self.table_path()?;
        let filter = self.where_clause()?;
        Ok(Truncate { target, filter })
    }
}
