//! What people type → where to begin.

use super::view::{Graph, NodeId, RelationId, lower};
use super::walk::Walk;
use crate::systems;
use globset::{GlobBuilder, GlobMatcher};
use std::collections::BTreeSet;
use std::fmt;

/// Names that are offered when there is no exact one.
const SUGGESTIONS: usize = 5;
/// Columns that are named when there is no exact one.
const COLUMNS: usize = 20;
/// How like a name must be to be offered, from 0 to 1.
const LIKENESS: f64 = 0.8;

/// A name that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindError {
    /// No relation of this name; relations with a similar one.
    UnknownTable { name: String, similar: Vec<String> },
    /// A short name that several relations share.
    AmbiguousTable { name: String, candidates: Vec<String> },
    /// The relation is known, but not this column of it; similar ones, and all it has.
    UnknownColumn { table: String, column: String, similar: Option<String>, columns: Vec<String> },
    /// A pattern that nothing matches.
    NoMatch { pattern: String },
    /// A pattern that is none.
    BadPattern { pattern: String, why: String },
}

impl fmt::Display for FindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownTable { name, similar } => {
                write!(f, "{name}: not in the lineage")?;
                match &**similar {
                    [] => Ok(()),
                    similar => write!(f, "; did you mean {}", similar.join(", ")),
                }
            }
            Self::AmbiguousTable { name, candidates } => {
                write!(f, "{name}: several tables have this name, give more of it: {}", candidates.join(", "))
            }
            Self::UnknownColumn { table, column, similar, columns } => {
                write!(f, "{table}: no column {column} in the lineage; ")?;
                if let Some(similar) = similar {
                    write!(f, "did you mean {similar}; ")?;
                }
                let more = columns.len().saturating_sub(COLUMNS);
                write!(f, "it has {}", columns[..columns.len() - more].join(", "))?;
                if more > 0 { write!(f, " and {more} more") } else { Ok(()) }
            }
            Self::NoMatch { pattern } => write!(f, "{pattern}: nothing in the lineage matches"),
            Self::BadPattern { pattern, why } => write!(f, "{pattern}: not a pattern: {why}"),
        }
    }
}

impl std::error::Error for FindError {}

/// What a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub relation: RelationId,
    /// The path as it was given; `None`: the whole relation.
    pub column: Option<String>,
}

impl Walk<'_, '_> {
    /// The nodes that names or patterns mean: a column, or every column of a table and its rows.
    ///
    /// # Errors
    /// Nothing matches one of them, or too much does.
    pub fn find(&mut self, names: &[String]) -> Result<Vec<NodeId>, FindError> {
        let mut nodes = Vec::new();
        for name in names {
            for found in self.graph.find(name)? {
                match found.column {
                    Some(path) => nodes.push(self.node(found.relation, &path)),
                    None => nodes.extend(self.graph.relation_nodes(found.relation)),
                }
            }
        }
        self.sort(&mut nodes);
        nodes.dedup();
        Ok(nodes)
    }
}

impl Graph<'_> {
    /// What `TABLE[.COLUMN]` means, or a pattern for many.
    ///
    /// A table may be given by the last parts of its name as long as only one table matches; in a pattern `*` and `?`
    /// stand for any letters of one part of a name, and everything that matches is meant. Backticks are ignored.
    ///
    /// # Errors
    /// Nothing matches, or too much does.
    pub fn find(&self, name: &str) -> Result<Vec<Found>, FindError> {
        let name = name.replace('`', "");
        // The longest table name wins: `p.d.t` is a table before it is column `t` of a table `p.d`.
        let cuts = || std::iter::once(name.len()).chain(name.rmatch_indices('.').map(|(dot, _)| dot));
        let parts = |cut: usize| (name.get(..cut).unwrap_or_default(), name.get(cut + 1..));
        for cut in cuts().filter(|&cut| cut > 0) {
            let (table, column) = parts(cut);
            if let Some(relation) = self.relation(table) {
                return Ok(vec![self.column(relation, column)?]);
            }
        }
        // The name of a wildcard table (`events_*`) has been tried by now.
        if name.contains(['*', '?', '[']) {
            return self.matching(&name);
        }
        for cut in cuts().filter(|&cut| cut > 0) {
            let (table, column) = parts(cut);
            let ends = |relation: &RelationId| {
                self.relation_name(*relation).strip_suffix(table).is_some_and(|rest| rest.ends_with(['.', '/']))
            };
            let tables: Vec<RelationId> = (0..self.relation_count()).filter(ends).collect();
            match tables.as_slice() {
                [] => {}
                [one] => return Ok(vec![self.column(*one, column)?]),
                several => {
                    let candidates = several.iter().take(SUGGESTIONS).map(|t| self.relation_name(*t).to_owned());
                    return Err(FindError::AmbiguousTable { name: table.to_owned(), candidates: candidates.collect() });
                }
            }
        }
        Err(FindError::UnknownTable { similar: self.similar(&name), name })
    }

    fn column(&self, relation: RelationId, column: Option<&str>) -> Result<Found, FindError> {
        let Some(column) = column else { return Ok(Found { relation, column: None }) };
        let found = || Found { relation, column: Some(column.to_owned()) };
        let wanted = column.to_ascii_lowercase();
        if self.node(relation, Some(&wanted)).is_some() || self.node(relation, Some("*")).is_some() {
            return Ok(found());
        }
        // A column of which only the parts, or only the whole it is part of, are known.
        let paths = || self.relation_nodes(relation).filter_map(|node| self.node_path(node));
        let contains = |outer: &str, inner: &str| {
            inner.len() > outer.len()
                && inner.as_bytes()[outer.len()] == b'.'
                && lower(outer).eq(inner.bytes().take(outer.len()).map(|byte| byte.to_ascii_lowercase()))
        };
        if paths().any(|path| contains(path, &wanted) || contains(&wanted, path)) {
            return Ok(found());
        }
        let columns: Vec<String> = paths().map(str::to_owned).collect();
        let likeness = |path: &&String| strsim::jaro_winkler(&path.to_ascii_lowercase(), &wanted);
        let similar = columns.iter().filter(|path| likeness(path) >= LIKENESS);
        let similar = similar.max_by(|a, b| likeness(a).total_cmp(&likeness(b))).cloned();
        let table = self.relation_name(relation).to_owned();
        Err(FindError::UnknownColumn { table, column: column.to_owned(), similar, columns })
    }

    /// All that a pattern means: relations whose name, or its last parts, it matches, and columns of those that its
    /// first parts match.
    fn matching(&self, pattern: &str) -> Result<Vec<Found>, FindError> {
        let bad = |e: globset::Error| FindError::BadPattern { pattern: pattern.to_owned(), why: e.kind().to_string() };
        let glob = |part: &str, any_case| -> Result<GlobMatcher, globset::Error> {
            Ok(GlobBuilder::new(part).case_insensitive(any_case).build()?.compile_matcher())
        };
        let parts = systems::parts(pattern);
        let tables = parts.iter().map(|part| glob(part, false)).collect::<Result<Vec<_>, _>>().map_err(bad)?;
        let columns = parts.iter().map(|part| glob(part, true)).collect::<Result<Vec<_>, _>>().map_err(bad)?;
        let matches = |globs: &[GlobMatcher], own: &[&str]| {
            globs.len() == own.len() && globs.iter().zip(own).all(|(glob, part)| glob.is_match(part))
        };
        let (mut whole, mut single) = (BTreeSet::new(), BTreeSet::new());
        for relation in 0..self.relation_count() {
            let own = systems::parts(self.relation_name(relation));
            // With all its parts a pattern means what it says; with fewer of them, the last ones.
            for used in (1..=own.len().min(parts.len())).rev() {
                if !matches(&tables[..used], &own[own.len() - used..]) {
                    continue;
                }
                if used == parts.len() {
                    whole.insert(relation);
                    continue;
                }
                for node in self.relation_nodes(relation) {
                    let path: Vec<&str> =
                        self.node_path(node).map(|path| path.split('.').collect()).unwrap_or_default();
                    if matches(&columns[used..], &path) {
                        single.insert((relation, self.node_path(node).unwrap_or_default().to_owned()));
                    }
                }
            }
        }
        single.retain(|(relation, _)| !whole.contains(relation));
        if whole.is_empty() && single.is_empty() {
            return Err(FindError::NoMatch { pattern: pattern.to_owned() });
        }
        let whole = whole.into_iter().map(|relation| Found { relation, column: None });
        Ok(whole.chain(single.into_iter().map(|(relation, path)| Found { relation, column: Some(path) })).collect())
    }

    /// Tables whose name is like this one, or has parts in common with it.
    fn similar(&self, name: &str) -> Vec<String> {
        let wanted = name.to_ascii_lowercase();
        let parts: Vec<&str> = wanted.split('.').filter(|part| part.len() > 2).collect();
        let score = |table: &str| {
            let table = table.to_ascii_lowercase();
            let own: Vec<&str> = table.split('.').collect();
            let best = |part: &str| {
                let like = own.iter().map(|own| strsim::jaro_winkler(own, part)).fold(0.0, f64::max);
                if own.iter().any(|own| own.contains(part)) { 1.0 } else { like }
            };
            parts.iter().map(|part| best(part)).filter(|like| *like >= LIKENESS).sum::<f64>()
        };
        let mut scored: Vec<(f64, &str)> = (0..self.relation_count())
            .map(|relation| self.relation_name(relation))
            .map(|table| (score(table), table))
            .filter(|(score, _)| *score > 0.0)
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        scored.into_iter().take(SUGGESTIONS).map(|(_, table)| table.to_owned()).collect()
    }
}
