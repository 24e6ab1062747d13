//! One row of a log, by what its source says of the columns.

use super::source::{Access, Fact, Source, Tables};
use crate::history::{DatasetRef, Job, JobError, TableRef};
use crate::input::{Field, Record, RowContext, Value};
use compact_str::CompactString;
use std::borrow::Cow;

/// A row whose facts are taken out one by one.
pub(super) struct Row<'r, 'p, 'a> {
    pub source: &'static Source,
    pub context: &'r mut RowContext<'p>,
    pub record: Record<'a>,
}

/// What was read and written.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Accessed {
    pub read: Option<Vec<TableRef>>,
    pub written: Vec<TableRef>,
}

impl<'r, 'p, 'a> Row<'r, 'p, 'a> {
    pub fn new(source: &'static Source, context: &'r mut RowContext<'p>, record: Record<'a>) -> Self {
        Self { source, context, record }
    }

    /// The value of a fact; `None` where no column has one.
    fn value(&mut self, fact: Fact) -> Option<(&'static Field, Value<'a>)> {
        let names = self.source.columns.get(&fact)?;
        names.all().iter().find_map(|path| take(&mut self.record, path))
    }

    /// A text, or a number as text.
    pub fn text(&mut self, fact: Fact) -> Option<CompactString> {
        let (field, value) = self.value(fact)?;
        match value {
            Value::Int(number) => Some(number.to_string().into()),
            Value::Float(number) if number.fract() == 0.0 => Some(format!("{number:.0}").into()),
            value => self.context.text::<CompactString>(field, value).filter(|text| !text.is_empty()),
        }
    }

    pub fn int(&mut self, fact: Fact) -> Option<i64> {
        let (field, value) = self.value(fact)?;
        self.context.int(field, value)
    }

    pub fn time(&mut self, fact: Fact) -> Option<i64> {
        let (field, value) = self.value(fact)?;
        let value = match value {
            Value::Text(text) => Value::Text(self.with_offset(text)),
            value => value,
        };
        self.context.time(field, value)
    }

    /// A time with the offset that the abbreviation behind it stands for.
    fn with_offset<'t>(&self, time: Cow<'t, str>) -> Cow<'t, str> {
        let zone = time.rsplit_once(' ').and_then(|(time, zone)| Some((time, self.source.zones.get(zone)?)));
        match zone {
            Some((time, offset)) => Cow::Owned(format!("{time}{offset}")),
            None => time,
        }
    }

    /// Whether a result was still there.
    fn cache_hit(&mut self) -> Option<bool> {
        let (_, value) = self.value(Fact::CacheHit)?;
        Some(match value {
            Value::Bool(flag) => flag,
            Value::Text(text) => !["false", "f", "no", "0"].iter().any(|no| text.trim().eq_ignore_ascii_case(no)),
            Value::Int(number) => number != 0,
            Value::Null | Value::Float(_) | Value::Time(_) | Value::List(_) | Value::Record(_) => return None,
        })
    }

    /// The SQL text.
    ///
    /// # Errors
    /// Something else stands there: the field, and what it is.
    pub fn query(&mut self) -> Result<Option<CompactString>, (&'static Field, String)> {
        match self.value(Fact::Query) {
            None => Ok(None),
            Some((field, Value::Text(text))) => {
                if let Some(longest) = self.source.longest_text
                    && !self.source.is_aside()
                    && text.len() >= longest
                    && text.chars().count() == longest
                {
                    let message =
                        format!("the log cuts texts off after {longest} characters; this one may lack its end");
                    self.context.note(Some(field), message);
                }
                Ok(Some(self.restored(text)))
            }
            Some((field, other)) => Err((field, other.describe())),
        }
    }

    /// The text as it was before the log changed it.
    pub fn restored(&self, text: Cow<'_, str>) -> CompactString {
        let mut text = text;
        if self.source.escaped && text.contains('\\') {
            text = Cow::Owned(text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t"));
        }
        for (placeholder, instead) in &self.source.placeholders {
            if text.contains(placeholder.as_str()) {
                text = Cow::Owned(text.replace(placeholder, instead));
            }
        }
        text.into()
    }

    /// The facts that all kinds of rows have, without the text.
    pub fn job(&mut self) -> Job {
        let statement_type = self.text(Fact::StatementType).map(|kind| spelled(&kind));
        let database = self.text(Fact::Database);
        let schema = self.text(Fact::Schema);
        let mut job = Job {
            job_id: self.text(Fact::JobId).unwrap_or_default(),
            user_email: self.text(Fact::User),
            creation_time: self.time(Fact::CreationTime).or_else(|| self.time(Fact::StartTime)),
            job_type: Some("QUERY".into()),
            default_dataset: schema.map(|schema| default_dataset(database.as_deref(), schema)),
            project_id: database,
            cache_hit: self.cache_hit(),
            session_id: self.text(Fact::SessionId),
            parent_job_id: self.text(Fact::ParentJobId),
            file: self.context.file.clone(),
            line: self.context.line,
            ..Job::default()
        };
        if self.is_without_query(statement_type.as_deref()) {
            job.job_type.clone_from(&statement_type);
        }
        job.statement_type = match statement_type {
            Some(kind) if is_among(&self.source.scripts, &kind) => Some("SCRIPT".into()),
            kind => kind,
        };
        self.state(&mut job);
        let Accessed { read, written } = self.accessed();
        set_accessed(&mut job, read, &written);
        job
    }

    /// Whether such an entry has no lineage by its nature.
    pub fn is_without_query(&self, statement_type: Option<&str>) -> bool {
        statement_type.is_some_and(|kind| is_among(&self.source.without_query, kind))
    }

    /// Whether the job is done, and how it ended.
    fn state(&mut self, job: &mut Job) {
        let state = self.text(Fact::State);
        let code = self.text(Fact::ErrorCode);
        let message = self.text(Fact::ErrorMessage);
        let is = |list: &[String]| {
            state.as_deref().is_some_and(|state| list.iter().any(|known| known.eq_ignore_ascii_case(state.trim())))
        };
        let states = &self.source.states;
        let failed = is(&states.failed) || (state.is_none() && (code.is_some() || message.is_some()));
        if failed {
            let reason = code.or_else(|| state.clone()).unwrap_or_default();
            job.error = Some(JobError { reason, message: message.unwrap_or_default() });
        }
        job.state = match state {
            Some(_) if failed || is(&states.done) => Some("DONE".into()),
            other => other.map(|state| state.to_ascii_uppercase()),
        };
    }

    /// The tables that the row lists.
    pub fn accessed(&mut self) -> Accessed {
        let mut accessed = Accessed::default();
        for tables in &self.source.tables {
            let Some((field, value)) = take(&mut self.record, &tables.list) else { continue };
            let items = match value.nested(field) {
                Value::List(items) => items,
                record @ Value::Record(_) => vec![record],
                other => {
                    self.context.report_misfit(field, &other, "a list of tables");
                    continue;
                }
            };
            let found = items.into_iter().filter_map(|item| table(tables, item));
            match tables.access {
                Access::Read => accessed.read.get_or_insert_default().extend(found),
                Access::Written => accessed.written.extend(found),
            }
        }
        accessed
    }
}

/// The schema of names without one. Without a database it has an empty one: some warehouses have no more.
pub(super) fn default_dataset(database: Option<&str>, schema: CompactString) -> DatasetRef {
    DatasetRef { project_id: Some(database.unwrap_or_default().into()), dataset_id: schema }
}

/// Gives a job what was read and written. Of several tables that were written none is the job's destination.
pub(super) fn set_accessed(job: &mut Job, read: Option<Vec<TableRef>>, written: &[TableRef]) {
    if let Some(mut read) = read {
        read.sort_unstable();
        read.dedup();
        job.referenced_tables = Some(read);
    }
    if let [only] = written {
        job.destination_table = Some(only.clone());
    }
}

/// Whether a statement type is one of these.
fn is_among(list: &[String], kind: &str) -> bool {
    list.iter().any(|known| *spelled(known) == *kind)
}

/// A statement type as JOBS spells it: `CREATE_TABLE_AS_SELECT`.
fn spelled(kind: &str) -> CompactString {
    kind.trim().to_ascii_uppercase().replace([' ', '-'], "_").into()
}

/// Takes the value at a path out of a record. What is null, or stands for it in text, is not there.
fn take<'a>(record: &mut Record<'a>, path: &str) -> Option<(&'static Field, Value<'a>)> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let (field, value) = record.iter_mut().find(|(field, _)| field.name == name)?;
    match (rest, value) {
        (Some(rest), Value::Record(inner)) => take(inner, rest),
        (Some(_), _) => None,
        (None, Value::Null) => None,
        (None, Value::Text(text)) if text == "\\N" => None,
        (None, value) => Some((field, std::mem::replace(value, Value::Null))),
    }
}

/// The table that a record of a list names.
fn table(tables: &Tables, item: Value<'_>) -> Option<TableRef> {
    let Value::Record(mut record) = item else { return None };
    let mut part = |name: &Option<String>| match take(&mut record, name.as_deref()?)?.1 {
        Value::Text(text) => Some(CompactString::from(text)),
        _ => None,
    };
    if let Some(kind) = part(&tables.kind)
        && !tables.kinds.iter().any(|known| known.eq_ignore_ascii_case(&kind))
    {
        return None;
    }
    if let Some(name) = part(&tables.name) {
        return Some(table_of(&name));
    }
    let [project_id, dataset_id] = [&tables.database, &tables.schema].map(|name| part(name).unwrap_or_default());
    Some(TableRef { project_id, dataset_id, table_id: part(&tables.table)? })
}

/// The last three parts of a dotted name, double quotes around a part removed.
fn table_of(name: &str) -> TableRef {
    let mut parts: Vec<String> = vec![String::new()];
    let mut quoted = false;
    for c in name.chars() {
        match c {
            '"' => quoted = !quoted,
            '.' if !quoted => parts.push(String::new()),
            c => parts.last_mut().into_iter().for_each(|part| part.push(c)),
        }
    }
    let mut last = || parts.pop().unwrap_or_default().into();
    let (table_id, dataset_id, project_id) = (last(), last(), last());
    TableRef { project_id, dataset_id, table_id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tables_come_apart() {
        for (name, expected) in [
            ("DB.S.T", ["DB", "S", "T"]),
            ("\"my.db\".S.\"a b\"", ["my.db", "S", "a b"]),
            ("S.T", ["", "S", "T"]),
            ("T", ["", "", "T"]),
        ] {
            let table = table_of(name);
            assert_eq!([&*table.project_id, &*table.dataset_id, &*table.table_id], expected, "{name}");
        }
    }
}
