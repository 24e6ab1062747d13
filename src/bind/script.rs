//! The procedural language: variables carry the lineage of what was assigned to them; every branch counts.

use super::statement::Outcome;
use super::{Binder, Scope, Value};
use crate::diagnostic::Code;
use crate::syntax::{CallProcedure, Declare, ExecuteImmediate, Set, SetTarget, StatementKind};

impl<'a> Binder<'a> {
    pub(super) fn bind_control(&mut self, kind: &StatementKind<'a>) {
        match kind {
            StatementKind::Block(block) => {
                self.bind_statements(block.body);
                if let Some(exception) = block.exception {
                    self.branch(|b| b.bind_statements(exception));
                }
            }
            StatementKind::If(branches) => {
                for (_, body) in branches.branches {
                    self.branch(|b| b.bind_statements(body));
                }
                if let Some(body) = branches.otherwise {
                    self.branch(|b| b.bind_statements(body));
                }
            }
            StatementKind::Case(case) => {
                for (_, body) in case.branches {
                    self.branch(|b| b.bind_statements(body));
                }
                if let Some(body) = case.otherwise {
                    self.branch(|b| b.bind_statements(body));
                }
            }
            StatementKind::Loop(body) => self.branch(|b| b.bind_statements(body.body)),
            StatementKind::For(each) => {
                // The query is a leaf of its own, which writes the loop's variable.
                let (table, rows) = self.apart(|b| b.bind_query(each.query, None));
                let columns = self.output(table);
                self.keep("SELECT".into(), super::statement::Outcome { columns, ..Outcome::default() }, rows);
                let row = self.row_value(table);
                let name = each.variable.name.to_ascii_lowercase();
                let hidden = self.variables.insert(name.clone(), row);
                self.branch(|b| b.bind_statements(each.body));
                match hidden {
                    Some(value) => self.variables.insert(name, value),
                    None => self.variables.remove(&name),
                };
            }
            // Leaves, which `bind_statement` has already sent elsewhere.
            _ => {}
        }
    }

    fn branch(&mut self, bind: impl FnOnce(&mut Self)) {
        self.branches += 1;
        bind(self);
        self.branches -= 1;
    }

    pub(super) fn declare(&mut self, declare: &'a Declare<'a>) -> Outcome<'a> {
        let scope = Scope::default();
        let mut value = declare.default.map_or(Value::EMPTY, |expr| self.value(expr, &scope));
        if let Some(ty) = &declare.ty
            && super::types::has_fields(ty)
        {
            let data_type = self.data_type(ty);
            value = self.cast(value, data_type);
        }
        for name in declare.names {
            self.variables.insert(name.name.to_ascii_lowercase(), value);
        }
        Outcome::default()
    }

    pub(super) fn set_variables(&mut self, set: &'a Set<'a>) -> Outcome<'a> {
        let scope = Scope::default();
        let value = self.value(set.value, &scope);
        let fields = if set.tuple { self.fields(value) } else { None };
        for (index, target) in set.targets.iter().enumerate() {
            let part = fields.and_then(|f| f.get(index)).map_or(value, |f| f.value);
            match target {
                SetTarget::Variable(name) => self.assign(name.name, part),
                SetTarget::System(_) | SetTarget::Parameter(_) => {}
            }
        }
        Outcome::default()
    }

    fn assign(&mut self, name: &str, value: Value<'a>) {
        let name = name.to_ascii_lowercase();
        let value = match self.variables.get(&name).copied() {
            Some(old) if self.branches > 0 => self.either(old, value),
            _ => value,
        };
        self.variables.insert(name, value);
    }

    pub(super) fn call_procedure(&mut self, call: &'a CallProcedure<'a>) -> Outcome<'a> {
        let name = self.full_name(call.name);
        self.report(Code::Unsupported, call.name.span, || {
            format!("the lineage inside procedure {name} is not computed")
        });
        Outcome::object(name)
    }

    pub(super) fn execute_immediate(&mut self, execute: &'a ExecuteImmediate<'a>) -> Outcome<'a> {
        self.report(Code::DynamicSql, execute.sql.span, || "the SQL of EXECUTE IMMEDIATE is not analysed".to_string());
        Outcome::default()
    }
}
