//! Query history of one project and region: INFORMATION_SCHEMA.JOBS_BY_PROJECT.

use super::api::Api;
use super::failure::Failure;
use super::jobs_get::complete;
use super::query::Query;
use super::spool::Spool;
use super::window::Window;
use anyhow::Result;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What is read of a job, by name: BigQuery bills by column, and `SELECT *` would change with the view
/// (<https://cloud.google.com/bigquery/docs/information-schema-jobs>). Of records that hold much, the part that counts.
const COLUMNS: [&str; 16] = [
    "creation_time",
    "project_id",
    "user_email",
    "job_id",
    "job_type",
    "statement_type",
    "query",
    "query_dialect",
    "state",
    "STRUCT(error_result.reason AS reason, error_result.message AS message) AS error_result",
    "cache_hit",
    "destination_table",
    "referenced_tables",
    "labels",
    "parent_job_id",
    "STRUCT(session_info.session_id AS session_id) AS session_info",
];

/// The jobs of a window.
///
/// A job is taken when it has ended, into the window in which it ended: late and long-running ones are found through the
/// overlap, and none is in two windows. The statements of a script go with the script: its temp tables and variables
/// would not be known in the next window, and a parent without its children would be taken for a script that nobody has
/// logged the statements of.
pub(super) fn jobs_sql(project: &str, region: &str, window: Window) -> String {
    let Window { since, until, overlap } = window;
    let mut sql = String::from("SELECT\n");
    for (position, column) in COLUMNS.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(sql, "  {column}{}", if position + 1 < COLUMNS.len() { "," } else { "" });
    }
    let (from, since, until) = (since.saturating_sub(overlap), since, until);
    let _ = write!(
        sql,
        "FROM `{project}`.`region-{region}`.INFORMATION_SCHEMA.JOBS_BY_PROJECT
WHERE creation_time >= TIMESTAMP_MICROS({from}) AND creation_time < TIMESTAMP_MICROS({until})
QUALIFY state = 'DONE'
  AND IF(COUNTIF(parent_job_id IS NULL) OVER script > 0, MAX(IF(parent_job_id IS NULL, end_time, NULL)) OVER script, end_time)
    >= TIMESTAMP_MICROS({since})
  AND IF(COUNTIF(parent_job_id IS NULL) OVER script > 0, MAX(IF(parent_job_id IS NULL, end_time, NULL)) OVER script, end_time)
    < TIMESTAMP_MICROS({until})
WINDOW script AS (PARTITION BY COALESCE(parent_job_id, job_id))
ORDER BY creation_time, job_id"
    );
    sql
}

/// What was read of a project and region.
#[derive(Debug)]
pub(super) struct Fetched {
    pub file: PathBuf,
    /// What is not as complete as it could be, in one line each.
    pub notes: Vec<String>,
}

/// Downloads the result of a query over JOBS.
///
/// `gets`: calls of `jobs.get` that may be made for what JOBS does not tell.
pub(super) async fn fetch(api: &Api, query: &Query, file: &Path, gets: u64) -> Result<Result<Fetched, Failure>> {
    let pages = match query.start(api).await {
        Ok(pages) => pages,
        Err(failure) => return Ok(Err(failure)),
    };
    let mut spool = Spool::create(file)?;
    let mut budget = super::jobs_get::Budget::new(gets);
    let place = query.location.as_deref();
    let take = async |lines| spool.write_aside(complete(api, place, lines, &mut budget).await).await;
    match pages.each(api, take).await {
        Ok(written) => written?,
        Err(failure) => return Ok(Err(failure)),
    }
    Ok(Ok(Fetched { file: spool.finish()?, notes: budget.notes() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[test]
    fn the_query_is_a_query() {
        let sql = jobs_sql("my-project", "eu", Window { since: 7_200, until: 10_800, overlap: 3_600 });
        assert!(sql.contains("FROM `my-project`.`region-eu`.INFORMATION_SCHEMA.JOBS_BY_PROJECT"), "{sql}");
        assert!(sql.contains("creation_time >= TIMESTAMP_MICROS(3600)"), "{sql}");
        assert!(!sql.contains('*'), "{sql}");
        let arena = bumpalo::Bump::new();
        let (_, errors) = parse(&arena, &sql, crate::dialect::Dialect::bigquery());
        assert!(errors.is_empty(), "{errors:?}");
    }
}
