//! Which statements are behind each edge, on which days their jobs ran, and who ran them: what the ledger and
//! `statement_lineage/` tell together.
//!
//! Edges have lists of statements, each a chain of entries that point to the one before. Statements come one after the
//! other, and edges that the same statements make get the same chain: it is stored once.

use super::build::Ends;
use super::files::Files;
use super::names::{Ids, Names, Order, sum_up};
use super::writer::Writer;
use crate::graph::Kind;
use crate::graph::layout::{NONE, Section};
use crate::input::MICROS_PER_DAY;
use crate::sink::{Interner, JOBS, STATEMENT_LINEAGE, rows, texts, time};
use anyhow::{Context, Result};
use arrow::array::{Array, AsArray};
use memmap2::Mmap;
use rustc_hash::{FxHashMap, FxHashSet};
use std::io::Write;
use std::path::PathBuf;
use xxhash_rust::xxh3::xxh3_128;

const JOB_COLUMNS: [&str; 3] = ["statement_hash", "creation_time", "user_email"];
const EDGE_COLUMNS: [&str; 12] = [
    "statement_hash",
    "source_project",
    "source_dataset",
    "source_table",
    "source_column",
    "target_project",
    "target_dataset",
    "target_table",
    "target_column",
    "transformation",
    "confidence",
    "masking",
];

/// Where the edges that leave each node begin.
pub(super) struct Outgoing<'o> {
    pub offsets: &'o [u32],
}

/// Statements by number.
#[derive(Default)]
struct Statements {
    ids: FxHashMap<u128, u32>,
    hashes: Vec<u128>,
}

impl Statements {
    fn id(&mut self, hash: &str) -> u32 {
        let hash = u128::from_str_radix(hash, 16).unwrap_or_else(|_| xxh3_128(hash.as_bytes()));
        *self.ids.entry(hash).or_insert_with(|| {
            self.hashes.push(hash);
            self.hashes.len() as u32 - 1
        })
    }
}

/// Writes the sections about statements; returns the last day on which a job ran.
pub(super) fn write(
    files: &Files,
    names: &mut Names,
    order: &Order,
    outgoing: Outgoing<'_>,
    writer: &mut Writer,
) -> Result<u32> {
    if files.jobs.is_empty() || files.statement_lineage.is_empty() {
        return Ok(0);
    }
    let mut statements = Statements::default();
    let ledger = Ledger::read(&files.jobs, &mut statements)?;
    let (edges, lists) = lists(&files.statement_lineage, names, order, outgoing, &mut statements, writer)?;
    writer.numbers(Section::EdgeStatements, edges)?;
    writer.numbers(Section::StatementLists, lists.into_iter().flat_map(|(before, statement)| [before, statement]))?;
    writer.begin(Section::StatementHashes);
    statements.hashes.iter().try_for_each(|hash| writer.write_all(&hash.to_be_bytes()))?;
    ledger.write(statements.hashes.len(), writer)
}

/// Jobs per statement.
#[derive(Default)]
struct Ledger {
    days: FxHashMap<(u32, u32), u32>,
    runs: FxHashSet<(u32, u32)>,
    users: Interner,
}

impl Ledger {
    fn read(files: &[PathBuf], statements: &mut Statements) -> Result<Self> {
        let mut ledger = Self::default();
        let mut users = Ids::default();
        for batch in rows(&JOBS, files, &JOB_COLUMNS)? {
            let batch = batch?;
            let (hashes, times) = (texts(&batch, "statement_hash")?, time(&batch, "creation_time")?);
            let users = users.of(&texts(&batch, "user_email")?, &mut ledger.users, batch.num_rows());
            for (row, user) in users.into_iter().enumerate() {
                // A job that was skipped has no statement.
                let Some(statement) = hashes.get(row).map(|hash| statements.id(hash)) else { continue };
                let micros = if times.is_valid(row) { times.value(row) } else { 0 };
                let day = u32::try_from(micros.div_euclid(MICROS_PER_DAY)).unwrap_or_default();
                let count = ledger.days.entry((statement, day)).or_default();
                *count = count.saturating_add(1);
                if user != NONE {
                    ledger.runs.insert((statement, user));
                }
            }
        }
        Ok(ledger)
    }

    fn write(self, statements: usize, writer: &mut Writer) -> Result<u32> {
        let mut days: Vec<((u32, u32), u32)> = self.days.into_iter().collect();
        days.sort_unstable();
        let offsets = |statement_of: &mut dyn Iterator<Item = u32>| {
            let mut offsets = vec![0u32; statements + 1];
            statement_of.for_each(|statement| offsets[statement as usize + 1] += 1);
            sum_up(&mut offsets);
            offsets
        };
        writer
            .numbers(Section::StatementDayOffsets, offsets(&mut days.iter().map(|((statement, _), _)| *statement)))?;
        writer.numbers(Section::StatementDays, days.iter().flat_map(|((_, day), count)| [*day, *count]))?;
        let mut runs: Vec<(u32, u32)> = self.runs.into_iter().collect();
        runs.sort_unstable();
        writer.numbers(Section::StatementUserOffsets, offsets(&mut runs.iter().map(|(statement, _)| *statement)))?;
        writer.numbers(Section::StatementUsers, runs.iter().map(|(_, user)| *user))?;
        let users = (0..self.users.len() as u32).map(|user| self.users.name(user));
        writer.texts(Section::UserOffsets, Section::UserNames, users)?;
        Ok(days.iter().map(|((_, day), _)| *day).max().unwrap_or_default())
    }
}

/// The last entry of each edge's list, and the entries.
type Lists = (Vec<u32>, Vec<(u32, u32)>);

fn lists(
    files: &[PathBuf],
    names: &mut Names,
    order: &Order,
    outgoing: Outgoing<'_>,
    statements: &mut Statements,
    writer: &mut Writer,
) -> Result<Lists> {
    let (file, sections) = writer.so_far()?;
    // SAFETY: the file is ours alone, and nobody cuts it off while it is being written.
    let bytes = unsafe { Mmap::map(file.as_file()) }.context("cannot read the index back")?;
    let section = |section: Section| {
        let range = sections[section as usize];
        bytes.get(range.start as usize..(range.start + range.len) as usize).unwrap_or_default()
    };
    let (targets, kinds) = (section(Section::OutTargets), section(Section::EdgeKinds));
    let find = |source: u32, target: u32, transformation| {
        let range = outgoing.offsets[source as usize]..outgoing.offsets[source as usize + 1];
        let target_of = |edge: u32| {
            let at = edge as usize * 4;
            targets.get(at..at + 4).map_or(u32::MAX, |n| u32::from_le_bytes([n[0], n[1], n[2], n[3]]))
        };
        let (mut low, mut high) = (range.start, range.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if target_of(middle) < target { low = middle + 1 } else { high = middle }
        }
        let same = (low..range.end).take_while(|edge| target_of(*edge) == target);
        let is = |edge: &u32| {
            kinds.get(*edge as usize).is_some_and(|kind| Kind::of(*kind).transformation() == transformation)
        };
        same.into_iter().find(is)
    };

    let mut edges = vec![NONE; kinds.len()];
    let (mut entries, mut entry_ids) = (Vec::new(), FxHashMap::default());
    // A statement that several runs have is counted once.
    let mut first_file = FxHashMap::default();
    for (number, file) in files.iter().enumerate() {
        let mut ends = Ends::new();
        for batch in rows(&STATEMENT_LINEAGE, std::slice::from_ref(file), &EDGE_COLUMNS)? {
            let batch = batch?;
            let (source, source_columns, target, target_columns) = ends.of(&batch, names)?;
            let (hashes, transformations) = (texts(&batch, "statement_hash")?, texts(&batch, "transformation")?);
            let masking = batch.column_by_name("masking").and_then(|c| c.as_boolean_opt()).context("no masking")?;
            let tables = texts(&batch, "target_table")?;
            for row in 0..batch.num_rows() {
                let (Some(hash), Some(transformation)) = (hashes.get(row), transformations.get(row)) else { continue };
                // A result that nobody keeps has no edges.
                if tables.get(row).is_none() {
                    continue;
                }
                let statement = statements.id(hash);
                if *first_file.entry(statement).or_insert(number) != number {
                    continue;
                }
                let kind = Kind::named(transformation, masking.value(row), "exact");
                let ends = names
                    .known_node(source[row], source_columns[row])
                    .zip(names.known_node(target[row], target_columns[row]));
                let (Some(kind), Some((source, target))) = (kind, ends) else { continue };
                let (source, target) = (order.nodes[source as usize], order.nodes[target as usize]);
                let Some(edge) = find(source, target, kind.transformation()) else { continue };
                let head = &mut edges[edge as usize];
                let known = entries.get(*head as usize).is_some_and(|(_, last)| *last == statement);
                if !known {
                    *head = *entry_ids.entry((*head, statement)).or_insert_with(|| {
                        entries.push((*head, statement));
                        entries.len() as u32 - 1
                    });
                }
            }
        }
    }
    Ok((edges, entries))
}
