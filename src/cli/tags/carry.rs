//! Tags along edges: each column gets each tag by the shortest way, which is its proof.

use super::declared::Declared;
use super::rules::{Passage, Ruler};
use crate::graph::{Direction, EdgeId, Graph, NodeId, Options, Walk};
use crate::locate::{Wanted, calls, locate};
use crate::sink::{StatementText, statement_reads, statement_texts};
use anyhow::Result;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::path::Path;

/// How a tag has come to a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Carried there, and declared by nobody.
    Exposed,
    /// Declared, though nothing that feeds the column carries it.
    OverDeclared,
    /// Declared, and carried there, too.
    Confirmed,
    /// Declared for a column that nothing is known to feed.
    Declared,
}

impl Status {
    /// As it is printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exposed => "exposed",
            Self::OverDeclared => "over-declared",
            Self::Confirmed => "confirmed",
            Self::Declared => "declared",
        }
    }
}

/// A tag of a column.
#[derive(Debug, Clone, Serialize)]
pub struct Tagged {
    pub table: String,
    pub column: String,
    pub tag: String,
    pub status: Status,
    /// The declared column that it comes from; the column itself where nothing carries it.
    pub origin: String,
    /// The tag as it was declared there.
    pub origin_tag: String,
    /// The way, from the origin on: columns and, between them, what happens.
    pub path: Vec<String>,
}

/// How a state was reached: the state before, and the edge.
type Step = Option<(usize, EdgeId)>;

/// Carries all declared tags; names that the lineage does not know are returned.
pub fn carry(
    graph: &Graph<'_>,
    ruler: &Ruler,
    declared: &[Declared],
    folder: &Path,
) -> Result<(Vec<Tagged>, Vec<String>)> {
    let mut walk = Walk::new(graph, Options::new(Direction::Downstream));
    let (mut seeds, mut unknown) = (Vec::new(), Vec::new());
    for one in declared {
        match walk.find(std::slice::from_ref(&one.column)) {
            Ok(nodes) => seeds.extend(nodes.into_iter().map(|node| (node, one.tag.clone()))),
            Err(_) => unknown.push(one.column.clone()),
        }
    }
    seeds.sort();
    seeds.dedup();
    let declared: FxHashSet<(NodeId, String)> = seeds.iter().cloned().collect();

    // The statements of the edges that tags may take are read at once.
    let starts: Vec<NodeId> = seeds.iter().map(|(node, _)| *node).collect();
    let reach = walk.reach(&starts);
    let mut hops = FxHashMap::default();
    for &node in &reach.nodes {
        hops.insert(node, walk.hops(node));
    }
    let functions = Functions::read(graph, hops.values().flatten().flat_map(|hop| &hop.edges), folder)?;

    let mut states: Vec<(NodeId, String, Step)> = seeds.into_iter().map(|(node, tag)| (node, tag, None)).collect();
    let mut known: FxHashMap<(NodeId, String), usize> =
        states.iter().enumerate().map(|(i, (node, tag, _))| ((*node, tag.clone()), i)).collect();
    // For declared tags that are carried there as well, how.
    let mut confirmed: FxHashMap<usize, Step> = FxHashMap::default();
    let mut next = 0;
    while next < states.len() {
        let (node, tag) = (states[next].0, states[next].1.clone());
        for hop in hops.get(&node).into_iter().flatten() {
            for &edge in &hop.edges {
                let kind = graph.kind(edge);
                let passage = Passage {
                    transformation: kind.transformation(),
                    masking: kind.masking(),
                    functions: functions.of(edge),
                };
                let Some(carried) = ruler.carry(&tag, &passage) else { continue };
                match known.get(&(hop.to, carried.clone())) {
                    None => {
                        known.insert((hop.to, carried.clone()), states.len());
                        states.push((hop.to, carried, Some((next, edge))));
                    }
                    Some(&state) if states[state].2.is_none() && origin(&states, next) != state => {
                        confirmed.entry(state).or_insert(Some((next, edge)));
                    }
                    Some(_) => {}
                }
            }
        }
        next += 1;
    }

    let mut tagged = Vec::new();
    for (number, (node, tag, step)) in states.iter().enumerate() {
        let is_declared = declared.contains(&(*node, tag.clone()));
        let by = step.or_else(|| confirmed.get(&number).copied().flatten());
        let status = match (is_declared, by) {
            (false, _) => Status::Exposed,
            (true, Some(_)) => Status::Confirmed,
            (true, None) if is_fed(graph, &walk, *node) => Status::OverDeclared,
            (true, None) => Status::Declared,
        };
        let origin = by.map_or(number, |(before, _)| origin(&states, before));
        let name = walk.name(*node);
        tagged.push(Tagged {
            table: name.relation.to_owned(),
            column: name.column.unwrap_or_default().to_owned(),
            tag: tag.clone(),
            status,
            origin: walk.name(states[origin].0).to_string(),
            origin_tag: states[origin].1.clone(),
            path: path(graph, &walk, &states, number, by),
        });
    }
    tagged.sort_by(|a, b| (&a.table, &a.column, &a.tag).cmp(&(&b.table, &b.column, &b.tag)));
    Ok((tagged, unknown))
}

fn origin(states: &[(NodeId, String, Step)], mut state: usize) -> usize {
    while let Some((before, _)) = states[state].2 {
        state = before;
    }
    state
}

fn path(
    graph: &Graph<'_>,
    walk: &Walk<'_, '_>,
    states: &[(NodeId, String, Step)],
    state: usize,
    by: Step,
) -> Vec<String> {
    let mut path = vec![walk.name(states[state].0).to_string()];
    let mut step = by;
    while let Some((before, edge)) = step {
        let kind = graph.kind(edge);
        path.push(kind.transformation().as_str().to_owned() + if kind.masking() { " masking" } else { "" });
        path.push(walk.name(states[before].0).to_string());
        step = states[before].2;
    }
    path.reverse();
    path
}

fn is_fed(graph: &Graph<'_>, walk: &Walk<'_, '_>, node: NodeId) -> bool {
    walk.is_known(node) && graph.incoming(node).any(|(edge, _)| graph.kind(edge).is_direct())
}

/// The functions around the source of each edge, as far as the SQL of its last job tells.
struct Functions(FxHashMap<EdgeId, Vec<String>>);

impl Functions {
    fn read<'e>(graph: &Graph<'_>, edges: impl Iterator<Item = &'e EdgeId>, folder: &Path) -> Result<Self> {
        let mut edges: Vec<EdgeId> = edges.copied().filter(|edge| graph.kind(*edge).is_direct()).collect();
        edges.sort_unstable();
        edges.dedup();
        // A copy has no function around it.
        edges.retain(|edge| graph.kind(*edge).transformation() != crate::lineage::Transformation::Identity);
        let hash = |edge: EdgeId| graph.evidence(edge).statement_hash;
        let hashes: FxHashSet<String> = edges.iter().map(|edge| hash(*edge).to_owned()).collect();
        let (texts, reads) = (statement_texts(folder, &hashes)?, statement_reads(folder, &hashes)?);
        let found = edges.into_iter().filter_map(|edge| {
            let (text, reads) = (texts.get(hash(edge))?, reads.get(hash(edge))?);
            Some((edge, around(graph, edge, text, reads)?))
        });
        Ok(Self(found.collect()))
    }

    fn of(&self, edge: EdgeId) -> &[String] {
        self.0.get(&edge).map(|functions| &**functions).unwrap_or_default()
    }
}

fn around(graph: &Graph<'_>, edge: EdgeId, text: &StatementText, reads: &[(String, String)]) -> Option<Vec<String>> {
    let (source, target) = (graph.edge_source(edge), graph.edge_target(edge));
    let wanted = Wanted {
        source: graph.relation_name(graph.node_relation(source)),
        source_column: graph.node_path(source)?,
        target: graph.relation_name(graph.node_relation(target)),
        target_column: graph.node_path(target),
        transformation: graph.kind(edge).transformation(),
    };
    let located = locate(&text.query, &text.home, &wanted, reads, None);
    // A name that only looks like the column would bring functions that have nothing to do with it.
    located.proven.then(|| calls(&text.query, &located.spans))
}
