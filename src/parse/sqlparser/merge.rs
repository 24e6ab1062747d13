//! MERGE.

use super::Adapter;
use crate::syntax::{ExprRef, InsertSource, Merge, MergeAction, MergeClause, MergeWhen, StatementKind};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn merge(&mut self, merge: &ast::Merge) -> StatementKind<'a> {
        let ast::Merge { merge_token: _, optimizer_hints: _, into: _, table, source, on, clauses, output } = merge;
        let Some((target, alias)) = self.written(table) else {
            return self.untold("MERGE", "something else than a table that is merged into");
        };
        let source = self.table(source);
        let on = self.expr_ref(on);
        let mut ours = Vec::with_capacity(clauses.len());
        for clause in clauses {
            self.merge_clause(clause, &mut ours);
        }
        let clauses = self.arena.alloc_slice_copy(&ours);
        let returning = self.returning(None, output.as_ref());
        StatementKind::Merge(self.arena.alloc(Merge { target, alias, source, on, clauses, returning }))
    }

    fn merge_clause(&mut self, clause: &ast::MergeClause, clauses: &mut Vec<MergeClause<'a>>) {
        let ast::MergeClause { when_token, clause_kind, predicate, action } = clause;
        let span = self.span(when_token.0.span);
        let when = match clause_kind {
            ast::MergeClauseKind::Matched => MergeWhen::Matched,
            ast::MergeClauseKind::NotMatched | ast::MergeClauseKind::NotMatchedByTarget => {
                MergeWhen::NotMatchedByTarget
            }
            ast::MergeClauseKind::NotMatchedBySource => MergeWhen::NotMatchedBySource,
        };
        let mut condition = self.optional(predicate);
        let action = match action {
            ast::MergeAction::Insert(insert) => {
                let ast::MergeInsertExpr { insert_token: _, columns, kind_token: _, kind, insert_predicate } = insert;
                condition = self.narrowed(condition, insert_predicate.as_ref());
                let columns = self.list(columns, |adapter, name| adapter.column_name(name));
                let source = match kind {
                    ast::MergeInsertKind::Values(values) => InsertSource::Values(self.value_rows(values)),
                    ast::MergeInsertKind::Row => InsertSource::Row,
                    ast::MergeInsertKind::Wildcard => InsertSource::NamedRow,
                };
                MergeAction::Insert { columns, source }
            }
            ast::MergeAction::Update(update) => {
                let ast::MergeUpdateExpr { update_token: _, kind, update_predicate, delete_predicate } = update;
                condition = self.narrowed(condition, update_predicate.as_ref());
                if let Some(delete) = delete_predicate {
                    let condition = self.narrowed(condition, Some(delete));
                    clauses.push(MergeClause { when, condition, action: MergeAction::Delete, span });
                }
                match kind {
                    ast::MergeUpdateKind::Set(assignments) => MergeAction::Update(self.assignments(assignments)),
                    ast::MergeUpdateKind::Wildcard => MergeAction::UpdateByName,
                }
            }
            ast::MergeAction::Delete { delete_token: _ } => MergeAction::Delete,
            // Its condition keeps rows from the clauses behind it.
            ast::MergeAction::DoNothing { do_token: _, nothing_token: _ } => MergeAction::Update(&[]),
        };
        clauses.push(MergeClause { when, condition, action, span });
    }

    fn narrowed(&mut self, condition: Option<ExprRef<'a>>, more: Option<&ast::Expr>) -> Option<ExprRef<'a>> {
        let more = more.map(|more| self.expr_ref(more));
        self.both(condition, more)
    }
}
