//! A synthetic warehouse as an output folder: layers of tables, each made of the one before, and hubs.

use arrow::array::{ArrayRef, BooleanArray, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray};
use colline::sink::COLUMN_LINEAGE;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// Columns of a table.
const WIDTH: u32 = 50;
const LAYERS: u32 = 10;
/// Columns that a hub feeds, or is fed by.
pub const HUB: u32 = 100_000;
/// Hubs of either kind, in a graph of full size.
const HUBS: u32 = 20;
/// Distinct statements behind the edges.
const STATEMENTS: u64 = 100_000;
/// 2026-09-01 in microseconds since 1970.
const START: i64 = 1_788_220_800_000_000;
const DAY: i64 = 86_400_000_000;
const ROWS: usize = 65_536;

/// A fixed sequence of numbers that look random (<https://prng.di.unimi.it/splitmix64.c>).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u32) -> u32 {
        (self.next() % u64::from(n)) as u32
    }
}

/// `project-3.layer_3.table_01234`
fn table(column: u32, per_layer: u32) -> (String, String, String) {
    let layer = column / per_layer;
    (format!("project-{layer}"), format!("layer_{layer}"), format!("table_{:05}", column / WIDTH))
}

/// The full name of a column.
pub fn name(column: u32, columns: u32) -> String {
    let (project, dataset, table) = table(column, columns / LAYERS);
    format!("{project}.{dataset}.{table}.column_{:02}", column % WIDTH)
}

/// A column that feeds [`HUB`] others, and one that as many feed.
pub fn hubs(columns: u32) -> [u32; 2] {
    [0, columns - 1]
}

/// Writes `column_lineage/` of a graph with about so many edges.
pub fn write(folder: &Path, edges: u32, columns: u32) {
    let (mut random, per_layer) = (Random(7), columns / LAYERS);
    // Target, source.
    let mut all: Vec<(u32, u32)> = Vec::with_capacity(edges as usize);
    let hub = HUB.min(columns / 10);
    for i in 0..HUBS {
        for _ in 0..hub {
            all.push((per_layer + random.below(columns - per_layer), i * WIDTH));
            all.push((columns - 1 - i * WIDTH, random.below(columns - per_layer)));
        }
    }
    while all.len() < edges as usize {
        let target = per_layer + random.below(columns - per_layer);
        let layer = target / per_layer;
        // One of a hundred goes back: real warehouses have circles.
        let source = match random.below(100) {
            0 => random.below(columns),
            _ => (layer - 1) * per_layer + random.below(per_layer),
        };
        all.push((target, source));
    }
    all.retain(|(target, source)| target != source);
    all.sort_unstable();
    all.dedup();

    let folder = folder.join(COLUMN_LINEAGE.name);
    std::fs::create_dir_all(&folder).expect("a folder");
    let zstd = Compression::ZSTD(ZstdLevel::try_new(1).expect("a level"));
    let properties = WriterProperties::builder().set_compression(zstd).build();
    let file = File::create(folder.join("part-0.parquet")).expect("a file");
    let mut writer = ArrowWriter::try_new(file, COLUMN_LINEAGE.schema(), Some(properties)).expect("a writer");
    for rows in all.chunks(ROWS) {
        writer.write(&batch(rows, per_layer, &mut random)).expect("rows");
    }
    writer.close().expect("a file");
}

fn batch(rows: &[(u32, u32)], per_layer: u32, random: &mut Random) -> RecordBatch {
    let names = |of: fn(&(u32, u32)) -> u32| {
        let (mut projects, mut datasets, mut tables, mut columns) = (vec![], vec![], vec![], vec![]);
        for row in rows {
            let (project, dataset, table) = table(of(row), per_layer);
            projects.push(project);
            datasets.push(dataset);
            tables.push(table);
            columns.push(format!("column_{:02}", of(row) % WIDTH));
        }
        [projects, datasets, tables, columns].map(|texts| Arc::new(StringArray::from(texts)) as ArrayRef)
    };
    let [source, target] = [names(|row| row.1), names(|row| row.0)];
    let kinds: Vec<u32> = rows.iter().map(|_| random.below(10)).collect();
    let statements: Vec<u64> = rows.iter().map(|_| random.next() % STATEMENTS).collect();
    let text = |of: &dyn Fn(usize) -> String| -> ArrayRef {
        Arc::new(StringArray::from((0..rows.len()).map(of).collect::<Vec<_>>()))
    };
    let time = |of: &dyn Fn(usize) -> i64| -> ArrayRef {
        Arc::new(TimestampMicrosecondArray::from((0..rows.len()).map(of).collect::<Vec<_>>()).with_timezone("UTC"))
    };
    let mut columns: Vec<ArrayRef> = source.into_iter().chain(target).collect();
    columns.push(text(&|_| "DIRECT".to_owned()));
    let word = |kind| match kind {
        0..=5 => "IDENTITY",
        6..=8 => "TRANSFORMATION",
        _ => "AGGREGATION",
    };
    columns.push(text(&|row| word(kinds[row]).to_owned()));
    columns.push(Arc::new(BooleanArray::from(kinds.iter().map(|kind| *kind == 6).collect::<Vec<_>>())));
    columns.push(text(&|_| "exact".to_owned()));
    columns.push(Arc::new(Int64Array::from(statements.iter().map(|s| 1 + (s % 30) as i64).collect::<Vec<_>>())));
    columns.push(time(&|row| START + (statements[row] % 7) as i64 * DAY));
    columns.push(time(&|row| START + (10 + statements[row] % 20) as i64 * DAY));
    columns.push(text(&|row| format!("bquxjob_{:08x}_{:011x}", statements[row], statements[row] * 977)));
    columns.push(text(&|row| format!("{:032x}", u128::from(statements[row]) << 64)));
    RecordBatch::try_new(COLUMN_LINEAGE.schema(), columns).expect("columns of the set")
}
