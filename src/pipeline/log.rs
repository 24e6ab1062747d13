//! The history in order of time.

use super::StatementHash;
use crate::history::Job;
use rustc_hash::FxHashSet;

/// All jobs of the history, each with the hash of its text in its context.
#[derive(Debug, Default)]
pub(super) struct Log {
    jobs: Vec<(Job, StatementHash)>,
    /// Jobs that have children in the log.
    parents: FxHashSet<Box<str>>,
}

impl Log {
    pub fn push(&mut self, job: Job, hash: StatementHash) {
        if let Some(parent) = &job.parent_job_id
            && !self.parents.contains(parent)
        {
            self.parents.insert(parent.clone());
        }
        self.jobs.push((job, hash));
    }

    pub fn len(&self) -> usize {
        self.jobs.len()
    }

    /// The jobs in order of time, those of one moment and those without a time in the order of the input; and the ids of
    /// those that have children.
    pub fn in_order_of_time(mut self) -> (impl Iterator<Item = (Job, StatementHash)>, FxHashSet<Box<str>>) {
        self.jobs.sort_by_key(|(job, _)| (job.creation_time.is_none(), job.creation_time));
        (self.jobs.into_iter(), self.parents)
    }
}
