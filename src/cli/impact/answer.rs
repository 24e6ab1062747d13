//! What was reached, and what is known about each hop: all formats are made of this.

use super::args::ImpactArgs;
use crate::cli::graph::{SECONDS_PER_DAY, day_start};
use crate::graph::{Activity, Direction, Evidence, Graph, Hop, NodeId, Options, Reach, Usage, Walk};
use crate::lineage::{Confidence, Transformation};
use anyhow::Result;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The answer to one question.
pub struct Answer<'g, 'b> {
    pub walk: Walk<'g, 'b>,
    pub reach: Reach,
    /// Days, since 1970, in which jobs are counted.
    window: RangeInclusive<u32>,
    changed: Option<Changed>,
}

/// What is known about a hop.
pub struct Facts<'b> {
    pub transformations: BTreeSet<Transformation>,
    /// Surest first.
    pub confidence: BTreeSet<std::cmp::Reverse<Confidence>>,
    /// On every edge.
    pub masking: bool,
    /// Jobs of the edge that most jobs made.
    pub jobs: u64,
    pub first_seen: Option<i64>,
    /// Of the edge that was seen last.
    pub last: Evidence<'b>,
}

impl Facts<'_> {
    /// `IDENTITY, CONDITIONAL`
    pub fn transformations(&self, separator: &str) -> String {
        self.transformations.iter().map(|t| t.as_str()).collect::<Vec<_>>().join(separator)
    }

    /// `exact, inferred`
    pub fn confidence(&self, separator: &str) -> String {
        self.confidence.iter().map(|c| c.0.as_str()).collect::<Vec<_>>().join(separator)
    }

    /// `IDENTITY, CONDITIONAL masking inferred`: what goes without saying is not said.
    pub fn words(&self) -> String {
        let mut words = self.transformations(", ");
        if self.masking {
            words += " masking";
        }
        if !self.confidence.iter().any(|c| c.0 == Confidence::Exact) {
            words = words + " " + &self.confidence(", ");
        }
        words
    }
}

/// The nodes before and after what has changed.
struct Changed {
    since: i64,
    /// They lead to a changed edge.
    before: FxHashSet<NodeId>,
    /// A changed edge leads to them.
    after: FxHashSet<NodeId>,
}

impl<'g, 'b> Answer<'g, 'b> {
    /// Asks the graph.
    pub fn new(graph: &'g Graph<'b>, args: &ImpactArgs) -> Result<Self> {
        let direction = if args.upstream { Direction::Upstream } else { Direction::Downstream };
        let mut options = Options {
            depth: args.depth,
            include_indirect: args.include_indirect,
            seen_before: args.as_of.map(day_start).transpose()?.map(|start| start + SECONDS_PER_DAY),
            ..Options::new(direction)
        };
        let last_day = match options.seen_before {
            Some(time) => u32::try_from(time / SECONDS_PER_DAY - 1).unwrap_or_default(),
            None => graph.last_day().unwrap_or_default(),
        };
        let window = (last_day + 1).saturating_sub(args.days)..=last_day;
        options.stop_at = Walk::new(graph, options.clone()).find(&args.stop_at)?.into_iter().collect();
        let mut walk = Walk::new(graph, options);
        let start = walk.find(&args.names)?;
        // Who names a column wants to see it; a table's other columns are not worth a line each.
        let mut named = FxHashSet::default();
        for found in args.names.iter().filter_map(|name| graph.find(name).ok()).flatten() {
            named.extend(found.column.map(|column| walk.node(found.relation, &column)));
        }
        let start = leading_on(&mut walk, start, &named);
        let reach = walk.reach(&start);
        let mut answer = Self { walk, reach, window, changed: None };
        if let Some(day) = args.changed_since {
            answer.changed = Some(answer.changes(day_start(day)?));
        }
        Ok(answer)
    }

    /// The hops that lead on from a node.
    pub fn hops(&mut self, node: NodeId) -> Vec<Hop> {
        let position = self.reach.position(node);
        let depth = position.and_then(|position| self.reach.depths.get(position)).copied().unwrap_or_default();
        if self.walk.options.depth.is_some_and(|most| depth >= most) {
            return Vec::new();
        }
        let mut hops = self.walk.hops(node);
        if let Some(changed) = &self.changed {
            let graph = self.walk.graph;
            hops.retain(|hop| {
                is_new(graph, hop, changed.since)
                    || changed.before.contains(&hop.to)
                    || changed.after.contains(&node) && changed.after.contains(&hop.to)
            });
        }
        hops
    }

    /// Whether what has not changed is left out.
    pub fn only_changes(&self) -> bool {
        self.changed.is_some()
    }

    /// All hops, those nearest to the start first, with the node each comes from.
    pub fn each_hop(&mut self, mut take: impl FnMut(&mut Self, NodeId, &Hop) -> Result<()>) -> Result<()> {
        for position in 0..self.reach.nodes.len() {
            let node = self.reach.nodes[position];
            for hop in self.hops(node) {
                take(self, node, &hop)?;
            }
        }
        Ok(())
    }

    /// What is reached, without the start.
    pub fn hits(&self) -> impl Iterator<Item = (NodeId, u32)> + '_ {
        let all = self.reach.nodes.iter().copied().zip(self.reach.depths.iter().copied());
        all.skip(self.reach.starts()).filter(|(node, _)| match &self.changed {
            Some(changed) => changed.before.contains(node) || changed.after.contains(node),
            None => true,
        })
    }

    /// Edges from the start to the farther end of a hop from this node.
    pub fn depth_after(&self, node: NodeId) -> u32 {
        self.reach.position(node).and_then(|position| self.reach.depths.get(position)).map_or(0, |depth| depth + 1)
    }

    /// What is known about a hop.
    pub fn facts(&self, hop: &Hop) -> Facts<'b> {
        let graph = self.walk.graph;
        let kinds: Vec<_> = hop.edges.iter().map(|edge| graph.kind(*edge)).collect();
        let evidence = hop.edges.iter().map(|edge| graph.evidence(*edge));
        let none = Evidence { jobs: 0, first_seen: None, last_seen: None, last_job_id: "", statement_hash: "" };
        let last = evidence.clone().max_by_key(|evidence| (evidence.last_seen, evidence.last_job_id)).unwrap_or(none);
        Facts {
            transformations: kinds.iter().map(|kind| kind.transformation()).collect(),
            confidence: kinds.iter().map(|kind| std::cmp::Reverse(kind.confidence())).collect(),
            masking: kinds.iter().all(|kind| kind.masking()),
            jobs: evidence.clone().map(|evidence| evidence.jobs).max().unwrap_or_default(),
            first_seen: evidence.filter_map(|evidence| evidence.first_seen).min(),
            last,
        }
    }

    /// The jobs of a hop in the window; `None` where the lineage has no ledger.
    pub fn recent(&self, hop: &Hop) -> Option<Activity<'b>> {
        let graph = self.walk.graph;
        graph.has_activity().then(|| graph.activity(&hop.edges, self.window.clone()))
    }

    /// How a column is read, also by jobs that keep nothing.
    pub fn usage(&self, node: NodeId) -> Option<Usage> {
        self.walk.is_known(node).then(|| self.walk.graph.usage(node)).flatten()
    }

    /// Source and target of a hop.
    pub fn ends(&self, node: NodeId, hop: &Hop) -> (NodeId, NodeId) {
        match self.walk.options.direction {
            Direction::Downstream => (node, hop.to),
            Direction::Upstream => (hop.to, node),
        }
    }

    fn changes(&mut self, since: i64) -> Changed {
        let (mut before, mut after) = (FxHashSet::default(), FxHashSet::default());
        let mut hops: Vec<(NodeId, NodeId, bool)> = Vec::new();
        for node in self.reach.nodes.clone() {
            let own = self.hops(node);
            hops.extend(own.iter().map(|hop| (node, hop.to, is_new(self.walk.graph, hop, since))));
        }
        for (near, far, _) in hops.iter().filter(|(_, _, new)| *new) {
            before.insert(*near);
            after.insert(*far);
        }
        // Hops come level by level: few rounds suffice.
        loop {
            let known = (before.len(), after.len());
            for (near, far, _) in &hops {
                if after.contains(near) {
                    after.insert(*far);
                }
            }
            for (near, far, _) in hops.iter().rev() {
                if before.contains(far) {
                    before.insert(*near);
                }
            }
            if known == (before.len(), after.len()) {
                return Changed { since, before, after };
            }
        }
    }
}

fn is_new(graph: &Graph<'_>, hop: &Hop, since: i64) -> bool {
    hop.edges.iter().any(|edge| graph.evidence(*edge).first_seen.is_some_and(|first| first >= since))
}

/// Of many nodes those that are named or lead anywhere, if any does.
fn leading_on(walk: &mut Walk<'_, '_>, nodes: Vec<NodeId>, named: &FxHashSet<NodeId>) -> Vec<NodeId> {
    if nodes.len() < 2 {
        return nodes;
    }
    let mut leading = nodes.clone();
    leading.retain(|node| {
        let mut leads = named.contains(node);
        // A table's rows lead where its columns do, which are there themselves.
        let upstream = walk.options.direction == Direction::Upstream;
        if upstream || walk.path(*node).is_some() {
            walk.step(*node, false, |_, _| leads = true);
        }
        leads
    });
    if leading.is_empty() { nodes } else { leading }
}
