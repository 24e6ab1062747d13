//! JSON text to rows: only the wanted fields are built, the rest is skipped while parsing.

use super::{Field, Record, Value};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// The wanted fields of one JSON object. `keys` are those of the rows before.
pub(super) fn row<'a>(text: &'a str, fields: &'static [Field], keys: &mut Keys) -> serde_json::Result<Record<'a>> {
    if text.trim_start().starts_with('{') {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let record = deserializer.deserialize_map(Row { fields, keys })?;
        deserializer.end()?;
        return Ok(record);
    }
    match value(text, fields)? {
        Value::Record(record) => Ok(record),
        other => Err(serde_json::Error::custom(format!("expected an object, found {}", other.describe()))),
    }
}

/// One JSON value; in objects only the wanted fields.
pub(super) fn value<'a>(text: &'a str, fields: &'static [Field]) -> serde_json::Result<Value<'a>> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Seed(fields).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// The names of an object's fields; `None` if the text is no JSON object.
pub(super) fn names(text: &str) -> Option<Vec<String>> {
    serde_json::from_str::<Names>(text).ok().map(|names| names.0)
}

/// An error without serde's "line 1", which is not the file's line.
pub(super) fn explain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let what = text.rfind(" at line ").map_or(&*text, |end| &text[..end]);
    if error.column() > 0 {
        format!("not valid JSON at character {} of the row: {what}; the row is left out", error.column())
    } else {
        format!("{what}; the row is left out")
    }
}

/// The keys of one file's first row in order, with their fields: the other rows mostly have the same.
#[derive(Default)]
pub(super) struct Keys(Vec<(Box<str>, Option<&'static Field>)>);

struct Row<'k> {
    fields: &'static [Field],
    keys: &'k mut Keys,
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = Record<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Record<'de>, A::Error> {
        let Row { fields, keys: Keys(keys) } = self;
        let first = keys.is_empty();
        let (mut record, mut at) = (Record::with_capacity(fields.len()), 0);
        while let Some(field) = entries.next_key_seed(NextKey { fields, keys, at: &mut at, first })? {
            match field {
                Some(field) => record.push((field, entries.next_value_seed(Seed(field.fields))?)),
                None => _ = entries.next_value::<IgnoredAny>()?,
            }
        }
        Ok(record)
    }
}

/// The key that is expected, or the one behind it, else any other.
struct NextKey<'k> {
    fields: &'static [Field],
    keys: &'k mut Vec<(Box<str>, Option<&'static Field>)>,
    at: &'k mut usize,
    first: bool,
}

impl<'de> DeserializeSeed<'de> for NextKey<'_> {
    type Value = Option<&'static Field>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NextKey<'_> {
    type Value = Option<&'static Field>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        let expected = self.keys.get(*self.at..).unwrap_or_default().iter().take(2);
        if let Some((skipped, (_, field))) = expected.enumerate().find(|(_, (key, _))| **key == *name) {
            *self.at += skipped + 1;
            return Ok(*field);
        }
        let field = Field::find(self.fields, name);
        if self.first {
            self.keys.push((name.into(), field));
            *self.at = self.keys.len();
        }
        Ok(field)
    }
}

struct Seed(&'static [Field]);

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value<'de>, E> {
        Ok(Value::Int(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value<'de>, E> {
        Ok(i64::try_from(value).map_or(Value::Float(value as f64), Value::Int))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value<'de>, E> {
        Ok(Value::Float(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Seed(self.0))? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value<'de>, A::Error> {
        let mut record = Record::with_capacity(self.0.len());
        while let Some(field) = entries.next_key_seed(Key(self.0))? {
            match field {
                Some(field) => record.push((field, entries.next_value_seed(Seed(field.fields))?)),
                None => {
                    entries.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Value::Record(record))
    }
}

struct Key(&'static [Field]);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<&'static Field>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<&'static Field>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Field::find(self.0, name))
    }
}

struct Names(Vec<String>);

impl<'de> serde::Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Names;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Names, A::Error> {
                let mut names = Vec::new();
                while let Some((name, IgnoredAny)) = entries.next_entry()? {
                    names.push(name);
                }
                Ok(Names(names))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}
