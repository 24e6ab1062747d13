//! Jobs while they wait for their turn: as bytes, since a job has many parts and most of a history waits.

use super::StatementHash;
use crate::history::Job;
use anyhow::{Context, Result};
use xxhash_rust::xxh3::xxh3_128;

/// Jobs in order of time, those without a time last; those of one moment in the order of the input.
pub(super) type Key = (bool, i64);

/// Jobs of a piece of the input, one behind the other.
#[derive(Debug, Default)]
pub(super) struct Packed {
    pub heads: Vec<Head>,
    /// The jobs without their texts.
    pub records: Vec<u8>,
    pub texts: String,
}

/// What is asked of a job before its turn.
#[derive(Debug)]
pub(super) struct Head {
    pub key: Key,
    /// Of the text in its context.
    pub hash: StatementHash,
    /// Hash of the id of its script.
    pub parent: Option<u128>,
    /// Bytes of the job.
    pub record: usize,
    /// Bytes of its text.
    pub text: usize,
}

impl Packed {
    /// Takes up a job; `hash` is that of its text in its context.
    ///
    /// # Errors
    /// It cannot be written down.
    pub fn push(&mut self, mut job: Job, hash: StatementHash) -> Result<()> {
        let query = std::mem::take(&mut job.query);
        self.texts.push_str(&query);
        let before = self.records.len();
        self.records = postcard::to_extend(&job, std::mem::take(&mut self.records))?;
        self.heads.push(Head {
            key: (job.creation_time.is_none(), job.creation_time.unwrap_or_default()),
            hash,
            parent: job.parent_job_id.as_ref().map(|parent| xxh3_128(parent.as_bytes())),
            record: self.records.len() - before,
            text: query.len(),
        });
        Ok(())
    }
}

/// The job again, without its text.
///
/// # Errors
/// Something else stands there.
pub(super) fn unpacked(record: &[u8]) -> Result<Job> {
    postcard::from_bytes(record).context("a temporary file is damaged")
}
