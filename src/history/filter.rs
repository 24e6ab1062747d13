//! Which jobs are wanted at all.

use super::Job;
use globset::{GlobBuilder, GlobMatcher};

/// Patterns as a team sets them once; each list is empty for "all" (include) or "none" (exclude).
#[derive(Debug, Clone, Default)]
pub struct JobFilter {
    pub datasets: Patterns,
    pub users: Patterns,
    /// `key:value`, or `key` for any value.
    pub labels: Patterns,
}

/// What to take and what to leave out; `*` stands for anything, case counts.
#[derive(Debug, Clone, Default)]
pub struct Patterns {
    pub include: Vec<Pattern>,
    pub exclude: Vec<Pattern>,
}

/// One pattern.
#[derive(Debug, Clone)]
pub struct Pattern(GlobMatcher);

impl std::str::FromStr for Pattern {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let glob = GlobBuilder::new(text).literal_separator(false).build();
        glob.map(|glob| Self(glob.compile_matcher())).map_err(|error| format!("no pattern: {}", error.kind()))
    }
}

impl Pattern {
    /// Whether a name is meant.
    pub fn is_match(&self, name: &str) -> bool {
        self.0.is_match(name)
    }
}

impl Patterns {
    fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    fn takes(&self, name: &str) -> bool {
        let among = |list: &[Pattern]| list.iter().any(|pattern| pattern.0.is_match(name));
        (self.include.is_empty() || among(&self.include)) && !among(&self.exclude)
    }

    /// Some of the names must be included, if anything must be, and none excluded.
    fn takes_any(&self, names: &[String]) -> bool {
        let among = |list: &[Pattern]| names.iter().any(|name| list.iter().any(|pattern| pattern.0.is_match(name)));
        (self.include.is_empty() || among(&self.include)) && !among(&self.exclude)
    }
}

impl JobFilter {
    /// Every job is wanted.
    pub fn is_empty(&self) -> bool {
        self.datasets.is_empty() && self.users.is_empty() && self.labels.is_empty()
    }

    /// Whether it asks for a job's labels.
    pub fn asks_for_labels(&self) -> bool {
        !self.labels.is_empty()
    }

    /// Whether a job is wanted: by its user, by its labels, and if any of the datasets that BigQuery logs of it is. One of
    /// which BigQuery logs no dataset is wanted.
    pub fn takes(&self, job: &Job) -> bool {
        if self.is_empty() {
            return true;
        }
        let user = job.user_email.as_deref().unwrap_or_default();
        let labels = job.labels.iter().flat_map(|(key, value)| [format!("{key}:{value}"), key.to_string()]);
        let labels: Vec<_> = labels.collect();
        let tables = job.referenced_tables.iter().flatten().chain(&job.destination_table);
        let mut tables = tables.filter(|table| !table.is_anonymous() && !table.is_script_temp()).peekable();
        let of_datasets =
            tables.peek().is_none() || tables.any(|table| self.takes_dataset(&table.project_id, &table.dataset_id));
        self.users.takes(user) && self.labels.takes_any(&labels) && of_datasets
    }

    /// Whether a dataset is wanted, by `dataset` or `project.dataset`.
    pub fn takes_dataset(&self, project: &str, dataset: &str) -> bool {
        let Patterns { include, exclude } = &self.datasets;
        let full = format!("{project}.{dataset}");
        let among = |list: &[Pattern]| list.iter().any(|Pattern(glob)| glob.is_match(dataset) || glob.is_match(&full));
        (include.is_empty() || among(include)) && !among(exclude)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::TableRef;

    fn patterns(include: &[&str], exclude: &[&str]) -> Patterns {
        let parse = |list: &[&str]| list.iter().map(|text| text.parse().unwrap()).collect();
        Patterns { include: parse(include), exclude: parse(exclude) }
    }

    #[test]
    fn jobs_are_chosen_by_what_is_logged_of_them() {
        let table = TableRef { project_id: "p".into(), dataset_id: "mart".into(), table_id: "t".into() };
        let job = Job {
            user_email: Some("etl@p.iam.gserviceaccount.com".into()),
            labels: vec![("app".into(), "dbt".into())],
            destination_table: Some(table),
            ..Job::default()
        };
        let takes =
            |datasets: Patterns, users: Patterns, labels: Patterns| JobFilter { datasets, users, labels }.takes(&job);
        let all = Patterns::default;
        assert!(takes(all(), all(), all()));
        assert!(takes(
            patterns(&["p.m*"], &["tmp_*"]),
            patterns(&["*.gserviceaccount.com"], &[]),
            patterns(&["app:dbt"], &[])
        ));
        assert!(!takes(patterns(&["raw"], &[]), all(), all()));
        assert!(!takes(patterns(&[], &["mart"]), all(), all()));
        assert!(!takes(all(), patterns(&[], &["etl@*"]), all()));
        assert!(!takes(all(), all(), patterns(&["team"], &[])));
        assert!(!takes(all(), all(), patterns(&[], &["app"])));
        assert!("a[".parse::<Pattern>().is_err());
    }
}
