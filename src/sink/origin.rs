//! Which warehouses an output is of, as its `run.json` says.

use super::folder::{RUN_FILE, RUNS};
use super::run_date::RunDate;
use super::runs::dates;
use crate::dialect::Dialect;
use crate::systems::{BIGQUERY, Home, Homes};
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// A warehouse.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Origin {
    pub dialect: String,
    /// Null where nobody said.
    pub namespace: Option<String>,
}

/// The part of `run.json` that tells.
#[derive(Deserialize)]
struct Report {
    dialect: Option<String>,
    namespace: Option<String>,
    #[serde(default)]
    systems: Vec<Origin>,
}

impl Origin {
    /// Of one `run.json`. One that is silent is of BigQuery.
    fn read(path: &Path) -> Result<Vec<Self>> {
        let read = || -> Result<Report> { Ok(serde_json::from_slice(&std::fs::read(path)?)?) };
        let Report { dialect, namespace, systems } =
            read().with_context(|| format!("{}: not a report", path.display()))?;
        if !systems.is_empty() {
            return Ok(systems);
        }
        let dialect = dialect.unwrap_or_else(|| Dialect::bigquery().name().to_owned());
        let plain = (dialect == Dialect::bigquery().name()).then(|| BIGQUERY.to_owned());
        Ok(vec![Self { dialect, namespace: namespace.or(plain) }])
    }

    /// Those of outputs, each once, in order.
    ///
    /// # Errors
    /// A `run.json` cannot be read.
    pub fn of(folders: &[PathBuf]) -> Result<Vec<Self>> {
        let mut origins = Vec::new();
        for folder in folders {
            for date in dates(folder).unwrap_or_default() {
                origins.extend(Self::of_run(folder, date)?);
            }
        }
        origins.sort();
        origins.dedup();
        Ok(origins)
    }

    /// Those of one run of an output.
    fn of_run(folder: &Path, date: Option<RunDate>) -> Result<Vec<Self>> {
        let folder = date.map_or_else(|| folder.to_owned(), |date| folder.join(RUNS).join(date.partition()));
        Self::read(&folder.join(RUN_FILE))
    }

    /// As people know it.
    fn shown(&self) -> &str {
        self.namespace.as_deref().unwrap_or(&self.dialect)
    }

    /// Says whether the names of these can stand in one graph: only one may have none before them.
    ///
    /// # Errors
    /// Two have none.
    pub fn check(origins: &[Self]) -> Result<()> {
        let mut plain = origins.iter().filter(|origin| origin.namespace.as_deref().is_none_or(|home| home == BIGQUERY));
        if let (Some(first), Some(second)) = (plain.next(), plain.next()) {
            let unnamed = if first.namespace.is_none() { first } else { second };
            bail!(
                "outputs of {} and {} would mix their names: extract the one of {} with --namespace",
                first.shown(),
                second.shown(),
                unnamed.dialect
            );
        }
        Ok(())
    }
}

/// The warehouses whose statements an output has; of one by date, those of its last date: a question must not read
/// thousands of reports.
///
/// # Errors
/// Its `run.json` cannot be read, or is of a dialect that this version does not know.
pub fn homes(folder: &Path) -> Result<Homes> {
    let home = |Origin { dialect, namespace }| {
        let known = Dialect::named(&dialect).with_context(|| format!("{}: no dialect {dialect}", folder.display()))?;
        Ok(Home { dialect: known, namespace })
    };
    let last = dates(folder).unwrap_or_default().into_iter().max();
    let origins = last.map_or_else(|| Ok(Vec::new()), |date| Origin::of_run(folder, date))?;
    Ok(Homes::new(origins.into_iter().map(home).collect::<Result<_>>()?))
}
