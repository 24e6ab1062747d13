//! Text → lineage (parse, bind and collect), side by side with sqlparser's parse alone on the same texts.
//!
//! `COLLINE_CORPUS=folder cargo bench --bench lineage` adds the jobs of that folder with its metadata.
#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "benches read files")]

mod support;

use colline::analyze::{Reuse, analyze};
use colline::bind::JobContext;
use colline::catalog::Catalog;
use colline::dialect::Dialect;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use support::common::{Job, fixtures};
use support::{Work, both_accept, folder, sqlparser, work};

fn main() {
    divan::main();
}

/// Sets with one catalog for all their jobs.
fn folders() -> Vec<&'static str> {
    support::sets().into_iter().filter(|set| folder(set).is_some()).collect()
}

/// The jobs of a set that both parsers accept: repeated texts count as often as they occur.
fn jobs(set: &str) -> Vec<Work> {
    let jobs = folder(set).map(|folder| work(&folder)).unwrap_or_default();
    jobs.into_iter().filter(|job| both_accept(&job.sql)).collect()
}

fn context<'c>(job: &'c Work, catalog: &'c Catalog) -> JobContext<'c> {
    JobContext {
        default_project: job.project.as_deref(),
        default_dataset: job.default_dataset.as_ref().map(|(project, dataset)| (&**project, &**dataset)),
        ..JobContext::new(catalog, Dialect::bigquery())
    }
}

#[divan::bench(args = folders())]
fn colline(bencher: Bencher, set: &'static str) {
    let work = jobs(set);
    let bytes: usize = work.iter().map(|job| job.sql.len()).sum();
    let catalog = Catalog::read(&Vec::from_iter(folder(set)), None, |_| ());
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for job in &work {
            black_box(analyze(&job.sql, &context(job, &catalog)));
        }
    });
}

/// Each text after one that differs in a comment: the lineage is taken over.
#[divan::bench(args = folders())]
fn colline_again(bencher: Bencher, set: &'static str) {
    let work = jobs(set);
    let bytes: usize = work.iter().map(|job| job.sql.len()).sum();
    let catalog = Catalog::read(&Vec::from_iter(folder(set)), None, |_| ());
    let reuse = Reuse::default();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for job in &work {
            black_box(reuse.analyze(&job.sql, &context(job, &catalog)));
        }
    });
}

/// Each fixture with its own catalog.
#[divan::bench]
fn colline_fixtures(bencher: Bencher) {
    let fixtures: Vec<_> = fixtures("bigquery").into_iter().map(|f| (f.catalog(), f.jobs)).collect();
    let jobs: Vec<_> =
        fixtures.iter().flat_map(|(catalog, jobs)| accepted(jobs).map(move |job| (catalog, job))).collect();
    let bytes: usize = jobs.iter().map(|(_, job)| job.sql.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for (catalog, job) in &jobs {
            black_box(job.analyze(&job.sql, catalog));
        }
    });
}

fn accepted(jobs: &[Job]) -> impl Iterator<Item = &Job> {
    jobs.iter().filter(|job| both_accept(&job.sql))
}

#[divan::bench(args = folders())]
fn sqlparser_parse_alone(bencher: Bencher, set: &'static str) {
    let work = jobs(set);
    let bytes: usize = work.iter().map(|job| job.sql.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for job in &work {
            let _ = black_box(sqlparser(&job.sql));
        }
    });
}

#[divan::bench]
fn sqlparser_parse_alone_fixtures(bencher: Bencher) {
    let fixtures = fixtures("bigquery");
    let texts: Vec<&str> = fixtures.iter().flat_map(|f| accepted(&f.jobs)).map(|job| &*job.sql).collect();
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for text in &texts {
            let _ = black_box(sqlparser(text));
        }
    });
}
