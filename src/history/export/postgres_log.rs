//! PostgreSQL's log in CSV form: statements stand in messages, and whether they failed is told by a later line
//! (<https://www.postgresql.org/docs/current/runtime-config-logging.html>).

use super::row::Row;
use super::source::Fact;
use crate::history::{Job, JobError};
use compact_str::CompactString;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Sessions whose last statement may still turn out to have failed.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    open: FxHashMap<CompactString, Job>,
}

/// Sessions that are kept open: one that says nothing for so long has not failed.
const SESSIONS: usize = 10_000;

/// What a message says.
#[derive(Debug, PartialEq, Eq)]
enum Said<'m> {
    /// `statement: …`, `execute NAME: …`: written before it runs.
    Statement(&'m str),
    /// The same behind `duration: 1.2 ms  `: written when it is over.
    Over(&'m str),
    /// Anything else: a connection, a checkpoint, the duration alone, a step of the extended protocol before `execute`.
    Other,
}

impl Sessions {
    /// Takes up a line: the jobs that are certain now.
    pub fn add(&mut self, mut row: Row<'_, '_, '_>) -> Vec<Job> {
        let message = row.text(Fact::Message).unwrap_or_default();
        let (failed_query, severity) = (row.text(Fact::FailedQuery), row.text(Fact::Severity));
        let number = row.text(Fact::LineNumber);
        let code = row.text(Fact::ErrorCode);
        let mut job = row.job();
        job.state = Some("DONE".into());
        job.error = None;
        let session = job.session_id.clone().unwrap_or_default();
        job.job_id = match &number {
            Some(number) => format!("{session}:{number}").into(),
            None => format!("{}:{}", job.file, job.line).into(),
        };
        let is_error = severity.as_deref().is_some_and(|severity| matches!(severity, "ERROR" | "FATAL" | "PANIC"));
        if is_error {
            let error = JobError { reason: code.unwrap_or_default(), message };
            return self.failure(&session, job, failed_query, error);
        }
        let said = said(&message);
        let (Said::Statement(text) | Said::Over(text)) = said else {
            job.job_type = severity;
            return vec![job];
        };
        job.query = row.restored(Cow::Borrowed(text));
        if matches!(said, Said::Over(_)) {
            return self.open.remove(&session).into_iter().chain([job]).collect();
        }
        let mut certain: Vec<Job> = self.open.insert(session, job).into_iter().collect();
        if self.open.len() > SESSIONS {
            certain.extend(self.finish());
        }
        certain
    }

    /// An error is about the session's last statement, if that was logged; else the line is the statement's own.
    fn failure(&mut self, session: &str, mut job: Job, query: Option<CompactString>, error: JobError) -> Vec<Job> {
        let last = self.open.remove(session);
        match (last, query) {
            (Some(mut last), query) if query.as_ref().is_none_or(|query| query.trim() == last.query.trim()) => {
                last.error = Some(error);
                job.job_type = Some("ERROR".into());
                vec![last, job]
            }
            (last, query) => {
                job.query = query.unwrap_or_default();
                job.error = Some(error);
                last.into_iter().chain([job]).collect()
            }
        }
    }

    /// Nothing follows.
    pub fn finish(&mut self) -> Vec<Job> {
        let mut jobs: Vec<Job> = std::mem::take(&mut self.open).into_values().collect();
        jobs.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        jobs
    }
}

fn said(message: &str) -> Said<'_> {
    let is_over = message.starts_with("duration: ");
    let message = match message.strip_prefix("duration: ") {
        // `duration: 0.123 ms  statement: …`
        Some(rest) => rest.split_once(" ms").map_or("", |(_, rest)| rest.trim_start()),
        None => message,
    };
    // The name is `<unnamed>`, or `name/portal`.
    let execute =
        || message.strip_prefix("execute ")?.split_once(": ").filter(|(name, _)| !name.contains(['\n', '\'']));
    match message.strip_prefix("statement: ").or_else(|| Some(execute()?.1)) {
        Some(text) if is_over => Said::Over(text),
        Some(text) => Said::Statement(text),
        None => Said::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, said};

    #[test]
    fn statements_stand_in_messages() {
        for (message, expected) in [
            ("statement: SELECT 1", Said::Statement("SELECT 1")),
            ("execute <unnamed>: SELECT $1", Said::Statement("SELECT $1")),
            ("execute s1/p1: SELECT 'a: b'", Said::Statement("SELECT 'a: b'")),
            ("duration: 0.412 ms  statement: SELECT\n 1", Said::Over("SELECT\n 1")),
            ("duration: 0.412 ms  execute q: SELECT 1", Said::Over("SELECT 1")),
            ("duration: 0.412 ms  parse <unnamed>: SELECT 1", Said::Other),
            ("duration: 0.412 ms  bind <unnamed>: SELECT 1", Said::Other),
            ("duration: 0.412 ms", Said::Other),
            ("connection received: host=10.0.0.5 port=5432", Said::Other),
        ] {
            assert_eq!(said(message), expected, "{message}");
        }
    }
}
