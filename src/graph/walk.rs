//! One step from a node: which edges lead on, and where do they arrive?
//!
//! Paths that contain each other touch: an edge out of `t.s` also carries `t.s.x`, and an edge out of `t.s.x` carries
//! part of `t.s`. A part of a copied whole arrives as that part: with `s → t`, `s.x` arrives at `t.x`, even if no edge
//! names it. Such nodes belong to the walk; their numbers follow those of the graph.

use super::kind::Kind;
use super::view::{EdgeId, Graph, NodeId, RelationId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// Fields below fields, as BigQuery allows them: a path that would grow beyond is not followed into its parts.
const MAX_FIELDS: usize = 15;

/// Which way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From source to target: what would a change reach?
    Downstream,
    /// From target to source: where does it come from?
    Upstream,
}

impl Direction {
    /// The other way.
    pub const fn reversed(self) -> Self {
        match self {
            Self::Downstream => Self::Upstream,
            Self::Upstream => Self::Downstream,
        }
    }
}

/// Which edges to follow.
#[derive(Debug, Clone)]
pub struct Options {
    pub direction: Direction,
    /// Edges from the start, at most; `None`: to the end.
    pub depth: Option<u32>,
    /// Follow INDIRECT edges too: conditions, windows, filters, joins, groupings, orderings.
    pub include_indirect: bool,
    /// Only edges that had been seen before this time (seconds since 1970).
    pub seen_before: Option<i64>,
    /// Nodes from which no edge is followed.
    pub stop_at: FxHashSet<NodeId>,
}

impl Options {
    /// All DIRECT edges this way, to the end.
    pub fn new(direction: Direction) -> Self {
        Self { direction, depth: None, include_indirect: false, seen_before: None, stop_at: FxHashSet::default() }
    }
}

/// A column path of a relation, or with `None` all its rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node<'n> {
    /// Full name.
    pub relation: &'n str,
    pub column: Option<&'n str>,
}

/// `project.dataset.table.column`, or `project.dataset.table (rows)`.
impl fmt::Display for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            Some(column) => write!(f, "{}.{column}", self.relation),
            None => write!(f, "{} (rows)", self.relation),
        }
    }
}

/// All edges between two nodes of a walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    /// Farther from the start.
    pub to: NodeId,
    /// At least one.
    pub edges: Vec<EdgeId>,
}

/// A graph, and the nodes that walks over it have added.
#[derive(Debug)]
pub struct Walk<'g, 'b> {
    pub graph: &'g Graph<'b>,
    pub options: Options,
    /// Relation and path of the added nodes.
    added: Vec<(RelationId, Box<str>)>,
    /// By relation and path in lower case.
    added_ids: FxHashMap<(RelationId, Box<str>), NodeId>,
}

impl<'g, 'b> Walk<'g, 'b> {
    /// A walk over this graph.
    pub fn new(graph: &'g Graph<'b>, options: Options) -> Self {
        Self { graph, options, added: Vec::new(), added_ids: FxHashMap::default() }
    }

    /// The node of a path of a relation, added if the graph has none.
    pub fn node(&mut self, relation: RelationId, path: &str) -> NodeId {
        let lower = path.to_ascii_lowercase();
        if let Some(node) = self.graph.node(relation, Some(&lower)) {
            return node;
        }
        let next = self.graph.node_count() + self.added.len() as u32;
        *self.added_ids.entry((relation, lower.into())).or_insert_with(|| {
            self.added.push((relation, path.into()));
            next
        })
    }

    fn added(&self, node: NodeId) -> Option<&(RelationId, Box<str>)> {
        self.added.get(node.checked_sub(self.graph.node_count())? as usize)
    }

    /// The relation of a node.
    pub fn relation(&self, node: NodeId) -> RelationId {
        self.added(node).map_or_else(|| self.graph.node_relation(node), |(relation, _)| *relation)
    }

    /// The path of a node, `None` for rows.
    pub fn path(&self, node: NodeId) -> Option<&str> {
        match self.added(node) {
            Some((_, path)) => Some(path),
            None => self.graph.node_path(node),
        }
    }

    /// Whether a node stands for the rows of its relation.
    pub fn is_rows(&self, node: NodeId) -> bool {
        self.is_known(node) && self.graph.is_rows(node)
    }

    /// How people call a node.
    pub fn name(&self, node: NodeId) -> Node<'_> {
        Node { relation: self.graph.relation_name(self.relation(node)), column: self.path(node) }
    }

    /// Whether a node belongs to the graph, and not to this walk alone.
    pub fn is_known(&self, node: NodeId) -> bool {
        node < self.graph.node_count()
    }

    /// Orders nodes by relation, then path: as their numbers do, but for those that were added.
    pub fn sort(&self, nodes: &mut [NodeId]) {
        match nodes.iter().all(|node| self.is_known(*node)) {
            true => nodes.sort_unstable(),
            false => nodes.sort_by_cached_key(|node| {
                (self.relation(*node), self.path(*node).map(str::to_ascii_lowercase), *node)
            }),
        }
    }

    /// The nodes one edge away, in order, with the edges that lead there.
    pub fn hops(&mut self, node: NodeId) -> Vec<Hop> {
        let mut reached: BTreeMap<NodeId, Vec<EdgeId>> = BTreeMap::new();
        self.step(node, true, |to, edge| reached.entry(to).or_default().push(edge));
        let mut order: Vec<NodeId> = reached.keys().copied().collect();
        self.sort(&mut order);
        let hops = order.into_iter().map(|to| Hop { to, edges: reached.remove(&to).unwrap_or_default() });
        hops.map(|mut hop| {
            hop.edges.sort_unstable();
            hop.edges.dedup();
            hop
        })
        .collect()
    }

    /// Calls `reach` for every edge that leads on from a node, with where it arrives; without `rows` not for those that
    /// come from what decides about a column's rows.
    pub fn step(&mut self, node: NodeId, rows: bool, mut reach: impl FnMut(NodeId, EdgeId)) {
        if self.options.stop_at.contains(&node) {
            return;
        }
        let relation = self.relation(node);
        let flat = self.is_known(node) && !self.graph.is_nested(relation);
        match self.options.direction {
            Direction::Downstream => self.step_down(node, relation, flat, &mut reach),
            Direction::Upstream => self.step_up(node, relation, flat, rows, &mut reach),
        }
    }

    fn step_down(&mut self, node: NodeId, relation: RelationId, flat: bool, reach: &mut impl FnMut(NodeId, EdgeId)) {
        let graph = self.graph;
        // Rows lead to every column.
        if self.is_rows(node) {
            return self.plain(node, graph.outgoing_of(graph.relation_nodes(relation)), reach);
        }
        if flat {
            return self.plain(node, graph.outgoing(node), reach);
        }
        for near in self.touching(node, relation) {
            for (edge, far, kind) in graph.targets(graph.outgoing(near)) {
                if self.follows(edge, kind) {
                    let far = self.arrival(node, near, far, kind);
                    if far != node {
                        reach(far, edge);
                    }
                }
            }
        }
    }

    /// Edges that arrive where they say.
    fn plain(&self, node: NodeId, edges: Range<EdgeId>, reach: &mut impl FnMut(NodeId, EdgeId)) {
        for (edge, far, kind) in self.graph.targets(edges) {
            if far != node && self.follows(edge, kind) {
                reach(far, edge);
            }
        }
    }

    fn step_up(
        &mut self,
        node: NodeId,
        relation: RelationId,
        flat: bool,
        rows: bool,
        reach: &mut impl FnMut(NodeId, EdgeId),
    ) {
        let graph = self.graph;
        // Rows come from what decides about rows.
        let near = match () {
            () if self.is_rows(node) => vec![node],
            () if flat => self.rows(relation).into_iter().chain([node]).collect(),
            () => self.touching(node, relation),
        };
        for near in near {
            if !rows && near != node && graph.is_rows(near) {
                continue;
            }
            for (edge, far, kind) in graph.sources(near) {
                if self.follows(edge, kind) {
                    let far = self.arrival(node, near, far, kind);
                    if far != node {
                        reach(far, edge);
                    }
                }
            }
        }
    }

    fn follows(&self, edge: EdgeId, kind: Kind) -> bool {
        let seen = || match self.options.seen_before {
            Some(time) => self.graph.first_seen(edge).is_none_or(|first| first < time),
            None => true,
        };
        (self.options.include_indirect || kind.is_direct()) && seen()
    }

    /// The node that stands for a relation's rows.
    fn rows(&self, relation: RelationId) -> Option<NodeId> {
        let first = self.graph.relation_nodes(relation);
        (!first.is_empty() && self.graph.is_rows(first.start)).then_some(first.start)
    }

    /// The graph's nodes that contain a column's path or are contained in it; and the rows: whatever influences them
    /// influences each column.
    fn touching(&self, node: NodeId, relation: RelationId) -> Vec<NodeId> {
        let (graph, nodes) = (self.graph, self.graph.relation_nodes(relation));
        let Some(path) = self.path(node).map(str::to_ascii_lowercase) else { return Vec::new() };
        if path == "*" {
            return nodes.collect();
        }
        let mut near: Vec<NodeId> = self.rows(relation).into_iter().collect();
        near.extend(graph.node(relation, Some("*")));
        let containing = path.match_indices('.').filter_map(|(dot, _)| path.get(..dot));
        near.extend(containing.filter_map(|whole| graph.node(relation, Some(whole))));
        near.extend(graph.node(relation, Some(&path)));
        // '/' follows '.'.
        let (first, end) = (format!("{path}."), format!("{path}/"));
        near.extend(graph.lower_bound(relation, Some(&first))..graph.lower_bound(relation, Some(&end)));
        near
    }

    /// Where an edge at `near`, which touches `node`, arrives.
    fn arrival(&mut self, node: NodeId, near: NodeId, far: NodeId, kind: Kind) -> NodeId {
        if node == near || kind.transformation() != crate::lineage::Transformation::Identity {
            return far;
        }
        let graph = self.graph;
        let (Some(path), Some(near), Some(whole)) = (self.path(node), graph.node_path(near), graph.node_path(far))
        else {
            return far;
        };
        let arrived = match (near, whole) {
            ("*", "*") => Some(path.to_owned()),
            // A column that is contained is shorter: it has no such rest.
            _ => path.get(near.len()..).filter(|rest| rest.starts_with('.')).and_then(|rest| {
                let fields = rest.matches('.').count() + whole.matches('.').count();
                (fields <= MAX_FIELDS).then(|| format!("{whole}{rest}"))
            }),
        };
        arrived.map_or(far, |path| self.node(graph.node_relation(far), &path))
    }
}
