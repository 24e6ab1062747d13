//! A page of rows as the REST API gives them, turned into rows as exports have them.
//!
//! `{"f": [{"v": "1"}, {"v": [{"v": "a"}]}]}` says nothing without the schema of its response: names, nesting and what
//! is repeated stand there (<https://cloud.google.com/bigquery/docs/reference/rest/v2/jobs/getQueryResults>). Out of it
//! comes one JSON object per line, which the readers of exports take. Values are passed through as they are, almost all
//! of them strings: what a field should be is known to those readers alone.

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// What stands around the rows of a page.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Envelope<'p> {
    /// The query has ended; until then there are no rows.
    pub job_complete: Option<bool>,
    #[serde(borrow)]
    pub page_token: Option<Cow<'p, str>>,
    /// A number as text.
    pub total_rows: Option<serde_json::Value>,
    pub schema: Option<Schema>,
    #[serde(borrow)]
    pub rows: Option<&'p RawValue>,
}

/// The columns of a result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Schema {
    #[serde(default)]
    pub fields: Vec<SchemaField>,
}

/// A column, or a field of a record. Its type does not matter beyond its fields.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct SchemaField {
    pub name: String,
    #[serde(default)]
    pub fields: Vec<SchemaField>,
}

/// Appends the rows to `out`, one JSON object per line, and returns how many they are.
pub(super) fn transcode(rows: &RawValue, schema: &Schema, out: &mut Vec<u8>) -> serde_json::Result<u64> {
    let mut deserializer = serde_json::Deserializer::from_str(rows.get());
    Rows { fields: &schema.fields, out }.deserialize(&mut deserializer)
}

fn quoted(out: &mut Vec<u8>, text: &str) {
    // Writing to memory cannot fail.
    let _ = serde_json::to_writer(out, text);
}

/// The list of rows.
struct Rows<'o> {
    fields: &'o [SchemaField],
    out: &'o mut Vec<u8>,
}

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = u64;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u64, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<u64, A::Error> {
        let mut count = 0;
        while rows.next_element_seed(Cell { fields: self.fields, out: self.out })?.is_some() {
            self.out.push(b'\n');
            count += 1;
        }
        Ok(count)
    }
}

/// Any value: a scalar, `{"f": [cells]}`, `{"v": value}` or a list of these.
struct Cell<'o> {
    /// Of the record; empty for scalars.
    fields: &'o [SchemaField],
    out: &'o mut Vec<u8>,
}

impl<'de> DeserializeSeed<'de> for Cell<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Cell<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, a list, or an object with f or v")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.out.extend_from_slice(value.to_string().as_bytes());
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.out.extend_from_slice(value.to_string().as_bytes());
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        let _ = serde_json::to_writer(self.out, &value);
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        quoted(self.out, text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.out.push(b'[');
        let start = self.out.len();
        loop {
            let end = self.out.len();
            if end > start {
                self.out.push(b',');
            }
            if items.next_element_seed(Cell { fields: self.fields, out: self.out })?.is_none() {
                self.out.truncate(end);
                break;
            }
        }
        self.out.push(b']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let start = self.out.len();
        while let Some(key) = entries.next_key::<Cow<'_, str>>()? {
            match &*key {
                "f" => entries.next_value_seed(Cells { fields: self.fields, out: self.out })?,
                "v" => entries.next_value_seed(Cell { fields: self.fields, out: self.out })?,
                _ => drop(entries.next_value::<IgnoredAny>()?),
            }
        }
        if self.out.len() == start {
            self.out.extend_from_slice(b"null");
        }
        Ok(())
    }
}

/// The cells of a row or record.
struct Cells<'o> {
    fields: &'o [SchemaField],
    out: &'o mut Vec<u8>,
}

impl<'de> DeserializeSeed<'de> for Cells<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Cells<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the cells of a record")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut cells: A) -> Result<(), A::Error> {
        self.out.push(b'{');
        for (position, field) in self.fields.iter().enumerate() {
            let before = self.out.len();
            if position > 0 {
                self.out.push(b',');
            }
            quoted(self.out, &field.name);
            self.out.push(b':');
            if cells.next_element_seed(Cell { fields: &field.fields, out: self.out })?.is_none() {
                self.out.truncate(before);
                break;
            }
        }
        if cells.next_element::<IgnoredAny>()?.is_some() {
            return Err(A::Error::custom("a row has more cells than the schema has fields"));
        }
        self.out.push(b'}');
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(page: &str) -> Result<String, serde_json::Error> {
        let envelope: Envelope<'_> = serde_json::from_str(page)?;
        let mut out = Vec::new();
        transcode(envelope.rows.unwrap(), &envelope.schema.unwrap(), &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    const SCHEMA: &str = r#""schema": {"fields": [
        {"name": "id", "type": "STRING"},
        {"name": "t", "type": "RECORD", "fields": [{"name": "p", "type": "STRING"}, {"name": "n", "type": "INTEGER"}]},
        {"name": "r", "type": "RECORD", "mode": "REPEATED", "fields": [{"name": "x", "type": "STRING"}]},
        {"name": "s", "type": "STRING", "mode": "REPEATED"},
        {"name": "at", "type": "TIMESTAMP"}]}"#;

    #[test]
    fn cells_get_their_names() {
        let page = format!(
            r#"{{{SCHEMA}, "pageToken": "n\u0065xt", "totalRows": "2", "rows": [
            {{"f": [{{"v": "a\n\"b\""}}, {{"v": {{"f": [{{"v": "p"}}, {{"v": "7"}}]}}}},
                {{"v": [{{"v": {{"f": [{{"v": "1"}}]}}}}, {{"v": {{"f": [{{"v": null}}]}}}}]}},
                {{"v": [{{"v": "i"}}, {{"v": "j"}}]}}, {{"v": "1.7855784E9"}}]}},
            {{"f": [{{"v": null}}, {{"v": null}}, {{"v": []}}, {{"v": []}}, {{"v": "1785578400000000"}}]}}]}}"#
        );
        let expected = concat!(
            r#"{"id":"a\n\"b\"","t":{"p":"p","n":"7"},"r":[{"x":"1"},{"x":null}],"s":["i","j"],"at":"1.7855784E9"}"#,
            "\n",
            r#"{"id":null,"t":null,"r":[],"s":[],"at":"1785578400000000"}"#,
            "\n"
        );
        assert_eq!(lines(&page).unwrap(), expected);
        let envelope: Envelope<'_> = serde_json::from_str(&page).unwrap();
        assert_eq!(envelope.page_token.as_deref(), Some("next"));
    }

    #[test]
    fn quirks_of_servers() {
        // Bare values, other keys, and missing cells at the end.
        let page = format!(
            r#"{{{SCHEMA}, "rows": [{{"f": [{{"v": 7}}, {{"v": {{"f": [{{"v": true}}]}}}}]}}, {{"f": [{{"x": 1}}]}}]}}"#
        );
        assert_eq!(lines(&page).unwrap(), "{\"id\":7,\"t\":{\"p\":true}}\n{\"id\":null}\n");
        let page = format!(
            r#"{{{SCHEMA}, "rows": [{{"f": [{{"v":1}},{{"v":1}},{{"v":1}},{{"v":1}},{{"v":1}},{{"v":1}}]}}]}}"#
        );
        assert!(lines(&page).unwrap_err().to_string().contains("more cells"));
        assert!(lines(&format!(r#"{{{SCHEMA}, "rows": {{}}}}"#)).is_err());
    }
}
