//! Edges as a graph: what does a column reach, and what reaches it?
//!
//! A node is a column path of a relation, or all rows of one. Paths that contain each other touch: an edge out of
//! `t.s` also carries `t.s.x`, and an edge out of `t.s.x` carries part of `t.s`.

mod find;
mod walk;

pub use find::FindError;
pub use walk::{Direction, Hop, Impact, Options};

use crate::sink::Link;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::fmt;

/// Number of a node.
pub type NodeId = u32;

/// A column path of a relation, or with `None` all its rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    /// Full name.
    pub relation: Box<str>,
    pub column: Option<Box<str>>,
}

/// `project.dataset.table.column`, or `project.dataset.table (rows)`.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            Some(column) => write!(f, "{}.{column}", self.relation),
            None => write!(f, "{} (rows)", self.relation),
        }
    }
}

#[derive(Debug)]
struct Edge {
    source: NodeId,
    target: NodeId,
    direct: bool,
    transformation: Box<str>,
    confidence: Box<str>,
    jobs: u64,
}

/// The edges that begin (or end) at a relation, by column path in lower case; an empty path stands for its rows.
type ByPath = BTreeMap<Box<str>, Vec<u32>>;

/// All edges, indexed both ways.
#[derive(Debug, Default)]
pub struct Graph {
    ids: FxHashMap<Node, NodeId>,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    /// Ordered, so that suggestions are.
    relations: BTreeMap<Box<str>, Ends>,
}

/// Edges at one relation.
#[derive(Debug, Default)]
struct Ends {
    outgoing: ByPath,
    incoming: ByPath,
}

impl Graph {
    /// Adds an edge.
    pub fn add(&mut self, link: Link<'_>) {
        let source = self.id(link.source, Some(link.source_column));
        let target = self.id(link.target, link.target_column);
        let edge = self.edges.len() as u32;
        let path = |column: Option<&str>| column.unwrap_or_default().to_ascii_lowercase().into_boxed_str();
        let outgoing = &mut self.relations.entry(link.source.into()).or_default().outgoing;
        outgoing.entry(path(Some(link.source_column))).or_default().push(edge);
        let incoming = &mut self.relations.entry(link.target.into()).or_default().incoming;
        incoming.entry(path(link.target_column)).or_default().push(edge);
        self.edges.push(Edge {
            source,
            target,
            direct: link.direct,
            transformation: link.transformation.into(),
            confidence: link.confidence.into(),
            jobs: link.job_count,
        });
    }

    fn id(&mut self, relation: &str, column: Option<&str>) -> NodeId {
        let node = Node { relation: relation.into(), column: column.map(Into::into) };
        if let Some(&id) = self.ids.get(&node) {
            return id;
        }
        let id = self.nodes.len() as NodeId;
        self.nodes.push(node.clone());
        self.ids.insert(node, id);
        id
    }
}
