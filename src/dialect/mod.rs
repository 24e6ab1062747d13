//! What is particular to a dialect, as data: `dialects/*.toml`, embedded. Code asks questions here and never names a
//! dialect; what belongs to the grammar is in `parse`.

mod function;
mod load;
mod shape;

pub use function::*;
pub use load::DialectError;
pub use shape::{Shape, ShapeItem};

use crate::catalog::{Column, DataType, Relation, Spelling};
use crate::history::export::Sources;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Bytes of the longest function name (dots included) that a dialect may list.
const MAX_FUNCTION_NAME: usize = 64;

/// One dialect's rules, functions and system relations.
#[derive(Debug, Clone)]
pub struct Dialect {
    name: String,
    grammar: Grammar,
    identifiers: Identifiers,
    select: SelectRules,
    history: Sources,
    pseudo_columns: Vec<PseudoColumn>,
    /// By lower-case name, dotted where the function has a prefix (`net.host`).
    functions: FunctionTable,
    /// By lower-case name without project and dataset.
    system_relations: FxHashMap<Box<str>, Relation>,
}

/// How names are written and kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identifiers {
    /// Characters that quote a name or a whole path.
    pub quotes: Vec<char>,
    /// Projects (catalogs, databases), datasets (schemas), tables, routines.
    pub relations: Folding,
    /// Columns, fields, and every name a query gives itself: aliases, CTEs, variables. Whatever their case, they are
    /// compared without regard to it.
    pub columns: Folding,
    /// Parts of a full relation name; a system relation may have one more.
    pub max_relation_parts: usize,
    /// The schema of names without one, where neither the job nor the caller says it.
    pub default_schema: Option<String>,
    /// `USE name` and `USE DATABASE name` mean a schema, not the database above it.
    #[serde(default)]
    pub database_is_schema: bool,
    /// One pair of quotes may hold a whole path (`` `p.d.t` ``).
    #[serde(default)]
    pub quoted_paths: bool,
    /// What begins a partition behind a table's name (`orders$20260901`), if there is such.
    pub decorator: Option<char>,
    /// What stands at the end of a wildcard table's name, if there are such.
    pub wildcard: Option<char>,
    /// The pseudo-column that tells which table of a wildcard a row is from.
    pub wildcard_suffix: Option<String>,
}

/// In which case names are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Folding {
    pub unquoted: Fold,
    pub quoted: Fold,
}

/// What happens to a name's letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fold {
    AsWritten,
    Upper,
    Lower,
}

impl Fold {
    /// The name as it is kept.
    pub fn apply(self, name: &str) -> Cow<'_, str> {
        match self {
            Self::Upper if name.chars().any(char::is_lowercase) => name.to_uppercase().into(),
            Self::Lower if name.chars().any(char::is_uppercase) => name.to_lowercase().into(),
            Self::AsWritten | Self::Upper | Self::Lower => name.into(),
        }
    }
}

/// What a query may name, and how it names its columns.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelectRules {
    pub aliases: Aliases,
    pub unnamed: Unnamed,
    /// The name of the first column of VALUES; its number counts up. Without it they have none.
    pub values: Option<String>,
    /// What USING and NATURAL merge stands before everything else, not where the left side has it.
    #[serde(default = "yes")]
    pub merged_first: bool,
    /// How PIVOT names its columns.
    #[serde(default)]
    pub pivot: PivotNames,
    /// UNPIVOT gives the values before the names that they had.
    #[serde(default)]
    pub unpivot_values_first: bool,
    /// `column.function(…)` calls a function with the column as its first argument.
    #[serde(default)]
    pub methods: bool,
    /// A subquery in FROM sees the tables before it without LATERAL.
    #[serde(default)]
    pub lateral: bool,
}

/// The names of PIVOT's columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PivotNames {
    /// The value; with several aggregates also the aggregate's alias (`Q1`, `Q1_total`).
    #[default]
    Value,
    /// The value, and behind it the aggregate's alias if there is one (`Q1_total`).
    ValueAlias,
    /// The aggregate's alias if there is one, and behind it the value (`total_Q1`).
    AliasValue,
    /// The value as it is written, quotes included (`'Q1'`).
    Quoted,
}

fn yes() -> bool {
    true
}

/// Where an alias of the select list can be named, besides ORDER BY.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aliases {
    /// In later items of the same list: lateral column aliases.
    pub select: AliasRule,
    pub r#where: AliasRule,
    pub group_by: AliasRule,
    /// In HAVING and QUALIFY.
    pub having: AliasRule,
}

/// Whether an alias is visible, and what a column of FROM with its name does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasRule {
    No,
    /// The alias hides the column.
    First,
    /// The column hides the alias.
    Last,
}

/// The name of an output column whose expression has none.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unnamed {
    /// This name for the first such column, its number counting up (`f0_`).
    Counted(String),
    /// This name for the first column of the list, its number counting up with the position (`_col0`).
    Position(String),
    /// The name of the function that is called, of the type that is cast to, else this.
    Call(String),
    /// The expression itself.
    Text,
}

/// A name with the number in it counted up by `by`: `f0_` and 2 give `f2_`.
pub fn counted(pattern: &str, by: usize) -> String {
    let start = pattern.find(|c: char| c.is_ascii_digit()).unwrap_or(pattern.len());
    let (prefix, rest) = pattern.split_at(start);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    match rest[..end].parse::<usize>() {
        Ok(first) => format!("{prefix}{}{}", first + by, &rest[end..]),
        Err(_) => pattern.to_owned(),
    }
}

/// Which grammar reads a dialect's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grammar {
    /// The native front end.
    GoogleSql,
    /// A dialect of the sqlparser crate, by the name that it goes by there.
    Sqlparser(Box<str>),
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

/// The embedded files, each read when it is first asked for.
static EMBEDDED: [(&str, LazyLock<Dialect>); 9] = [
    ("bigquery", LazyLock::new(|| embedded("bigquery"))),
    ("ansi", LazyLock::new(|| embedded("ansi"))),
    ("databricks", LazyLock::new(|| embedded("databricks"))),
    ("duckdb", LazyLock::new(|| embedded("duckdb"))),
    ("mysql", LazyLock::new(|| embedded("mysql"))),
    ("postgres", LazyLock::new(|| embedded("postgres"))),
    ("redshift", LazyLock::new(|| embedded("redshift"))),
    ("snowflake", LazyLock::new(|| embedded("snowflake"))),
    ("trino", LazyLock::new(|| embedded("trino"))),
];

/// The text of an embedded file.
fn source(name: &str) -> Option<&'static str> {
    Some(match name {
        "bigquery" => include_str!("../../dialects/bigquery.toml"),
        "ansi" => include_str!("../../dialects/ansi.toml"),
        "databricks" => include_str!("../../dialects/databricks.toml"),
        "duckdb" => include_str!("../../dialects/duckdb.toml"),
        "mysql" => include_str!("../../dialects/mysql.toml"),
        "postgres" => include_str!("../../dialects/postgres.toml"),
        "redshift" => include_str!("../../dialects/redshift.toml"),
        "snowflake" => include_str!("../../dialects/snowflake.toml"),
        "trino" => include_str!("../../dialects/trino.toml"),
        _ => return None,
    })
}

fn embedded(name: &str) -> Dialect {
    match Dialect::parse(source(name).unwrap_or_default()) {
        Ok(dialect) => dialect,
        // Embedded in the program and covered by a test: no input can lead here.
        Err(error) => panic!("dialects/{name}.toml: {error}"),
    }
}

impl Dialect {
    /// GoogleSQL as BigQuery has it.
    pub fn bigquery() -> &'static Self {
        &EMBEDDED[0].1
    }

    /// The embedded dialect of this name, in any case.
    pub fn named(name: &str) -> Option<&'static Self> {
        let (_, dialect) = EMBEDDED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(dialect)
    }

    /// The names of the embedded dialects; BigQuery's is the first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        EMBEDDED.iter().map(|(name, _)| *name)
    }

    /// Reads a dialect's file. What it leaves out is that of the embedded dialect that it `extends`.
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

    /// Which grammar reads its texts.
    pub fn grammar(&self) -> &Grammar {
        &self.grammar
    }

    /// What a query may name, and how it names its columns.
    pub fn select(&self) -> &SelectRules {
        &self.select
    }

    /// The logs that its warehouse exports, besides what is spelled as JOBS.
    pub fn history(&self) -> &Sources {
        &self.history
    }

    /// How its warehouse spells its metadata. They have names as they are stored: these are folded only where that cannot
    /// change one into another.
    pub fn spelling<'s>(&self, default_project: Option<&'s str>) -> Spelling<'s> {
        let Identifiers { relations, columns, max_relation_parts, .. } = &self.identifiers;
        let stored = |folding: &Folding| -> fn(&str) -> Cow<'_, str> {
            match (folding.unquoted, folding.quoted) {
                (Fold::Lower, Fold::Lower) => |name| Fold::Lower.apply(name),
                (Fold::Upper, Fold::Upper) => |name| Fold::Upper.apply(name),
                _ => |name| Cow::Borrowed(name),
            }
        };
        let google = self.grammar == Grammar::GoogleSql;
        Spelling {
            default_project,
            parts: *max_relation_parts,
            relation: stored(relations),
            column: stored(columns),
            data_type: if google { DataType::parse } else { DataType::parse_other },
            whole_views: !google,
            google_routines: google,
        }
    }

    /// How names are written and kept.
    pub fn identifiers(&self) -> &Identifiers {
        &self.identifiers
    }

    /// The built-in function of this name, in any case, dotted where it has a prefix (`NET.HOST`). The caller removes
    /// `SAFE.` first.
    pub fn function(&self, name: &str) -> Option<&Function> {
        self.functions.get(name)
    }

    /// All built-in functions with their lower-case names, in no order.
    pub fn functions(&self) -> impl Iterator<Item = (&str, &Function)> {
        self.functions.iter()
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
