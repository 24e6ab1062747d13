//! The datasets that a history speaks of: metadata are read of these alone.

use crate::analyze::analyze;
use crate::bind::JobContext;
use crate::catalog::{Catalog, TableName};
use crate::dialect::Dialect;
use crate::guard::guarded;
use crate::history::{Job, JobReader, TableRef};
use crate::input::Progress;
use crate::pipeline::StatementContext;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use xxhash_rust::xxh3::xxh3_128;

/// Project and dataset.
pub type Dataset = (String, String);

/// Pieces of a file that are looked through at once.
const PIECES: usize = 8;

/// Looks through jobs: through what BigQuery logs of them, and through their texts, each once, for the views and
/// routines that BigQuery does not log.
#[derive(Debug)]
pub struct Mentions<'d> {
    dialect: &'d Dialect,
    seen: Mutex<FxHashSet<u128>>,
}

impl<'d> Mentions<'d> {
    /// None yet.
    pub fn new(dialect: &'d Dialect) -> Self {
        Self { dialect, seen: Mutex::default() }
    }

    /// The datasets of the jobs of a file that `wanted` takes. What cannot be read of it is said when it is read for
    /// good.
    pub fn of_file(&self, file: &Path, wanted: impl Fn(&Job) -> bool + Sync) -> (BTreeSet<Dataset>, Progress) {
        let mut reader = JobReader::new(&[file.to_owned()]);
        let mut all = BTreeSet::new();
        loop {
            let pieces: Vec<_> = reader.by_ref().take(PIECES).collect();
            if pieces.is_empty() {
                return (all, reader.progress());
            }
            let found = pieces.into_par_iter().map(|piece| {
                let jobs = piece.decode().jobs;
                jobs.iter().filter(|job| wanted(job)).flat_map(|job| self.of_job(job)).collect::<BTreeSet<_>>()
            });
            all.extend(found.reduce(BTreeSet::new, |mut one, other| {
                one.extend(other);
                one
            }));
        }
    }

    /// The datasets that views and routines are made of.
    pub fn of_catalog(&self, catalog: &Catalog) -> BTreeSet<Dataset> {
        let views = catalog.relations().filter_map(|view| Some((&view.name, view.view_definition.as_deref()?)));
        let routines = catalog.routines().map(|routine| (&routine.name, &*routine.ddl));
        let mut all = BTreeSet::new();
        for (name, text) in views.chain(routines) {
            let project = TableName::parse(name).and_then(|name| name.project);
            all.extend(
                self.of_text(text, &StatementContext { default_project: project, ..StatementContext::default() }),
            );
        }
        all
    }

    fn of_job(&self, job: &Job) -> BTreeSet<Dataset> {
        let tables = job.referenced_tables.iter().flatten().chain(&job.destination_table);
        let tables = tables.filter(|table| !table.is_script_temp() && !table.is_anonymous());
        let mut all: BTreeSet<_> =
            tables.filter_map(|TableRef { project_id, dataset_id, .. }| dataset(project_id, dataset_id)).collect();
        let context = StatementContext::of(job, None);
        all.extend(context.default_dataset.and_then(|(project, name)| dataset(project, name)));
        if !job.query.is_empty() && !job.is_legacy_sql() {
            all.extend(self.of_text(&job.query, &context));
        }
        all
    }

    /// What the binder would look up.
    fn of_text(&self, text: &str, context: &StatementContext<'_>) -> BTreeSet<Dataset> {
        let identity = format!("{:?}\0{:?}\0{text}", context.default_project, context.default_dataset);
        let new = self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(xxh3_128(identity.as_bytes()));
        if !new {
            return BTreeSet::new();
        }
        let catalog = Catalog::default();
        let context = JobContext {
            default_project: context.default_project,
            default_dataset: context.default_dataset,
            in_script: context.in_script,
            ..JobContext::new(&catalog, self.dialect)
        };
        let lookups = guarded(|| analyze(text, &context).lookups).unwrap_or_default();
        let names = lookups.iter().filter_map(|name| TableName::parse(name));
        names.filter_map(|name| dataset(name.project?, name.dataset?)).collect()
    }
}

/// Not of hidden datasets, nor of `region-eu.INFORMATION_SCHEMA`.
fn dataset(project: &str, dataset: &str) -> Option<Dataset> {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let known = !project.is_empty() && !dataset.is_empty() && !dataset.starts_with('_') && dataset.bytes().all(is_name);
    known.then(|| (project.to_owned(), dataset.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(job: &Job) -> Vec<String> {
        let found = Mentions::new(Dialect::bigquery()).of_job(job);
        found.into_iter().map(|(project, dataset)| format!("{project}.{dataset}")).collect()
    }

    #[test]
    fn datasets_of_a_job() {
        let table =
            |dataset: &str| TableRef { project_id: "q".into(), dataset_id: dataset.into(), table_id: "t".into() };
        let job = Job {
            project_id: Some("p".into()),
            query: "SELECT x.a, udf.f(x.b) FROM `o.raw.v` AS x JOIN u.d.e ON x.y.z = e.a, \
                    `p.region-eu`.INFORMATION_SCHEMA.JOBS"
                .into(),
            referenced_tables: Some(vec![table("base"), table("_script1")]),
            ..Job::default()
        };
        assert_eq!(of(&job), ["o.raw", "p.udf", "q.base", "u.d"]);
    }
}
