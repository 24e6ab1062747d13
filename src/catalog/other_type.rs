//! Type strings of the other warehouses, as their metadata spell them: `struct<a:int,b:array<string>>` (Spark),
//! `row(a integer, b array(varchar))` (Trino), `STRUCT(a INTEGER, b VARCHAR[])` (DuckDB), `OBJECT(a INT)` (Snowflake),
//! `character varying(20)[]` (PostgreSQL). What they mean follows from how they are written.

use super::type_cursor::Cursor;
use super::type_parser::{MAX_DEPTH, TypeError};
use super::{DataType, StructField, StructType};
use std::sync::Arc;

/// What ends a word.
const ENDS: &str = "<>,()[]:`'\"";

/// Words that go on with a type's name.
const MORE: [&str; 13] = [
    "VARYING",
    "PRECISION",
    "WITH",
    "WITHOUT",
    "LOCAL",
    "TIME",
    "ZONE",
    "UNSIGNED",
    "SIGNED",
    "ZEROFILL",
    "LARGE",
    "OBJECT",
    "TO",
];

/// Types whose parentheses hold fields.
const RECORDS: [&str; 5] = ["ROW", "STRUCT", "OBJECT", "UNION", "RECORD"];

impl DataType {
    /// Reads a type as the metadata of another warehouse than BigQuery spell it. Lengths, NOT NULL, comments and the like
    /// are left out; a MAP is a scalar, as its keys are data; a type that is not known is a scalar.
    ///
    /// # Errors
    /// Brackets that do not fit, or no type at all.
    pub fn parse_other(text: &str) -> Result<Self, TypeError> {
        let mut parser = Parser { cursor: Cursor::new(text, ENDS) };
        let data_type = parser.data_type(0)?;
        parser.attributes()?;
        if parser.cursor.peek().is_some() {
            return Err(parser.cursor.expected("the end"));
        }
        Ok(data_type)
    }
}

struct Parser<'t> {
    cursor: Cursor<'t>,
}

impl<'t> Parser<'t> {
    fn data_type(&mut self, depth: u32) -> Result<DataType, TypeError> {
        let name = self.cursor.word().ok_or_else(|| self.cursor.expected("a type"))?;
        self.type_after(name, depth)
    }

    /// The type whose first word was just read.
    fn type_after(&mut self, name: &str, depth: u32) -> Result<DataType, TypeError> {
        if depth > MAX_DEPTH {
            return Err(self.cursor.expected("fewer than 200 levels of nesting"));
        }
        let is = |word: &str| name.eq_ignore_ascii_case(word);
        let is_record = RECORDS.iter().any(|record| is(record));
        let mut data_type = match self.cursor.peek() {
            Some(open @ (b'<' | b'(')) if is_record => self.record(open, depth)?,
            Some(open @ (b'<' | b'(')) if is("ARRAY") || is("LIST") => {
                self.cursor.at += 1;
                let element = self.data_type(depth + 1)?;
                self.attributes()?;
                self.close(open)?;
                DataType::Array(Arc::new(element))
            }
            Some(b'<') => {
                self.balanced()?;
                DataType::scalar(name)
            }
            _ => DataType::scalar(&self.scalar(name)?),
        };
        // `[]`, `[3]`, and what older versions write: ` array`.
        loop {
            if self.cursor.peek() == Some(b'[') {
                self.balanced()?;
            } else if !self.cursor.eat_word("ARRAY") {
                return Ok(data_type);
            }
            data_type = DataType::Array(Arc::new(data_type));
        }
    }

    /// The name of a type of several words, lengths left out.
    fn scalar(&mut self, first: &str) -> Result<String, TypeError> {
        let mut name = first.to_ascii_uppercase();
        loop {
            if self.cursor.peek() == Some(b'(') {
                self.balanced()?;
            }
            let start = self.cursor.at;
            match self.cursor.word().map(str::to_ascii_uppercase) {
                Some(word) if MORE.contains(&&*word) => {
                    name.push(' ');
                    name.push_str(&word);
                }
                _ => {
                    self.cursor.at = start;
                    return Ok(name);
                }
            }
        }
    }

    fn record(&mut self, open: u8, depth: u32) -> Result<DataType, TypeError> {
        self.cursor.at += 1;
        let mut fields = Vec::new();
        if !matches!(self.cursor.peek(), Some(b'>' | b')')) {
            loop {
                fields.push(self.field(depth + 1)?);
                if !self.cursor.eat(b',') {
                    break;
                }
            }
        }
        self.close(open)?;
        Ok(DataType::Struct(Arc::new(StructType::new(fields))))
    }

    /// `a int`, `a: int`, `"a" int`, or a type alone.
    fn field(&mut self, depth: u32) -> Result<StructField, TypeError> {
        let quoted = matches!(self.cursor.peek(), Some(b'"' | b'`'));
        let first = if quoted {
            self.quoted()?
        } else {
            self.cursor.word().ok_or_else(|| self.cursor.expected("a field"))?.to_owned()
        };
        let named = quoted
            || self.cursor.eat(b':')
            || !matches!(self.cursor.peek(), None | Some(b'<' | b'>' | b'(' | b')' | b',' | b'['));
        let (name, data_type) = if named {
            self.cursor.eat(b':');
            (first, self.data_type(depth)?)
        } else {
            (String::new(), self.type_after(&first, depth)?)
        };
        self.attributes()?;
        Ok(StructField { name: name.into(), data_type })
    }

    /// `NOT NULL COMMENT 'x' COLLATE "C"`
    fn attributes(&mut self) -> Result<(), TypeError> {
        while !matches!(self.cursor.peek(), None | Some(b',' | b')' | b'>')) {
            match self.cursor.peek() {
                Some(b'(' | b'<' | b'[') => self.balanced()?,
                Some(b'\'') => self.cursor.string()?,
                Some(b'"' | b'`') => drop(self.quoted()?),
                _ if self.cursor.word().is_some() => {}
                _ => return Err(self.cursor.expected("`,` or the end")),
            }
        }
        Ok(())
    }

    /// Balanced brackets of any kind.
    fn balanced(&mut self) -> Result<(), TypeError> {
        let mut depth = 0u32;
        loop {
            match self.cursor.peek() {
                Some(b'(' | b'<' | b'[') => depth += 1,
                Some(b')' | b'>' | b']') => depth -= 1,
                Some(b'\'') => {
                    self.cursor.string()?;
                    continue;
                }
                Some(_) => {}
                None => return Err(self.cursor.expected("a closing bracket")),
            }
            self.cursor.at += 1;
            if depth == 0 {
                return Ok(());
            }
        }
    }

    fn close(&mut self, open: u8) -> Result<(), TypeError> {
        match open {
            b'<' if self.cursor.eat(b'>') => Ok(()),
            b'(' if self.cursor.eat(b')') => Ok(()),
            b'<' => Err(self.cursor.expected("`,` or `>`")),
            _ => Err(self.cursor.expected("`,` or `)`")),
        }
    }

    /// A name in quotes, which are doubled inside.
    fn quoted(&mut self) -> Result<String, TypeError> {
        let rest = self.cursor.rest();
        let mut chars = rest.char_indices().peekable();
        let quote = chars.next().map(|(_, quote)| quote);
        let mut name = String::new();
        while let Some((at, c)) = chars.next() {
            if Some(c) != quote || chars.next_if(|(_, next)| Some(*next) == quote).is_some() {
                name.push(c);
            } else {
                self.cursor.at += at + 1;
                return Ok(name);
            }
        }
        Err(self.cursor.expected("a closing quote"))
    }
}

#[cfg(test)]
mod tests {
    use super::DataType;

    #[test]
    fn spellings() {
        for (text, expected) in [
            // Spark and Hive
            ("struct<a:int,b:array<string>>", "STRUCT<a INT, b ARRAY<STRING>>"),
            (
                "struct<`a b`: decimal(10,2) COMMENT 'x > y, \\'', c: struct<d:date> NOT NULL>",
                "STRUCT<a b DECIMAL, c STRUCT<d DATE>>",
            ),
            ("array<struct<k:string,v:map<string,int>>>", "ARRAY<STRUCT<k STRING, v MAP>>"),
            ("map<string,struct<a:int>>", "MAP"),
            // Trino
            (
                "row(a integer, b array(varchar(10)), \"c d\" row(e timestamp(3) with time zone))",
                "STRUCT<a INTEGER, b ARRAY<VARCHAR>, c d STRUCT<e TIMESTAMP WITH TIME ZONE>>",
            ),
            ("row(integer, row(x bigint))", "STRUCT<INTEGER, STRUCT<x BIGINT>>"),
            ("map(varchar, bigint)", "MAP"),
            // DuckDB
            (
                "STRUCT(a INTEGER, b VARCHAR[], \"q\"\"r\" DECIMAL(18,3)[3])",
                "STRUCT<a INTEGER, b ARRAY<VARCHAR>, q\"r ARRAY<DECIMAL>>",
            ),
            ("STRUCT(a INTEGER)[][]", "ARRAY<ARRAY<STRUCT<a INTEGER>>>"),
            ("UNION(num INTEGER, str VARCHAR)", "STRUCT<num INTEGER, str VARCHAR>"),
            // PostgreSQL, Redshift
            ("character varying(256)", "CHARACTER VARYING"),
            ("timestamp(6) without time zone", "TIMESTAMP WITHOUT TIME ZONE"),
            ("double precision[]", "ARRAY<DOUBLE PRECISION>"),
            ("ARRAY", "ARRAY"),
            ("super", "SUPER"),
            // Snowflake
            ("OBJECT(a NUMBER(38,0) NOT NULL, b ARRAY(VARCHAR NOT NULL))", "STRUCT<a NUMBER, b ARRAY<VARCHAR>>"),
            ("OBJECT", "OBJECT"),
            ("VARIANT", "VARIANT"),
            ("VECTOR(FLOAT, 256)", "VECTOR"),
            // MySQL
            ("int unsigned", "INT UNSIGNED"),
            ("enum('a','it''s (','c')", "ENUM"),
            ("varchar(20) COLLATE utf8mb4_bin", "VARCHAR"),
        ] {
            assert_eq!(DataType::parse_other(text).map(|t| t.to_string()).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_type_has_a_place() {
        for (text, message) in [
            ("", "expected a type at character 1 of the type"),
            ("struct<a:int", "expected `,` or `>` at character 13 of the type"),
            ("row(a integer>", "expected `,` or `)` at character 14 of the type"),
            ("struct<`a", "expected a closing quote at character 8 of the type"),
            ("varchar(", "expected a closing bracket at character 9 of the type"),
            ("int)", "expected the end at character 4 of the type"),
        ] {
            assert_eq!(DataType::parse_other(text).map_err(|e| e.to_string()), Err(message.into()), "{text}");
        }
        let deep = format!("{}int{}", "array<".repeat(1_000_000), ">".repeat(1_000_000));
        assert!(DataType::parse_other(&deep).is_err());
    }

    #[test]
    fn any_text_is_read_or_refused() {
        let text = "STRUCT(`é` row(a timestamp(3) with time zone)[], \"ü\"\" \" map<x:y> COMMENT 'a\\é' NOT NULL)";
        for start in text.char_indices().map(|(i, _)| i) {
            for end in text.char_indices().map(|(i, _)| i).filter(|&end| end >= start) {
                let _ = DataType::parse_other(&text[start..end]);
            }
        }
    }
}
