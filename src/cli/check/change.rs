//! What is to change, as it is given: by flags, by DDL, by two snapshots of the metadata.

use crate::bind::data_type;
use crate::catalog::{Catalog, DataType};
use crate::graph::{Direction, Graph, Options, Walk};
use crate::syntax::{AlterAction, Path as SqlPath, StatementKind};
use crate::systems::Home;
use anyhow::{Context, Result, bail};
use bumpalo::Bump;
use std::fmt;
use std::path::Path;

/// One change of a relation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Full name.
    pub relation: String,
    pub what: What,
    /// Where it was said.
    pub place: Option<Place>,
}

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: String,
    /// From 1.
    pub line: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    DropTable,
    RenameTable {
        to: String,
    },
    DropColumn {
        column: String,
    },
    RenameColumn {
        column: String,
        to: String,
    },
    Retype {
        column: String,
        from: Option<String>,
        to: String,
    },
    AddColumn {
        column: String,
    },
    /// The column's values come from elsewhere, or are made in another way.
    Values {
        column: String,
        before: String,
        after: String,
    },
    /// Other rows: filters, joins, groupings.
    Rows {
        before: String,
        after: String,
    },
}

impl What {
    /// The column, if it is about one.
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::DropTable | Self::RenameTable { .. } | Self::Rows { .. } => None,
            Self::DropColumn { column }
            | Self::RenameColumn { column, .. }
            | Self::Retype { column, .. }
            | Self::AddColumn { column }
            | Self::Values { column, .. } => Some(column),
        }
    }
}

/// `drop column p.d.t.c`
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let relation = &self.relation;
        match &self.what {
            What::DropTable => write!(f, "drop {relation}"),
            What::RenameTable { to } => write!(f, "rename {relation} to {to}"),
            What::DropColumn { column } => write!(f, "drop {relation}.{column}"),
            What::RenameColumn { column, to } => write!(f, "rename {relation}.{column} to {to}"),
            What::Retype { column, from: Some(from), to } => {
                write!(f, "change the type of {relation}.{column} from {from} to {to}")
            }
            What::Retype { column, from: None, to } => write!(f, "change the type of {relation}.{column} to {to}"),
            What::AddColumn { column } => write!(f, "add {relation}.{column}"),
            What::Values { column, before, after } => {
                write!(f, "make {relation}.{column} of {after} instead of {before}")
            }
            What::Rows { before, after } => {
                write!(f, "let other rows into {relation}: by {after} instead of {before}")
            }
        }
    }
}

/// The relation and column that a name means in the lineage.
fn resolve(graph: &Graph<'_>, name: &str) -> Result<Vec<(String, Option<String>)>> {
    let found = graph.find(name)?.into_iter();
    Ok(found.map(|found| (graph.relation_name(found.relation).to_owned(), found.column)).collect())
}

fn column_of(graph: &Graph<'_>, flag: &str, name: &str) -> Result<(String, String)> {
    match &*resolve(graph, name)? {
        [(relation, Some(column))] => Ok((relation.clone(), column.clone())),
        _ => bail!("{flag} {name}: name one column"),
    }
}

/// `--drop`, `--rename`, `--retype`.
pub fn of_flags(graph: &Graph<'_>, drop: &[String], rename: &[String], retype: &[String]) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    let split = |flag: &str, text: &str| match text.split_once('=') {
        Some((name, to)) if !to.trim().is_empty() => Ok((name.trim().to_owned(), to.trim().to_owned())),
        _ => bail!("{flag} {text}: write {flag} TABLE.COLUMN=NEW"),
    };
    for name in drop {
        changes.extend(resolve(graph, name)?.into_iter().map(|(relation, column)| {
            let what = column.map_or(What::DropTable, |column| What::DropColumn { column });
            Change { relation, what, place: None }
        }));
    }
    for text in rename {
        let (name, to) = split("--rename", text)?;
        let (relation, column) = match &*resolve(graph, &name)? {
            [(relation, column)] => (relation.clone(), column.clone()),
            _ => bail!("--rename {text}: name one table or column"),
        };
        let what = column.map_or(What::RenameTable { to: to.clone() }, |column| What::RenameColumn { column, to });
        changes.push(Change { relation, what, place: None });
    }
    for text in retype {
        let (name, to) = split("--retype", text)?;
        let (relation, column) = column_of(graph, "--retype", &name)?;
        let to = DataType::parse(&to).map_err(|e| anyhow::anyhow!("--retype {text}: {e}"))?.to_string();
        changes.push(Change { relation, what: What::Retype { column, from: None, to }, place: None });
    }
    Ok(changes)
}

/// What the statements of a file do to relations that exist: ALTER, DROP, CREATE OR REPLACE.
pub fn of_ddl(graph: &Graph<'_>, home: &Home, metadata: Option<&Catalog>, file: &Path) -> Result<Vec<Change>> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).with_context(|| format!("{name}: cannot be read"))?;
    let arena = Bump::new();
    let (script, errors) = crate::parse::parse(&arena, &text, home.dialect);
    let lines = crate::diagnostic::Lines::new(&text);
    if let Some(error) = errors.first() {
        let (line, column) = lines.position(error.span.start);
        bail!("{name}:{line}:{column}: {}", error.message);
    }
    let mut changes = Vec::new();
    for statement in script.statements {
        let (line, _) = lines.position(statement.span.start);
        let mut push = |relation: &str, what| {
            changes.push(Change {
                relation: relation.to_owned(),
                what,
                place: Some(Place { file: name.clone(), line }),
            });
        };
        // What the lineage does not know has nothing behind it.
        let known = |path: &SqlPath<'_>| {
            let name: Vec<&str> = path.parts.iter().map(|part| part.name).collect();
            let found = graph.find(&name.join(".")).ok()?;
            found.first().filter(|found| found.column.is_none()).map(|f| graph.relation_name(f.relation))
        };
        let is_relation = |object: &str| matches!(object, "TABLE" | "VIEW" | "MATERIALIZED_VIEW" | "EXTERNAL_TABLE");
        match &statement.kind {
            StatementKind::Alter(alter) if is_relation(alter.object) => {
                let Some(relation) = alter.name.as_ref().and_then(known) else { continue };
                for action in alter.actions {
                    match action {
                        AlterAction::AddColumn { column, .. } => {
                            push(relation, What::AddColumn { column: column.name.name.to_owned() });
                        }
                        AlterAction::DropColumn { name, .. } => {
                            push(relation, What::DropColumn { column: name.name.to_owned() });
                        }
                        AlterAction::RenameColumn { from, to } => {
                            let (column, to) = (from.name.to_owned(), to.name.to_owned());
                            push(relation, What::RenameColumn { column, to });
                        }
                        AlterAction::RenameTo(to) => {
                            push(relation, What::RenameTable { to: to.last().name.to_owned() });
                        }
                        AlterAction::SetDataType { name, ty } => {
                            let from = metadata.and_then(|m| type_of(m, home.plain(relation), name.name));
                            let (column, to) = (name.name.to_owned(), data_type(ty).to_string());
                            push(relation, What::Retype { column, from, to });
                        }
                        AlterAction::SwapWith(_) | AlterAction::Other => {}
                    }
                }
            }
            StatementKind::Drop(drop) if is_relation(drop.object) => {
                if let Some(relation) = drop.name.as_ref().and_then(known) {
                    push(relation, What::DropTable);
                }
            }
            StatementKind::CreateTable(create) if create.or_replace => {
                let Some(relation) = known(&create.name) else { continue };
                let after: Option<Vec<(String, Option<String>)>> = match create.columns {
                    Some(columns) => Some(
                        columns
                            .iter()
                            .map(|column| {
                                (column.name.name.to_owned(), column.ty.as_ref().map(|ty| data_type(ty).to_string()))
                            })
                            .collect(),
                    ),
                    None => output_columns(statement.span.text(&text), home, metadata),
                };
                if let Some(after) = after {
                    replaced(graph, home, metadata, relation, &after).into_iter().for_each(|what| push(relation, what));
                }
            }
            StatementKind::CreateView(create) if create.or_replace => {
                let Some(relation) = known(&create.name) else { continue };
                if let Some(after) = output_columns(statement.span.text(&text), home, metadata) {
                    replaced(graph, home, metadata, relation, &after).into_iter().for_each(|what| push(relation, what));
                }
            }
            // Everything else changes data, not schemas.
            _ => {}
        }
    }
    Ok(changes)
}

/// The columns that a statement writes; `None` where they are not known.
fn output_columns(text: &str, home: &Home, metadata: Option<&Catalog>) -> Option<Vec<(String, Option<String>)>> {
    let statements = super::models::lineage_of(text, home, metadata);
    let last = statements.into_iter().next_back()?;
    let columns: Vec<_> = last.columns().map(|column| (column.name().to_string(), None)).collect();
    (last.error.is_none() && !columns.is_empty() && columns.iter().all(|(name, _)| name != "*")).then_some(columns)
}

fn type_of(metadata: &Catalog, relation: &str, column: &str) -> Option<String> {
    let relation = metadata.relation(relation)?;
    Some(relation.columns.get(relation.column(column)?)?.data_type.to_string())
}

/// A relation's columns, as the metadata have them, else as the lineage does, with their types.
fn known_columns(
    graph: &Graph<'_>,
    home: &Home,
    metadata: Option<&Catalog>,
    relation: &str,
) -> Vec<(String, Option<String>)> {
    if let Some(relation) =
        metadata.and_then(|metadata| metadata.relation(home.plain(relation))).filter(|r| !r.columns.is_empty())
    {
        let visible = relation.columns.iter().filter(|column| !column.hidden);
        return visible.map(|column| (column.name.to_string(), Some(column.data_type.to_string()))).collect();
    }
    let walk = Walk::new(graph, Options::new(Direction::Downstream));
    let nodes = graph.relation(relation).map(|relation| graph.relation_nodes(relation)).unwrap_or_default();
    let mut columns: Vec<(String, Option<String>)> = nodes
        .filter_map(|node| walk.path(node).map(|path| (path.split('.').next().unwrap_or_default().to_owned(), None)))
        .filter(|(name, _)| name != "*")
        .collect();
    columns.dedup_by(|a, b| a.0.eq_ignore_ascii_case(&b.0));
    columns
}

fn replaced(
    graph: &Graph<'_>,
    home: &Home,
    metadata: Option<&Catalog>,
    relation: &str,
    after: &[(String, Option<String>)],
) -> Vec<What> {
    compare(&known_columns(graph, home, metadata, relation), after)
}

/// The differences between two lists of columns with their types.
fn compare(before: &[(String, Option<String>)], after: &[(String, Option<String>)]) -> Vec<What> {
    let mut changes = Vec::new();
    let find = |list: &[(String, Option<String>)], name: &str| {
        list.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).cloned()
    };
    for (name, from) in before {
        match find(after, name) {
            None => changes.push(What::DropColumn { column: name.clone() }),
            Some((_, Some(to))) if from.as_ref().is_some_and(|from| *from != to) => {
                changes.push(What::Retype { column: name.clone(), from: from.clone(), to });
            }
            Some(_) => {}
        }
    }
    for (name, _) in after.iter().filter(|(name, _)| find(before, name).is_none()) {
        changes.push(What::AddColumn { column: name.clone() });
    }
    changes
}

/// What is different in the second of two snapshots. Relations that only one of them has count as dropped if the other
/// has any of their dataset: an export may be of other datasets.
pub fn of_metadata(before: &Catalog, after: &Catalog, home: &Home) -> Vec<Change> {
    let dataset = |name: &str| name.rsplit_once('.').map(|(dataset, _)| dataset.to_owned()).unwrap_or_default();
    let datasets: std::collections::BTreeSet<String> = after.relations().map(|r| dataset(&r.name)).collect();
    let columns = |relation: &crate::catalog::Relation| -> Vec<(String, Option<String>)> {
        let typed = |ty: &DataType| (!ty.is_unknown()).then(|| ty.to_string());
        relation.columns.iter().map(|column| (column.name.to_string(), typed(&column.data_type))).collect()
    };
    let mut changes = Vec::new();
    for relation in before.relations() {
        let mut push = |what| changes.push(Change { relation: home.full(&relation.name), what, place: None });
        match after.relation(&relation.name) {
            Some(new) => compare(&columns(relation), &columns(new)).into_iter().for_each(&mut push),
            None if datasets.contains(&dataset(&relation.name)) => push(What::DropTable),
            None => {}
        }
    }
    changes
}
