//! From some nodes to all they reach.

use super::view::NodeId;
use super::walk::{Direction, Walk};
use rustc_hash::FxHashSet;

/// What was reached: each node once, the nearest first, then by name.
#[derive(Debug, Default)]
pub struct Reach {
    pub nodes: Vec<NodeId>,
    /// Edges from the start on the shortest way.
    pub depths: Vec<u32>,
    /// Position of a node one edge nearer; a start is its own.
    pub parents: Vec<u32>,
    /// For each node of the graph and the walk its position plus one; 0 where it was not reached.
    positions: Vec<u32>,
}

impl Reach {
    /// Where a node is in the list.
    pub fn position(&self, node: NodeId) -> Option<usize> {
        self.positions.get(node as usize).and_then(|position| (*position as usize).checked_sub(1))
    }

    /// How many nodes the walk began with.
    pub fn starts(&self) -> usize {
        self.depths.partition_point(|depth| *depth == 0)
    }

    fn add(&mut self, node: NodeId, depth: u32, parent: u32) {
        self.mark(node, self.nodes.len() as u32 + 1);
        self.nodes.push(node);
        self.depths.push(depth);
        self.parents.push(parent);
    }

    fn mark(&mut self, node: NodeId, position: u32) {
        if self.positions.len() <= node as usize {
            self.positions.resize(node as usize + 1, 0);
        }
        self.positions[node as usize] = position;
    }

    fn is_new(&self, node: NodeId) -> bool {
        self.positions.get(node as usize).is_none_or(|position| *position == 0)
    }
}

impl Walk<'_, '_> {
    /// All that these nodes reach, level by level.
    pub fn reach(&mut self, start: &[NodeId]) -> Reach {
        let mut reach = Reach { positions: vec![0; self.graph.node_count() as usize], ..Reach::default() };
        for &node in start {
            if reach.is_new(node) {
                reach.add(node, 0, reach.nodes.len() as u32);
            }
        }
        // What decides about rows is the same for all columns: the first one that is reached brings all of it.
        let mut rows_done = FxHashSet::default();
        let (mut level, mut depth) = (0..reach.nodes.len(), 0);
        while !level.is_empty() && self.options.depth.is_none_or(|most| depth < most) {
            depth += 1;
            let mut found: Vec<(NodeId, u32)> = Vec::new();
            for parent in level.clone() {
                let node = reach.nodes[parent];
                let rows = self.options.direction == Direction::Upstream
                    && self.options.include_indirect
                    && !self.options.stop_at.contains(&node)
                    && !self.is_rows(node)
                    && rows_done.insert(self.relation(node));
                self.step(node, rows, |to, _| {
                    if reach.is_new(to) {
                        // Its place follows once the level is complete and in order.
                        reach.mark(to, u32::MAX);
                        found.push((to, parent as u32));
                    }
                });
            }
            let mut order: Vec<NodeId> = found.iter().map(|(node, _)| *node).collect();
            self.sort(&mut order);
            let first = reach.nodes.len();
            for node in order {
                reach.add(node, depth, 0);
            }
            for (node, parent) in found {
                if let Some(position) = reach.position(node) {
                    reach.parents[position] = parent;
                }
            }
            level = first..reach.nodes.len();
        }
        reach
    }
}
