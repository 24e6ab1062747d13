//! The graph as it stands in the bytes of an index: who is who, what leads where.

use super::kind::Kind;
use super::layout::{NONE, ROWS, Section, Unusable};
use super::pages::Pages;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

/// Number of a relation, in order of name.
pub type RelationId = u32;
/// Number of a node, in order of relation and path. Numbers beyond those of the graph are a walk's own.
pub type NodeId = u32;
/// Number of an edge, in order of source and target.
pub type EdgeId = u32;

/// The graph in an index file's bytes.
#[derive(Debug)]
pub struct Graph<'b> {
    pub(super) pages: Pages<'b>,
}

/// The jobs that showed an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence<'b> {
    pub jobs: u64,
    /// Seconds since 1970.
    pub first_seen: Option<i64>,
    /// Seconds since 1970.
    pub last_seen: Option<i64>,
    /// Empty where it is not known.
    pub last_job_id: &'b str,
    /// The statement of the last job.
    pub statement_hash: &'b str,
}

/// How a column is read by jobs, whether or not they keep what they read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Jobs.
    pub reads: u32,
    /// Distinct users of them.
    pub users: u32,
    /// Seconds since 1970.
    pub last_read: Option<i64>,
    /// Bits, in the order of `column_usage`'s roles.
    pub roles: u32,
}

/// What the ledger tells of the jobs behind an edge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Activity<'b> {
    /// Jobs in the window.
    pub jobs: u64,
    /// Who ran them, most jobs first.
    pub users: Vec<&'b str>,
}

impl<'b> Graph<'b> {
    /// Reads an index file's bytes.
    ///
    /// # Errors
    /// They are no index of this version, or what is known at once to be damaged.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unusable> {
        Ok(Self { pages: Pages::open(bytes)? })
    }

    /// Of the files that the index was built from.
    pub fn fingerprint(&self) -> u128 {
        self.pages.header().fingerprint
    }

    /// The last day on which a job ran, in days since 1970.
    pub fn last_day(&self) -> Option<u32> {
        Some(self.pages.header().last_day).filter(|day| *day > 0)
    }

    /// Something that was looked at is not what was written: no answer holds, and the index is to be built anew.
    pub fn damaged(&self) -> bool {
        self.pages.damaged()
    }

    fn count(&self, section: Section) -> u32 {
        (self.pages.len(section) / 4) as u32
    }

    /// Relations.
    pub fn relation_count(&self) -> u32 {
        self.count(Section::RelationOffsets).saturating_sub(1)
    }

    /// Nodes.
    pub fn node_count(&self) -> u32 {
        self.count(Section::NodeRelation)
    }

    /// Edges.
    pub fn edge_count(&self) -> u32 {
        self.count(Section::OutTargets)
    }

    /// Full name.
    pub fn relation_name(&self, relation: RelationId) -> &'b str {
        self.pages.text(Section::RelationOffsets, Section::RelationNames, relation)
    }

    /// The relation of this full name.
    pub fn relation(&self, name: &str) -> Option<RelationId> {
        let at = partition(0..self.relation_count(), |relation| self.relation_name(relation) < name);
        (at < self.relation_count() && self.relation_name(at) == name).then_some(at)
    }

    /// The nodes of a relation.
    pub fn relation_nodes(&self, relation: RelationId) -> Range<NodeId> {
        self.pages.range(Section::RelationNodes, relation)
    }

    /// Whether paths of this relation may contain each other.
    pub(super) fn is_nested(&self, relation: RelationId) -> bool {
        self.pages.get(Section::RelationNested, relation as usize, 1) == [1]
    }

    /// The relation of a node.
    pub fn node_relation(&self, node: NodeId) -> RelationId {
        self.pages.u32(Section::NodeRelation, node as usize)
    }

    /// The column path of a node, `None` for rows.
    pub fn node_path(&self, node: NodeId) -> Option<&'b str> {
        let path = self.pages.u32(Section::NodePath, node as usize);
        (path != ROWS).then(|| self.pages.text(Section::PathOffsets, Section::PathNames, path))
    }

    /// Whether a node stands for the rows of its relation.
    #[inline]
    pub fn is_rows(&self, node: NodeId) -> bool {
        self.pages.u32(Section::NodePath, node as usize) == ROWS
    }

    /// Where a path (in lower case, `None` for rows) is among a relation's nodes, or would be.
    pub(super) fn lower_bound(&self, relation: RelationId, path: Option<&str>) -> NodeId {
        let before = |node| order(self.node_path(node), path) == Ordering::Less;
        partition(self.relation_nodes(relation), before)
    }

    /// The node of a path (in lower case, `None` for rows).
    pub fn node(&self, relation: RelationId, path: Option<&str>) -> Option<NodeId> {
        let at = self.lower_bound(relation, path);
        let found = at < self.relation_nodes(relation).end && order(self.node_path(at), path) == Ordering::Equal;
        found.then_some(at)
    }

    /// The edges that leave a node.
    pub fn outgoing(&self, node: NodeId) -> Range<EdgeId> {
        self.pages.range(Section::OutOffsets, node)
    }

    /// The edges that leave the nodes of a range.
    pub(super) fn outgoing_of(&self, nodes: Range<NodeId>) -> Range<EdgeId> {
        let start = self.pages.u32(Section::OutOffsets, nodes.start as usize);
        start..self.pages.u32(Section::OutOffsets, nodes.end as usize).max(start)
    }

    /// Target and kind of edges.
    pub(super) fn targets(&self, edges: Range<EdgeId>) -> impl Iterator<Item = (EdgeId, NodeId, Kind)> + use<'b> {
        let kinds = self.pages.get(Section::EdgeKinds, edges.start as usize, edges.len());
        let targets = self.pages.u32s(Section::OutTargets, edges.clone());
        edges.zip(targets).zip(kinds).map(|((edge, target), kind)| (edge, target, Kind::of(*kind)))
    }

    /// The edges that reach a node, with their sources.
    pub fn incoming(&self, node: NodeId) -> impl Iterator<Item = (EdgeId, NodeId)> + use<'b> {
        self.sources(node).map(|(edge, source, _)| (edge, source))
    }

    /// The edges that reach a node, with their sources and kinds.
    pub(super) fn sources(&self, node: NodeId) -> impl Iterator<Item = (EdgeId, NodeId, Kind)> + use<'b> {
        let range = self.pages.range(Section::InOffsets, node);
        let kinds = self.pages.get(Section::InKinds, range.start as usize, range.len());
        let edges = self.pages.u32s(Section::InEdges, range.clone());
        let sources = self.pages.u32s(Section::InSources, range);
        edges.zip(sources).zip(kinds).map(|((edge, source), kind)| (edge, source, Kind::of(*kind)))
    }

    /// What an edge is.
    pub fn kind(&self, edge: EdgeId) -> Kind {
        Kind::of(self.pages.get(Section::EdgeKinds, edge as usize, 1).first().copied().unwrap_or_default())
    }

    /// Where an edge begins.
    pub fn edge_source(&self, edge: EdgeId) -> NodeId {
        let first_after = |node| self.pages.u32(Section::OutOffsets, node as usize) <= edge;
        partition(0..self.node_count(), first_after).saturating_sub(1)
    }

    /// Where an edge ends.
    pub fn edge_target(&self, edge: EdgeId) -> NodeId {
        self.pages.u32(Section::OutTargets, edge as usize)
    }

    /// The jobs that showed an edge.
    pub fn evidence(&self, edge: EdgeId) -> Evidence<'b> {
        self.evidence_record(self.pages.u32(Section::EdgeEvidence, edge as usize))
    }

    /// When an edge was first seen.
    pub(super) fn first_seen(&self, edge: EdgeId) -> Option<i64> {
        let record = self.pages.u32(Section::EdgeEvidence, edge as usize);
        let [_, first, _, _] = self.pages.nth_record(Section::Evidence, record);
        known(first)
    }

    fn evidence_record(&self, record: u32) -> Evidence<'b> {
        let [jobs, first, last, job] = self.pages.nth_record(Section::Evidence, record);
        let (last_job_id, next) = self.pages.prefixed(Section::LastJobs, job as usize);
        let (statement_hash, _) = self.pages.prefixed(Section::LastJobs, next);
        let (first_seen, last_seen) = (known(first), known(last));
        Evidence { jobs: u64::from(jobs), first_seen, last_seen, last_job_id, statement_hash }
    }

    /// The tables that a relation feeds, in order, each with the jobs that did it.
    pub fn tables_fed(&self, relation: RelationId) -> Vec<(RelationId, Evidence<'b>)> {
        if self.pages.len(Section::TableOutTargets) == 0 {
            let edges = self.relation_nodes(relation).flat_map(|node| self.outgoing(node));
            return self.by_relation(edges.map(|edge| (edge, self.edge_target(edge))));
        }
        let edges = self.pages.range(Section::TableOutOffsets, relation);
        let targets = self.pages.u32s(Section::TableOutTargets, edges.clone());
        edges.zip(targets).map(|(edge, target)| (target, self.table_evidence(edge))).collect()
    }

    /// The tables that feed a relation, in order, each with the jobs that did it.
    pub fn tables_feeding(&self, relation: RelationId) -> Vec<(RelationId, Evidence<'b>)> {
        if self.pages.len(Section::TableOutTargets) == 0 {
            return self.by_relation(self.relation_nodes(relation).flat_map(|node| self.incoming(node)));
        }
        let range = self.pages.range(Section::TableInOffsets, relation);
        let edges = self.pages.u32s(Section::TableInEdges, range.clone());
        let sources = self.pages.u32s(Section::TableInSources, range);
        edges.zip(sources).map(|(edge, source)| (source, self.table_evidence(edge))).collect()
    }

    /// Where there is no `table_lineage/`: what the columns' edges tell of it, by the last of them.
    fn by_relation(&self, edges: impl Iterator<Item = (EdgeId, NodeId)>) -> Vec<(RelationId, Evidence<'b>)> {
        let mut last: BTreeMap<RelationId, Evidence<'b>> = BTreeMap::new();
        for (edge, far) in edges {
            let evidence = self.evidence(edge);
            let known = last.entry(self.node_relation(far)).or_insert(evidence);
            if (evidence.last_seen, evidence.last_job_id) > (known.last_seen, known.last_job_id) {
                *known = evidence;
            }
        }
        last.into_iter().collect()
    }

    fn table_evidence(&self, edge: u32) -> Evidence<'b> {
        self.evidence_record(self.pages.u32(Section::TableEvidence, edge as usize))
    }

    /// How a column is read; `None` where no job is known to.
    pub fn usage(&self, node: NodeId) -> Option<Usage> {
        let count = self.count(Section::UsageNodes);
        let at = partition(0..count, |i| self.pages.u32(Section::UsageNodes, i as usize) < node);
        if at >= count || self.pages.u32(Section::UsageNodes, at as usize) != node {
            return None;
        }
        let [reads, users, last, roles] = self.pages.nth_record(Section::UsageRecords, at);
        Some(Usage { reads, users, last_read: known(last), roles })
    }

    /// The statements whose jobs showed an edge, the last one first; none where the index was built without a ledger.
    fn statements(&self, edge: EdgeId) -> impl Iterator<Item = u32> + '_ {
        let has_lists = self.pages.len(Section::EdgeStatements) > 0;
        let mut next = if has_lists { self.pages.u32(Section::EdgeStatements, edge as usize) } else { NONE };
        std::iter::from_fn(move || {
            let [before, statement] =
                if next == NONE { return None } else { self.pages.nth_record(Section::StatementLists, next) };
            // Entries lie behind those before them: a list that says otherwise would never end.
            next = if before < next { before } else { NONE };
            Some(statement)
        })
    }

    /// What the ledger tells of the jobs that showed these edges in a window of days (since 1970, both included).
    pub fn activity(&self, edges: &[EdgeId], window: std::ops::RangeInclusive<u32>) -> Activity<'b> {
        let mut statements: Vec<u32> = edges.iter().flat_map(|edge| self.statements(*edge)).collect();
        statements.sort_unstable();
        statements.dedup();
        let (mut jobs, mut users) = (0, BTreeMap::<&str, u64>::new());
        for statement in statements {
            let mut own = 0;
            for record in self.pages.range(Section::StatementDayOffsets, statement) {
                let [day, count] = self.pages.nth_record(Section::StatementDays, record);
                own += if window.contains(&day) { u64::from(count) } else { 0 };
            }
            if own == 0 {
                continue;
            }
            jobs += own;
            for user in
                self.pages.u32s(Section::StatementUsers, self.pages.range(Section::StatementUserOffsets, statement))
            {
                *users.entry(self.pages.text(Section::UserOffsets, Section::UserNames, user)).or_default() += own;
            }
        }
        let mut users: Vec<(&str, u64)> = users.into_iter().collect();
        users.sort_by_key(|(name, jobs)| (std::cmp::Reverse(*jobs), *name));
        Activity { jobs, users: users.into_iter().map(|(name, _)| name).collect() }
    }

    /// Whether the index knows the jobs of each day.
    pub fn has_activity(&self) -> bool {
        self.pages.len(Section::EdgeStatements) > 0
    }
}

/// Rows before paths, paths by lower case; `path` is in lower case.
fn order(own: Option<&str>, path: Option<&str>) -> Ordering {
    match (own, path) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Less,
        (Some(_), None) => Ordering::Greater,
        (Some(own), Some(path)) => lower(own).cmp(path.bytes()),
    }
}

/// Bytes in lower case, as far as ASCII goes: BigQuery's own rule for names of columns.
pub(super) fn lower(text: &str) -> impl Iterator<Item = u8> + '_ {
    text.bytes().map(|byte| byte.to_ascii_lowercase())
}

fn known(seconds: u32) -> Option<i64> {
    (seconds > 0).then_some(i64::from(seconds))
}

/// The first number of a range for which `before` does not hold, given that it holds for those before it alone.
fn partition(range: Range<u32>, before: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (range.start, range.end.max(range.start));
    while low < high {
        let middle = low + (high - low) / 2;
        match before(middle) {
            true => low = middle + 1,
            false => high = middle,
        }
    }
    low
}
