//! `colline.toml`: what a team sets once. Flags and `COLLINE_*` variables stand above it.

mod bigquery;
mod checked;
mod choice;
mod output;
mod span;
mod systems;
mod tags;

pub use bigquery::BigQuery;
pub use checked::{Check, Checked};
pub use choice::Choice;
pub use output::Output;
pub use span::span;
pub use systems::{Connection, Replication};
pub use tags::{Effect, Effects, TagRules};

use serde::Deserialize;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The file that is looked for in the folder of the run.
pub const FILE: &str = "colline.toml";

/// A configuration, one struct for each section. Sections and keys that are not known are errors: a slip of the pen must
/// not go unnoticed for months.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    pub bigquery: BigQuery,
    /// Only these jobs.
    pub include: Choice,
    /// None of these jobs.
    pub exclude: Choice,
    pub output: Output,
    pub tags: TagRules,
    pub connection: Vec<Connection>,
    pub replication: Vec<Replication>,
}

/// What a setting stands for: the flag's name without dashes, with underscores, and its values.
pub type Setting = (&'static str, Vec<String>);

/// What is wrong with a configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    pub file: PathBuf,
    /// From 1; none when the file cannot be read at all.
    pub line: Option<usize>,
    /// `bigquery.regions`
    pub field: Option<String>,
    pub message: String,
}

/// `colline.toml:7: bigquery.regions: invalid type: integer …`
impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(field) = &self.field {
            write!(f, ": {field}")?;
        }
        write!(f, ": {}", self.message)
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Reads a file.
    ///
    /// # Errors
    /// It cannot be read, or something in it is no setting.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|error| ConfigError {
            file: path.into(),
            line: None,
            field: None,
            message: format!("cannot be read: {error}"),
        })?;
        Self::parse(path, &text)
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// Something in it is no setting.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        toml::from_str(text).map_err(|error| {
            let at = error.span();
            let message = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
            ConfigError {
                file: path.into(),
                line: at.clone().map(|at| text.get(..at.start).unwrap_or_default().matches('\n').count() + 1),
                field: at.and_then(|at| field(text, at)),
                message,
            }
        })
    }

    /// What stands in the place of flags that are not given.
    pub fn defaults(&self) -> Vec<Setting> {
        let mut all = self.bigquery.defaults();
        all.extend(self.include.defaults(["include_dataset", "include_user", "include_label"]));
        all.extend(self.exclude.defaults(["exclude_dataset", "exclude_user", "exclude_label"]));
        all.extend(self.output.defaults());
        all
    }
}

/// The key on a line, behind the section that it stands in.
fn field(text: &str, at: Range<usize>) -> Option<String> {
    let start = text.get(..at.start)?.rfind('\n').map_or(0, |newline| newline + 1);
    // A list may go over several lines: its key is further up.
    let upward = text.get(..text.get(start..)?.find('\n').map_or(text.len(), |end| start + end))?.lines().rev();
    let key = |line: &str| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        (!key.is_empty() && key.chars().all(plain)).then(|| key.to_owned())
    };
    let mut found = None;
    for line in upward.map(str::trim) {
        if let Some(section) = line.strip_prefix('[').and_then(|line| line.split(']').next())
            && !line.contains('=')
            && !line.ends_with(',')
        {
            let section = section.trim_matches('[').trim();
            return Some(found.map_or_else(|| section.to_owned(), |key| format!("{section}.{key}")));
        }
        found = found.or_else(|| key(line));
    }
    found
}

/// A list of values, if there are any.
fn list(name: &'static str, values: Vec<String>) -> Option<Setting> {
    (!values.is_empty()).then_some((name, values))
}

/// One value, if it is set.
fn one(name: &'static str, value: Option<impl ToString>) -> Option<Setting> {
    value.map(|value| (name, vec![value.to_string()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        Config::parse(Path::new("colline.toml"), text).unwrap_err().to_string()
    }

    #[test]
    fn settings_become_defaults() {
        let text = r#"
            [bigquery]
            projects = ["a", "b"]
            regions = ["eu"]
            max_bytes_billed = "10GiB"
            organization = true
            [exclude]
            datasets = ["tmp_*"]
            [output]
            out = "lineage"
            min_coverage = 0.9
        "#;
        let config = Config::parse(Path::new("c"), text).unwrap();
        let value = |name: &str| config.defaults().into_iter().find(|(id, _)| *id == name).map(|(_, values)| values);
        assert_eq!(value("bigquery_project"), Some(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(value("organization"), Some(vec!["true".to_owned()]));
        assert_eq!(value("exclude_dataset"), Some(vec!["tmp_*".to_owned()]));
        assert_eq!(value("min_coverage"), Some(vec!["0.9".to_owned()]));
        assert_eq!(config.defaults().len(), 7);
        assert!(Config::parse(Path::new("c"), "").unwrap().defaults().is_empty());
    }

    #[test]
    fn errors_name_line_and_field() {
        let unknown = error("[bigquery]\nprojects = [\"a\"]\nregoins = [\"eu\"]\n");
        assert!(unknown.starts_with("colline.toml:3: bigquery.regoins: unknown field `regoins`"), "{unknown}");
        let of_type = error("[bigquery]\nprojects = [\n  \"a\",\n  7,\n]\n");
        assert!(of_type.starts_with("colline.toml:4: bigquery.projects: invalid type: integer `7`"), "{of_type}");
        let value = error("# all\n[output]\n\n[bigquery]\noverlap = \"long\"\n");
        assert!(value.starts_with("colline.toml:5: bigquery.overlap: \"long\": give a span of time"), "{value}");
        assert!(error("[bigqery]\n").starts_with("colline.toml:1: bigqery: unknown field"), "{}", error("[bigqery]\n"));
        assert!(error("[output]\nmin_coverage = 2.0\n").contains("from 0 to 1"));
        assert!(error("[include]\nusers = [\"a[\"]").starts_with("colline.toml:2: include.users:"));
        assert!(error("x = ").starts_with("colline.toml:1"), "{}", error("x = "));
    }
}
