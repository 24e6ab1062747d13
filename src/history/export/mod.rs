//! Readers of what other warehouses than BigQuery log. What a log looks like is data ([`Source`]); code is there for what
//! is more than a row a job: texts in several rows, logs that complete others, lines that depend on earlier ones.

mod joined;
mod mysql_log;
mod postgres_log;
mod row;
mod source;

pub use source::*;

use super::{Job, JobBatch};
use crate::input::{Batch, Field, Kind, Progress, Reader, Record, RowContext, Wanted};
use joined::{Joined, softened};
use mysql_log::Connections;
use postgres_log::Sessions;
use row::Row;
use std::path::PathBuf;
use std::sync::Arc;

/// Walks over exports of logs. Rows of JOBS, or of what has its columns' names, and `.sql` files are read, too.
pub(super) struct LogReader {
    reader: Reader,
    sources: &'static Sources,
    joined: Arc<Joined>,
    sessions: Sessions,
    connections: Connections,
    /// Jobs and problems that are there already.
    ready: Option<JobBatch>,
    finished: bool,
    /// Batches are decoded as they are read, as what is left of the texts is known only then.
    in_order: bool,
}

/// Rows of a log that are still text.
#[derive(Debug)]
pub(super) struct RawLog {
    source: &'static Source,
    batch: Batch,
    joined: Arc<Joined>,
}

/// What a walk gives.
pub(super) enum Piece {
    Log(RawLog),
    /// Rows of JOBS.
    Jobs(Batch),
    Ready(JobBatch),
}

impl LogReader {
    /// Reads at once what completes jobs of other files. `fields`: those of a row of JOBS.
    pub fn new(inputs: &[PathBuf], sources: &'static Sources, fields: &'static [Field]) -> Self {
        let kinds = |kind| matches!(kind, Kind::Jobs | Kind::Log(_));
        let wanted = |aside| Wanted { what: "jobs", fields, kinds, logs: sources.logs(), aside };
        let (mut joined, mut ready) = (Joined::default(), JobBatch::default());
        if sources.all().iter().any(Source::is_aside) {
            // Standard input is read once.
            let files: Vec<_> = inputs.iter().filter(|path| path.as_os_str() != "-").cloned().collect();
            for batch in Reader::new(&files, wanted(true)) {
                // What cannot be opened is said when it is read for its jobs.
                let Some(source) = batch.log().and_then(|log| sources.all().get(log)) else { continue };
                let mut problems = Vec::new();
                batch.rows(&mut problems, |context, record| joined.add(Row::new(source, context, record)));
                ready.problems.extend(softened(problems, source.rows));
            }
        }
        let in_order = !joined.is_without_texts();
        Self {
            reader: Reader::new(inputs, wanted(false)),
            sources,
            joined: Arc::new(joined),
            sessions: Sessions::default(),
            connections: Connections::default(),
            ready: (!ready.problems.is_empty()).then_some(ready),
            finished: false,
            in_order,
        }
    }

    pub fn progress(&self) -> Progress {
        self.reader.progress()
    }

    pub fn files(&self) -> u64 {
        self.reader.files()
    }

    pub fn next(&mut self) -> Option<Piece> {
        if let Some(ready) = self.ready.take() {
            return Some(Piece::Ready(ready));
        }
        let Some(batch) = self.reader.next() else {
            return self.finish().map(Piece::Ready);
        };
        let Some(source) = batch.log().and_then(|log| self.sources.all().get(log)) else {
            return Some(Piece::Jobs(batch));
        };
        let mut ready = JobBatch::default();
        // What a line means depends on those before it.
        match source.rows {
            Rows::PostgresLog => batch.rows(&mut ready.problems, |context, record| {
                ready.jobs.extend(self.sessions.add(Row::new(source, context, record)));
            }),
            Rows::MysqlLog => batch.rows(&mut ready.problems, |context, record| {
                ready.jobs.extend(self.connections.add(Row::new(source, context, record)));
            }),
            Rows::Jobs | Rows::Texts | Rows::Access => {
                let raw = RawLog { source, batch, joined: self.joined.clone() };
                return Some(if self.in_order { Piece::Ready(raw.decode()) } else { Piece::Log(raw) });
            }
        }
        Some(Piece::Ready(ready))
    }

    /// The jobs that were waited with.
    fn finish(&mut self) -> Option<JobBatch> {
        if std::mem::replace(&mut self.finished, true) {
            return None;
        }
        let mut jobs = self.sessions.finish();
        jobs.extend(self.joined.rest());
        Some(JobBatch { jobs, ..JobBatch::default() })
    }
}

impl RawLog {
    /// Decodes the rows.
    pub fn decode(self) -> JobBatch {
        let mut batch = JobBatch::default();
        let Self { source, batch: rows, joined } = self;
        rows.rows(&mut batch.problems, |context, record| batch.jobs.extend(job(source, context, record, &joined)));
        batch
    }
}

/// A job from a row; `None` if the row is no job, which is reported.
fn job(source: &'static Source, context: &mut RowContext<'_>, record: Record<'_>, joined: &Joined) -> Option<Job> {
    let mut row = Row::new(source, context, record);
    let (query, mut job) = (row.query(), row.job());
    match query {
        Ok(query) => job.query = query.unwrap_or_default(),
        Err((field, found)) => {
            let message = format!("expected the SQL text, found {found}; the row is left out");
            row.context.lose_row(Some(field), message);
            return None;
        }
    }
    if job.query.is_empty() && job.job_id.is_empty() {
        row.context.lose_row(None, "neither a text nor an id: this is no job; the row is left out");
        return None;
    }
    if job.job_id.is_empty() {
        job.job_id = format!("{}:{}", job.file, job.line).into();
    }
    joined.complete(&mut job);
    if row.is_without_query(job.statement_type.as_deref()) {
        job.query = Default::default();
    }
    Some(job)
}
