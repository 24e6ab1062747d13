//! User-defined functions, table functions and procedures: their definitions.

use super::Binder;
use super::summary::Summaries;
use crate::catalog::{DataType, project};
use crate::syntax::{ExprRef, FunctionBody, Param, Query, Statement, StatementKind, Type};

/// What a routine's CREATE statement says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Definition<'a> {
    /// A function with a SQL body.
    Sql {
        params: &'a [Param<'a>],
        body: ExprRef<'a>,
        returns: Option<&'a DataType>,
        aggregate: bool,
        /// Of bodies in the catalog's texts.
        summaries: Option<&'a Summaries>,
    },
    /// A function in another language, or a remote one.
    Opaque {
        returns: Option<&'a DataType>,
        aggregate: bool,
    },
    /// A table function.
    Table {
        params: &'a [Param<'a>],
        query: &'a Query<'a>,
        returns: Option<Type<'a>>,
    },
    Procedure {
        params: &'a [Param<'a>],
        body: &'a [Statement<'a>],
    },
}

impl Definition<'_> {
    /// `routine_type` of INFORMATION_SCHEMA.ROUTINES.
    pub fn routine_type(&self) -> &'static str {
        match self {
            Definition::Sql { aggregate: true, .. } | Definition::Opaque { aggregate: true, .. } => {
                "AGGREGATE FUNCTION"
            }
            Definition::Sql { .. } | Definition::Opaque { .. } => "FUNCTION",
            Definition::Table { .. } => "TABLE FUNCTION",
            Definition::Procedure { .. } => "PROCEDURE",
        }
    }
}

impl<'a> Binder<'a> {
    /// The definition that a CREATE statement gives, if it is one of a routine.
    pub(super) fn define(&mut self, kind: &StatementKind<'a>) -> Option<Definition<'a>> {
        match kind {
            StatementKind::CreateFunction(f) => {
                let returns = match &f.returns {
                    Some(ty) if super::types::has_fields(ty) => Some(self.data_type(ty)),
                    _ => None,
                };
                Some(match f.body {
                    FunctionBody::Sql(body) => {
                        Definition::Sql { params: f.params, body, returns, aggregate: f.aggregate, summaries: None }
                    }
                    FunctionBody::Text(_) | FunctionBody::None => {
                        Definition::Opaque { returns, aggregate: f.aggregate }
                    }
                })
            }
            StatementKind::CreateTableFunction(f) => {
                f.query.map(|query| Definition::Table { params: f.params, query, returns: f.returns })
            }
            StatementKind::CreateProcedure(p) => p.body.map(|body| Definition::Procedure { params: p.params, body }),
            _ => None,
        }
    }

    /// The project that names in a routine's body belong to; `None`: the job's own text defines it, and its defaults hold.
    pub(super) fn routine_project(&self, full_name: &'a str) -> Option<&'a str> {
        if self.own_routines.contains(full_name) { None } else { project(full_name) }
    }

    /// The routine of this full name: from this job's own DDL, else from the catalog.
    pub(super) fn routine(&mut self, full_name: &'a str) -> Option<Definition<'a>> {
        self.asked += 1;
        if let Some(&known) = self.routines.get(full_name) {
            return known;
        }
        let catalog = self.catalog;
        self.lookups.push(format!("{full_name}()").into());
        let definition = catalog.routine(full_name).and_then(|routine| {
            let tree = self.tree(&routine.ddl);
            let mut definition = tree.script().statements.iter().find_map(|s| self.define(&s.kind))?;
            if let Definition::Sql { summaries, .. } = &mut definition {
                *summaries = Some(tree.summaries());
            }
            Some(definition)
        });
        self.routines.insert(full_name, definition);
        definition
    }
}
