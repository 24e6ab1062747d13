//! Names as numbers while an index is built: first in order of appearance, at the end in order.

use super::writer::Writer;
use crate::graph::layout::{ROWS, Section};
use crate::sink::{Interner, NameParts, Text};
use anyhow::Result;
use arrow::array::{Array, ArrayRef};
use rustc_hash::FxHashMap;

/// No text.
const NULL: u32 = u32::MAX;

/// The relations, column paths and nodes of a graph.
#[derive(Default)]
pub(super) struct Names {
    /// Projects, datasets and tables.
    pub parts: Interner,
    relation_ids: FxHashMap<[u32; 3], u32>,
    relations: Vec<String>,
    /// Paths as they are written.
    pub paths: Interner,
    /// For each path the number of what it is in lower case.
    lowers: Vec<u32>,
    lower: Interner,
    node_ids: FxHashMap<(u32, u32), u32>,
    /// Relation, path in lower case, path as it is written.
    nodes: Vec<(u32, u32, u32)>,
    last: Option<([u32; 3], u32)>,
}

/// Numbers of old in order of names.
pub(super) struct Order {
    /// Old number → new one.
    pub relations: Vec<u32>,
    pub nodes: Vec<u32>,
}

impl Names {
    /// A relation by the numbers of its parts.
    pub fn relation(&mut self, parts: [u32; 3]) -> u32 {
        if let Some((last, relation)) = self.last.filter(|(last, _)| *last == parts) {
            debug_assert_eq!(last, parts);
            return relation;
        }
        let relation = *self.relation_ids.entry(parts).or_insert_with(|| {
            let [project, dataset, table] = parts.map(|part| (part != NULL).then(|| self.parts.name(part)));
            self.relations.push(NameParts { project, dataset, table: table.unwrap_or_default() }.full());
            self.relations.len() as u32 - 1
        });
        self.last = Some((parts, relation));
        relation
    }

    /// A path in lower case by the number of how it is written.
    fn lower(&mut self, path: u32) -> u32 {
        for known in self.lowers.len()..=path as usize {
            let lower = self.lower.id(&self.paths.name(known as u32).to_ascii_lowercase());
            self.lowers.push(lower);
        }
        self.lowers[path as usize]
    }

    /// The node of a relation and a path, none being the rows.
    pub fn node(&mut self, relation: u32, path: u32) -> u32 {
        let is_rows = path == NULL || self.paths.name(path).is_empty();
        let (lower, path) = if is_rows { (ROWS, ROWS) } else { (self.lower(path), path) };
        let next = self.nodes.len() as u32;
        let node = *self.node_ids.entry((relation, lower)).or_insert(next);
        if node == next {
            self.nodes.push((relation, lower, path));
        } else if !is_rows {
            // Of several spellings the first by name, whatever the order of the rows.
            let shown = &mut self.nodes[node as usize].2;
            if *shown != path && self.paths.name(path) < self.paths.name(*shown) {
                *shown = path;
            }
        }
        node
    }

    /// The node of names that are known.
    pub fn known_node(&mut self, parts: [u32; 3], path: u32) -> Option<u32> {
        let relation = *self.relation_ids.get(&parts)?;
        let lower = if path == NULL { ROWS } else { self.lower(path) };
        self.node_ids.get(&(relation, lower)).copied()
    }

    pub fn relation_count(&self) -> usize {
        self.relations.len()
    }

    /// Writes names and nodes in order.
    pub fn write(&self, writer: &mut Writer) -> Result<Order> {
        let mut by_name: Vec<u32> = (0..self.relations.len() as u32).collect();
        by_name.sort_unstable_by_key(|relation| &self.relations[*relation as usize]);
        let names = by_name.iter().map(|relation| &*self.relations[*relation as usize]);
        writer.texts(Section::RelationOffsets, Section::RelationNames, names)?;
        let relations = positions(&by_name);

        let lower_ranks = self.lower.ranks(|name| name);
        let mut by_path: Vec<u32> = (0..self.lowers.len() as u32).collect();
        by_path
            .sort_unstable_by_key(|path| (lower_ranks[self.lowers[*path as usize] as usize], self.paths.name(*path)));
        let paths = by_path.iter().map(|path| self.paths.name(*path));
        writer.texts(Section::PathOffsets, Section::PathNames, paths)?;
        let path_positions = positions(&by_path);

        let mut by_node: Vec<u32> = (0..self.nodes.len() as u32).collect();
        by_node.sort_unstable_by_key(|node| {
            let (relation, lower, _) = self.nodes[*node as usize];
            // Rows come first.
            (relations[relation as usize], lower_ranks.get(lower as usize).map_or(0, |rank| rank + 1))
        });
        let ordered = || by_node.iter().map(|node| self.nodes[*node as usize]);
        let mut firsts = vec![0u32; self.relations.len() + 1];
        let mut nested = vec![0u8; self.relations.len()];
        for (relation, lower, _) in ordered() {
            let relation = relations[relation as usize] as usize;
            firsts[relation + 1] += 1;
            let may_contain = |path: &str| path == "*" || path.contains('.');
            nested[relation] |= u8::from(lower != ROWS && may_contain(self.lower.name(lower)));
        }
        sum_up(&mut firsts);
        writer.numbers(Section::RelationNodes, firsts)?;
        writer.begin(Section::RelationNested);
        std::io::Write::write_all(writer, &nested)?;
        writer.numbers(Section::NodeRelation, ordered().map(|(relation, _, _)| relations[relation as usize]))?;
        let path = |path: u32| path_positions.get(path as usize).copied().unwrap_or(ROWS);
        writer.numbers(Section::NodePath, ordered().map(|(_, _, shown)| path(shown)))?;
        Ok(Order { relations, nodes: positions(&by_node) })
    }
}

/// For each number where it is in a list of all of them.
fn positions(order: &[u32]) -> Vec<u32> {
    let mut positions = vec![0; order.len()];
    for (position, number) in order.iter().enumerate() {
        positions[*number as usize] = position as u32;
    }
    positions
}

/// Counts, each one place behind its own, as offsets.
pub(super) fn sum_up(counts: &mut [u32]) {
    for i in 1..counts.len() {
        counts[i] += counts[i - 1];
    }
}

/// The numbers of the texts of a column, batch after batch: a dictionary's values are looked up once.
#[derive(Default)]
pub(super) struct Ids {
    values: Option<ArrayRef>,
    known: Vec<u32>,
}

impl Ids {
    /// The numbers of a batch's rows.
    pub fn of(&mut self, text: &Text<'_>, interner: &mut Interner, rows: usize) -> Vec<u32> {
        if let Text::Dictionary(keys, _) = text {
            let values = keys.values();
            if !self.values.as_ref().is_some_and(|known| known.to_data().ptr_eq(&values.to_data())) {
                self.values = Some(values.clone());
                self.known = vec![NULL; values.len()];
            }
        }
        let mut last: Option<(&str, u32)> = None;
        let ids = (0..rows).map(|row| match text.position(row) {
            Some(position) => {
                if self.known[position] == NULL {
                    self.known[position] = interner.id(text.get(row).unwrap_or_default());
                }
                self.known[position]
            }
            None => match text.get(row) {
                None => NULL,
                Some(name) => match last.filter(|(known, _)| *known == name) {
                    Some((_, id)) => id,
                    None => {
                        let id = interner.id(name);
                        last = Some((name, id));
                        id
                    }
                },
            },
        });
        ids.collect()
    }
}
