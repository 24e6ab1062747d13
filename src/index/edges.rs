//! Edges in the order of the rows → edges by source and by target, in bounded memory.
//!
//! The edges wait in a temporary file. Of the ordered list so much is made at a time as may be in memory, each time from
//! all of the file: reading it again is cheaper than anything cleverer until it is far larger than memory.

use super::names::sum_up;
use super::writer::{Spill, Writer};
use crate::graph::Kind;
use crate::graph::layout::Section;
use anyhow::{Context, Result};
use std::io::{BufReader, ErrorKind, Read, Write};
use std::ops::Range;

/// Edges that are put in order at a time: 64 MB of them.
const AT_A_TIME: u32 = 4 << 20;

/// An edge between nodes in order of their appearance.
#[derive(Debug, Clone, Copy)]
pub(super) struct RawEdge {
    pub source: u32,
    pub target: u32,
    pub kind: Kind,
    pub evidence: u32,
}

/// Edges that wait.
pub(super) struct RawEdges {
    spill: Spill,
    pub count: u32,
}

impl RawEdges {
    pub fn new() -> Result<Self> {
        Ok(Self { spill: Spill::new()?, count: 0 })
    }

    pub fn push(&mut self, edge: RawEdge) -> Result<()> {
        self.count =
            self.count.checked_add(1).filter(|count| *count < u32::MAX).context("more than 4 billion edges")?;
        let numbers = [edge.source, edge.target, edge.evidence, u32::from(edge.kind.byte())];
        let mut bytes = [0; 16];
        for (to, number) in bytes.chunks_exact_mut(4).zip(numbers) {
            to.copy_from_slice(&number.to_le_bytes());
        }
        Ok(self.spill.write_all(&bytes)?)
    }

    /// Calls `take` with every edge, its ends by their new numbers.
    fn each(&mut self, nodes: &[u32], mut take: impl FnMut(RawEdge)) -> Result<()> {
        records(self.spill.read()?, |[source, target, evidence, kind]: [u32; 4]| {
            let (source, target) = (nodes[source as usize], nodes[target as usize]);
            take(RawEdge { source, target, kind: Kind::of(kind as u8), evidence });
        })
    }

    /// Writes the edges both ways and returns the offsets of those that leave each node.
    pub fn write(mut self, nodes: &[u32], writer: &mut Writer) -> Result<Vec<u32>> {
        let (mut outgoing, mut incoming) = (vec![0u32; nodes.len() + 1], vec![0u32; nodes.len() + 1]);
        self.each(nodes, |edge| {
            outgoing[edge.source as usize + 1] += 1;
            incoming[edge.target as usize + 1] += 1;
        })?;
        sum_up(&mut outgoing);
        sum_up(&mut incoming);
        writer.numbers(Section::OutOffsets, outgoing.iter().copied())?;
        let (mut kinds, mut evidence) = (Spill::new()?, Spill::new()?);
        writer.begin(Section::OutTargets);
        for part in parts(&outgoing) {
            let mut edges: Vec<(u32, u32, u8, u32)> = Vec::with_capacity(within(&outgoing, &part));
            self.each(nodes, |edge| {
                if part.contains(&edge.source) {
                    edges.push((edge.source, edge.target, edge.kind.byte(), edge.evidence));
                }
            })?;
            edges.sort_unstable();
            for (_, target, kind, record) in edges {
                writer.number(target)?;
                kinds.write_all(&[kind])?;
                evidence.write_all(&record.to_le_bytes())?;
            }
        }
        writer.begin(Section::EdgeKinds);
        kinds.copy_to(writer)?;
        writer.begin(Section::EdgeEvidence);
        evidence.copy_to(writer)?;
        drop(self);
        incoming_edges(&outgoing, &incoming, writer)?;
        Ok(outgoing)
    }
}

/// Writes the edges by target. They are read by source, so each target's come in order.
fn incoming_edges(outgoing: &[u32], incoming: &[u32], writer: &mut Writer) -> Result<()> {
    writer.numbers(Section::InOffsets, incoming.iter().copied())?;
    let (mut numbers, mut kinds) = (Spill::new()?, Spill::new()?);
    writer.begin(Section::InSources);
    for part in parts(incoming) {
        let mut next = incoming[part.start as usize..part.end as usize].to_vec();
        let first = incoming[part.start as usize];
        let mut edges = vec![(0u32, 0u32, 0u8); within(incoming, &part)];
        let (mut source, mut edge) = (0usize, 0u32);
        let mut own_kinds = BufReader::with_capacity(1 << 20, writer.reader(Section::EdgeKinds)?).bytes();
        let mut failure = None;
        records(BufReader::with_capacity(1 << 20, writer.reader(Section::OutTargets)?), |[target]: [u32; 1]| {
            let kind = match own_kinds.next() {
                Some(Ok(kind)) => kind,
                Some(Err(e)) => return failure = Some(e),
                None => return,
            };
            while outgoing[source + 1] <= edge {
                source += 1;
            }
            if part.contains(&target) {
                let place = &mut next[(target - part.start) as usize];
                edges[(*place - first) as usize] = (source as u32, edge, kind);
                *place += 1;
            }
            edge += 1;
        })?;
        if let Some(e) = failure {
            return Err(e.into());
        }
        for (source, edge, kind) in edges {
            writer.number(source)?;
            numbers.write_all(&edge.to_le_bytes())?;
            kinds.write_all(&[kind])?;
        }
    }
    writer.begin(Section::InEdges);
    numbers.copy_to(writer)?;
    writer.begin(Section::InKinds);
    kinds.copy_to(writer)
}

/// Nodes whose edges may be in memory together; a node that has too many for it is alone.
fn parts(offsets: &[u32]) -> Vec<Range<u32>> {
    let nodes = offsets.len() as u32 - 1;
    let (mut parts, mut start) = (Vec::new(), 0);
    while start < nodes {
        let most = offsets[start as usize].saturating_add(AT_A_TIME);
        let end = offsets.partition_point(|offset| *offset <= most) as u32 - 1;
        let end = end.clamp(start + 1, nodes);
        parts.push(start..end);
        start = end;
    }
    parts
}

fn within(offsets: &[u32], part: &Range<u32>) -> usize {
    (offsets[part.end as usize] - offsets[part.start as usize]) as usize
}

/// Calls `take` with each record of so many numbers.
fn records<const N: usize>(mut from: impl Read, mut take: impl FnMut([u32; N])) -> Result<()> {
    let mut bytes = vec![0; N * 4 * (1 << 14)];
    loop {
        let mut filled = 0;
        while filled < bytes.len() {
            match from.read(&mut bytes[filled..]) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return Err(e.into()),
            }
        }
        for record in bytes[..filled].chunks_exact(N * 4) {
            let mut numbers = [0; N];
            for (number, from) in numbers.iter_mut().zip(record.chunks_exact(4)) {
                *number = u32::from_le_bytes([from[0], from[1], from[2], from[3]]);
            }
            take(numbers);
        }
        if filled < bytes.len() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_whole_nodes() {
        let big = AT_A_TIME + 5;
        assert_eq!(parts(&[0, 3, 3, 10]).first(), Some(&(0..3)));
        assert_eq!(parts(&[0, big, big + 1, 2 * big]), [0..1, 1..2, 2..3]);
        assert_eq!(parts(&[0, 0, AT_A_TIME, AT_A_TIME + 1]), [0..2, 2..3]);
        assert!(parts(&[0]).is_empty());
    }
}
