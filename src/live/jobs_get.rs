//! What JOBS does not tell and `jobs.get` does: the sources of COPY, LOAD and EXTRACT jobs, and the default dataset of
//! queries whose names several tables could have.

use super::api::{Api, segment};
use super::failure::Failure;
use crate::history::{Job, TableRef};
use crate::pipeline::StatementContext;
use futures::future::join_all;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Calls that are under way at once, before [`Api`] lets through as many as it may.
const AT_ONCE: usize = 32;

/// How many calls may still be made, and what came of those that were.
#[derive(Debug)]
pub(super) struct Budget {
    left: u64,
    /// No call is wanted at all.
    none: bool,
    refused: u64,
    failed: u64,
    failure: Option<Failure>,
}

impl Budget {
    pub fn new(calls: u64) -> Self {
        Self { left: calls, none: calls == 0, refused: 0, failed: 0, failure: None }
    }

    /// What is missing, in one line each.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.refused > 0 {
            notes.push(format!(
                "{} COPY, LOAD, EXTRACT or ambiguous jobs were not asked about with jobs.get; raise --max-job-gets",
                self.refused
            ));
        }
        if let Some(failure) = &self.failure {
            notes.push(format!("jobs.get failed for {} jobs, which stay as JOBS has them: {failure}", self.failed));
        }
        notes
    }
}

/// The part of a row that decides.
#[derive(Deserialize)]
struct Peek<'l> {
    #[serde(borrow)]
    job_type: Option<Cow<'l, str>>,
    #[serde(borrow)]
    job_id: Option<Cow<'l, str>>,
    #[serde(borrow)]
    project_id: Option<Cow<'l, str>>,
    #[serde(borrow)]
    query: Option<Cow<'l, str>>,
    referenced_tables: Option<Vec<Table>>,
}

#[derive(Deserialize)]
struct Table {
    project_id: Option<Box<str>>,
    dataset_id: Option<Box<str>>,
    table_id: Option<Box<str>>,
}

/// What to ask about.
enum Question {
    /// The row that `jobs.get` gives stands in its place.
    Whole { project: String, job: String },
    /// Its default dataset.
    Dataset { project: String, job: String },
}

/// The same rows in the same order; those that `jobs.get` knows better as it knows them.
pub(super) async fn complete(api: &Api, location: Option<&str>, lines: Vec<u8>, budget: &mut Budget) -> Vec<u8> {
    if budget.none {
        return lines;
    }
    let mut questions = Vec::new();
    for (number, line) in lines.split(|&byte| byte == b'\n').enumerate() {
        if let Some(question) = question(line) {
            match budget.left.checked_sub(1) {
                Some(left) => {
                    budget.left = left;
                    questions.push((number, question));
                }
                None => budget.refused += 1,
            }
        }
    }
    if questions.is_empty() {
        return lines;
    }
    let mut answers = Vec::new();
    for some in questions.chunks(AT_ONCE) {
        answers.extend(join_all(some.iter().map(|(_, question)| ask(api, location, question))).await);
    }
    let mut answers = questions.iter().map(|(number, _)| number).zip(answers).peekable();
    let mut out = Vec::with_capacity(lines.len());
    for (number, line) in lines.split(|&byte| byte == b'\n').enumerate() {
        if line.is_empty() {
            continue;
        }
        match answers.next_if(|(asked, _)| **asked == number).map(|(_, answer)| answer) {
            None | Some(Ok(Answer::Nothing)) => out.extend_from_slice(line),
            Some(Ok(Answer::Row(row))) => out.extend_from_slice(&row),
            Some(Ok(Answer::Dataset(dataset))) => {
                out.extend_from_slice(line.strip_suffix(b"}").unwrap_or(line));
                out.extend_from_slice(format!(",\"default_dataset\":{dataset}}}").as_bytes());
            }
            Some(Err(failure)) => {
                out.extend_from_slice(line);
                budget.failed += 1;
                budget.failure.get_or_insert(failure);
            }
        }
        out.push(b'\n');
    }
    out
}

/// Jobs of a project by id and location, each on one line, in this order.
pub(super) async fn wholes(api: &Api, project: &str, jobs: &[(&str, Option<&str>)]) -> Result<Vec<Vec<u8>>, Failure> {
    let mut rows = Vec::with_capacity(jobs.len());
    for some in jobs.chunks(AT_ONCE) {
        let calls = some.iter().map(async |(job, location)| {
            let query: Vec<_> = location.map(|location| ("location", location)).into_iter().collect();
            api.get(&path(project, job), &query, |bytes| one_line(&bytes)).await
        });
        for row in join_all(calls).await {
            rows.push(row?);
        }
    }
    Ok(rows)
}

fn path(project: &str, job: &str) -> String {
    format!("projects/{}/jobs/{}", segment(project), segment(job))
}

fn question(line: &[u8]) -> Option<Question> {
    // Most rows reference no two tables: they are not even looked into.
    let finder = |word: &str| memchr::memmem::find(line, word.as_bytes()).is_some();
    let moves = ["COPY", "LOAD", "EXTRACT"].iter().any(|kind| finder(&format!("\"job_type\":\"{kind}\"")));
    if !moves && memchr::memmem::find_iter(line, b"\"table_id\"").nth(1).is_none() {
        return None;
    }
    let peek: Peek<'_> = serde_json::from_slice(line).ok()?;
    let (project, job) = (peek.project_id.clone()?.into_owned(), peek.job_id.clone()?.into_owned());
    if moves && peek.job_type.as_deref().is_some_and(|kind| matches!(kind, "COPY" | "LOAD" | "EXTRACT")) {
        return Some(Question::Whole { project, job });
    }
    is_ambiguous(peek).then_some(Question::Dataset { project, job })
}

/// Two tables that the job referenced could be meant by one name of its text.
fn is_ambiguous(peek: Peek<'_>) -> bool {
    let tables = peek.referenced_tables.unwrap_or_default().into_iter().map(|table| TableRef {
        project_id: table.project_id.unwrap_or_default().into(),
        dataset_id: table.dataset_id.unwrap_or_default().into(),
        table_id: table.table_id.unwrap_or_default().into(),
    });
    let job = Job {
        query: peek.query.unwrap_or_default().into(),
        referenced_tables: Some(tables.collect()),
        ..Job::default()
    };
    let candidates = StatementContext::of(&job, None).referenced;
    let mut names = BTreeSet::new();
    candidates.iter().any(|name| !names.insert(name.rsplit('.').next()))
}

enum Answer {
    Row(Vec<u8>),
    /// As JSON.
    Dataset(String),
    /// The job has no default dataset.
    Nothing,
}

async fn ask(api: &Api, location: Option<&str>, question: &Question) -> Result<Answer, Failure> {
    let (Question::Whole { project, job } | Question::Dataset { project, job }) = question;
    let query: Vec<_> = location.map(|location| ("location", location)).into_iter().collect();
    api.get(&path(project, job), &query, |bytes: Vec<u8>| {
        let bytes = &bytes[..];
        Ok(match question {
            Question::Whole { .. } => Answer::Row(one_line(bytes)?),
            Question::Dataset { .. } => {
                let answer: Settings<'_> = serde_json::from_slice(bytes)?;
                let dataset = answer.configuration.and_then(|c| c.query).and_then(|q| q.default_dataset);
                dataset.map_or(Answer::Nothing, |dataset| Answer::Dataset(dataset.get().replace('\n', " ")))
            }
        })
    })
    .await
}

/// JSON as a server likes to indent it, on one line.
pub(super) fn one_line(json: &[u8]) -> serde_json::Result<Vec<u8>> {
    let raw: &RawValue = serde_json::from_slice(json)?;
    // Strings have no line breaks of their own in JSON.
    Ok(raw.get().bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { b' ' } else { byte }).collect())
}

#[derive(Deserialize)]
struct Settings<'a> {
    #[serde(borrow)]
    configuration: Option<Configuration<'a>>,
}

#[derive(Deserialize)]
struct Configuration<'a> {
    #[serde(borrow)]
    query: Option<QuerySettings<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct QuerySettings<'a> {
    #[serde(borrow)]
    default_dataset: Option<&'a RawValue>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stays_open_is_asked_about() {
        let row = |query: &str, second: &str| {
            format!(
                r#"{{"job_id":"j","project_id":"p","job_type":"QUERY","query":"{query}","destination_table":{{"table_id":"x"}},"referenced_tables":[{{"project_id":"p","dataset_id":"a","table_id":"t"}},{{"project_id":"p","dataset_id":"b","table_id":"{second}"}}]}}"#
            )
        };
        let asks = |line: &str| question(line.as_bytes()).is_some();
        assert!(asks(&row("SELECT * FROM t", "t")));
        assert!(!asks(&row("SELECT * FROM t", "u")));
        assert!(!asks(&row("SELECT * FROM a.t, b.t", "t")));
        assert!(asks(r#"{"job_id":"j","project_id":"p","job_type":"COPY"}"#));
        assert!(!asks(r#"{"job_id":"j","project_id":"p","job_type":"QUERY"}"#));
        assert_eq!(one_line(b"{\n  \"a\": \"b\\n\"\r\n}").unwrap(), b"{   \"a\": \"b\\n\"  }");
    }
}
