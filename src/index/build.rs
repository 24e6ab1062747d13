//! Parquet → an index file. Rows are read once, in batches; what stays in memory are the names, and numbers per node.

use super::activity::{self, Outgoing};
use super::edges::{RawEdge, RawEdges};
use super::evidence::{Evidences, Jobs};
use super::files::Files;
use super::names::{Ids, Names, Order, sum_up};
use super::writer::Writer;
use crate::graph::Kind;
use crate::graph::layout::Section;
use crate::sink::{COLUMN_LINEAGE, COLUMN_USAGE, ROLES, TABLE_LINEAGE, int, rows, texts, time};
use anyhow::{Context, Result};
use arrow::array::{Array, AsArray, RecordBatch, TimestampMicrosecondArray};
use std::io::Write;
use tempfile::NamedTempFile;

const EDGE_COLUMNS: [&str; 16] = [
    "source_project",
    "source_dataset",
    "source_table",
    "source_column",
    "target_project",
    "target_dataset",
    "target_table",
    "target_column",
    "transformation",
    "masking",
    "confidence",
    "job_count",
    "first_seen",
    "last_seen",
    "last_job_id",
    "statement_hash",
];
const TABLE_COLUMNS: [&str; 10] = [
    "source_project",
    "source_dataset",
    "source_table",
    "target_project",
    "target_dataset",
    "target_table",
    "job_count",
    "first_seen",
    "last_seen",
    "last_job_id",
];
const USAGE_COLUMNS: [&str; 8] =
    ["project", "dataset", "table", "column", "read_count", "user_count", "last_read", "roles"];

/// Builds the index of these files in this file.
pub(super) fn build(files: &Files, fingerprint: u128, into: NamedTempFile) -> Result<NamedTempFile> {
    let mut writer = Writer::new(into).context("cannot write the index")?;
    let mut names = Names::default();
    let mut evidence = Evidences::new()?;
    writer.begin(Section::Evidence);
    let edges = column_edges(files, &mut names, &mut evidence, &mut writer)?;
    let tables = table_edges(files, &mut names, &mut evidence, &mut writer)?;
    writer.begin(Section::LastJobs);
    evidence.into_texts().copy_to(&mut writer)?;
    let usage = usage(files, &mut names)?;

    let order = names.write(&mut writer)?;
    let outgoing = edges.write(&order.nodes, &mut writer)?;
    write_tables(tables, &order, names.relation_count(), &mut writer)?;
    write_usage(usage, &order, &mut writer)?;
    let last_day = activity::write(files, &mut names, &order, Outgoing { offsets: &outgoing }, &mut writer)?;
    writer.finish(fingerprint, last_day).context("cannot write the index")
}

/// The columns that name one end of an edge.
struct End {
    names: [&'static str; 3],
    ids: [Ids; 3],
}

impl End {
    fn new(names: [&'static str; 3]) -> Self {
        Self { names, ids: Default::default() }
    }

    fn source() -> Self {
        Self::new(["source_project", "source_dataset", "source_table"])
    }

    fn target() -> Self {
        Self::new(["target_project", "target_dataset", "target_table"])
    }

    /// For each row the numbers of project, dataset and table.
    fn parts(&mut self, batch: &RecordBatch, names: &mut Names) -> Result<Vec<[u32; 3]>> {
        let mut parts = vec![[0; 3]; batch.num_rows()];
        for (i, (name, ids)) in self.names.iter().zip(&mut self.ids).enumerate() {
            let ids = ids.of(&texts(batch, name)?, &mut names.parts, batch.num_rows());
            parts.iter_mut().zip(ids).for_each(|(parts, id)| parts[i] = id);
        }
        Ok(parts)
    }
}

/// Reads relation and path of both ends, for `column_lineage` and `statement_lineage`.
pub(super) struct Ends {
    source: End,
    target: End,
    source_columns: Ids,
    target_columns: Ids,
}

/// Parts and path of a row's source and target.
pub(super) type EndNumbers = (Vec<[u32; 3]>, Vec<u32>, Vec<[u32; 3]>, Vec<u32>);

impl Ends {
    pub fn new() -> Self {
        let (source_columns, target_columns) = Default::default();
        Self { source: End::source(), target: End::target(), source_columns, target_columns }
    }

    pub fn of(&mut self, batch: &RecordBatch, names: &mut Names) -> Result<EndNumbers> {
        let rows = batch.num_rows();
        let source = self.source.parts(batch, names)?;
        let target = self.target.parts(batch, names)?;
        let source_columns = self.source_columns.of(&texts(batch, "source_column")?, &mut names.paths, rows);
        let target_columns = self.target_columns.of(&texts(batch, "target_column")?, &mut names.paths, rows);
        Ok((source, source_columns, target, target_columns))
    }
}

fn micros(times: &TimestampMicrosecondArray, row: usize) -> Option<i64> {
    times.is_valid(row).then(|| times.value(row))
}

fn column_edges(files: &Files, names: &mut Names, evidence: &mut Evidences, writer: &mut Writer) -> Result<RawEdges> {
    let mut edges = RawEdges::new()?;
    let (mut ends, mut last_target) = (Ends::new(), None);
    for batch in rows(&COLUMN_LINEAGE, &files.column_lineage, &EDGE_COLUMNS)? {
        let batch = batch?;
        let (source, source_columns, target, target_columns) = ends.of(&batch, names)?;
        let (transformation, confidence) = (texts(&batch, "transformation")?, texts(&batch, "confidence")?);
        let masking = batch.column_by_name("masking").and_then(|c| c.as_boolean_opt()).context("no masking")?;
        let (count, first, last) = (int(&batch, "job_count")?, time(&batch, "first_seen")?, time(&batch, "last_seen")?);
        let (jobs, hashes) = (texts(&batch, "last_job_id")?, texts(&batch, "statement_hash")?);
        for row in 0..batch.num_rows() {
            let (transformation, confidence) =
                (transformation.get(row).unwrap_or_default(), confidence.get(row).unwrap_or_default());
            let kind = Kind::named(transformation, masking.value(row), confidence).with_context(|| {
                format!("column_lineage: unknown transformation {transformation:?} or confidence {confidence:?}")
            })?;
            let jobs = Jobs {
                count: count.value(row),
                first: micros(&first, row),
                last: micros(&last, row),
                last_job_id: jobs.get(row).unwrap_or_default(),
                statement_hash: hashes.get(row).unwrap_or_default(),
            };
            let evidence = evidence.add(&jobs, writer)?;
            let source = names.relation(source[row]);
            let source = names.node(source, source_columns[row]);
            // Rows are sorted by target: mostly it is that of the row before.
            let name = (target[row], target_columns[row]);
            let target = match last_target {
                Some((known, node)) if known == name => node,
                _ => {
                    let relation = names.relation(name.0);
                    names.node(relation, name.1)
                }
            };
            last_target = Some((name, target));
            edges.push(RawEdge { source, target, kind, evidence })?;
        }
    }
    Ok(edges)
}

/// Source, target, evidence.
type TableEdge = (u32, u32, u32);

fn table_edges(
    files: &Files,
    names: &mut Names,
    evidence: &mut Evidences,
    writer: &mut Writer,
) -> Result<Vec<TableEdge>> {
    let mut edges = Vec::new();
    if files.table_lineage.is_empty() {
        return Ok(edges);
    }
    let (mut source_end, mut target_end) = (End::source(), End::target());
    for batch in rows(&TABLE_LINEAGE, &files.table_lineage, &TABLE_COLUMNS)? {
        let batch = batch?;
        let (source, target) = (source_end.parts(&batch, names)?, target_end.parts(&batch, names)?);
        let (count, first, last) = (int(&batch, "job_count")?, time(&batch, "first_seen")?, time(&batch, "last_seen")?);
        let jobs = texts(&batch, "last_job_id")?;
        for row in 0..batch.num_rows() {
            let jobs = Jobs {
                count: count.value(row),
                first: micros(&first, row),
                last: micros(&last, row),
                last_job_id: jobs.get(row).unwrap_or_default(),
                statement_hash: "",
            };
            let evidence = evidence.add(&jobs, writer)?;
            edges.push((names.relation(source[row]), names.relation(target[row]), evidence));
        }
    }
    Ok(edges)
}

fn write_tables(edges: Vec<TableEdge>, order: &Order, relations: usize, writer: &mut Writer) -> Result<()> {
    let place = |relation: u32| order.relations[relation as usize];
    let mut edges: Vec<TableEdge> = edges.into_iter().map(|(s, t, e)| (place(s), place(t), e)).collect();
    edges.sort_unstable();
    let offsets = |ends: &mut dyn Iterator<Item = u32>| {
        let mut offsets = vec![0u32; relations + 1];
        ends.for_each(|end| offsets[end as usize + 1] += 1);
        sum_up(&mut offsets);
        offsets
    };
    writer.numbers(Section::TableOutOffsets, offsets(&mut edges.iter().map(|e| e.0)))?;
    writer.numbers(Section::TableOutTargets, edges.iter().map(|e| e.1))?;
    writer.numbers(Section::TableEvidence, edges.iter().map(|e| e.2))?;
    writer.numbers(Section::TableInOffsets, offsets(&mut edges.iter().map(|e| e.1)))?;
    let mut incoming: Vec<(u32, u32, u32)> =
        edges.iter().enumerate().map(|(edge, (source, target, _))| (*target, *source, edge as u32)).collect();
    incoming.sort_unstable();
    writer.numbers(Section::TableInSources, incoming.iter().map(|e| e.1))?;
    writer.numbers(Section::TableInEdges, incoming.iter().map(|e| e.2))
}

/// Node, then reads, users, last time, roles.
type UsageRow = (u32, [u32; 4]);

fn usage(files: &Files, names: &mut Names) -> Result<Vec<UsageRow>> {
    let mut usage = Vec::new();
    if files.column_usage.is_empty() {
        return Ok(usage);
    }
    let (mut end, mut columns) = (End::new(["project", "dataset", "table"]), Ids::default());
    for batch in rows(&COLUMN_USAGE, &files.column_usage, &USAGE_COLUMNS)? {
        let batch = batch?;
        let parts = end.parts(&batch, names)?;
        let paths = columns.of(&texts(&batch, "column")?, &mut names.paths, batch.num_rows());
        let (reads, users, last) = (int(&batch, "read_count")?, int(&batch, "user_count")?, time(&batch, "last_read")?);
        let roles = batch.column_by_name("roles").and_then(|c| c.as_list_opt::<i32>()).context("no roles")?;
        for row in 0..batch.num_rows() {
            let relation = names.relation(parts[row]);
            let node = names.node(relation, paths[row]);
            let own = roles.value(row);
            let bits = match own.as_string_opt::<i32>() {
                Some(own) => own.iter().flatten().filter_map(|role| ROLES.iter().position(|known| *known == role)),
                None => continue,
            };
            let bits = bits.fold(0, |bits, bit| bits | 1 << bit);
            let number = |n: i64| u32::try_from(n.max(0)).unwrap_or(u32::MAX);
            let last = number(micros(&last, row).unwrap_or_default().div_euclid(1_000_000));
            usage.push((node, [number(reads.value(row)), number(users.value(row)), last, bits]));
        }
    }
    Ok(usage)
}

fn write_usage(mut usage: Vec<UsageRow>, order: &Order, writer: &mut Writer) -> Result<()> {
    usage.iter_mut().for_each(|(node, _)| *node = order.nodes[*node as usize]);
    usage.sort_unstable();
    // Two spellings of a column are one.
    usage.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            let ([reads, users, last, roles], more) = (&mut kept.1, later.1);
            *reads = reads.saturating_add(more[0]);
            (*users, *last, *roles) = ((*users).max(more[1]), (*last).max(more[2]), *roles | more[3]);
        }
        same
    });
    writer.numbers(Section::UsageNodes, usage.iter().map(|(node, _)| *node))?;
    writer.begin(Section::UsageRecords);
    for (_, record) in &usage {
        record.iter().try_for_each(|number| writer.write_all(&number.to_le_bytes()))?;
    }
    Ok(())
}
