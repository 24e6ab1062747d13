//! The procedural language: variables carry the lineage of what was assigned to them; every branch counts.

use super::query::same_value;
use super::routine::Definition;
use super::statement::Outcome;
use super::{Binder, Scope, Value};
use crate::diagnostic::Code;
use crate::syntax::{
    ArgValue, Block, CallProcedure, Declare, Expr, ExprKind, For, ParamMode, Set, SetTarget, Statement,
};

/// Steps that a call of a procedure takes from the budget: one that calls another twice, which calls another twice, would
/// fill the memory.
const CALL: u64 = 1_000;

/// A call whose body is being bound.
#[derive(Debug)]
pub(super) struct ActiveCall<'a> {
    name: &'a str,
    /// By parameter.
    values: Vec<(String, Value<'a>)>,
    texts: Vec<(String, String)>,
}

impl PartialEq for ActiveCall<'_> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&(String, Value<'_>), &(String, Value<'_>))| a.0 == b.0 && same_value(&a.1, &b.1);
        self.name == other.name
            && self.texts == other.texts
            && self.values.len() == other.values.len()
            && self.values.iter().zip(&other.values).all(same)
    }
}

impl<'a> Binder<'a> {
    pub(super) fn block(&mut self, block: &Block<'a>) {
        self.bind_statements(block.body);
        if let Some(exception) = block.exception {
            self.branch(exception);
        }
    }

    /// IF and CASE: any branch may run.
    pub(super) fn branches(
        &mut self,
        branches: &'a [(Expr<'a>, &'a [Statement<'a>])],
        otherwise: Option<&'a [Statement<'a>]>,
    ) {
        for body in branches.iter().map(|(_, body)| *body).chain(otherwise) {
            self.branch(body);
        }
    }

    /// FOR: the query is a leaf of its own, whose rows the variable holds.
    pub(super) fn for_each(&mut self, each: &'a For<'a>) {
        let (table, rows) = self.apart(|b| b.bind_query(each.query, None));
        let columns = self.output(table);
        self.keep("SELECT".into(), Outcome { columns, ..Outcome::default() }, rows);
        let row = self.row_value(table);
        let name = each.variable.name.to_ascii_lowercase();
        let hidden = self.variables.insert(name.clone(), row);
        self.repeated(each.body);
        match hidden {
            Some(value) => self.variables.insert(name, value),
            None => self.variables.remove(&name),
        };
    }

    /// Statements that run repeatedly: what the end of the body assigns reaches its beginning, and what that changes
    /// there reaches it once more. Bound twice without a trace, then for good; inside, the rounds of the outer loop
    /// have carried everything already.
    pub(super) fn repeated(&mut self, body: &'a [Statement<'a>]) {
        if !std::mem::replace(&mut self.in_loop, true) {
            let (index, out, definitions) = (self.index, self.out.len(), self.definitions.len());
            self.quiet += 1;
            self.branch(body);
            self.branch(body);
            self.quiet -= 1;
            self.index = index;
            self.out.truncate(out);
            self.definitions.truncate(definitions);
            self.branch(body);
            self.in_loop = false;
        } else {
            self.branch(body);
        }
    }

    /// Statements that run under a condition, or repeatedly.
    pub(super) fn branch(&mut self, body: &'a [Statement<'a>]) {
        let before = self.temp_tables.clone();
        self.conditional += 1;
        self.bind_statements(body);
        self.conditional -= 1;
        for (name, old) in before {
            // It may not have run: what was there before may be there still.
            match self.temp_tables.insert(name.clone(), old) {
                Some(new) if !std::ptr::eq(new.table.columns, old.table.columns) => {
                    let columns = new.table.columns.iter().enumerate();
                    let columns: Vec<_> = columns.map(|(i, c)| Self::bound(c.name, i, c.value)).collect();
                    self.write_temp(&name, &columns, new.rows);
                }
                _ => {}
            }
        }
    }

    pub(super) fn declare(&mut self, declare: &'a Declare<'a>) -> Outcome<'a> {
        let scope = Scope::default();
        let mut value = declare.default.map_or(Value::EMPTY, |expr| self.value(expr, &scope));
        let declared = declare.ty.as_ref().filter(|ty| super::types::has_fields(ty)).map(|ty| self.data_type(ty));
        if let Some(data_type) = declared {
            value = self.cast(value, data_type);
        }
        let text = declare.default.and_then(|expr| {
            self.read_for_text(expr);
            self.known_text(expr)
        });
        for name in declare.names {
            let name = name.name.to_ascii_lowercase();
            self.set_text(&name, text.clone());
            match declared {
                Some(data_type) => self.variable_types.insert(name.clone(), data_type),
                None => self.variable_types.remove(&name),
            };
            self.variables.insert(name, value);
        }
        Outcome::default()
    }

    pub(super) fn set_variables(&mut self, set: &'a Set<'a>) -> Outcome<'a> {
        let scope = Scope::default();
        let value = self.value(set.value, &scope);
        self.read_for_text(set.value);
        let fields = if set.tuple { self.fields(value) } else { None };
        for (index, target) in set.targets.iter().enumerate() {
            let part = fields.and_then(|f| f.get(index)).map_or(value, |f| f.value);
            match target {
                SetTarget::Variable(name) => {
                    let text = if set.tuple || self.conditional > 0 { None } else { self.known_text(set.value) };
                    self.assign(name.name, part);
                    self.set_text(&name.name.to_ascii_lowercase(), text);
                }
                SetTarget::System(path) => self.set_default(path.last().name, set.value),
                SetTarget::Parameter(_) => {}
            }
        }
        Outcome::default()
    }

    /// What the variable's text is now, is not known.
    pub(super) fn assign(&mut self, name: &str, value: Value<'a>) {
        let name = name.to_ascii_lowercase();
        self.texts.remove(&name);
        let value = match self.variable_types.get(&name) {
            Some(&data_type) => self.cast(value, data_type),
            None => value,
        };
        let value = match self.variables.get(&name).copied() {
            Some(old) if self.conditional > 0 => self.either(old, value),
            _ => value,
        };
        self.variables.insert(name, value);
    }

    fn set_text(&mut self, name: &str, text: Option<String>) {
        match text {
            Some(text) => self.texts.insert(name.to_string(), text),
            None => self.texts.remove(name),
        };
    }

    /// `SET @@dataset_id = …` and `SET @@dataset_project_id = …` change what unqualified names mean.
    fn set_default(&mut self, variable: &str, value: &'a crate::syntax::Expr<'a>) {
        self.read(value);
        self.constants.texts_used = true;
        let Some(text) = self.known_text(value) else { return };
        let text = &*self.arena.alloc_str(&text);
        if variable.eq_ignore_ascii_case("dataset_id") {
            self.default_dataset = Some(text);
        } else if variable.eq_ignore_ascii_case("dataset_project_id") {
            self.default_project = Some(text);
        }
    }

    /// CALL: the statements of a known body, with the arguments as its variables; OUT arguments take what it assigned.
    pub(super) fn call_procedure(&mut self, call: &'a CallProcedure<'a>) -> Outcome<'a> {
        let name = self.full_name(call.name);
        let Some(Definition::Procedure { params, body }) = self.routine(name) else {
            self.report(Code::UnknownFunction, call.name.span, || {
                format!("procedure {name} is not known: what it writes is missing")
            });
            // Any of the variables may be an OUT argument.
            for arg in call.args {
                if let ArgValue::Expr(expr) = &arg.value
                    && let ExprKind::Path(path) = &expr.kind
                {
                    self.texts.remove(&path.last().name.to_ascii_lowercase());
                }
            }
            return Outcome::object(name);
        };
        let scope = Scope::default();
        let mut values = Vec::new();
        let mut texts = Vec::new();
        for (param, arg) in params.iter().zip(call.args) {
            let Some(param) = param.name else { continue };
            let name = param.name.to_ascii_lowercase();
            match &arg.value {
                ArgValue::Expr(expr) => {
                    self.read(expr);
                    self.constants.texts_used = true;
                    texts.extend(self.known_text(expr).map(|text| (name.clone(), text)));
                    values.push((name, self.value(expr, &scope)));
                }
                ArgValue::Query(query) => values.push((name, self.query_value(query, &scope))),
                _ => {}
            }
        }
        let active = ActiveCall { name, values: values.clone(), texts: texts.clone() };
        // With the same arguments as one that it stands in, it has nothing to add.
        if self.active_calls.contains(&active) || !self.steps(CALL, call.name.span) {
            return Outcome::object(name);
        }
        self.active_calls.push(active);
        let project = self.routine_project(name);
        let after = self.expanded(project, |b| {
            b.variables = values.into_iter().collect();
            b.texts = texts.into_iter().collect();
            b.calls += 1;
            b.bind_statements(body);
            b.calls -= 1;
            (std::mem::take(&mut b.variables), std::mem::take(&mut b.texts))
        });
        self.active_calls.pop();
        let Some((after, texts)) = after else {
            self.report(Code::Cycle, call.name.span, || "procedures call each other without end".to_string());
            return Outcome::object(name);
        };
        for (param, arg) in params.iter().zip(call.args) {
            if let (ParamMode::Out | ParamMode::InOut, Some(param), ArgValue::Expr(expr)) =
                (param.mode, param.name, &arg.value)
                && let ExprKind::Path(path) = &expr.kind
                && let Some(variable) = path.single()
                && let Some(&value) = after.get(&param.name.to_ascii_lowercase())
            {
                self.assign(variable.name, value);
                let text = texts.get(&param.name.to_ascii_lowercase()).cloned();
                self.set_text(&variable.name.to_ascii_lowercase(), text.filter(|_| self.conditional == 0));
            }
        }
        Outcome::object(name)
    }
}
