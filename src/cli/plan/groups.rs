//! Which tables belong together: by their names, or as a file says.

use super::args::GroupBy;
use crate::graph::{Graph, RelationId};
use crate::sink::NameParts;
use anyhow::{Context, Result, bail};
use rustc_hash::FxHashMap;
use serde_json::Value;
use std::path::Path;

/// The group of each table.
pub enum Groups {
    ByName(GroupBy),
    /// The names of groups in the order of the file, and the group of each table that one has.
    Listed {
        names: Vec<String>,
        of: FxHashMap<RelationId, usize>,
    },
}

/// The group of tables that no group of a file has.
const OTHERS: &str = "(no group)";

impl Groups {
    /// Reads a groups file.
    ///
    /// # Errors
    /// It cannot be read, a table is in two groups, or nothing in it is known. Names that mean nothing are returned.
    pub fn read(graph: &Graph<'_>, file: &Path) -> Result<(Self, Vec<String>)> {
        let shown = file.display();
        let text = std::fs::read_to_string(file).with_context(|| format!("--groups {shown}: cannot be read"))?;
        let document: Value = match file.extension().and_then(|e| e.to_str()) {
            Some("toml") => toml::from_str(&text).with_context(|| format!("--groups {shown}"))?,
            // JSON is YAML.
            _ => serde_yaml_ng::from_str(&text).with_context(|| format!("--groups {shown}"))?,
        };
        let (mut names, mut of, mut unknown) = (Vec::new(), FxHashMap::default(), Vec::new());
        for (name, members) in groups(&document) {
            let group = names.len();
            for member in members {
                let Ok(found) = graph.find(&member) else {
                    unknown.push(member);
                    continue;
                };
                for relation in found.into_iter().filter(|found| found.column.is_none()).map(|found| found.relation) {
                    if let Some(other) = of.insert(relation, group).filter(|other| *other != group) {
                        let table = graph.relation_name(relation);
                        bail!("--groups {shown}: {table} is in two groups, {} and {name}", names[other]);
                    }
                }
            }
            names.push(name);
        }
        if of.is_empty() {
            bail!("--groups {shown}: no table of the lineage in it; give names of groups with lists of tables");
        }
        Ok((Self::Listed { names, of }, unknown))
    }

    /// The name of a table's group.
    pub fn of(&self, graph: &Graph<'_>, relation: RelationId) -> String {
        let name = NameParts::of(graph.relation_name(relation));
        let text = |part: Option<&str>| part.unwrap_or(OTHERS).to_owned();
        match self {
            Self::ByName(GroupBy::Project) => text(name.project),
            Self::ByName(GroupBy::Dataset) => match (name.project, name.dataset) {
                (Some(project), Some(dataset)) => format!("{project}.{dataset}"),
                (_, dataset) => text(dataset),
            },
            Self::Listed { names, of } => {
                of.get(&relation).and_then(|group| names.get(*group)).cloned().unwrap_or_else(|| OTHERS.to_owned())
            }
        }
    }
}

/// Names of groups with their members, as the forms of such files have them.
fn groups(document: &Value) -> Vec<(String, Vec<String>)> {
    let inner = ["groups", "model_groups"].iter().find_map(|key| document.get(key)).unwrap_or(document);
    let members = |value: &Value| -> Option<Vec<String>> {
        let list = ["models", "tables", "members"].iter().find_map(|key| value.get(key)).unwrap_or(value);
        let text = |item: &Value| item.as_str().or_else(|| item.get("name")?.as_str()).map(str::to_owned);
        Some(list.as_array()?.iter().filter_map(text).collect())
    };
    match inner {
        Value::Object(map) => map.iter().filter_map(|(name, value)| Some((name.clone(), members(value)?))).collect(),
        Value::Array(list) => {
            list.iter().filter_map(|value| Some((value.get("name")?.as_str()?.to_owned(), members(value)?))).collect()
        }
        _ => Vec::new(),
    }
}
