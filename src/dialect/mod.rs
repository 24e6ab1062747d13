//! What is particular to a dialect, as data: `dialects/*.toml`, embedded. Code asks questions here and never names a
//! dialect; what belongs to the grammar is in `parse`.

mod function;
mod load;
mod shape;

pub use function::*;
pub use load::DialectError;
pub use shape::{Shape, ShapeItem};

use crate::catalog::{Column, Relation};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// Bytes of the longest function name (dots included) that a dialect may list.
const MAX_FUNCTION_NAME: usize = 64;

/// One dialect's rules, functions and system relations.
#[derive(Debug, Clone)]
pub struct Dialect {
    name: String,
    identifiers: Identifiers,
    pseudo_columns: Vec<PseudoColumn>,
    /// By lower-case name, dotted where the function has a prefix (`net.host`).
    functions: FxHashMap<Box<[u8]>, Function>,
    /// By lower-case name without project and dataset.
    system_relations: FxHashMap<Box<str>, Relation>,
}

/// How names are written and compared.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identifiers {
    /// Characters that quote a name or a whole path.
    pub quotes: Vec<char>,
    /// Projects, datasets, tables.
    pub relations: Case,
    /// Columns, fields, and every name a query gives itself: aliases, CTEs, variables.
    pub columns: Case,
    /// Built-in functions.
    pub functions: Case,
    /// User-defined functions and procedures.
    pub routines: Case,
    /// Parts of a full relation name; a system relation may have one more.
    pub max_relation_parts: usize,
    /// What stands at the end of a wildcard table's name, if there are such.
    pub wildcard: Option<char>,
    /// The pseudo-column that tells which table of a wildcard a row is from.
    pub wildcard_suffix: Option<String>,
}

/// Whether two spellings that differ in case are the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Case {
    Sensitive,
    Insensitive,
}

/// A column that tables have without listing it: it can be named, but `*` leaves it out.
#[derive(Debug, Clone)]
pub struct PseudoColumn {
    /// Always hidden.
    pub column: Column,
    pub scope: PseudoScope,
}

/// Which relations have a pseudo-column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PseudoScope {
    /// Any table: the metadata do not say whether it is partitioned by ingestion time or tracks changes.
    Every,
    /// Wildcard tables.
    Wildcard,
    /// External tables.
    External,
}

static BIGQUERY: LazyLock<Dialect> =
    LazyLock::new(|| match Dialect::parse(include_str!("../../dialects/bigquery.toml")) {
        Ok(dialect) => dialect,
        // Embedded in the program and covered by a test: no input can lead here.
        Err(error) => panic!("dialects/bigquery.toml: {error}"),
    });

impl Dialect {
    /// GoogleSQL as BigQuery has it.
    pub fn bigquery() -> &'static Self {
        &BIGQUERY
    }

    /// The embedded dialect of this name, in any case.
    pub fn named(name: &str) -> Option<&'static Self> {
        name.eq_ignore_ascii_case("bigquery").then(Self::bigquery)
    }

    /// Reads a dialect's file.
    ///
    /// # Errors
    /// The first mistake: bad TOML, a key that is missing or unknown, a signature that cannot be read.
    pub fn parse(text: &str) -> Result<Self, DialectError> {
        load::parse(text)
    }

    /// Its name, in lower case.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How names are written and compared.
    pub fn identifiers(&self) -> &Identifiers {
        &self.identifiers
    }

    /// The built-in function of this name, in any case, dotted where it has a prefix (`NET.HOST`). The caller removes
    /// `SAFE.` first.
    pub fn function(&self, name: &str) -> Option<&Function> {
        let mut lower = [0; MAX_FUNCTION_NAME];
        let lower = lower.get_mut(..name.len())?;
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        self.functions.get(&*lower)
    }

    /// All built-in functions with their lower-case names, in no order.
    pub fn functions(&self) -> impl Iterator<Item = (&str, &Function)> {
        self.functions.iter().map(|(name, function)| (std::str::from_utf8(name).unwrap_or_default(), function))
    }

    /// The pseudo-columns of relations in these scopes.
    pub fn pseudo_columns(&self) -> &[PseudoColumn] {
        &self.pseudo_columns
    }

    /// A pseudo-column by its name, in any case, with the relations that have it.
    pub fn pseudo_column(&self, name: &str) -> Option<&PseudoColumn> {
        self.pseudo_columns.iter().find(|pseudo| pseudo.column.name.eq_ignore_ascii_case(name))
    }

    /// The system relation behind a full or partial name, in any case: `p.region-eu.INFORMATION_SCHEMA.JOBS`,
    /// `INFORMATION_SCHEMA.JOBS`, `p.d.__TABLES__`.
    pub fn system_relation(&self, name: &str) -> Option<&Relation> {
        let lower = name.to_ascii_lowercase();
        let mut tail = lower.as_str();
        loop {
            if let Some(relation) = self.system_relations.get(tail) {
                return Some(relation);
            }
            tail = tail.split_once('.')?.1;
        }
    }
}

#[cfg(test)]
mod tests;
