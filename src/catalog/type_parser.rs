//! Type strings to types: `ARRAY<STRUCT<key STRING, value STRUCT<int_value INT64>>>`.

use super::type_cursor::Cursor;
use super::{DataType, StructField, StructType};
use rustc_hash::FxHashMap;
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Nesting that is followed; BigQuery itself allows 15 levels of STRUCT.
pub(super) const MAX_DEPTH: u32 = 200;

/// What ends a word.
const ENDS: &str = "<>,()`'\"=";

/// Why a text is no type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeError {
    /// Bytes from the start of the text.
    pub at: usize,
    /// What was expected there.
    pub expected: &'static str,
}

impl fmt::Display for TypeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {} at character {} of the type", self.expected, self.at + 1)
    }
}

impl std::error::Error for TypeError {}

impl DataType {
    /// Reads a type as `data_type` of INFORMATION_SCHEMA.COLUMNS spells it
    /// (<https://cloud.google.com/bigquery/docs/reference/standard-sql/data-types>).
    ///
    /// Case does not count. Parameters (`STRING(10)`), and in structs NOT NULL, OPTIONS, COLLATE and DEFAULT, are read
    /// and left out. A type that is not known is a scalar.
    pub fn parse(text: &str) -> Result<Self, TypeError> {
        let mut parser = Parser { cursor: Cursor::new(text, ENDS) };
        let data_type = parser.data_type(0)?;
        parser.attributes()?;
        if parser.cursor.peek().is_some() {
            return Err(parser.cursor.expected("the end"));
        }
        Ok(data_type)
    }
}

/// Reads types and gives equal texts the same memory: an export repeats the type of a nested column for every table
/// that has it.
#[derive(Debug)]
pub struct TypeInterner {
    parse: fn(&str) -> Result<DataType, TypeError>,
    known: FxHashMap<Box<str>, Result<DataType, TypeError>>,
}

/// One that reads BigQuery's types.
impl Default for TypeInterner {
    fn default() -> Self {
        Self::new(DataType::parse)
    }
}

impl TypeInterner {
    /// One that reads types so.
    pub fn new(parse: fn(&str) -> Result<DataType, TypeError>) -> Self {
        Self { parse, known: FxHashMap::default() }
    }

    /// See [`DataType::parse`] and [`DataType::parse_other`].
    pub fn parse(&mut self, text: &str) -> Result<DataType, TypeError> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let parsed = (self.parse)(text);
        self.known.insert(text.into(), parsed.clone());
        parsed
    }
}

/// The types that nearly all columns have, once.
static SCALARS: LazyLock<Vec<Arc<str>>> = LazyLock::new(|| {
    const NAMES: &str =
        "STRING INT64 FLOAT64 BOOL TIMESTAMP DATE NUMERIC BYTES JSON DATETIME TIME BIGNUMERIC GEOGRAPHY INTERVAL";
    NAMES.split(' ').map(Arc::from).collect()
});

impl DataType {
    /// The scalar of this name, in upper case.
    pub fn scalar(name: &str) -> Self {
        match SCALARS.iter().find(|known| known.eq_ignore_ascii_case(name)) {
            Some(known) => DataType::Scalar(known.clone()),
            None => DataType::Scalar(name.to_ascii_uppercase().into()),
        }
    }
}

struct Parser<'t> {
    cursor: Cursor<'t>,
}

impl<'t> Parser<'t> {
    fn data_type(&mut self, depth: u32) -> Result<DataType, TypeError> {
        if depth > MAX_DEPTH {
            return Err(self.cursor.expected("fewer than 200 levels of nesting"));
        }
        let name = self.cursor.word().ok_or_else(|| self.cursor.expected("a type"))?;
        self.type_after(name, depth)
    }

    /// The type whose name was just read.
    fn type_after(&mut self, name: &str, depth: u32) -> Result<DataType, TypeError> {
        if !self.cursor.eat(b'<') {
            self.parameters()?;
            return Ok(match name {
                name if name.eq_ignore_ascii_case("STRUCT") => DataType::Struct(Arc::default()),
                name if name.eq_ignore_ascii_case("ANY") && self.cursor.eat_word("TYPE") => {
                    DataType::scalar("ANY TYPE")
                }
                name => DataType::scalar(name),
            });
        }
        let data_type = if name.eq_ignore_ascii_case("STRUCT") || name.eq_ignore_ascii_case("TABLE") {
            DataType::Struct(Arc::new(StructType::new(self.fields(depth)?)))
        } else {
            let element = self.data_type(depth + 1)?;
            self.attributes()?;
            if name.eq_ignore_ascii_case("ARRAY") {
                DataType::Array(Arc::new(element))
            } else {
                DataType::scalar(&format!("{name}<{element}>"))
            }
        };
        if self.cursor.eat(b'>') { Ok(data_type) } else { Err(self.cursor.expected("`,` or `>`")) }
    }

    fn fields(&mut self, depth: u32) -> Result<Vec<StructField>, TypeError> {
        let mut fields = Vec::new();
        if self.cursor.peek() == Some(b'>') {
            return Ok(fields);
        }
        loop {
            fields.push(self.field(depth + 1)?);
            if !self.cursor.eat(b',') {
                return Ok(fields);
            }
        }
    }

    fn field(&mut self, depth: u32) -> Result<StructField, TypeError> {
        let quoted = self.cursor.peek() == Some(b'`');
        let first =
            if quoted { self.quoted()? } else { self.cursor.word().ok_or_else(|| self.cursor.expected("a field"))? };
        // One word alone is a type without a name.
        let anonymous = !quoted && matches!(self.cursor.peek(), None | Some(b'<' | b'>' | b',' | b'('));
        let (name, data_type) =
            if anonymous { ("", self.type_after(first, depth)?) } else { (first, self.data_type(depth)?) };
        self.attributes()?;
        Ok(StructField { name: name.into(), data_type })
    }

    /// `NOT NULL OPTIONS (description = "…") COLLATE 'und:ci' DEFAULT f(x)`
    fn attributes(&mut self) -> Result<(), TypeError> {
        let start = |parser: &mut Self| {
            ["NOT", "OPTIONS", "COLLATE", "DEFAULT", "HIDDEN"].iter().any(|word| parser.cursor.eat_word(word))
        };
        if !start(self) {
            return Ok(());
        }
        loop {
            match self.cursor.peek() {
                None | Some(b',' | b'>') => return Ok(()),
                Some(b'(') => self.parameters()?,
                Some(b'"' | b'\'') => self.cursor.string()?,
                Some(b'`') => drop(self.quoted()?),
                Some(_) if self.cursor.word().is_some() => {}
                Some(_) => self.cursor.at += 1,
            }
        }
    }

    /// `(10, 2)` and any other balanced parentheses.
    fn parameters(&mut self) -> Result<(), TypeError> {
        if self.cursor.peek() != Some(b'(') {
            return Ok(());
        }
        let mut depth = 0u32;
        loop {
            match self.cursor.peek() {
                Some(b'(') => depth += 1,
                Some(b')') => depth -= 1,
                Some(b'"' | b'\'') => {
                    self.cursor.string()?;
                    continue;
                }
                Some(_) => {}
                None => return Err(self.cursor.expected("`)`")),
            }
            self.cursor.at += 1;
            if depth == 0 {
                return Ok(());
            }
        }
    }

    fn quoted(&mut self) -> Result<&'t str, TypeError> {
        let rest = &self.cursor.text[self.cursor.at + 1..];
        let end = rest.find('`').ok_or_else(|| self.cursor.expected("a closing backtick"))?;
        self.cursor.at += end + 2;
        Ok(&rest[..end])
    }
}

#[cfg(test)]
mod tests {
    use super::{DataType, MAX_DEPTH};

    #[test]
    fn spellings() {
        for (text, expected) in [
            ("INT64", "INT64"),
            (" string ( 10 ) ", "STRING"),
            ("NUMERIC(10, 2)", "NUMERIC"),
            ("ARRAY<STRING(5)>", "ARRAY<STRING>"),
            ("range<date>", "RANGE<DATE>"),
            ("ANY TYPE", "ANY TYPE"),
            ("STRUCT<a STRING, b ARRAY<STRUCT<c INT64>>>", "STRUCT<a STRING, b ARRAY<STRUCT<c INT64>>>"),
            ("struct<`a b` string, `struct` int64>", "STRUCT<a b STRING, struct INT64>"),
            ("STRUCT<INT64, STRING(3), x DATE>", "STRUCT<INT64, STRING, x DATE>"),
            (
                "STRUCT<date DATE, array ARRAY<INT64>, struct STRUCT<x JSON>>",
                "STRUCT<date DATE, array ARRAY<INT64>, struct STRUCT<x JSON>>",
            ),
            ("STRUCT<a INT64 NOT NULL OPTIONS(description=\"a > b, (\\\"\"), b BOOL>", "STRUCT<a INT64, b BOOL>"),
            ("STRUCT<a STRING COLLATE 'und:ci' DEFAULT f(x, '>'), größe FLOAT64>", "STRUCT<a STRING, größe FLOAT64>"),
            ("STRUCT<>", "STRUCT<>"),
            ("STRING COLLATE 'und:ci'", "STRING"),
        ] {
            assert_eq!(DataType::parse(text).map(|t| t.to_string()).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn errors_have_a_place() {
        for (text, message) in [
            ("", "expected a type at character 1 of the type"),
            ("ARRAY<", "expected a type at character 7 of the type"),
            ("STRUCT<a INT64", "expected `,` or `>` at character 15 of the type"),
            ("STRUCT<a INT64 b>", "expected `,` or `>` at character 16 of the type"),
            ("INT64>", "expected the end at character 6 of the type"),
            ("STRUCT<`a INT64>", "expected a closing backtick at character 8 of the type"),
            ("STRING(", "expected `)` at character 8 of the type"),
        ] {
            assert_eq!(DataType::parse(text).map_err(|e| e.to_string()), Err(message.into()), "{text}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| format!("{}INT64{}", "ARRAY<".repeat(depth), ">".repeat(depth));
        assert!(DataType::parse(&nested(MAX_DEPTH as usize)).is_ok());
        assert!(DataType::parse(&nested(1_000_000)).is_err());
    }

    #[test]
    fn any_text_is_read_or_refused() {
        let text = "STRUCT<`a` STRING(3) OPTIONS(x='é' \u{a0}\\é) \u{a0} NOT NULL, ARRAY<RANGE<DATE>>>";
        for start in text.char_indices().map(|(i, _)| i) {
            for end in text.char_indices().map(|(i, _)| i).filter(|&end| end >= start) {
                let _ = DataType::parse(&text[start..end]);
            }
        }
    }
}
