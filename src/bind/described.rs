//! Relations whose columns only a text tells: a view's query, or a CREATE statement.
//!
//! What a view's text gives is found out once for all jobs, as long as the log changes nothing that it rests on.

use super::Binder;
use super::define::declared;
use crate::catalog::{Column, Described, Relation};
use crate::syntax::{Ident, StatementKind};

impl<'a> Binder<'a> {
    /// The relation with its columns; `None` where they cannot be found out.
    pub(super) fn described(&mut self, relation: &'a Relation) -> Option<&'a Relation> {
        if self.describing.contains(&&*relation.name) {
            self.circular = true;
            return None;
        }
        // What the job itself defines may be part of the answer.
        let memo = self.catalog.described(&relation.name).filter(|_| self.definitions.is_empty());
        if let Some(known) = memo.and_then(|memo| memo.get())
            && known.lookups.iter().all(|name| self.catalog.fingerprint(name).is_none())
        {
            self.lookups.extend_from_slice(&known.lookups);
            return known.relation.as_ref();
        }
        let circular = std::mem::take(&mut self.circular);
        let overlay = std::mem::take(&mut self.overlay);
        let routines = std::mem::take(&mut self.routines);
        let bodies = std::mem::take(&mut self.bodies);
        let start = self.lookups.len();
        self.describing.push(&relation.name);
        let columns = self.columns_of_text(relation).filter(|columns| !columns.is_empty());
        self.describing.pop();
        (self.overlay, self.routines, self.bodies) = (overlay, routines, bodies);
        let found = columns.map(|columns| {
            let mut relation = relation.clone();
            relation.set_columns(columns);
            relation
        });
        let lookups = &self.lookups[start..];
        let lasting = !self.circular && !self.endless && self.budget > 0;
        self.circular |= circular;
        match memo {
            Some(memo) if lasting && lookups.iter().all(|name| self.catalog.fingerprint(name).is_none()) => {
                let lookups = lookups.into();
                memo.get_or_init(|| Described { relation: found, lookups }).relation.as_ref()
            }
            _ => found.map(|relation| &**self.made.alloc(relation.into())),
        }
    }

    fn columns_of_text(&mut self, relation: &'a Relation) -> Option<Vec<Column>> {
        let project = crate::catalog::project(&relation.name);
        match (relation.view_definition.as_deref(), relation.ddl.as_deref()) {
            (Some(definition), ddl) => {
                let query = crate::parse::parse_query(self.arena, definition, self.dialect).ok()?;
                let (table, _) = self.apart(|b| b.expanded(project, |b| b.bind_query(query, None)));
                let mut columns = self.schema(table?)?;
                let names = ddl.map_or(&[][..], |ddl| self.view_names(ddl));
                columns.iter_mut().zip(names).for_each(|(column, name)| column.name = name.name.into());
                Some(columns)
            }
            (None, Some(ddl)) => {
                let (script, _) = crate::parse::parse(self.arena, ddl, self.dialect);
                let StatementKind::CreateTable(create) = &script.statements.first()?.kind else { return None };
                Some(create.columns?.iter().chain(create.partition_columns).map(declared).collect())
            }
            (None, None) => None,
        }
    }

    /// The names in the column list of a view's CREATE statement.
    fn view_names(&mut self, ddl: &'a str) -> &'a [Ident<'a>] {
        let (script, _) = crate::parse::parse(self.arena, ddl, self.dialect);
        match script.statements.first().map(|statement| &statement.kind) {
            Some(StatementKind::CreateView(view)) => view.columns,
            _ => &[],
        }
    }
}
