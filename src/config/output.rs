//! `[output]`: where it goes, and what may be seen in it.

use super::checked::Namespace;
use super::{Checked, Setting, one};
use serde::{Deserialize, Deserializer};

/// Each key is the flag of `colline extract` with the same name.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Output {
    /// A folder, or `gs://bucket/prefix`, `s3://bucket/prefix`.
    pub out: Option<String>,
    /// `bigquery://project.dataset`
    pub load_to: Option<String>,
    pub namespace: Option<Checked<Namespace>>,
    #[serde(deserialize_with = "share")]
    pub min_coverage: Option<f64>,
    pub redact_literals: Option<bool>,
    pub no_query_text: Option<bool>,
}

fn share<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    let share = f64::deserialize(deserializer)?;
    match (0.0..=1.0).contains(&share) {
        true => Ok(Some(share)),
        false => Err(serde::de::Error::custom("give a share from 0 to 1")),
    }
}

impl Output {
    pub(super) fn defaults(&self) -> Vec<Setting> {
        let Self { out, load_to, namespace, min_coverage, redact_literals, no_query_text } = self;
        let settings = [
            one("out", out.as_ref()),
            one("load_to", load_to.as_ref()),
            one("namespace", namespace.as_ref().map(|namespace| &namespace.0)),
            one("min_coverage", *min_coverage),
            one("redact_literals", *redact_literals),
            one("no_query_text", *no_query_text),
        ];
        settings.into_iter().flatten().collect()
    }
}
