//! What people type → where to begin.

use super::{Direction, Graph, Node};
use std::fmt;

/// Names that are offered when there is no exact one.
const SUGGESTIONS: usize = 5;

/// A name that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindError {
    /// No relation of this name; relations with a similar one.
    UnknownTable { name: String, similar: Vec<String> },
    /// A short name that several relations share.
    AmbiguousTable { name: String, candidates: Vec<String> },
    /// The relation is known, but not this column of it; its columns.
    UnknownColumn { table: String, column: String, columns: Vec<String> },
}

impl fmt::Display for FindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, names: &[String]| write!(f, "{}", names.join(", "));
        match self {
            Self::UnknownTable { name, similar } => {
                write!(f, "{name}: not in the lineage")?;
                if !similar.is_empty() {
                    write!(f, "; did you mean ")?;
                    list(f, similar)?;
                }
                Ok(())
            }
            Self::AmbiguousTable { name, candidates } => {
                write!(f, "{name}: several tables have this name, give more of it: ")?;
                list(f, candidates)
            }
            Self::UnknownColumn { table, column, columns } => {
                write!(f, "{table}: no column {column} in the lineage; it has ")?;
                list(f, columns)
            }
        }
    }
}

impl std::error::Error for FindError {}

impl Graph {
    /// The nodes that `TABLE[.COLUMN]` means: the column, or every column of the table that has edges this way.
    ///
    /// A table may be given by the last parts of its name as long as only one table matches. Backticks are ignored.
    ///
    /// # Errors
    /// Nothing matches, or too much does.
    pub fn find(&self, name: &str, direction: Direction) -> Result<Vec<Node>, FindError> {
        let name = name.replace('`', "");
        // The longest table name wins: `p.d.t` is a table before it is column `t` of a table `p.d`.
        let cuts = std::iter::once(name.len()).chain(name.rmatch_indices('.').map(|(dot, _)| dot));
        for cut in cuts.filter(|&cut| cut > 0) {
            let (table, column) = (&name[..cut], name[cut..].strip_prefix('.'));
            let tables = self.tables(table);
            match tables.as_slice() {
                [] => {}
                [one] => return self.columns(one, column, direction),
                several => {
                    let candidates = several.iter().take(SUGGESTIONS).map(|t| t.to_string()).collect();
                    return Err(FindError::AmbiguousTable { name: table.to_owned(), candidates });
                }
            }
        }
        Err(FindError::UnknownTable { similar: self.similar(&name), name })
    }

    /// The table of this name, or those whose name ends with it.
    fn tables(&self, name: &str) -> Vec<&str> {
        if let Some((full, _)) = self.relations.get_key_value(name) {
            return vec![full];
        }
        let ends = |full: &&str| full.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'));
        self.relations.keys().map(|full| &**full).filter(ends).collect()
    }

    fn columns(&self, table: &str, column: Option<&str>, direction: Direction) -> Result<Vec<Node>, FindError> {
        let Some(ends) = self.relations.get(table) else { return Ok(Vec::new()) };
        let edges = match direction {
            Direction::Downstream => &ends.outgoing,
            Direction::Upstream => &ends.incoming,
        };
        let ids = edges.values().flatten().map(|&edge| {
            let edge = &self.edges[edge as usize];
            match direction {
                Direction::Downstream => edge.source,
                Direction::Upstream => edge.target,
            }
        });
        let mut nodes: Vec<Node> = ids.map(|id| self.nodes[id as usize].clone()).collect();
        nodes.sort();
        nodes.dedup();
        let Some(column) = column else { return Ok(nodes) };
        let lower = column.to_ascii_lowercase();
        if let Some(node) = nodes.iter().find(|n| n.column.as_deref().is_some_and(|c| c.eq_ignore_ascii_case(column))) {
            return Ok(vec![node.clone()]);
        }
        // A column that only its parts, or only the whole it is part of, have edges of; or one from the other side.
        let known = ends.outgoing.keys().chain(ends.incoming.keys());
        if known.clone().any(|path| super::walk::touches(path, &lower)) {
            return Ok(vec![Node { relation: table.into(), column: Some(column.into()) }]);
        }
        let mut columns: Vec<String> = known.filter(|path| !path.is_empty()).map(|path| path.to_string()).collect();
        columns.sort_unstable();
        columns.dedup();
        Err(FindError::UnknownColumn { table: table.to_owned(), column: column.to_owned(), columns })
    }

    /// Tables that have a part of their name in common with this one, or differ from it by case.
    fn similar(&self, name: &str) -> Vec<String> {
        let lower = name.to_ascii_lowercase();
        let parts: Vec<&str> = lower.split('.').filter(|part| part.len() > 2).collect();
        let score = |table: &str| {
            let table = table.to_ascii_lowercase();
            parts.iter().filter(|part| table.split('.').any(|own| own.contains(*part))).count()
        };
        let mut scored: Vec<(usize, &str)> = self.relations.keys().map(|t| (score(t), &**t)).collect();
        scored.retain(|(score, _)| *score > 0);
        scored.sort_by_key(|&(score, table)| (std::cmp::Reverse(score), table));
        scored.into_iter().take(SUGGESTIONS).map(|(_, table)| table.to_owned()).collect()
    }
}
