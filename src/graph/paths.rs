//! The ways from one column to another.

use super::view::{EdgeId, NodeId};
use super::walk::Walk;
use rustc_hash::{FxHashMap, FxHashSet};

/// Which ways are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ways {
    /// All that have the least number of edges.
    Shortest,
    /// All that visit no node twice.
    All,
}

/// Edges in the order of a way, and the node that each arrives at.
pub type Way = Vec<(NodeId, Vec<EdgeId>)>;

/// Steps that looking for ways may take: where cycles have many ways through them, most of a search finds none.
const STEPS: usize = 1_000_000;

/// What was found.
#[derive(Debug, Default)]
pub struct Paths {
    /// Each begins with its start, to which no edge leads. The shortest first.
    pub ways: Vec<Way>,
    /// There are more.
    pub more: bool,
}

impl Walk<'_, '_> {
    /// The ways downstream from any of `from` to any of `to`, at most so many.
    pub fn paths(&mut self, from: &[NodeId], to: &[NodeId], ways: Ways, most: usize) -> Paths {
        let reach = self.reach(from);
        let goals: FxHashSet<NodeId> = to.iter().copied().filter(|node| reach.position(*node).is_some()).collect();
        // The hops between what is reached, and how far each node is from a goal.
        let mut hops: FxHashMap<NodeId, Way> = FxHashMap::default();
        let mut backwards: FxHashMap<NodeId, Vec<NodeId>> = FxHashMap::default();
        for &node in if goals.is_empty() { &[][..] } else { &reach.nodes } {
            if self.options.depth.is_some_and(|depth| reach.position(node).is_some_and(|p| reach.depths[p] >= depth)) {
                continue;
            }
            let own = self.hops(node);
            own.iter().for_each(|hop| backwards.entry(hop.to).or_default().push(node));
            hops.insert(node, own.into_iter().map(|hop| (hop.to, hop.edges)).collect());
        }
        let mut distance: FxHashMap<NodeId, u32> = goals.iter().map(|goal| (*goal, 0)).collect();
        let mut queue: Vec<NodeId> = goals.iter().copied().collect();
        queue.sort_unstable();
        let mut next = 0;
        while let Some(&node) = queue.get(next) {
            next += 1;
            let own = distance.get(&node).copied().unwrap_or_default();
            for &before in backwards.get(&node).into_iter().flatten() {
                distance.entry(before).or_insert_with(|| {
                    queue.push(before);
                    own + 1
                });
            }
        }
        let mut search =
            Search { hops: &hops, distance: &distance, goals: &goals, found: Paths::default(), steps: 0, most };
        let nearest = from.iter().filter_map(|node| distance.get(node)).min().copied();
        let Some(nearest) = nearest else { return Paths::default() };
        let farthest = match ways {
            Ways::Shortest => nearest,
            Ways::All => self.options.depth.unwrap_or(u32::MAX).min(distance.len() as u32),
        };
        // One length after the other: what is cut off is the longest.
        for length in nearest..=farthest {
            for &start in from {
                search.from(start, length);
            }
            if search.found.more || search.found.ways.len() >= most && length == farthest {
                break;
            }
        }
        search.found
    }
}

struct Search<'s> {
    hops: &'s FxHashMap<NodeId, Way>,
    distance: &'s FxHashMap<NodeId, u32>,
    goals: &'s FxHashSet<NodeId>,
    found: Paths,
    steps: usize,
    most: usize,
}

impl Search<'_> {
    /// Adds the ways of exactly this length, without recursion: a way may be long.
    fn from(&mut self, start: NodeId, length: u32) {
        if self.distance.get(&start).is_none_or(|distance| *distance > length) {
            return;
        }
        let mut way: Way = vec![(start, Vec::new())];
        let mut on_way = FxHashSet::from_iter([start]);
        // For each node of the way the next hop to try.
        let mut tries = vec![0];
        while let (Some(&(node, _)), Some(next)) = (way.last(), tries.last_mut()) {
            self.steps += 1;
            if self.found.ways.len() >= self.most || self.steps > STEPS {
                self.found.more = true;
                return;
            }
            let left = length - (way.len() as u32 - 1);
            let hop = if left == 0 { None } else { self.hops.get(&node).and_then(|hops| hops.get(*next)) };
            *next += 1;
            let Some((to, edges)) = hop else {
                if left == 0 && self.goals.contains(&node) {
                    self.found.ways.push(way.clone());
                }
                on_way.remove(&node);
                way.pop();
                tries.pop();
                continue;
            };
            // A goal ends a way; what cannot arrive in time is not tried.
            let arrives = self.distance.get(to).is_some_and(|distance| *distance < left);
            let ends_early = left > 1 && self.goals.contains(to);
            if arrives && !ends_early && on_way.insert(*to) {
                way.push((*to, edges.clone()));
                tries.push(0);
            }
        }
    }
}
