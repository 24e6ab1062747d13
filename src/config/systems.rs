//! `[[connection]]` and `[[replication]]`: how the warehouse is joined to other systems.

use super::{Check, Checked};
use crate::history::Pattern;
use crate::systems::{self, Place, Systems};
use serde::Deserialize;

/// A connection that federated queries run over (`EXTERNAL_QUERY`), and whose tables they read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Connection {
    /// `project.location.connection`
    pub name: String,
    /// The database or schema that names without one belong to: `mysql://db.example.com:3306/shop`.
    pub system: Checked<IsPlace>,
}

/// Tables that a service keeps as copies of another system's (change data capture, federated datasets).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replication {
    /// `mysql://db.example.com:3306/shop`
    pub from: Checked<IsPlace>,
    /// `bigquery:my-project.raw_shop`
    pub to: Checked<IsPlace>,
    /// Which tables of the source, by their names there; `*` stands for anything.
    #[serde(default)]
    pub tables: Vec<Checked<super::checked::Glob>>,
    /// What stands before the source's name in that of the copy.
    #[serde(default)]
    pub prefix: String,
    /// Columns that only the copies have.
    #[serde(default)]
    pub ignore_columns: Vec<Checked<super::checked::Glob>>,
}

/// See [`Place`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IsPlace {}

impl Check for IsPlace {
    fn check(text: &str) -> Result<(), String> {
        text.parse::<Place>().map(drop)
    }
}

impl super::Config {
    /// What it says of systems.
    ///
    /// # Errors
    /// None in a configuration that has been read: all was checked there.
    pub fn systems(&self, home: Option<String>) -> Result<Systems, String> {
        let mut systems = Systems { home, ..Systems::default() };
        for Connection { name, system } in &self.connection {
            systems.connections.push(systems::Connection { name: name.clone(), system: system.0.parse()? });
        }
        for Replication { from, to, tables, prefix, ignore_columns } in &self.replication {
            let patterns = |list: &[Checked<super::checked::Glob>]| {
                list.iter().map(|glob| glob.0.parse()).collect::<Result<Vec<Pattern>, String>>()
            };
            systems.replications.push(systems::Replication {
                from: from.0.parse()?,
                to: to.0.parse()?,
                tables: patterns(tables)?,
                prefix: prefix.clone(),
                ignored: patterns(ignore_columns)?,
            });
        }
        Ok(systems)
    }
}
