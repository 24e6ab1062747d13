//! EXECUTE IMMEDIATE: texts that are known without running the script become SQL.

use super::statement::Outcome;
use super::{Binder, Column, Scope};
use crate::diagnostic::Code;
use crate::syntax::{ArgValue, BinaryOp, Call, ExecuteImmediate, Expr, ExprKind, Literal, StatementKind};

/// Stands for a part that is only known at run time. It is no token, so that SQL in which it is more than a part of a
/// string literal does not parse.
const UNKNOWN: char = '\u{1}';

/// Longer texts are not built: BigQuery allows 1 MB of SQL.
const MAX_TEXT: usize = 1 << 20;

impl<'a> Binder<'a> {
    /// The text of an expression with [`UNKNOWN`] in place of what is not known, `None` when nothing is.
    pub(super) fn known_text(&self, expr: &Expr<'a>) -> Option<String> {
        let mut text = String::new();
        self.append_text(expr, &mut text);
        let known = text.chars().any(|c| c != UNKNOWN) || text.is_empty();
        (known && text.len() <= MAX_TEXT).then_some(text)
    }

    fn append_text(&self, expr: &Expr<'a>, text: &mut String) {
        if text.len() > MAX_TEXT {
            return;
        }
        match &expr.kind {
            ExprKind::Literal(Literal::String(part) | Literal::Int(part) | Literal::Float(part)) => text.push_str(part),
            ExprKind::Path(path) => match path.single().and_then(|p| self.texts.get(&p.name.to_ascii_lowercase())) {
                Some(part) => text.push_str(part),
                None => text.push(UNKNOWN),
            },
            ExprKind::Chain { first, rest } if rest.iter().all(|(op, _)| *op == BinaryOp::Concat) => {
                self.append_text(first, text);
                rest.iter().for_each(|(_, part)| self.append_text(part, text));
            }
            ExprKind::Parameter(name) => {
                let variable = name.name.strip_prefix([':', '$']).map(str::to_ascii_lowercase);
                match variable.and_then(|name| self.texts.get(&name)) {
                    Some(part) => text.push_str(part),
                    None => text.push(UNKNOWN),
                }
            }
            ExprKind::Cast(cast) => self.append_text(&cast.expr, text),
            ExprKind::Call(call) => match call.name.single().map(|n| n.name.to_ascii_uppercase()).as_deref() {
                Some("CONCAT") => {
                    for arg in call.args {
                        match &arg.value {
                            ArgValue::Expr(part) => self.append_text(part, text),
                            _ => text.push(UNKNOWN),
                        }
                    }
                }
                Some("FORMAT") => self.append_format(call, text),
                _ => text.push(UNKNOWN),
            },
            _ => text.push(UNKNOWN),
        }
    }

    /// `FORMAT(pattern, …)` with `%s`, `%d`, `%i`, `%t`; `%T` and `%%`; other verbs are unknown.
    fn append_format(&self, call: &Call<'a>, text: &mut String) {
        let mut args = call.args.iter().map(|a| match &a.value {
            ArgValue::Expr(expr) => Some(expr),
            _ => None,
        });
        let Some(pattern) = args.next().flatten().and_then(|p| self.known_text(p)) else {
            text.push(UNKNOWN);
            return;
        };
        let mut chars = pattern.chars();
        while let Some(c) = chars.next() {
            if c != '%' {
                text.push(c);
                continue;
            }
            let verb = chars.find(|c| c.is_ascii_alphabetic() || *c == '%');
            match verb {
                Some('%') => text.push('%'),
                Some('s' | 'd' | 'i' | 't') => match args.next().flatten() {
                    Some(arg) => self.append_text(arg, text),
                    None => text.push(UNKNOWN),
                },
                Some('T') => match args.next().flatten().map(|e| &e.kind) {
                    Some(ExprKind::Literal(Literal::String(part))) => text.push_str(&format!("{part:?}")),
                    Some(ExprKind::Literal(Literal::Int(part) | Literal::Float(part))) => text.push_str(part),
                    _ => text.push_str(&format!("'{UNKNOWN}'")),
                },
                Some(_) => {
                    args.next();
                    text.push(UNKNOWN);
                }
                None => {}
            }
        }
    }

    /// Binds the SQL text as if it stood here; its parameters carry what USING gives them.
    pub(super) fn execute_immediate(&mut self, execute: &'a ExecuteImmediate<'a>) -> Outcome<'a> {
        let span = execute.sql.span;
        self.read(execute.sql);
        self.constants.texts_used = true;
        let text = self.known_text(execute.sql).map(|text| &*self.arena.alloc_str(&text));
        let statement = text.and_then(|text| {
            let (script, errors) = crate::parse::parse(self.arena, text, self.dialect);
            match (script.statements, errors.first()) {
                ([only], None) => Some(only),
                (_, Some(error)) if !text.contains(UNKNOWN) => {
                    self.report(error.code, span, || error.message.clone());
                    None
                }
                _ => None,
            }
        });
        let Some(statement) = statement else {
            if self.diagnostics.last().is_some_and(|(index, d)| *index == self.index && d.span == span) {
                return Outcome::default();
            }
            self.report(Code::DynamicSql, span, || {
                "the SQL of EXECUTE IMMEDIATE is only known at run time".to_string()
            });
            return Outcome::default();
        };
        let scope = Scope::default();
        let parameters: Vec<_> = execute
            .using
            .iter()
            .map(|using| Column::new(using.name.map_or("", |n| n.name), self.value(&using.expr, &scope)))
            .collect();
        let outer = std::mem::replace(&mut self.parameters, self.arena.alloc_slice_copy(&parameters));
        self.quiet += 1;
        let before = self.out.len();
        let (index, calls) = (self.index, std::mem::replace(&mut self.calls, 0));
        self.bind_statements(std::slice::from_ref(statement));
        self.calls = calls;
        self.index = index;
        self.quiet -= 1;
        self.parameters = outer;
        // Its one statement takes the place of EXECUTE IMMEDIATE itself.
        let inner = self.out.drain(before..).next_back();
        let Some(inner) = inner else { return Outcome::default() };
        let unknown = |name: &str| name.contains(UNKNOWN);
        let relations = inner.rows.relations.iter().map(|&id| self.paths.relation_name(id));
        if inner.target.is_some_and(unknown) || relations.into_iter().any(unknown) {
            self.report(Code::DynamicSql, span, || {
                "a table in the SQL of EXECUTE IMMEDIATE is only known at run time".to_string()
            });
            return Outcome::default();
        }
        for (name, column) in execute.into.iter().zip(&inner.columns) {
            self.assign(name.name, column.value);
        }
        self.rows.extend(&inner.rows);
        Outcome {
            target: inner.target.filter(|_| !matches!(statement.kind, StatementKind::Query(_))),
            temporary: inner.temporary_target,
            columns: inner.columns,
            returned: &[],
            error: inner.error,
        }
    }

    /// What USING gives a named parameter.
    pub(super) fn parameter(&self, name: &str) -> super::Value<'a> {
        // `:name` in a query of a script is the script's variable, `$name` one of the session.
        if let Some(variable) = name.strip_prefix([':', '$']).and_then(|name| self.variable(name)) {
            return variable;
        }
        if self.parameters.is_empty() && !self.variables.is_empty() {
            // MySQL's user variables are written in the same way.
            return self.variable(&format!("@{name}")).unwrap_or(super::Value::EMPTY);
        }
        let found = self.parameters.iter().find(|p| p.name.eq_ignore_ascii_case(name));
        found.map_or(super::Value::EMPTY, |p| p.value)
    }

    /// What USING gives the question mark of this number, from 0.
    pub(super) fn positional_parameter(&self, number: u32) -> super::Value<'a> {
        self.parameters.get(number as usize).map_or(super::Value::EMPTY, |p| p.value)
    }
}
