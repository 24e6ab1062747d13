//! Which projects and regions there are to read.

use super::api::{Api, segment};
use super::failure::{Failure, FailureKind};
use super::query::Query;
use gcp_bigquery_client::project::GetOptions;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A region as INFORMATION_SCHEMA spells it: `eu`, `us`, `europe-west1`.
pub(super) fn region(text: &str) -> String {
    let text = text.trim().to_ascii_lowercase();
    text.strip_prefix("region-").unwrap_or(&text).to_owned()
}

/// The location of a region, as jobs spell it: multi-regions are written large.
pub(super) fn location(region: &str) -> String {
    match region {
        "eu" | "us" => region.to_ascii_uppercase(),
        _ => region.to_owned(),
    }
}

/// Whether a project, dataset or region can stand in a query between backticks.
pub(super) fn is_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    !text.is_empty() && text.bytes().all(plain)
}

/// The regions in which a project has datasets.
pub(super) async fn regions(api: &Api, project: &str) -> Result<BTreeSet<String>, Failure> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Answer {
        next_page_token: Option<String>,
        datasets: Option<Vec<Dataset>>,
    }
    #[derive(Deserialize)]
    struct Dataset {
        location: Option<String>,
    }
    let path = format!("projects/{}/datasets", segment(project));
    let mut regions = BTreeSet::new();
    let mut token: Option<String> = None;
    loop {
        let mut query = vec![("maxResults", "1000")];
        query.extend(token.as_deref().map(|token| ("pageToken", token)));
        let answer: Answer = api.get(&path, &query, |bytes| serde_json::from_slice(&bytes)).await?;
        let locations = answer.datasets.unwrap_or_default().into_iter().filter_map(|dataset| dataset.location);
        regions.extend(locations.map(|location| region(&location)));
        match answer.next_page_token.filter(|token| !token.is_empty()) {
            Some(next) => token = Some(next),
            None => return Ok(regions),
        }
    }
}

/// The projects that the account can see.
pub(super) async fn visible_projects(api: &Api) -> Result<BTreeSet<String>, Failure> {
    let mut projects = BTreeSet::new();
    let mut token: Option<String> = None;
    loop {
        let page = api.call(async || {
            let options = GetOptions::default().max_results(1_000);
            let options = token.iter().cloned().fold(options, GetOptions::page_token);
            api.client.project().list(options).await
        });
        let page = page.await?;
        let found = page.projects.unwrap_or_default().into_iter().filter_map(|project| project.id);
        projects.extend(found.filter(|id| is_name(id)));
        match page.next_page_token.filter(|token| !token.is_empty()) {
            Some(next) => token = Some(next),
            None => return Ok(projects),
        }
    }
}

/// The projects of the organization that ran jobs in a region.
pub(super) async fn projects_of_organization(api: &Api, query: &Query) -> Result<BTreeSet<String>, Failure> {
    #[derive(Deserialize)]
    struct Row {
        project_id: Option<String>,
    }
    let pages = query.start(api).await?;
    let mut projects = BTreeSet::new();
    let take = async |lines: Vec<u8>| -> Result<(), Failure> {
        for line in lines.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()) {
            let row: Row = serde_json::from_slice(line).map_err(Failure::unreadable)?;
            projects.extend(row.project_id.filter(|id| is_name(id)));
        }
        Ok(())
    };
    pages.each(api, take).await??;
    Ok(projects)
}

/// `query`'s text for [`projects_of_organization`]. The view has no texts: it tells who ran something, and no more.
pub(super) fn organization_sql(project: &str, region: &str, from: i64, until: i64) -> String {
    format!(
        "SELECT DISTINCT project_id
FROM `{project}`.`region-{region}`.INFORMATION_SCHEMA.JOBS_BY_ORGANIZATION
WHERE creation_time >= TIMESTAMP_MICROS({from}) AND creation_time < TIMESTAMP_MICROS({until})"
    )
}

/// Whether the run goes on without what could not be read: a permission or the thing itself is missing.
pub(super) fn is_absent(failure: &Failure) -> bool {
    matches!(failure.kind, FailureKind::Denied | FailureKind::NotFound)
}
