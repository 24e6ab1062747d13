//! Parquet exports: the same rows as from JSON, whatever the writer's taste in types.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

use arrow::array::*;
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::{DataType, Field, Fields, Int32Type, Schema};
use colline::history::{Job, JobReader};
use colline::input::Lost;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use std::path::Path;
use std::sync::Arc;

fn strings(values: &[Option<&str>]) -> ArrayRef {
    Arc::new(StringArray::from(values.to_vec()))
}

fn record(columns: Vec<(&str, ArrayRef)>) -> ArrayRef {
    Arc::new(StructArray::try_from(columns).unwrap())
}

fn list(name: &str, items: ArrayRef, lengths: &[usize]) -> ArrayRef {
    let field = Arc::new(Field::new(name, items.data_type().clone(), true));
    Arc::new(ListArray::new(field, OffsetBuffer::from_lengths(lengths.iter().copied()), items, None))
}

fn table(tables: &[&str]) -> ArrayRef {
    let constant = |text| strings(&vec![Some(text); tables.len()]);
    let names: Vec<_> = tables.iter().map(|t| Some(*t)).collect();
    record(vec![("project_id", constant("p")), ("dataset_id", constant("d")), ("table_id", strings(&names))])
}

fn write(columns: Vec<(&str, ArrayRef)>, rows_per_group: usize) -> Vec<u8> {
    let batch = RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(n, a)| (n, a, true))).unwrap();
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_max_row_group_row_count(Some(rows_per_group))
        .build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}

fn read(path: &Path) -> (Vec<Job>, Vec<(Lost, String)>) {
    let (mut jobs, mut problems) = (Vec::new(), Vec::new());
    for raw in JobReader::new(&[path.into()]) {
        let batch = raw.decode();
        jobs.extend(batch.jobs);
        problems.extend(batch.problems.iter().map(|p| (p.lost, p.to_string())));
    }
    (jobs, problems)
}

fn read_bytes(bytes: &[u8]) -> (Vec<Job>, Vec<(Lost, String)>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("jobs.parquet");
    std::fs::write(&path, bytes).unwrap();
    read(&path)
}

const MOMENT: i64 = 1_785_578_400;

#[test]
fn nested_columns_and_timestamps() {
    let bytes = write(
        vec![
            ("job_id", strings(&[Some("a"), Some("b")])),
            ("Query", strings(&[Some("SELECT 1"), None])),
            (
                "creation_time",
                Arc::new(TimestampMicrosecondArray::from(vec![MOMENT * 1_000_000; 2]).with_timezone("UTC")),
            ),
            ("cache_hit", Arc::new(BooleanArray::from(vec![Some(true), None]))),
            ("destination_table", table(&["t$20260801", "u"])),
            ("referenced_tables", list("element", table(&["x", "y", "z"]), &[1, 2])),
            (
                "labels",
                list("item", record(vec![("key", strings(&[Some("k")])), ("value", strings(&[Some("v")]))]), &[1, 0]),
            ),
            ("job_stages", strings(&[Some("ignored"), None])),
        ],
        100,
    );
    let (jobs, problems) = read_bytes(&bytes);
    assert_eq!(problems, []);
    let (a, b) = (&jobs[0], &jobs[1]);
    assert_eq!((&*a.job_id, &*a.query, &*b.job_id, &*b.query), ("a", "SELECT 1", "b", ""));
    assert_eq!((a.creation_time, a.cache_hit, b.cache_hit), (Some(MOMENT * 1_000_000), Some(true), None));
    assert_eq!(a.kept_destination().map(|t| t.full_name()).as_deref(), Some("p.d.t"));
    let referenced = |job: &Job| job.referenced_tables.iter().flatten().map(|t| t.full_name()).collect::<Vec<_>>();
    assert_eq!((referenced(a), referenced(b)), (vec!["p.d.x".into()], vec!["p.d.y".into(), "p.d.z".into()]));
    assert_eq!((&*a.labels, b.labels.len()), (&[("k".into(), "v".into())][..], 0));
    assert_eq!(b.line, 2);
}

#[test]
fn timestamps_of_every_type() {
    let midnight = 20_000 * 86_400;
    let types: [(ArrayRef, i64); 4] = [
        (Arc::new(TimestampMillisecondArray::from(vec![MOMENT * 1_000])), MOMENT),
        (Arc::new(TimestampNanosecondArray::from(vec![MOMENT * 1_000_000_000 + 999])), MOMENT),
        (Arc::new(Int64Array::from(vec![MOMENT * 1_000])), MOMENT),
        (Arc::new(Date32Array::from(vec![20_000])), midnight),
    ];
    for (times, seconds) in types {
        let written = format!("{times:?}");
        let bytes = write(vec![("job_id", strings(&[Some("a")])), ("creation_time", times)], 100);
        let (jobs, problems) = read_bytes(&bytes);
        assert_eq!((jobs[0].creation_time, problems), (Some(seconds * 1_000_000), vec![]), "{written}");
    }
}

#[test]
fn other_writers_types() {
    let dictionary: DictionaryArray<Int32Type> = vec![Some("SELECT 1"), Some("SELECT 1")].into_iter().collect();
    // A list without the LIST annotation keeps its wrapping groups: referenced_tables.list.element.
    let element = record(vec![("element", table(&["x", "y"]))]);
    let wrapped = record(vec![("list", list("element", element, &[2, 0]))]);
    let entries = StructArray::from(vec![
        (Arc::new(Field::new("key", DataType::Utf8, false)), strings(&[Some("k")])),
        (Arc::new(Field::new("value", DataType::Utf8, true)), strings(&[Some("v")])),
    ]);
    let map_field = Arc::new(Field::new("entries", DataType::Struct(entries.fields().clone()), false));
    let map = MapArray::new(map_field, OffsetBuffer::from_lengths([1, 0]), entries, None, false);
    let bytes = write(
        vec![
            ("job_id", Arc::new(LargeStringArray::from(vec!["a", "b"]))),
            ("query", Arc::new(dictionary)),
            ("creation_time", strings(&[Some("2026-08-01 10:00:00 UTC"), Some("soon")])),
            ("cache_hit", strings(&[Some("YES"), Some("NO")])),
            (
                "destination_table",
                strings(&[Some(r#"{"project_id":"p","dataset_id":"d","table_id":"t"}"#), Some("p.d.u")]),
            ),
            ("referenced_tables", wrapped),
            ("labels", Arc::new(map)),
            ("user_email", Arc::new(BinaryArray::from(vec![&b"u@x"[..], &b"\xff"[..]]))),
            ("statement_type", Arc::new(Int64Array::from(vec![Some(1), None]))),
        ],
        100,
    );
    let (jobs, problems) = read_bytes(&bytes);
    let fields: Vec<_> =
        problems.iter().map(|(lost, text)| (*lost, text.rsplit_once(".parquet:").unwrap().1)).collect();
    assert_eq!(
        fields,
        [
            (Lost::Field, "1: field statement_type: expected a string, found the number 1; the field is left empty"),
            (
                Lost::Field,
                "2: field creation_time: expected a timestamp such as 2026-08-01T10:00:00Z, found \"soon\"; the field is left empty"
            ),
        ]
    );
    let (a, b) = (&jobs[0], &jobs[1]);
    assert_eq!((&*a.job_id, &*a.query, &*b.query), ("a", "SELECT 1", "SELECT 1"));
    assert_eq!(a.creation_time, Some(MOMENT * 1_000_000));
    assert_eq!((a.cache_hit, b.cache_hit), (Some(true), Some(false)));
    let names: Vec<_> = jobs.iter().map(|j| j.kept_destination().map(|t| t.full_name()).unwrap_or_default()).collect();
    assert_eq!(names, ["p.d.t", "p.d.u"]);
    assert_eq!(a.referenced_tables.iter().flatten().map(|t| &*t.table_id).collect::<Vec<_>>(), ["x", "y"]);
    assert_eq!(a.labels, [("k".into(), "v".into())]);
    assert_eq!((a.user_email.as_deref(), b.user_email.as_deref()), (Some("u@x"), Some("\u{fffd}")));
}

fn many(rows: usize) -> Vec<u8> {
    let texts: Vec<_> = (0..rows).map(|i| format!("SELECT {i}, {}", i * 7919)).collect();
    let ids: Vec<_> = (0..rows).map(|i| format!("j{i}")).collect();
    let column = |texts: &[String]| -> ArrayRef { Arc::new(StringArray::from_iter_values(texts)) };
    let tables: Vec<_> = ids.iter().map(String::as_str).collect();
    write(vec![("job_id", column(&ids)), ("query", column(&texts)), ("destination_table", table(&tables))], 1_000)
}

#[test]
fn damaged_files_keep_what_came_before() {
    let mut bytes = many(5_000);
    let (jobs, problems) = read_bytes(&bytes);
    assert_eq!((jobs.len(), problems.len()), (5_000, 0));
    let middle = bytes.len() / 2;
    bytes[middle..middle + 2_000].fill(0xff);
    let (jobs, problems) = read_bytes(&bytes);
    assert!((1_000..5_000).contains(&jobs.len()), "{}", jobs.len());
    assert_eq!(problems.len(), 1);
    assert!(problems[0].0 == Lost::Rest && problems[0].1.contains("the file is damaged"), "{problems:?}");
    let (jobs, problems) = read_bytes(&bytes[..middle]);
    assert_eq!((jobs.len(), problems.len()), (0, 1));
    assert!(problems[0].1.contains("cannot be read"), "{problems:?}");
}

#[test]
fn mutated_files_never_panic() {
    let bytes = many(50);
    let mut seed = 1u64;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize
    };
    for _ in 0..500 {
        let mut mutated = bytes.clone();
        for _ in 0..1 + next() % 4 {
            let at = next() % mutated.len();
            mutated[at] = next() as u8;
        }
        let _ = read_bytes(&mutated);
    }
}

#[test]
fn compressed_parquet_and_metadata() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("jobs.parquet.zst");
    std::fs::write(&path, zstd::encode_all(&many(10)[..], 1).unwrap()).unwrap();
    assert_eq!(read(&path).0.len(), 10);

    let schema = Schema::new(Fields::from(vec![
        Field::new("table_catalog", DataType::Utf8, true),
        Field::new("table_schema", DataType::Utf8, true),
        Field::new("table_name", DataType::Utf8, true),
        Field::new("column_name", DataType::Utf8, true),
        Field::new("ordinal_position", DataType::Int64, true),
        Field::new("data_type", DataType::Utf8, true),
    ]));
    let text = |text: &str| strings(&[Some(text), Some(text)]);
    let batch = RecordBatch::try_new(
        Arc::new(schema),
        vec![
            text("p"),
            text("d"),
            text("t"),
            strings(&[Some("b"), Some("a")]),
            Arc::new(Int64Array::from(vec![2, 1])),
            text("ARRAY<INT64>"),
        ],
    )
    .unwrap();
    let columns = batch.schema().fields().iter().map(|f| f.name().clone()).collect::<Vec<_>>();
    let columns = columns.iter().map(String::as_str).zip(batch.columns().iter().cloned()).collect();
    std::fs::write(folder.path().join("c.parquet"), write(columns, 100)).unwrap();
    let catalog = colline::catalog::Catalog::read(&[folder.path().into()], None, |p| panic!("{p}"));
    let names: Vec<_> = catalog.relations().flat_map(|r| r.columns.iter().map(|c| &*c.name)).collect();
    assert_eq!(names, ["a", "b"]);
}
