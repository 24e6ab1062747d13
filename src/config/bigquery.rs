//! `[bigquery]`: what is read straight from BigQuery.

use super::checked::{Bytes, Checked, History, Name, Span};
use super::{Setting, list, one};
use serde::Deserialize;

/// Each key is the flag of `colline extract` with the same name, unless it says otherwise.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BigQuery {
    /// `--bigquery-project`
    pub projects: Vec<Checked<Name>>,
    /// `--region`
    pub regions: Vec<Checked<Name>>,
    pub organization: Option<bool>,
    pub history: Option<Checked<History>>,
    pub billing_project: Option<Checked<Name>>,
    /// A file's path: credentials themselves have no place here.
    pub credentials: Option<String>,
    pub impersonate_service_account: Option<String>,
    pub api_endpoint: Option<String>,
    pub overlap: Option<Checked<Span>>,
    pub max_bytes_billed: Option<Checked<Bytes>>,
    pub max_job_gets: Option<u64>,
    pub concurrency: Option<u16>,
    pub retries: Option<u16>,
    pub catalog_max_age: Option<Checked<Span>>,
    pub state_dir: Option<String>,
}

impl BigQuery {
    pub(super) fn defaults(&self) -> Vec<Setting> {
        let Self {
            projects,
            regions,
            organization,
            history,
            billing_project,
            credentials,
            impersonate_service_account,
            api_endpoint,
            overlap,
            max_bytes_billed,
            max_job_gets,
            concurrency,
            retries,
            catalog_max_age,
            state_dir,
        } = self;
        let names = |names: &[Checked<Name>]| names.iter().map(|name| name.0.clone()).collect();
        let settings = [
            list("bigquery_project", names(projects)),
            list("region", names(regions)),
            one("organization", *organization),
            one("history", history.as_ref().map(|value| &value.0)),
            one("billing_project", billing_project.as_ref().map(|value| &value.0)),
            one("credentials", credentials.as_ref()),
            one("impersonate_service_account", impersonate_service_account.as_ref()),
            one("api_endpoint", api_endpoint.as_ref()),
            one("overlap", overlap.as_ref().map(|value| &value.0)),
            one("max_bytes_billed", max_bytes_billed.as_ref().map(|value| &value.0)),
            one("max_job_gets", *max_job_gets),
            one("concurrency", *concurrency),
            one("retries", *retries),
            one("catalog_max_age", catalog_max_age.as_ref().map(|value| &value.0)),
            one("state_dir", state_dir.as_ref()),
        ];
        settings.into_iter().flatten().collect()
    }
}
