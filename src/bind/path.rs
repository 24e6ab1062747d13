//! Source column paths, interned per job.

use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// An interned column path of a relation. Definitive; names are for display.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathId(u32);

impl PathId {
    /// Its number, from 0.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// An interned relation that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationId(u32);

#[derive(Debug, Clone, Copy)]
struct Node<'a> {
    relation: RelationId,
    /// `None` for a top-level column.
    parent: Option<PathId>,
    name: &'a str,
}

/// What a path hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Above {
    Relation(RelationId),
    Path(PathId),
}

/// All relations and paths that a job has met.
#[derive(Debug, Default)]
pub struct PathTable<'a> {
    relations: Vec<&'a str>,
    relation_ids: FxHashMap<&'a str, RelationId>,
    nodes: Vec<Node<'a>>,
    /// By position in the known schema.
    indexed: FxHashMap<(Above, u32), PathId>,
    /// By lower-case name, where there is no schema.
    named: FxHashMap<(Above, String), PathId>,
}

/// The column name that stands for all columns of a relation without metadata.
pub(super) const STAR: &str = "*";

impl<'a> PathTable<'a> {
    /// The relation of this full name.
    pub(super) fn relation(&mut self, name: &'a str) -> RelationId {
        *self.relation_ids.entry(name).or_insert_with(|| {
            self.relations.push(name);
            RelationId(self.relations.len() as u32 - 1)
        })
    }

    fn add(&mut self, above: Above, name: &'a str) -> PathId {
        let (relation, parent) = match above {
            Above::Relation(relation) => (relation, None),
            Above::Path(path) => (self.nodes[path.0 as usize].relation, Some(path)),
        };
        self.nodes.push(Node { relation, parent, name });
        PathId(self.nodes.len() as u32 - 1)
    }

    fn indexed(&mut self, above: Above, index: usize, name: &'a str) -> PathId {
        let key = (above, index as u32);
        match self.indexed.get(&key) {
            Some(&id) if self.nodes[id.0 as usize].name == name => id,
            // The job has changed the relation: another column stands there now.
            Some(_) => self.named(above, name),
            None => {
                let id = self.add(above, name);
                self.indexed.insert(key, id);
                id
            }
        }
    }

    fn named(&mut self, above: Above, name: &'a str) -> PathId {
        let key = (above, name.to_ascii_lowercase());
        if let Some(&id) = self.named.get(&key) {
            return id;
        }
        let id = self.add(above, name);
        self.named.insert(key, id);
        id
    }

    /// Column number `index` of a relation with metadata.
    pub(super) fn column(&mut self, relation: RelationId, index: usize, name: &'a str) -> PathId {
        self.indexed(Above::Relation(relation), index, name)
    }

    /// A column of a relation that is only known by its use.
    pub(super) fn named_column(&mut self, relation: RelationId, name: &'a str) -> PathId {
        self.named(Above::Relation(relation), name)
    }

    /// Field number `index` of a path whose type is known.
    pub(super) fn field(&mut self, path: PathId, index: usize, name: &'a str) -> PathId {
        self.indexed(Above::Path(path), index, name)
    }

    /// A field of a path whose type is not known; of a relation's star, a column.
    pub(super) fn named_field(&mut self, path: PathId, name: &'a str) -> PathId {
        let node = self.nodes[path.0 as usize];
        if node.parent.is_none() && node.name == STAR {
            return self.named_column(node.relation, name);
        }
        self.named(Above::Path(path), name)
    }

    /// How many paths there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The full name of a relation.
    pub fn relation_name(&self, relation: RelationId) -> &'a str {
        self.relations[relation.0 as usize]
    }

    /// The relation that a path belongs to.
    pub fn relation_of(&self, path: PathId) -> RelationId {
        self.nodes[path.0 as usize].relation
    }

    /// Full name of the relation and dotted column path.
    pub fn display(&self, path: PathId) -> (&'a str, Cow<'a, str>) {
        let node = self.nodes[path.0 as usize];
        let relation = self.relation_name(node.relation);
        if node.parent.is_none() {
            return (relation, Cow::Borrowed(node.name));
        }
        let mut parts = Vec::with_capacity(4);
        let mut at = Some(path);
        while let Some(id) = at {
            let node = self.nodes[id.0 as usize];
            parts.push(node.name);
            at = node.parent;
        }
        parts.reverse();
        (relation, Cow::Owned(parts.join(".")))
    }
}
