//! `[include]` and `[exclude]`: which jobs are taken.

use super::checked::{Checked, Glob};
use super::{Setting, list};
use serde::Deserialize;

/// Patterns, in which `*` stands for anything.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Choice {
    /// `dataset` or `project.dataset`
    pub datasets: Vec<Checked<Glob>>,
    pub users: Vec<Checked<Glob>>,
    /// `key` or `key:value`
    pub labels: Vec<Checked<Glob>>,
}

impl Choice {
    pub(super) fn defaults(&self, names: [&'static str; 3]) -> impl Iterator<Item = Setting> {
        let Self { datasets, users, labels } = self;
        let [of_datasets, of_users, of_labels] = names;
        let texts = |patterns: &[Checked<Glob>]| patterns.iter().map(|pattern| pattern.0.clone()).collect();
        let all = [list(of_datasets, texts(datasets)), list(of_users, texts(users)), list(of_labels, texts(labels))];
        all.into_iter().flatten()
    }
}
