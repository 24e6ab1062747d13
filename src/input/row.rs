//! From loose values to typed fields; what does not fit costs one field and gives one problem.

use super::{Field, InputProblem, Lost, Value, micros_from_epoch, parse_timestamp};
use std::borrow::Cow;
use std::sync::Arc;

/// Where a row stands, and the problems found in it.
#[derive(Debug)]
pub struct RowContext<'p> {
    pub file: &'p Arc<str>,
    /// From 1.
    pub line: u64,
    path: Vec<&'static str>,
    problems: &'p mut Vec<InputProblem>,
}

impl<'p> RowContext<'p> {
    pub(super) fn new(file: &'p Arc<str>, problems: &'p mut Vec<InputProblem>) -> Self {
        Self { file, line: 0, path: Vec::new(), problems }
    }

    /// A string; null is `None`.
    pub fn text<'v, T: From<Cow<'v, str>>>(&mut self, field: &'static Field, value: Value<'v>) -> Option<T> {
        match value {
            Value::Text(text) => Some(text.into()),
            other => self.misfit(field, &other, "a string"),
        }
    }

    /// An INT64, also as the string that BigQuery's JSON has for it.
    pub fn int(&mut self, field: &'static Field, value: Value<'_>) -> Option<i64> {
        match &value {
            Value::Int(v) => Some(*v),
            Value::Float(v) if v.fract() == 0.0 && v.abs() < 9e15 => Some(*v as i64),
            Value::Text(text) => match text.trim().parse() {
                Ok(v) => Some(v),
                Err(_) => self.misfit(field, &value, "an integer"),
            },
            _ => self.misfit(field, &value, "an integer"),
        }
    }

    /// A BOOL, or INFORMATION_SCHEMA's `YES` and `NO`.
    pub fn flag(&mut self, field: &'static Field, value: Value<'_>) -> Option<bool> {
        let is = |text: &str, words: &[&str]| words.iter().any(|w| text.trim().eq_ignore_ascii_case(w));
        match &value {
            Value::Bool(v) => Some(*v),
            Value::Text(text) if is(text, &["YES", "true", "Y", "t", "1"]) => Some(true),
            Value::Text(text) if is(text, &["NO", "false", "N", "f", "0"]) => Some(false),
            Value::Int(v @ (0 | 1)) => Some(*v == 1),
            _ => self.misfit(field, &value, "YES, NO, true or false"),
        }
    }

    /// A TIMESTAMP in microseconds since 1970-01-01 UTC, from any of the spellings of [`parse_timestamp`].
    pub fn time(&mut self, field: &'static Field, value: Value<'_>) -> Option<i64> {
        let micros = match &value {
            Value::Time(micros) => Some(*micros),
            Value::Int(v) => micros_from_epoch(*v as f64).map(|rounded| exact_micros(*v).unwrap_or(rounded)),
            Value::Float(v) => micros_from_epoch(*v),
            Value::Text(text) => parse_timestamp(text),
            Value::Null | Value::Bool(_) | Value::List(_) | Value::Record(_) => None,
        };
        micros.or_else(|| self.misfit(field, &value, "a timestamp such as 2026-08-01T10:00:00Z"))
    }

    /// Calls `each` for the fields of a record; null has none. Problems in them are named below this field.
    pub fn record<'a>(
        &mut self,
        field: &'static Field,
        value: Value<'a>,
        mut each: impl FnMut(&mut Self, &'static Field, Value<'a>),
    ) {
        match value {
            Value::Record(fields) => {
                self.path.push(field.name);
                for (field, value) in fields {
                    each(self, field, value);
                }
                self.path.pop();
            }
            other => self.report_misfit(field, &other, "a record"),
        }
    }

    /// The items of a list; null has none.
    pub fn items<'a>(&mut self, field: &'static Field, value: Value<'a>) -> Vec<Value<'a>> {
        match value {
            Value::List(items) => items,
            other => {
                self.report_misfit(field, &other, "a list");
                Vec::new()
            }
        }
    }

    fn misfit<T>(&mut self, field: &'static Field, value: &Value<'_>, expected: &str) -> Option<T> {
        self.report_misfit(field, value, expected);
        None
    }

    /// Reports a field whose value is not used. Null is never a problem.
    pub fn report_misfit(&mut self, field: &'static Field, value: &Value<'_>, expected: &str) {
        if !matches!(value, Value::Null) {
            let message = format!("expected {expected}, found {}; the field is left empty", value.describe());
            self.report(Some(field), message, Lost::Field);
        }
    }

    /// Reports that this row is lost. Call it once per row.
    pub fn lose_row(&mut self, field: Option<&'static Field>, message: impl Into<String>) {
        self.report(field, message.into(), Lost::Row);
    }

    /// Reports something that costs nothing.
    pub fn note(&mut self, field: Option<&'static Field>, message: impl Into<String>) {
        self.report(field, message.into(), Lost::Nothing);
    }

    fn report(&mut self, field: Option<&'static Field>, message: String, lost: Lost) {
        let field = field.map(|field| {
            let mut path = self.path.join(".");
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(field.name);
            path.into()
        });
        self.problems.push(InputProblem { file: self.file.clone(), line: Some(self.line), field, message, lost });
    }
}

/// Microseconds of an integer that already counts them: a float would round.
fn exact_micros(value: i64) -> Option<i64> {
    (100_000_000_000_000..100_000_000_000_000_000).contains(&value.unsigned_abs()).then_some(value)
}
