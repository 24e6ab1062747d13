//! A row as all formats give it: the wanted fields with loosely typed values, borrowed from the batch where possible.

use std::borrow::Cow;

/// A field that a reader wants, and the fields it wants inside of it.
#[derive(Debug)]
pub struct Field {
    /// Lower case, as INFORMATION_SCHEMA spells it.
    pub name: &'static str,
    /// Empty for scalars.
    pub fields: &'static [Field],
}

impl Field {
    /// A scalar.
    pub const fn scalar(name: &'static str) -> Self {
        Self { name, fields: &[] }
    }

    /// A record or a list of records.
    pub const fn record(name: &'static str, fields: &'static [Field]) -> Self {
        Self { name, fields }
    }

    /// The field of this name; case does not count, and `jobId` (the REST API's spelling) is `job_id`.
    pub fn find(fields: &'static [Field], name: &str) -> Option<&'static Field> {
        let exact = fields.iter().find(|f| f.name == name);
        if exact.is_some() || !name.bytes().any(|b| b.is_ascii_uppercase()) {
            return exact;
        }
        let letters =
            |name: &str| name.bytes().filter(|b| *b != b'_').map(|b| b.to_ascii_lowercase()).collect::<Vec<_>>();
        let name = letters(name);
        fields.iter().find(|f| letters(f.name) == name)
    }
}

/// The wanted fields of a row or of a record in it that are there, in the order of the file.
pub type Record<'a> = Vec<(&'static Field, Value<'a>)>;

/// A value as the format gives it; [`RowContext`](super::RowContext) turns it into what the field should be.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    /// Microseconds since 1970-01-01 UTC.
    Time(i64),
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Record(Record<'a>),
}

impl<'a> Value<'a> {
    /// Text of a format without nesting (CSV) or with nesting written as text: JSON where a record is wanted.
    pub(super) fn from_text(text: Cow<'a, str>, fields: &'static [Field]) -> Self {
        if !fields.is_empty() && text.trim_start().starts_with(['{', '[']) {
            let nested = match &text {
                Cow::Borrowed(text) => super::json::value(text, fields).ok(),
                Cow::Owned(text) => super::json::value(text, fields).ok().map(Value::into_owned),
            };
            if let Some(nested) = nested {
                return nested;
            }
        }
        Value::Text(text)
    }

    /// The value, text that holds JSON being read where the field has fields.
    pub fn nested(self, field: &'static Field) -> Self {
        match self {
            Value::Text(text) => Self::from_text(text, field.fields),
            other => other,
        }
    }

    /// The same value, borrowing nothing.
    pub(super) fn into_owned(self) -> Value<'static> {
        match self {
            Value::Null => Value::Null,
            Value::Bool(v) => Value::Bool(v),
            Value::Int(v) => Value::Int(v),
            Value::Float(v) => Value::Float(v),
            Value::Time(v) => Value::Time(v),
            Value::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Value::List(items) => Value::List(items.into_iter().map(Value::into_owned).collect()),
            Value::Record(fields) => Value::Record(fields.into_iter().map(|(f, v)| (f, v.into_owned())).collect()),
        }
    }

    /// What it is, for messages.
    pub fn describe(&self) -> String {
        const SHOWN: usize = 40;
        match self {
            Value::Null => "null".into(),
            Value::Bool(v) => v.to_string(),
            Value::Int(v) => format!("the number {v}"),
            Value::Float(v) => format!("the number {v}"),
            Value::Time(_) => "a timestamp".into(),
            Value::Text(text) => match text.char_indices().nth(SHOWN) {
                Some((end, _)) => format!("{:?}…", &text[..end]),
                None => format!("{text:?}"),
            },
            Value::List(_) => "a list".into(),
            Value::Record(_) => "a record".into(),
        }
    }
}
