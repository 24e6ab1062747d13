//! Source column paths, interned per job.

use crate::spare::emptied;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::Cell;

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

impl RelationId {
    /// Its number, from 0.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Clone, Copy)]
struct Node<'a> {
    relation: RelationId,
    /// `None` for a top-level column.
    parent: Option<PathId>,
    /// Position in the known type or schema, if there is one.
    index: Option<u32>,
    name: &'a str,
}

/// What a path hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Above {
    Relation(RelationId),
    Path(PathId),
}

impl Above {
    /// A number of its own.
    const fn key(self) -> u64 {
        match self {
            Above::Relation(relation) => relation.0 as u64,
            Above::Path(path) => path.0 as u64 | 1 << 32,
        }
    }
}

/// Names of one schema are mostly one and the same text.
fn same(a: &str, b: &str) -> bool {
    std::ptr::eq(a, b) || a == b
}

/// Places for columns of a relation at first.
const FIRST: usize = 32;

/// No path yet.
const NONE: PathId = PathId(u32::MAX);

/// All relations and paths that a job has met.
#[derive(Debug)]
pub struct PathTable<'a> {
    relations: Vec<&'a str>,
    relation_ids: FxHashMap<&'a str, RelationId>,
    nodes: Vec<Node<'a>>,
    positions: Positions,
    /// By lower-case name, where there is no schema.
    named: FxHashMap<(u64, Cow<'a, str>), PathId>,
}

/// Paths by position.
#[derive(Debug, Default)]
struct Positions {
    /// By relation, then by position in its known schema. There may be empty lists behind those of the relations.
    columns: Vec<Vec<PathId>>,
    /// By path above and position in its known type.
    fields: FxHashMap<(PathId, u32), PathId>,
}

thread_local! {
    /// The emptied lists of the last job on this thread: their memory serves the next one.
    static SPARE: Cell<(Vec<Node<'static>>, Positions)> = Cell::default();
}

/// Relations, columns of a relation, and fields, for which memory is kept at most.
const MAX_SPARE: usize = 512;
/// Paths for which memory is kept at most.
const MAX_SPARE_NODES: usize = 1 << 14;

impl Default for PathTable<'_> {
    fn default() -> Self {
        let (nodes, positions) = SPARE.take();
        Self {
            relations: Vec::with_capacity(8),
            relation_ids: FxHashMap::default(),
            nodes,
            positions,
            named: FxHashMap::default(),
        }
    }
}

impl Drop for PathTable<'_> {
    fn drop(&mut self) {
        let Positions { mut columns, mut fields } = std::mem::take(&mut self.positions);
        columns.truncate(MAX_SPARE);
        columns.iter_mut().take(self.relations.len()).for_each(|list| match list.capacity() {
            0..=MAX_SPARE => list.clear(),
            _ => *list = Vec::new(),
        });
        match fields.len() {
            0..=MAX_SPARE => fields.clear(),
            _ => fields = FxHashMap::default(),
        }
        SPARE.set((emptied(&mut self.nodes, MAX_SPARE_NODES), Positions { columns, fields }));
    }
}

/// The column name that stands for all columns of a relation without metadata.
pub(super) const STAR: &str = "*";

impl<'a> PathTable<'a> {
    /// The relation of this full name.
    pub(super) fn relation(&mut self, name: &'a str) -> RelationId {
        *self.relation_ids.entry(name).or_insert_with(|| {
            self.relations.push(name);
            if self.positions.columns.len() < self.relations.len() {
                self.positions.columns.push(Vec::new());
            }
            RelationId(self.relations.len() as u32 - 1)
        })
    }

    fn add(&mut self, above: Above, index: Option<u32>, name: &'a str) -> PathId {
        let (relation, parent) = match above {
            Above::Relation(relation) => (relation, None),
            Above::Path(path) => (self.nodes[path.0 as usize].relation, Some(path)),
        };
        self.nodes.push(Node { relation, parent, index, name });
        PathId(self.nodes.len() as u32 - 1)
    }

    fn named(&mut self, above: Above, name: &'a str) -> PathId {
        let upper = name.bytes().any(|byte| byte.is_ascii_uppercase());
        let lower = if upper { Cow::Owned(name.to_ascii_lowercase()) } else { Cow::Borrowed(name) };
        let key = (above.key(), lower);
        if let Some(&id) = self.named.get(&key) {
            return id;
        }
        let id = self.add(above, None, name);
        self.named.insert(key, id);
        id
    }

    /// Column number `index` of a relation with metadata.
    pub(super) fn column(&mut self, relation: RelationId, index: usize, name: &'a str) -> PathId {
        let known = self.positions.columns[relation.0 as usize].get(index).copied().unwrap_or(NONE);
        if known == NONE {
            let id = self.add(Above::Relation(relation), Some(index as u32), name);
            let columns = &mut self.positions.columns[relation.0 as usize];
            if columns.len() <= index {
                columns.resize((index + 1).next_power_of_two().max(FIRST), NONE);
            }
            columns[index] = id;
            return id;
        }
        // Where the job has changed the relation, another column stands there now.
        if same(self.nodes[known.index()].name, name) { known } else { self.named(Above::Relation(relation), name) }
    }

    /// A column of a relation that is only known by its use.
    pub(super) fn named_column(&mut self, relation: RelationId, name: &'a str) -> PathId {
        self.named(Above::Relation(relation), name)
    }

    /// Field number `index` of a path whose type is known.
    pub(super) fn field(&mut self, path: PathId, index: usize, name: &'a str) -> PathId {
        match self.positions.fields.get(&(path, index as u32)) {
            Some(&id) if same(self.nodes[id.index()].name, name) => id,
            // Another field stands there now.
            Some(_) => self.named(Above::Path(path), name),
            None => {
                let id = self.add(Above::Path(path), Some(index as u32), name);
                self.positions.fields.insert((path, index as u32), id);
                id
            }
        }
    }

    /// A field of a path whose type is not known; of a relation's star, a column.
    pub(super) fn named_field(&mut self, path: PathId, name: &'a str) -> PathId {
        let node = self.nodes[path.0 as usize];
        if node.parent.is_none() && node.name == STAR {
            return self.named_column(node.relation, name);
        }
        self.named(Above::Path(path), name)
    }

    /// The column that a path begins with.
    pub(super) fn root(&self, mut path: PathId) -> PathId {
        while let Some(parent) = self.nodes[path.index()].parent {
            path = parent;
        }
        path
    }

    /// `path` with the fields that `model` has behind its column.
    pub(super) fn continued(&mut self, path: PathId, model: PathId) -> PathId {
        let Node { parent: Some(parent), index, name, .. } = self.nodes[model.index()] else { return path };
        let above = self.continued(path, parent);
        match index {
            Some(index) => self.field(above, index as usize, name),
            None => self.named_field(above, name),
        }
    }

    /// The fields behind the column that a path begins with, the last one first.
    pub(super) fn fields_up(&self, mut path: PathId) -> impl Iterator<Item = (Option<u32>, &'a str)> {
        std::iter::from_fn(move || {
            let Node { parent, index, name, .. } = self.nodes[path.index()];
            path = parent?;
            Some((index, name))
        })
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

    /// Appends the dotted path.
    pub fn write(&self, path: PathId, text: &mut String) {
        let node = self.nodes[path.index()];
        if let Some(parent) = node.parent {
            let above = std::iter::successors(Some(parent), |above| self.nodes[above.index()].parent);
            let above: Vec<_> = above.map(|above| self.nodes[above.index()].name).collect();
            for name in above.iter().rev() {
                text.push_str(name);
                text.push('.');
            }
        }
        text.push_str(node.name);
    }
}
