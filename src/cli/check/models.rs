//! What is different in changed model SQL: columns, where their values come from, what decides about rows.

use super::change::{Change, Place, What};
use crate::analyze::analyze;
use crate::bind::JobContext;
use crate::catalog::Catalog;
use crate::graph::Graph;
use crate::lineage::{Dependency, StatementLineage, Transformation};
use crate::systems::Home;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The lineage of a text's statements.
pub fn lineage_of(text: &str, home: &Home, metadata: Option<&Catalog>) -> Vec<StatementLineage> {
    let empty = Catalog::default();
    let context = JobContext::new(metadata.unwrap_or(&empty), home.dialect);
    analyze(text, &context).statements
}

/// All `.sql` files below a folder, by their path within it.
fn models(folder: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        let entries = std::fs::read_dir(&next).with_context(|| format!("{}: cannot be read", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "sql") {
                let text =
                    std::fs::read_to_string(&path).with_context(|| format!("{}: cannot be read", path.display()))?;
                found.insert(path.strip_prefix(folder).unwrap_or(&path).to_owned(), text);
            }
        }
    }
    Ok(found)
}

/// What models write after a change, as far as it differs from before.
pub fn changes(
    graph: &Graph<'_>,
    home: &Home,
    metadata: Option<&Catalog>,
    before: &Path,
    after: &Path,
) -> Result<Vec<Change>> {
    let (old, new) = (models(before)?, models(after)?);
    let mut changes = Vec::new();
    for (path, text) in &old {
        let place = |line| Some(Place { file: after.join(path).display().to_string(), line });
        let old_meaning = Meaning::of(text, home, metadata);
        let Some(relation) = target(graph, &old_meaning, path) else { continue };
        let mut push = |what| changes.push(Change { relation: relation.clone(), what, place: place(1) });
        match new.get(path) {
            None => push(What::DropTable),
            Some(new_text) if new_text == text => {}
            Some(new_text) => {
                old_meaning.differences(&Meaning::of(new_text, home, metadata)).into_iter().for_each(push)
            }
        }
    }
    Ok(changes)
}

/// The relation that a model makes: the one its statement names, else the one that is called as the file is.
fn target(graph: &Graph<'_>, meaning: &Meaning, path: &Path) -> Option<String> {
    let name = match &meaning.target {
        Some(target) => target.clone(),
        None => path.file_stem()?.to_string_lossy().into_owned(),
    };
    let found = graph.find(&name).ok()?;
    found.first().filter(|found| found.column.is_none()).map(|f| graph.relation_name(f.relation).to_owned())
}

/// What a model does, free of how it is written.
#[derive(Default)]
struct Meaning {
    target: Option<String>,
    /// Column → what its values are made of; in order.
    columns: Vec<(String, BTreeSet<String>)>,
    rows: BTreeSet<String>,
}

impl Meaning {
    fn of(text: &str, home: &Home, metadata: Option<&Catalog>) -> Self {
        let statements = lineage_of(text, home, metadata);
        let Some(last) = statements.iter().rev().find(|s| s.columns().len() > 0) else { return Self::default() };
        let mut meaning = Self { target: last.target.as_deref().map(str::to_owned), ..Self::default() };
        for column in last.columns() {
            meaning.columns.push((column.name().to_string(), BTreeSet::new()));
        }
        for edge in last.edges() {
            let verb = match edge.transformation {
                Transformation::Identity => "",
                other => other.as_str(),
            };
            let source = format!("{} {}.{}", verb, edge.source, edge.source_column).trim().to_owned();
            match edge.target_ordinal.and_then(|ordinal| meaning.columns.get_mut(ordinal as usize)) {
                Some((_, sources)) => _ = sources.insert(source),
                None if edge.transformation.dependency() == Dependency::Indirect => _ = meaning.rows.insert(source),
                None => {}
            }
        }
        meaning
    }

    fn differences(&self, after: &Self) -> Vec<What> {
        let mut changes = Vec::new();
        let find = |name: &str| after.columns.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        let list = |set: &BTreeSet<String>| match set.len() {
            0 => "nothing".to_owned(),
            _ => set.iter().cloned().collect::<Vec<_>>().join(", "),
        };
        for (name, sources) in &self.columns {
            match find(name) {
                None => changes.push(What::DropColumn { column: name.clone() }),
                Some((_, new)) if new != sources => {
                    changes.push(What::Values { column: name.clone(), before: list(sources), after: list(new) })
                }
                Some(_) => {}
            }
        }
        for (name, _) in &after.columns {
            if !self.columns.iter().any(|(own, _)| own.eq_ignore_ascii_case(name)) {
                changes.push(What::AddColumn { column: name.clone() });
            }
        }
        if self.rows != after.rows {
            changes.push(What::Rows { before: list(&self.rows), after: list(&after.rows) });
        }
        changes
    }
}
