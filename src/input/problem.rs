//! What is wrong with an input, in one line.

use std::fmt;
use std::sync::Arc;

/// How much a problem costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lost {
    /// Nothing; the value was repaired or a choice was made.
    Nothing,
    /// One field of a row, now null.
    Field,
    /// One row. Each lost row has exactly one problem of this kind.
    Row,
    /// A file, or what is left of it after the line.
    Rest,
}

/// A defect of an input. The run goes on with the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputProblem {
    /// The file as the user named it, or its path below the folder that the user named.
    pub file: Arc<str>,
    /// Line (Parquet: row) from 1; none when the file as a whole is meant.
    pub line: Option<u64>,
    /// Dotted path of the field (`destination_table.table_id`), if one field is at fault.
    pub field: Option<Box<str>>,
    /// One sentence without a full stop: what was found, what was lost, what to do.
    pub message: String,
    pub lost: Lost,
}

impl InputProblem {
    /// A problem of a whole file, which is lost from here on.
    pub fn file(file: &Arc<str>, message: impl Into<String>) -> Self {
        Self { file: file.clone(), line: None, field: None, message: message.into(), lost: Lost::Rest }
    }

    /// A row that is lost.
    pub fn row(file: &Arc<str>, line: u64, message: impl Into<String>) -> Self {
        Self { file: file.clone(), line: Some(line), field: None, message: message.into(), lost: Lost::Row }
    }
}

/// `jobs.jsonl:17: field creation_time: expected a timestamp, found "soon"; the field is left empty`
impl fmt::Display for InputProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(field) = &self.field {
            write!(f, ": field {field}")?;
        }
        // A library's message may have several lines; the user gets one.
        f.write_str(": ")?;
        for (i, part) in self.message.lines().enumerate() {
            f.write_str(if i > 0 { " " } else { "" })?;
            f.write_str(part)?;
        }
        Ok(())
    }
}
