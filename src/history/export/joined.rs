//! What other logs say of a job: the rows of a text that did not fit into one, and what was read and written.
//!
//! It is kept in memory until its job comes: a list of tables that many jobs have in common once, texts as they are.

use super::row::{Accessed, Row, set_accessed};
use super::source::{Fact, Rows};
use crate::history::{Job, TableRef};
use crate::input::{InputProblem, Lost};
use crate::intern::shared;
use compact_str::CompactString;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{Arc, Mutex, PoisonError};
use xxhash_rust::xxh3::xxh3_128;

/// What completes jobs.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// By a hash of the job's id.
    accessed: FxHashMap<u128, Lists>,
    lists: FxHashSet<Arc<[TableRef]>>,
    /// Taken by the jobs of other logs, in any order.
    texts: Mutex<FxHashMap<u128, Text>>,
}

/// What a job read and wrote.
#[derive(Debug)]
struct Lists {
    /// `None`: the log does not tell.
    read: Option<Arc<[TableRef]>>,
    written: Arc<[TableRef]>,
    /// The call that it is a part of.
    parent: Option<CompactString>,
}

/// A text in pieces.
#[derive(Debug)]
struct Text {
    /// The row of the first piece that was read.
    job: Job,
    pieces: Vec<(i64, CompactString)>,
    /// Characters of every piece but the last.
    longest: Option<usize>,
}

impl Joined {
    /// Takes up a row.
    pub fn add(&mut self, mut row: Row<'_, '_, '_>) {
        match row.source.rows {
            Rows::Access => {
                let Some(id) = row.text(Fact::JobId) else {
                    return row.context.note(None, "no job_id: the row belongs to no job and is left out");
                };
                let parent = row.text(Fact::ParentJobId);
                let Accessed { read, written } = row.accessed();
                let read = read.map(|read| shared(&mut self.lists, read));
                let written = shared(&mut self.lists, written);
                self.accessed.insert(hash(&id), Lists { read, written, parent });
            }
            Rows::Texts => {
                let place = row.int(Fact::Sequence);
                let (query, job) = (row.query(), row.job());
                let (place, query) = match (place, query) {
                    _ if job.job_id.is_empty() => return row.context.lose_row(None, "no job_id; the row is left out"),
                    (None, _) => {
                        return row
                            .context
                            .lose_row(None, "no place among the pieces of the text; the row is left out");
                    }
                    (Some(_), Err((field, found))) => {
                        let message = format!("expected the SQL text, found {found}; the row is left out");
                        return row.context.lose_row(Some(field), message);
                    }
                    (Some(place), Ok(query)) => (place, query.unwrap_or_default()),
                };
                let longest = row.source.longest_text;
                let texts = self.texts.get_mut().unwrap_or_else(PoisonError::into_inner);
                let text = texts.entry(hash(&job.job_id)).or_insert_with(|| Text { job, pieces: Vec::new(), longest });
                text.pieces.push((place, query));
            }
            Rows::Jobs | Rows::PostgresLog | Rows::MysqlLog => {}
        }
    }

    /// Gives a job of another log what belongs to it.
    pub fn complete(&self, job: &mut Job) {
        let id = hash(&job.job_id);
        if let Some(Lists { read, written, parent }) = self.accessed.get(&id) {
            job.parent_job_id = job.parent_job_id.take().or_else(|| parent.clone());
            set_accessed(job, read.as_ref().map(|read| read.to_vec()), written);
        }
        if self.is_without_texts() {
            return;
        }
        let text = self.texts.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
        if let Some(text) = text {
            job.query = text.whole();
        }
    }

    /// Whether there are no texts in pieces.
    pub fn is_without_texts(&self) -> bool {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// The texts that no other log has a job for: they are jobs themselves. To be asked for when all others have come.
    pub fn rest(&self) -> Vec<Job> {
        let texts = std::mem::take(&mut *self.texts.lock().unwrap_or_else(PoisonError::into_inner));
        let mut texts: Vec<Text> = texts.into_values().collect();
        texts.sort_by(|a, b| (&a.job.file, a.job.line).cmp(&(&b.job.file, b.job.line)));
        let job = |text: Text| {
            let query = text.whole();
            Job { query, ..text.job }
        };
        texts.into_iter().map(job).collect()
    }
}

impl Text {
    /// The pieces in order. What an export has cut off at the end of a piece, which is blanks, is put back.
    fn whole(&self) -> CompactString {
        let mut pieces: Vec<&(i64, CompactString)> = self.pieces.iter().collect();
        pieces.sort();
        pieces.dedup_by_key(|(place, _)| *place);
        let mut whole = String::with_capacity(pieces.iter().map(|(_, piece)| piece.len()).sum());
        for (position, (_, piece)) in pieces.iter().enumerate() {
            whole.push_str(piece);
            if let Some(longest) = self.longest.filter(|_| position + 1 < pieces.len()) {
                let missing = longest.saturating_sub(piece.chars().count());
                whole.extend(std::iter::repeat_n(' ', missing));
            }
        }
        whole.trim_end().into()
    }
}

fn hash(id: &str) -> u128 {
    xxh3_128(id.as_bytes())
}

/// Problems of rows that are no jobs cost no job, except where a piece of a text is lost.
pub(super) fn softened(problems: Vec<InputProblem>, rows: Rows) -> impl Iterator<Item = InputProblem> {
    problems.into_iter().map(move |problem| match (rows, problem.lost) {
        (Rows::Access, Lost::Row) => InputProblem { lost: Lost::Field, ..problem },
        _ => problem,
    })
}
