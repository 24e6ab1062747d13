//! Names of relations in three columns, and names as numbers.

use crate::systems;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Project, dataset and table of a relation's name; what is missing is `None`. Ordered as the columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct NameParts<'a> {
    pub project: Option<&'a str>,
    pub dataset: Option<&'a str>,
    pub table: &'a str,
}

impl<'a> NameParts<'a> {
    /// Takes a full name apart. A namespace belongs to the project, and is the project of a relation without one
    /// (`mysql://db:3306`); any other URI is all table; a domain-scoped project (`example.com:p`) keeps its dots; what
    /// follows the dataset is the table (`INFORMATION_SCHEMA.COLUMNS`).
    pub fn of(name: &'a str) -> Self {
        let table_only = Self { project: None, dataset: None, table: name };
        if name.contains("://") {
            return Self::namespaced(name).unwrap_or(table_only);
        }
        let domain = name.find(':').map_or(0, |colon| colon + 1);
        let Some(first) = name[domain..].find('.').map(|dot| domain + dot) else { return table_only };
        let (head, rest) = (&name[..first], &name[first + 1..]);
        match rest.split_once('.') {
            Some((dataset, table)) => Self { project: Some(head), dataset: Some(dataset), table },
            None => Self { project: None, dataset: Some(head), table: rest },
        }
    }

    /// The parts of a name behind a namespace.
    fn namespaced(name: &'a str) -> Option<Self> {
        let (namespace, rest) = systems::split(name)?;
        let mut parts = rest.splitn(3, '.');
        let (first, second, third) = (parts.next()?, parts.next(), parts.next());
        match (second, third) {
            // Both with the namespace as the project: it must be one that can be told from a project in it.
            (None, _) if has_authority_alone(namespace) => {
                Some(Self { project: Some(namespace), dataset: None, table: first })
            }
            (Some(table), None) if has_authority_alone(namespace) => {
                Some(Self { project: Some(namespace), dataset: Some(first), table })
            }
            (Some(dataset), Some(table)) => {
                Some(Self { project: name.get(..namespace.len() + 1 + first.len()), dataset: Some(dataset), table })
            }
            (None, _) | (Some(_), None) => None,
        }
    }

    /// The full name again.
    pub fn full(&self) -> String {
        if let Some(namespace) = self.project.filter(|project| has_authority_alone(project)) {
            let rest = [self.dataset, Some(self.table)].into_iter().flatten().collect::<Vec<_>>().join(".");
            return format!("{namespace}/{rest}");
        }
        let parts = [self.project, self.dataset, Some(self.table)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(".")
    }
}

/// `mysql://db:3306`: no path behind host and port.
fn has_authority_alone(project: &str) -> bool {
    project.split_once("://").is_some_and(|(_, authority)| !authority.contains('/'))
}

/// Strings as numbers, in order of first appearance.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    ids: FxHashMap<Arc<str>, u32>,
    names: Vec<Arc<str>>,
}

impl Interner {
    pub fn id(&mut self, name: &str) -> u32 {
        if let Some(&id) = self.ids.get(name) {
            return id;
        }
        let (id, name): (_, Arc<str>) = (self.names.len() as u32, name.into());
        self.names.push(name.clone());
        self.ids.insert(name, id);
        id
    }

    pub fn name(&self, id: u32) -> &str {
        &self.names[id as usize]
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// For each id its position in the order of `key`.
    pub fn ranks<'a, K: Ord>(&'a self, key: impl Fn(&'a str) -> K) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.names.len() as u32).collect();
        order.sort_by_cached_key(|&id| key(self.name(id)));
        let mut ranks = vec![0; order.len()];
        for (rank, id) in order.into_iter().enumerate() {
            ranks[id as usize] = rank as u32;
        }
        ranks
    }
}

#[cfg(test)]
mod tests {
    use super::NameParts;

    #[test]
    fn names_come_apart() {
        let parts = |name| {
            let parts = NameParts::of(name);
            assert_eq!(parts.full(), name);
            (parts.project, parts.dataset, parts.table)
        };
        assert_eq!(parts("p-1.d.t"), (Some("p-1"), Some("d"), "t"));
        assert_eq!(parts("d.t"), (None, Some("d"), "t"));
        assert_eq!(parts("t"), (None, None, "t"));
        assert_eq!(parts("gs://bucket/a.b/c.csv"), (None, None, "gs://bucket/a.b/c.csv"));
        assert_eq!(parts("mysql://db.x:3306/shop.users"), (Some("mysql://db.x:3306"), Some("shop"), "users"));
        assert_eq!(parts("mysql://db.x:3306/users"), (Some("mysql://db.x:3306"), None, "users"));
        assert_eq!(parts("postgres://h:5432/db.s.t.u"), (Some("postgres://h:5432/db"), Some("s"), "t.u"));
        assert_eq!(parts("duckdb:///d/x.db/x.main.t"), (Some("duckdb:///d/x.db/x"), Some("main"), "t"));
        assert_eq!(parts("duckdb:///d/x.db/t"), (None, None, "duckdb:///d/x.db/t"));
        assert_eq!(parts("example.com:p.d.t"), (Some("example.com:p"), Some("d"), "t"));
        assert_eq!(
            parts("p.region-eu.INFORMATION_SCHEMA.JOBS"),
            (Some("p"), Some("region-eu"), "INFORMATION_SCHEMA.JOBS")
        );
    }
}
