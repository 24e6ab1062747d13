//! `colline unused`: tables and columns that nobody has read, and what such a statement is worth.

mod args;

pub use args::UnusedArgs;

use super::graph::{SECONDS_PER_DAY, counted, date, print, rfc3339};
use super::{Done, load, log, terminal};
use crate::analyze::analyze;
use crate::bind::JobContext;
use crate::catalog::{Catalog, Relation};
use crate::graph::{Graph, NodeId, RelationId};
use crate::sink::{NameParts, homes};
use crate::systems::Home;
use anyhow::Result;
use args::UnusedFormat;
use globset::Glob;
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

/// What every answer must be read with.
const BLIND_SPOTS: [&str; 4] = [
    "only jobs of the history count: readers that run no query (Storage Read API, table previews, exports without a query) and jobs of projects that were not exported are not seen",
    "COUNT(*) reads a table and none of its columns; a query that does nothing else and keeps no result is not seen",
    "a column that is read in the statement that writes its own table (MERGE, UPDATE) counts as read",
    "jobs without lineage (failed, legacy SQL, dynamic SQL) may have read anything: see the ledger",
];

/// A table, or a column of a table that is read.
#[derive(Serialize)]
struct Unused {
    table: String,
    /// `None`: no column of the table is read.
    column: Option<String>,
    /// Before the window.
    last_read: Option<String>,
    /// When a statement last wrote it.
    last_written: Option<String>,
}

pub fn run(args: &UnusedArgs) -> Result<Done> {
    let home = homes(&args.lineage.lineage)?.own();
    let catalog = match args.catalog.is_empty() {
        true => None,
        false => Some(load::metadata(&args.catalog, &home)?),
    };
    // What views read is read whenever they are, and nobody can tell when.
    let views = catalog.as_ref().map(|catalog| read_by_views(catalog, &home)).unwrap_or_default();
    let mut index = args.lineage.open()?;
    let (tables, columns) = print(&mut index, |graph, out| {
        let unused = unused(graph, catalog.as_ref(), &home, &views, args)?;
        write(out, args.format, &unused)?;
        let tables = unused.iter().filter(|row| row.column.is_none()).count();
        Ok((tables, unused.len() - tables))
    })?;
    log::note(&format!(
        "{} and {} of other tables were not read",
        counted(tables, "table"),
        counted(columns, "column")
    ));
    BLIND_SPOTS.iter().for_each(|spot| log::note(&format!("note: {spot}")));
    if catalog.is_none() {
        log::note("note: without --catalog, columns that no statement names are not known");
    }
    Ok(Done::Fine)
}

/// Columns in lower case (`*` for all), by relation.
type Columns = FxHashMap<String, BTreeSet<String>>;

/// What the definitions of the metadata's views read.
fn read_by_views(catalog: &Catalog, home: &Home) -> Columns {
    let mut columns = Columns::default();
    for view in catalog.relations() {
        let Some(text) = &view.view_definition else { continue };
        let project = NameParts::of(&view.name).project;
        let context = JobContext { default_project: project, ..JobContext::new(catalog, home.dialect) };
        for statement in analyze(text, &context).statements {
            for edge in statement.edges() {
                columns.entry(home.full(edge.source)).or_default().insert(top(edge.source_column));
            }
        }
    }
    columns
}

/// A table's columns, by name in lower case, with how they are written.
type Table = BTreeMap<String, String>;

fn unused(
    graph: &Graph<'_>,
    catalog: Option<&Catalog>,
    home: &Home,
    views: &Columns,
    args: &UnusedArgs,
) -> Result<Vec<Unused>> {
    let first_day = args.days.zip(graph.last_day()).map(|(days, last)| (last + 1).saturating_sub(days));
    let since = first_day.map_or(0, |day| i64::from(day) * SECONDS_PER_DAY);
    let mut unused = Vec::new();
    // A wildcard table is read by the name of its family.
    let families: Vec<(&str, RelationId)> = (0..graph.relation_count())
        .filter_map(|relation| Some((graph.relation_name(relation).strip_suffix('*')?, relation)))
        .collect();
    for (name, columns) in tables(graph, catalog, home, args)? {
        let relation = graph.relation(&name);
        let family = families.iter().filter(|(prefix, _)| name.starts_with(prefix)).map(|(_, relation)| *relation);
        let relations: Vec<RelationId> = relation.into_iter().chain(family).collect();
        let (by_views, reads) = (views.get(&name), usage(graph, &relations));
        let last_reads: Vec<(&String, &String, Option<i64>, bool)> = columns
            .iter()
            .map(|(lower, shown)| {
                let by_view = by_views.is_some_and(|columns| columns.contains(lower) || columns.contains(ALL));
                let own: Vec<Option<i64>> = [reads.get(lower), reads.get(ALL)].into_iter().flatten().copied().collect();
                let in_window = own.iter().any(|last| last.is_none_or(|last| last >= since));
                (lower, shown, own.into_iter().flatten().max(), by_view || in_window)
            })
            .collect();
        let feeds = relation.is_some_and(|relation| {
            let fed = graph.tables_fed(relation);
            fed.iter().any(|(to, evidence)| *to != relation && evidence.last_seen.is_none_or(|last| last >= since))
        });
        let last_written = relation.and_then(|relation| {
            graph.tables_feeding(relation).into_iter().filter_map(|(_, evidence)| evidence.last_seen).max()
        });
        if !feeds && last_reads.iter().all(|(.., read)| !read) {
            let last_read = last_reads.iter().filter_map(|(_, _, last, _)| *last).max();
            let (last_read, last_written) = (last_read.map(rfc3339), last_written.map(rfc3339));
            unused.push(Unused { table: name, column: None, last_read, last_written });
            continue;
        }
        for (lower, shown, last_read, _) in last_reads.into_iter().filter(|(.., read)| !read && !args.tables) {
            let node = relation.and_then(|relation| graph.node(relation, Some(lower)));
            let written = node.and_then(|node| last_write(graph, node)).or(last_written);
            unused.push(Unused {
                table: name.clone(),
                column: Some(shown.clone()),
                last_read: last_read.map(rfc3339),
                last_written: written.map(rfc3339),
            });
        }
    }
    Ok(unused)
}

/// The tables in question and their top-level columns: those of the metadata, else those of the lineage.
fn tables(
    graph: &Graph<'_>,
    catalog: Option<&Catalog>,
    home: &Home,
    args: &UnusedArgs,
) -> Result<BTreeMap<String, Table>> {
    let mut tables: BTreeMap<String, Table> = BTreeMap::new();
    match catalog {
        Some(catalog) => {
            let visible = |relation: &Relation| -> Table {
                let columns = relation.columns.iter().filter(|column| !column.hidden);
                columns.map(|column| (column.name.as_str().to_lowercase(), column.name.to_string())).collect()
            };
            tables.extend(catalog.relations().map(|relation| (home.full(&relation.name), visible(relation))));
        }
        None => {
            for relation in 0..graph.relation_count() {
                let paths = graph.relation_nodes(relation).filter_map(|node| graph.node_path(node));
                let names = paths.map(|path| path.split('.').next().unwrap_or_default()).filter(|name| *name != "*");
                let columns: Table = names.map(|name| (name.to_lowercase(), name.to_owned())).collect();
                // What nobody has written is a source of another system, or a file.
                if !graph.tables_feeding(relation).is_empty() && home.owns(graph.relation_name(relation)) {
                    tables.insert(graph.relation_name(relation).to_owned(), columns);
                }
            }
        }
    }
    if args.names.is_empty() {
        return Ok(tables);
    }
    let mut wanted = BTreeSet::new();
    for name in &args.names {
        let glob = Glob::new(name).map_err(|e| anyhow::anyhow!("{name}: not a pattern: {}", e.kind()))?;
        let glob = glob.compile_matcher();
        let ends = |table: &str| table == name || table.strip_suffix(&**name).is_some_and(|rest| rest.ends_with('.'));
        let found: Vec<String> = tables.keys().filter(|table| glob.is_match(table) || ends(table)).cloned().collect();
        if found.is_empty() {
            anyhow::bail!("{name}: no such table");
        }
        wanted.extend(found);
    }
    tables.retain(|table, _| wanted.contains(table));
    Ok(tables)
}

/// Stands for all columns of a relation that has no metadata.
const ALL: &str = "*";

/// The column that a path begins with, in lower case.
fn top(path: &str) -> String {
    path.split('.').next().unwrap_or_default().to_lowercase()
}

/// The columns of these relations that are read, be it themselves or a part of them, and when they last were.
fn usage(graph: &Graph<'_>, relations: &[RelationId]) -> FxHashMap<String, Option<i64>> {
    let mut reads: FxHashMap<String, Option<i64>> = FxHashMap::default();
    for node in relations.iter().flat_map(|relation| graph.relation_nodes(*relation)) {
        let Some((path, usage)) = graph.node_path(node).zip(graph.usage(node)) else { continue };
        let last = reads.entry(top(path)).or_insert(usage.last_read);
        *last = usage.last_read.max(*last);
    }
    reads
}

fn last_write(graph: &Graph<'_>, node: NodeId) -> Option<i64> {
    graph.incoming(node).filter_map(|(edge, _)| graph.evidence(edge).last_seen).max()
}

fn write(out: &mut dyn Write, format: UnusedFormat, unused: &[Unused]) -> Result<()> {
    match format {
        UnusedFormat::Table => {
            let day = |time: &Option<String>| {
                let time = time.as_deref().and_then(|time| time.parse::<jiff::Timestamp>().ok());
                time.map(|time| date(time.as_second())).unwrap_or_default()
            };
            let row = |row: &Unused| {
                let column = row.column.clone().unwrap_or_else(|| "(all)".to_owned());
                [row.table.clone(), column, day(&row.last_read), day(&row.last_written)]
            };
            let rows: Vec<_> = unused.iter().map(row).collect();
            Ok(out.write_all(terminal::table(["table", "column", "last read", "last written"], &rows).as_bytes())?)
        }
        UnusedFormat::Csv => {
            let mut csv = csv::Writer::from_writer(out);
            csv.write_record(["table", "column", "last_read", "last_written"])?;
            for row in unused {
                let text = |text: &Option<String>| text.clone().unwrap_or_default();
                csv.write_record([
                    row.table.clone(),
                    text(&row.column),
                    text(&row.last_read),
                    text(&row.last_written),
                ])?;
            }
            Ok(csv.flush()?)
        }
        UnusedFormat::Json => {
            #[derive(Serialize)]
            struct Document<'d> {
                unused: &'d [Unused],
                blind_spots: [&'static str; 4],
            }
            serde_json::to_writer_pretty(&mut *out, &Document { unused, blind_spots: BLIND_SPOTS })?;
            Ok(writeln!(out)?)
        }
    }
}
