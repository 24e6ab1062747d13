//! From some nodes to all they reach.

use super::{ByPath, Graph, Node};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

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

/// How to walk.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    pub direction: Direction,
    /// Edges from the start, at most; `None`: to the end.
    pub depth: Option<u32>,
    /// Follow INDIRECT edges too: conditions, windows, filters, joins, groupings, orderings.
    pub include_indirect: bool,
}

/// All edges between two nodes of a walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    /// Positions in [`Impact::nodes`]: nearer to the start, and farther.
    pub from: usize,
    pub to: usize,
    /// Sorted, distinct.
    pub transformations: Vec<String>,
    /// Sorted, distinct.
    pub confidence: Vec<String>,
    /// Jobs of the edge that most jobs made.
    pub jobs: u64,
}

/// What was reached.
#[derive(Debug, Default)]
pub struct Impact {
    /// Each node once, the nearest first, then by name.
    pub nodes: Vec<Node>,
    /// Edges from the start on the shortest way.
    pub depths: Vec<u32>,
    /// By `from`, then by name of `to`.
    pub hops: Vec<Hop>,
}

impl Impact {
    /// The hops that lead away from a node.
    pub fn hops_from(&self, node: usize) -> &[Hop] {
        let start = self.hops.partition_point(|hop| hop.from < node);
        let end = self.hops.partition_point(|hop| hop.from <= node);
        &self.hops[start..end]
    }
}

/// Whether two lower-case paths are the same or one contains the other; `*` is any column.
pub(super) fn touches(a: &str, b: &str) -> bool {
    let contains = |outer: &str, inner: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    a == "*" || b == "*" || contains(a, b) || contains(b, a)
}

/// What is gathered about one hop.
#[derive(Default)]
struct Ways {
    transformations: Vec<String>,
    confidence: Vec<String>,
    jobs: u64,
}

impl Graph {
    /// All that these nodes reach, level by level.
    pub fn impact(&self, start: Vec<Node>, options: Options) -> Impact {
        let mut impact = Impact::default();
        let mut positions: FxHashMap<Node, usize> = FxHashMap::default();
        for node in start {
            positions.entry(node.clone()).or_insert_with(|| {
                impact.nodes.push(node);
                impact.depths.push(0);
                impact.nodes.len() - 1
            });
        }
        let mut next = 0;
        while next < impact.nodes.len() {
            let (node, depth) = (impact.nodes[next].clone(), impact.depths[next]);
            let from = next;
            next += 1;
            if options.depth.is_some_and(|most| depth >= most) {
                continue;
            }
            for (reached, mut ways) in self.neighbours(&node, options) {
                let to = *positions.entry(reached.clone()).or_insert_with(|| {
                    impact.nodes.push(reached);
                    impact.depths.push(depth + 1);
                    impact.nodes.len() - 1
                });
                for list in [&mut ways.transformations, &mut ways.confidence] {
                    list.sort_unstable();
                    list.dedup();
                }
                let Ways { transformations, confidence, jobs } = ways;
                impact.hops.push(Hop { from, to, transformations, confidence, jobs });
            }
        }
        impact
    }

    /// The nodes one edge away, in order.
    fn neighbours(&self, node: &Node, options: Options) -> BTreeMap<Node, Ways> {
        let mut reached: BTreeMap<Node, Ways> = BTreeMap::new();
        let Some(ends) = self.relations.get(&node.relation) else { return reached };
        let by_path = match options.direction {
            Direction::Downstream => &ends.outgoing,
            Direction::Upstream => &ends.incoming,
        };
        let path = node.column.as_deref().map(str::to_ascii_lowercase);
        let mut edges: Vec<u32> = Vec::new();
        match (&path, options.direction) {
            // Rows come from what decides about rows, and lead to every column.
            (None, Direction::Upstream) => edges.extend(by_path.get("").into_iter().flatten()),
            (None, Direction::Downstream) => edges.extend(by_path.values().flatten()),
            (Some(path), _) => collect(by_path, path, &mut edges),
        }
        for edge in edges.into_iter().map(|edge| &self.edges[edge as usize]) {
            if !edge.direct && !options.include_indirect {
                continue;
            }
            let (near, far) = match options.direction {
                Direction::Downstream => (edge.source, edge.target),
                Direction::Upstream => (edge.target, edge.source),
            };
            let (near, far) = (&self.nodes[near as usize], &self.nodes[far as usize]);
            let far = match &*edge.transformation {
                "IDENTITY" => part(node, near, far),
                _ => far.clone(),
            };
            if far == *node {
                continue;
            }
            let ways = reached.entry(far).or_default();
            ways.transformations.push(edge.transformation.to_string());
            ways.confidence.push(edge.confidence.to_string());
            ways.jobs = ways.jobs.max(edge.jobs);
        }
        reached
    }
}

/// The edges at a path, at what contains it, and at its parts.
fn collect(by_path: &ByPath, path: &str, edges: &mut Vec<u32>) {
    if path == "*" {
        return edges.extend(by_path.values().flatten());
    }
    let mut take = |path: &str| edges.extend(by_path.get(path).into_iter().flatten());
    // Whatever influences the rows influences each column.
    take("");
    take("*");
    take(path);
    path.rmatch_indices('.').for_each(|(dot, _)| take(&path[..dot]));
    let below = format!("{path}.");
    let parts = by_path.range::<str, _>((std::ops::Bound::Included(&*below), std::ops::Bound::Unbounded));
    edges.extend(parts.take_while(|(part, _)| part.starts_with(&below)).flat_map(|(_, edges)| edges));
}

/// Where a part of a copied whole arrives: with `s → t`, `s.x` arrives at `t.x`.
fn part(node: &Node, near: &Node, far: &Node) -> Node {
    let (Some(path), Some(near), Some(whole)) = (&node.column, &near.column, &far.column) else { return far.clone() };
    let rest = match &**near {
        "*" if &**whole == "*" => return Node { relation: far.relation.clone(), column: Some(path.clone()) },
        near => path.get(near.len()..).filter(|rest| rest.starts_with('.')),
    };
    match rest.filter(|rest| rest.matches('.').count() + whole.matches('.').count() <= MAX_FIELDS) {
        Some(rest) => Node { relation: far.relation.clone(), column: Some(format!("{whole}{rest}").into()) },
        None => far.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sink::Link;

    fn graph(edges: &[(&str, &str, &str, &str, &str)]) -> Graph {
        let mut graph = Graph::default();
        for &(source, source_column, target, target_column, transformation) in edges {
            graph.add(Link {
                source,
                source_column,
                target,
                target_column: (!target_column.is_empty()).then_some(target_column),
                direct: matches!(transformation, "IDENTITY" | "TRANSFORMATION" | "AGGREGATION"),
                transformation,
                confidence: "exact",
                job_count: 1,
            });
        }
        graph
    }

    fn reached(graph: &Graph, start: &str, direction: Direction, include_indirect: bool) -> Vec<String> {
        let nodes = graph.find(start, direction).unwrap();
        let impact = graph.impact(nodes, Options { direction, depth: None, include_indirect });
        impact.nodes.iter().zip(&impact.depths).filter(|(_, depth)| **depth > 0).map(|(n, _)| n.to_string()).collect()
    }

    #[test]
    fn parts_follow_their_whole() {
        let graph = graph(&[
            ("p.d.a", "s", "p.d.b", "t", "IDENTITY"),
            ("p.d.b", "t.X", "p.d.c", "x", "IDENTITY"),
            ("p.d.b", "t.y", "p.d.c", "y", "IDENTITY"),
        ]);
        assert_eq!(reached(&graph, "a.s.x", Direction::Downstream, false), ["p.d.b.t.x", "p.d.c.x"]);
        assert_eq!(reached(&graph, "p.d.a.s", Direction::Downstream, false), ["p.d.b.t", "p.d.c.x", "p.d.c.y"]);
        assert_eq!(reached(&graph, "p.d.c.x", Direction::Upstream, false), ["p.d.b.t.X", "p.d.a.s.X"]);
    }

    #[test]
    fn cycles_end() {
        let graph = graph(&[("p.d.a", "x", "p.d.b", "x", "IDENTITY"), ("p.d.b", "x", "p.d.a", "x", "AGGREGATION")]);
        assert_eq!(reached(&graph, "p.d.a.x", Direction::Downstream, false), ["p.d.b.x"]);
        let growing = super::tests::graph(&[("p.d.a", "s", "p.d.a", "s.x", "IDENTITY")]);
        assert!(reached(&growing, "p.d.a.s", Direction::Downstream, false).len() < 20);
    }

    #[test]
    fn rows_are_followed_on_request() {
        let graph = graph(&[
            ("p.d.a", "flag", "p.d.b", "", "FILTER"),
            ("p.d.b", "x", "p.d.c", "y", "IDENTITY"),
            ("p.d.a", "v", "p.d.b", "x", "IDENTITY"),
        ]);
        assert!(reached(&graph, "p.d.a.flag", Direction::Downstream, false).is_empty());
        assert_eq!(reached(&graph, "p.d.a.flag", Direction::Downstream, true), ["p.d.b (rows)", "p.d.c.y"]);
        assert_eq!(reached(&graph, "p.d.c.y", Direction::Upstream, true), ["p.d.b.x", "p.d.a.flag", "p.d.a.v"]);
    }

    #[test]
    fn names_that_lead_nowhere_say_so() {
        let graph =
            graph(&[("p.d.orders", "x", "p.d.b", "x", "IDENTITY"), ("q.e.orders", "x", "p.d.b", "x", "IDENTITY")]);
        let error = |name| graph.find(name, Direction::Downstream).unwrap_err().to_string();
        assert_eq!(error("orders"), "orders: several tables have this name, give more of it: p.d.orders, q.e.orders");
        assert_eq!(error("p.d.Orders"), "p.d.Orders: not in the lineage; did you mean p.d.orders, q.e.orders");
        assert_eq!(error("p.d.orders.y"), "p.d.orders: no column y in the lineage; it has x");
    }
}
