//! How the log of a warehouse says what a [`Job`](crate::history::Job) is: the sections `[[history]]` of `dialects/*.toml`.

use crate::input::{Field, Log};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The logs that a warehouse can export.
#[derive(Debug, Default)]
pub struct Sources {
    sources: Vec<Source>,
    logs: OnceLock<Vec<Log>>,
}

/// One log.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// As the vendor's documentation calls it.
    pub name: String,
    /// The columns by which an export is known: it has all of them. Of several logs the first one counts.
    pub marks: Vec<String>,
    /// What its rows are.
    #[serde(default)]
    pub rows: Rows,
    /// Where the facts stand: columns, or fields of columns (`metadata.queryId`), in any case. Of several names the first
    /// one that has a value counts.
    pub columns: BTreeMap<Fact, Names>,
    /// Lists of the tables that a job read or wrote.
    #[serde(default)]
    pub tables: Vec<Tables>,
    /// What the values of [`Fact::State`] mean; another one means that the job is still running.
    #[serde(default)]
    pub states: States,
    /// Values of [`Fact::StatementType`], of entries that are no statement or one without any lineage.
    #[serde(default)]
    pub without_query: Vec<String>,
    /// Values of [`Fact::StatementType`], of entries whose statements are jobs of their own, if the log has them.
    #[serde(default)]
    pub scripts: Vec<String>,
    /// Characters after which the log cuts a text off, or begins the next row of it.
    pub longest_text: Option<usize>,
    /// Line breaks stand in texts as `\n`.
    #[serde(default)]
    pub escaped: bool,
    /// Text that stands in place of what was left out, and what to read instead.
    #[serde(default)]
    pub placeholders: BTreeMap<String, String>,
    /// The columns of a CSV file without header.
    #[serde(default)]
    pub header: Vec<String>,
    /// Abbreviations of time zones that may stand behind a time, with the offset from UTC.
    #[serde(default)]
    pub zones: BTreeMap<String, String>,
}

/// What the rows of a log are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// A job each.
    #[default]
    Jobs,
    /// A piece of a job's text each, in the order of [`Fact::Sequence`]. Those of a job that another log has go there;
    /// others are jobs.
    Texts,
    /// What a job of another log read and wrote.
    Access,
    /// A line of PostgreSQL's log each: the statement stands in the message.
    PostgresLog,
    /// A command of a connection each: one may choose the schema of those after it.
    MysqlLog,
}

/// What a column tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    JobId,
    Query,
    User,
    /// The database or catalog of names without one.
    Database,
    /// The schema of names without one.
    Schema,
    /// When the job was created; without it, [`Fact::StartTime`].
    CreationTime,
    StartTime,
    StatementType,
    State,
    ErrorCode,
    ErrorMessage,
    SessionId,
    /// The script or procedure call that the job is a part of.
    ParentJobId,
    /// Says that no table was read, as the result was still there: a flag, or a value where there was such a result.
    CacheHit,
    /// Of a piece of a text: its place among the pieces.
    Sequence,
    /// Of a log line: what it says.
    Message,
    /// Of a log line: the statement that an error is about.
    FailedQuery,
    /// Of a log line: `LOG`, `ERROR` …
    Severity,
    /// Of a log line: its number in the session.
    LineNumber,
}

/// One name or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Names {
    One(String),
    Several(Vec<String>),
}

impl Names {
    /// All of them.
    pub fn all(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Several(names) => names,
        }
    }
}

/// Values of a column, compared without regard to case.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct States {
    pub done: Vec<String>,
    pub failed: Vec<String>,
}

/// A list of tables in a row.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tables {
    /// Where it stands: a list of records, or one record.
    pub list: String,
    pub access: Access,
    /// The field of a record with the whole name.
    pub name: Option<String>,
    /// The fields with its parts.
    pub database: Option<String>,
    pub schema: Option<String>,
    pub table: Option<String>,
    /// The field that says what kind of object it is.
    pub kind: Option<String>,
    /// The kinds that are tables; others are left out.
    #[serde(default)]
    pub kinds: Vec<String>,
}

/// What was done with a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    Read,
    Written,
}

impl Clone for Sources {
    fn clone(&self) -> Self {
        Self::new(self.sources.clone())
    }
}

impl Sources {
    /// These logs.
    pub fn new(sources: Vec<Source>) -> Self {
        Self { sources, logs: OnceLock::new() }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }

    /// Each log.
    pub fn all(&self) -> &[Source] {
        &self.sources
    }

    /// What files of these logs look like, in the same order.
    pub(super) fn logs(&'static self) -> &'static [Log] {
        self.logs.get_or_init(|| self.sources.iter().map(Source::log).collect())
    }
}

impl Source {
    /// What cannot be right about it.
    ///
    /// # Errors
    /// The first mistake.
    pub fn check(&self) -> Result<(), String> {
        let has = |fact: Fact| self.columns.contains_key(&fact);
        let needed: &[(Fact, &str)] = match self.rows {
            Rows::Jobs => &[(Fact::Query, "query")],
            Rows::Texts => &[(Fact::Query, "query"), (Fact::JobId, "job_id"), (Fact::Sequence, "sequence")],
            Rows::Access => &[(Fact::JobId, "job_id")],
            Rows::PostgresLog => &[(Fact::Message, "message"), (Fact::SessionId, "session_id")],
            Rows::MysqlLog => &[(Fact::Query, "query"), (Fact::StatementType, "statement_type")],
        };
        match needed.iter().find(|(fact, _)| !has(*fact)) {
            _ if self.marks.is_empty() => Err(format!("history {}: `marks` names no column", self.name)),
            Some((_, key)) => Err(format!("history {}: columns: `{key}` is missing", self.name)),
            None if self.rows == Rows::Access && self.tables.is_empty() => {
                Err(format!("history {}: `tables` is missing", self.name))
            }
            None => Ok(()),
        }
    }

    /// Its rows go to jobs of other logs.
    pub(super) fn is_aside(&self) -> bool {
        matches!(self.rows, Rows::Texts | Rows::Access)
    }

    /// What files of it look like. What is made here lives as long as the program, as the dialect does.
    fn log(&'static self) -> Log {
        let mut tree = Tree::default();
        self.columns.values().flat_map(Names::all).for_each(|path| tree.add(path.split('.')));
        for tables in &self.tables {
            let parts = [&tables.name, &tables.database, &tables.schema, &tables.table, &tables.kind];
            parts.into_iter().flatten().for_each(|field| tree.add(tables.list.split('.').chain([field.as_str()])));
        }
        let texts = |list: &'static [String]| -> &'static [&'static str] {
            list.iter().map(String::as_str).collect::<Vec<_>>().leak()
        };
        Log {
            name: &self.name,
            marks: texts(&self.marks),
            fields: tree.leak(),
            header: texts(&self.header),
            aside: self.is_aside(),
        }
    }
}

/// Fields by name, in the order in which they are named.
#[derive(Default)]
struct Tree(Vec<(&'static str, Tree)>);

impl Tree {
    fn add(&mut self, mut path: impl Iterator<Item = &'static str>) {
        let Some(name) = path.next() else { return };
        let position = self.0.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            self.0.push((name, Tree::default()));
            self.0.len() - 1
        });
        if let Some((_, tree)) = self.0.get_mut(position) {
            tree.add(path);
        }
    }

    fn leak(self) -> &'static [Field] {
        let fields = self.0.into_iter().map(|(name, tree)| Field { name, fields: tree.leak() });
        fields.collect::<Vec<_>>().leak()
    }
}
