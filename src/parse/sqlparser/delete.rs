//! DELETE.

use super::Adapter;
use super::update::{goes_by, named};
use crate::syntax::{Delete, ExprRef, Join, Path, SelectItem, StatementKind};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn delete(&mut self, delete: &ast::Delete) -> StatementKind<'a> {
        let ast::Delete {
            delete_token: _,
            optimizer_hints: _,
            tables,
            from,
            using,
            selection,
            returning,
            output,
            order_by: _,
            limit: _,
        } = delete;
        let (ast::FromTable::WithFromKeyword(from) | ast::FromTable::WithoutKeyword(from)) = from;
        let filter = self.optional(selection);
        let returning = self.returning(returning.as_deref(), output.as_ref());
        if !tables.is_empty() {
            let targets: Vec<_> = tables.iter().map(|name| self.path(name)).collect();
            let all = self.in_order(from);
            return self.delete_each(&targets, &all, filter, returning);
        }
        let others = self.in_order(using.as_deref().unwrap_or_default());
        let [ast::TableWithJoins { relation, joins }] = &from[..] else {
            let targets: Vec<_> = self.in_order(from).iter().filter_map(|table| named(&table.right)).collect();
            let targets: Vec<_> = targets.into_iter().map(|(target, _)| target).collect();
            return self.delete_each(&targets, &others, filter, returning);
        };
        let Some((target, alias)) = self.written(relation) else {
            return self.untold("DELETE", "something else than a table that is deleted from");
        };
        // `DELETE FROM t USING t JOIN u …` names its target again.
        if alias.is_none() && others.iter().any(|table| goes_by(&table.right, target.last().name)) {
            return self.delete_each(&[target], &others, filter, returning);
        }
        let joins = [self.joins(joins), &others[..]].concat();
        let joins = self.arena.alloc_slice_copy(&joins);
        StatementKind::Delete(self.arena.alloc(Delete { target, alias, offset: None, joins, filter, returning }))
    }

    /// Rows of several tables, each joined to all others.
    fn delete_each(
        &mut self,
        targets: &[Path<'a>],
        tables: &[Join<'a>],
        filter: Option<ExprRef<'a>>,
        returning: &'a [SelectItem<'a>],
    ) -> StatementKind<'a> {
        let mut deletes = Vec::with_capacity(targets.len());
        for name in targets {
            let index = tables.iter().position(|table| goes_by(&table.right, name.last().name));
            let found = index.and_then(|index| Some((index, named(&tables.get(index)?.right)?)));
            let Some((index, (target, alias))) = found else {
                self.unsupported(name.span, "a table that is deleted from without standing in the joins");
                continue;
            };
            let joins = self.joined_to(tables, index);
            let delete = Delete { target, alias, offset: None, joins, filter, returning };
            deletes.push(StatementKind::Delete(self.arena.alloc(delete)));
        }
        if deletes.is_empty() { self.utility("DELETE") } else { self.together(deletes) }
    }
}
