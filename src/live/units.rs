//! Projects × regions: what a run has to go through.

use super::discover::{self, is_absent, location};
use super::query::Query;
use super::window::Window;
use super::{History, HistoryView, Live};
use crate::input::{InputProblem, Lost};
use crate::sink::{SourceReport, SourceStatus};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;

/// A project, and a region of it where the view is by region.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unit {
    pub project: String,
    pub region: Option<String>,
}

impl Live {
    /// Projects × regions, in order.
    pub(super) async fn units(&self, history: &mut History) -> Result<BTreeSet<Unit>> {
        let mut projects: BTreeSet<_> = self.options.projects.iter().cloned().collect();
        if self.options.organization {
            projects.extend(self.organization(history).await?);
        }
        if projects.is_empty() {
            bail!("no project to read: give --bigquery-project, or --organization with --region");
        }
        let mut units = BTreeSet::new();
        for project in projects {
            let regions: BTreeSet<_> = match (self.options.view, &*self.options.regions) {
                (HistoryView::JobsList, _) => {
                    units.insert(Unit { project, region: None });
                    continue;
                }
                (HistoryView::Jobs, []) => match discover::regions(&self.api, &project).await {
                    Ok(regions) => regions,
                    Err(failure) if is_absent(&failure) => {
                        let source = SourceReport::new(&project, None, SourceStatus::of(&failure));
                        let message = format!(
                            "its regions cannot be found out: {failure}; name them with --region, or grant \
                             roles/bigquery.metadataViewer on project {project}"
                        );
                        history.problems.push(InputProblem::file(&source.name().into(), message));
                        history.sources.push(source);
                        continue;
                    }
                    Err(failure) => return Err(failure).with_context(|| format!("regions of {project}")),
                },
                (HistoryView::Jobs, regions) => regions.iter().cloned().collect(),
            };
            units.extend(regions.into_iter().map(|region| Unit { project: project.clone(), region: Some(region) }));
        }
        Ok(units)
    }

    /// The projects of the organization, as its jobs tell them; else those that the account can see.
    async fn organization(&self, history: &mut History) -> Result<BTreeSet<String>> {
        let asking = self.options.billing_project.as_ref().or(self.options.projects.first());
        let Window { since, until, overlap } = self.options.window;
        let mut projects = BTreeSet::new();
        for (project, region) in asking.iter().flat_map(|p| self.options.regions.iter().map(move |r| (*p, r))) {
            let query = Query {
                sql: discover::organization_sql(project, region, since.saturating_sub(overlap), until),
                project: project.clone(),
                location: Some(location(region)),
                max_bytes_billed: self.options.max_bytes_billed,
            };
            match discover::projects_of_organization(&self.api, &query).await {
                Ok(found) => projects.extend(found),
                Err(failure) if is_absent(&failure) => {
                    let name = format!("bigquery://{project}/region-{region}/JOBS_BY_ORGANIZATION");
                    let message = format!(
                        "{failure}; to read it takes roles/bigquery.resourceViewer on the organization; the projects that \
                         the account can see are read instead"
                    );
                    let problem = InputProblem { lost: Lost::Nothing, ..InputProblem::file(&name.into(), message) };
                    history.problems.push(problem);
                    projects.extend(discover::visible_projects(&self.api).await?);
                }
                Err(failure) => return Err(failure).context("JOBS_BY_ORGANIZATION"),
            }
        }
        if asking.is_none() || self.options.regions.is_empty() {
            projects.extend(discover::visible_projects(&self.api).await?);
        }
        Ok(projects)
    }
}
