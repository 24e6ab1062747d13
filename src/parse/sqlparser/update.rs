//! UPDATE.

use super::Adapter;
use crate::syntax::{
    Ident, Join, JoinCondition, JoinKind, Path, StatementKind, TableExpr, TableKind, Update, UpdateItem,
};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn update(&mut self, update: &ast::Update) -> StatementKind<'a> {
        let ast::Update {
            update_token: _,
            optimizer_hints: _,
            table,
            assignments,
            from,
            selection,
            returning,
            output,
            or: _,
            order_by: _,
            limit: _,
        } = update;
        let from = from.as_ref().map(|from| {
            let (ast::UpdateTableFromKind::BeforeSet(tables) | ast::UpdateTableFromKind::AfterSet(tables)) = from;
            tables
        });
        let from = from.and_then(|tables| self.from(tables));
        let returning = self.returning(returning.as_deref(), output.as_ref());
        let filter = self.optional(selection);
        let ast::TableWithJoins { relation, joins } = table;
        let Some((target, alias)) = self.written(relation) else {
            return self.untold("UPDATE", "something else than a table that is updated");
        };
        if joins.is_empty() {
            let items = self.assignments(assignments);
            let update = Update { target, alias, offset: None, joins: &[], items, from, filter, returning };
            return StatementKind::Update(self.arena.alloc(update));
        }
        // Each of the joined tables may be written.
        let tables = self.in_order(std::slice::from_ref(table));
        let mut written: Vec<(usize, Vec<UpdateItem<'a>>)> = Vec::new();
        for assignment in assignments {
            let index = self.table_of_assignment(assignment, &tables);
            match written.iter_mut().find(|(other, _)| *other == index) {
                Some((_, items)) => self.assignment(assignment, items),
                None => {
                    let mut items = Vec::new();
                    self.assignment(assignment, &mut items);
                    written.push((index, items));
                }
            }
        }
        let updates = written.into_iter().filter_map(|(index, items)| {
            let (target, alias) = named(&tables.get(index)?.right)?;
            let (joins, items) = (self.joined_to(&tables, index), self.arena.alloc_slice_copy(&items));
            let update = Update { target, alias, offset: None, joins, items, from, filter, returning };
            Some(StatementKind::Update(self.arena.alloc(update)))
        });
        let updates = updates.collect();
        self.together(updates)
    }

    /// Which table a column's name says, else the first.
    fn table_of_assignment(&mut self, assignment: &ast::Assignment, tables: &[Join<'a>]) -> usize {
        let ast::Assignment { target, value: _ } = assignment;
        let name = match target {
            ast::AssignmentTarget::ColumnName(name) => Some(name),
            ast::AssignmentTarget::Tuple(names) => names.first(),
        };
        let path = name.map(|name| self.column_object(name));
        let Some([.., table, _]) = path.map(|path| path.parts) else { return 0 };
        tables.iter().position(|other| goes_by(&other.right, table.name)).unwrap_or(0)
    }

    /// The tables of a FROM clause in order, each with how it is joined to those before it.
    pub(super) fn in_order(&mut self, tables: &[ast::TableWithJoins]) -> Vec<Join<'a>> {
        let mut all = Vec::new();
        for ast::TableWithJoins { relation, joins } in tables {
            let right = self.table(relation);
            let (condition, span) = (JoinCondition::None, right.span);
            all.push(Join { kind: JoinKind::Comma, natural: false, right, condition, span });
            all.extend_from_slice(self.joins(joins));
        }
        all
    }

    /// The other tables, for a statement that names one of them as its target: the target stands first there, so that its
    /// condition goes to the table before it.
    pub(super) fn joined_to(&mut self, tables: &[Join<'a>], index: usize) -> &'a [Join<'a>] {
        let Some(target) = tables.get(index) else { return &[] };
        let mut others = tables.to_vec();
        others.remove(index);
        if let Some(last) = index.checked_sub(1).and_then(|before| others.get_mut(before)) {
            last.natural |= target.natural;
            last.condition = match (last.condition, target.condition) {
                (condition, JoinCondition::None) | (JoinCondition::None, condition) => condition,
                (JoinCondition::On(a), JoinCondition::On(b)) => {
                    self.both(Some(a), Some(b)).map_or(JoinCondition::None, JoinCondition::On)
                }
                (condition @ JoinCondition::Using(_), JoinCondition::On(_) | JoinCondition::Using(_))
                | (condition @ JoinCondition::On(_), JoinCondition::Using(_)) => {
                    self.unsupported(target.span, "USING among several tables of which a later one is written");
                    condition
                }
            };
            if !matches!(last.condition, JoinCondition::None) && last.kind == JoinKind::Comma {
                last.kind = JoinKind::Inner;
            }
        }
        self.arena.alloc_slice_copy(&others)
    }
}

/// The table and its alias.
pub(super) fn named<'a>(table: &TableExpr<'a>) -> Option<(Path<'a>, Option<Ident<'a>>)> {
    match table.kind {
        TableKind::Path(path) => Some((path, table.alias)),
        _ => None,
    }
}

pub(super) fn goes_by(table: &TableExpr<'_>, name: &str) -> bool {
    let own = match (table.alias, table.kind) {
        (Some(alias), _) => Some(alias.name),
        (None, TableKind::Path(path)) => Some(path.last().name),
        (None, _) => None,
    };
    own.is_some_and(|own| own.eq_ignore_ascii_case(name))
}
