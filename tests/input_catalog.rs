//! Metadata exports in any mixture become one catalog.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

use colline::catalog::Catalog;
use std::path::PathBuf;
use tempfile::TempDir;

fn read(files: &[(&str, &str)], default_project: Option<&str>) -> (Catalog, Vec<String>) {
    let folder = write(files);
    let root = format!("{}/", folder.path().display());
    let mut problems = Vec::new();
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.path().join(name)).collect();
    let catalog = Catalog::read(&paths, default_project, |p| problems.push(p.to_string().replace(&root, "")));
    (catalog, problems)
}

fn write(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        std::fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

/// `name type` of every column, hidden ones in parentheses.
fn columns(catalog: &Catalog, relation: &str) -> Vec<String> {
    let shown = |column: &colline::catalog::Column| {
        let text = format!("{} {}", column.name, column.data_type);
        if column.hidden { format!("({text})") } else { text }
    };
    catalog.relation(relation).map(|r| r.columns.iter().map(shown).collect()).unwrap_or_default()
}

fn column(table: &str, name: &str, data_type: &str, more: &str) -> String {
    let names = format!(r#""table_catalog":"p","table_schema":"d","table_name":"{table}","column_name":"{name}""#);
    format!("{{{names},\"data_type\":\"{data_type}\"{more}}}\n")
}

#[test]
fn columns_are_ordered_and_pseudo_columns_hidden() {
    let rows = [
        column("t", "b", "STRING(10)", r#","ordinal_position":2,"is_hidden":"NO""#),
        column(
            "t",
            "_PARTITIONTIME",
            "TIMESTAMP",
            r#","ordinal_position":null,"is_hidden":"YES","is_system_defined":"YES""#,
        ),
        column("t", "a", "ARRAY<STRUCT<x INT64>>", r#","ordinal_position":"1","is_hidden":"NO""#),
        column("t", "generated", "INT64", r#","ordinal_position":3,"is_hidden":"YES""#),
        column("t", "_FILE", "STRING", r#","is_hidden":"NO""#),
        column("u", "z", "DATE", ""),
        column("u", "y", "DATE", ""),
    ];
    let (catalog, problems) = read(&[("c.jsonl", &rows.concat())], None);
    assert_eq!(problems, [""; 0]);
    let expected =
        ["a ARRAY<STRUCT<x INT64>>", "b STRING", "(_PARTITIONTIME TIMESTAMP)", "(_FILE STRING)", "(generated INT64)"];
    assert_eq!(columns(&catalog, "p.d.t"), expected);
    assert_eq!(columns(&catalog, "p.d.u"), ["z DATE", "y DATE"], "no positions at all: the order of the file");
    assert_eq!(catalog.relation("p.d.t").and_then(|t| t.column("B")), Some(1));
}

#[test]
fn later_rows_win_and_say_so_when_they_differ() {
    let rows = [
        column("t", "a", "INT64", ""),
        column("t", "A", "INT64", ""),
        column("t", "a", "STRING", ""),
        column("t", "b", "STRUCT<", ""),
        column("t", "c", "", ""),
        r#"{"table_catalog":"p","table_schema":"d","table_name":"t","data_type":"INT64","ordinal_position":1}"#.into(),
    ];
    let (catalog, problems) = read(&[("c.jsonl", &rows.concat())], None);
    assert_eq!(columns(&catalog, "p.d.t"), ["a STRING", "b UNKNOWN", "c UNKNOWN"]);
    assert_eq!(
        problems,
        [
            "c.jsonl:4: field data_type: expected a field at character 8 of the type; the column's fields are not known",
            "c.jsonl:6: this is no row of COLUMNS, TABLES, VIEWS, ROUTINES or PARAMETERS; the row is left out",
            "c.jsonl:3: field data_type: column a of p.d.t has another type in c.jsonl:2; this later one counts",
        ]
    );
}

#[test]
fn all_views_together() {
    let (catalog, problems) = read(
        &[
            (
                "field_paths.csv",
                "table_catalog,table_schema,table_name,column_name,field_path,data_type\n\
                 p,d,only_paths,s,s,\"STRUCT<x INT64, y STRING>\"\np,d,only_paths,s,s.x,INT64\np,d,only_paths,k,k,DATE\n\
                 p,d,t,zzz,zzz,DATE\n",
            ),
            ("columns.jsonl", &column("t", "a", "INT64", "")),
            (
                "tables.json",
                r#"[{"table_catalog":"p","table_schema":"d","table_name":"t","table_type":"CLONE","base_table_catalog":"p",
                    "base_table_schema":"d","base_table_name":"u","ddl":"CREATE TABLE `p.d.t` (a INT64);"},
                    {"table_catalog":"p","table_schema":"d","table_name":"mv","table_type":"MATERIALIZED VIEW",
                    "ddl":"CREATE MATERIALIZED VIEW `p.d.mv` OPTIONS(x=\"AS\") AS SELECT a FROM d.t;"}]"#,
            ),
            (
                "views.csv",
                "table_catalog,table_schema,table_name,view_definition,use_standard_sql\n\
                 p,d,v,\"SELECT \"\"a\"\"\nFROM t\",YES\n,d,legacy,SELECT a FROM [p:d.t],NO\n",
            ),
        ],
        Some("q"),
    );
    assert_eq!(problems, [""; 0]);
    assert_eq!(columns(&catalog, "p.d.only_paths"), ["s STRUCT<x INT64, y STRING>", "k DATE"]);
    assert_eq!(columns(&catalog, "p.d.t"), ["a INT64"]);
    let relation = |name: &str| catalog.relation(name).unwrap();
    assert_eq!(relation("p.d.t").base_table.as_deref(), Some("p.d.u"));
    assert_eq!(relation("p.d.t").table_type.as_deref(), Some("CLONE"));
    assert!(relation("p.d.t").ddl.is_some());
    assert_eq!(relation("p.d.mv").view_definition.as_deref(), Some("SELECT a FROM d.t"));
    assert_eq!(relation("p.d.v").view_definition.as_deref(), Some("SELECT \"a\"\nFROM t"));
    assert_eq!(relation("q.d.legacy").view_definition, None);
    assert!(relation("q.d.legacy").legacy_sql);
}

#[test]
fn project_may_be_missing() {
    let row = r#"{"table_schema":"d","table_name":"t","column_name":"a","data_type":"INT64"}"#;
    let (catalog, problems) = read(&[("c.jsonl", row)], None);
    assert!(catalog.relation("d.t").is_some());
    let message = "the project is not known; export table_catalog, too, or give a default project";
    assert_eq!(problems, [format!("c.jsonl:1: field table_catalog: {message}")]);
    let (catalog, problems) = read(&[("c.jsonl", row)], Some("p"));
    assert!(catalog.relation("p.d.t").is_some() && problems.is_empty());
}

#[test]
fn create_statements_of_routines() {
    let routine = |name: &str, kind: &str, body: &str, definition: &str, more: &str| {
        format!(
            r#"{{"specific_catalog":"p","specific_schema":"d","specific_name":"{name}","routine_catalog":"p",
            "routine_schema":"d","routine_name":"{name}","routine_type":"{kind}","routine_body":"{body}",
            "routine_definition":{definition}{more}}},"#
        )
        .replace('\n', "")
    };
    let routines = [
        routine("sql", "FUNCTION", "SQL", r#""x + y -- sum""#, r#","data_type":"INT64""#),
        routine("js", "FUNCTION", "EXTERNAL", r#""return \"a\\n\";\nx""#, r#","external_language":"JAVASCRIPT""#),
        routine("remote", "FUNCTION", "EXTERNAL", "null", r#","data_type":"STRING""#),
        routine("agg", "AGGREGATE FUNCTION", "SQL", r#""SUM(x)""#, ""),
        routine("tvf", "TABLE FUNCTION", "SQL", r#""SELECT 1 AS a""#, ""),
        routine("proc", "PROCEDURE", "SQL", r#""BEGIN SELECT 1; END""#, ""),
        routine("statements", "PROCEDURE", "SQL", r#""SELECT 1;\nSELECT 2;""#, ""),
        routine("own", "FUNCTION", "SQL", r#""1""#, r#","ddl":"CREATE FUNCTION `p.d.own`() AS (2)""#),
    ];
    let parameter = |name: &str, position: u32, more: &str| {
        format!(
            r#"{{"specific_catalog":"p","specific_schema":"d","specific_name":"{name}","ordinal_position":{position}{more}}}"#
        ) + "\n"
    };
    let parameters = [
        parameter("sql", 2, r#","parameter_name":"y","data_type":"ANY TYPE""#),
        parameter("sql", 1, r#","parameter_name":"x","data_type":"INT64""#),
        parameter("js", 0, r#","is_result":"YES","data_type":"STRING""#),
        parameter("js", 1, r#","parameter_name":"a","data_type":"ARRAY<STRING>""#),
        parameter("agg", 1, r#","parameter_name":"x","data_type":"INT64","is_aggregate":"NO""#),
        parameter("proc", 1, r#","parameter_mode":"INOUT","parameter_name":"p","data_type":"DATE""#),
    ];
    let (catalog, problems) = read(
        &[("r.json", &format!("[{}]", routines.concat().trim_end_matches(','))), ("p.jsonl", &parameters.concat())],
        None,
    );
    assert_eq!(problems, [""; 0]);
    for (name, ddl) in [
        ("sql", "CREATE FUNCTION `p.d.sql`(`x` INT64, `y` ANY TYPE)\nRETURNS INT64\nAS (\nx + y -- sum\n)"),
        (
            "js",
            "CREATE FUNCTION `p.d.js`(`a` ARRAY<STRING>)\nRETURNS STRING\nLANGUAGE js AS \"return \\\"a\\\\n\\\";\\nx\"",
        ),
        ("remote", "CREATE FUNCTION `p.d.remote`()\nRETURNS STRING\nLANGUAGE js AS \"\""),
        ("agg", "CREATE AGGREGATE FUNCTION `p.d.agg`(`x` INT64 NOT AGGREGATE)\nAS (\nSUM(x)\n)"),
        ("tvf", "CREATE TABLE FUNCTION `p.d.tvf`()\nAS (\nSELECT 1 AS a\n)"),
        ("proc", "CREATE PROCEDURE `p.d.proc`(INOUT `p` DATE)\nBEGIN SELECT 1; END"),
        ("statements", "CREATE PROCEDURE `p.d.statements`()\nBEGIN\nSELECT 1;\nSELECT 2;\nEND"),
        ("own", "CREATE FUNCTION `p.d.own`() AS (2)"),
    ] {
        assert_eq!(catalog.routine(&format!("p.d.{name}")).map(|r| &*r.ddl), Some(ddl), "{name}");
    }
}

#[test]
fn create_statements_alone() {
    let rows = [
        r#"{"ddl":"CREATE OR REPLACE FUNCTION udf.f(x INT64) AS (x)"}"#,
        r#"{"ddl":"CREATE FUNCTION `q.udf.f`(x INT64) AS (x + 1)"}"#,
        r#"{"ddl":"CREATE VIEW d.v AS SELECT 1 AS a"}"#,
        r#"{"ddl":"DROP TABLE d.t"}"#,
    ];
    let (catalog, problems) = read(&[("r.jsonl", &rows.join("\n"))], Some("p"));
    assert_eq!(problems, ["r.jsonl:4: neither routine_name nor a CREATE statement in ddl; the row is left out"]);
    let ddl = |name: &str| catalog.routine(name).map(|r| r.ddl.contains("x + 1"));
    assert_eq!(ddl("q.udf.f"), Some(true));
    assert_eq!(ddl("other.udf.f"), Some(false), "no project in the statement: found from every project");
    assert_eq!(ddl("other.d.f"), None);
    assert_eq!(catalog.relation("p.d.v").and_then(|v| v.view_definition.as_deref()), Some("SELECT 1 AS a"));
}

#[test]
fn equal_types_share_memory() {
    let text = "STRUCT<a INT64, b ARRAY<STRUCT<c STRING>>>";
    let rows: String = (0..2_000).map(|i| column(&format!("t{i}"), "s", text, "")).collect();
    let (catalog, _) = read(&[("c.jsonl", &rows)], None);
    let fields: Vec<_> =
        catalog.relations().map(|r| std::ptr::from_ref(r.columns[0].data_type.fields().unwrap())).collect();
    assert!(fields.len() == 2_000 && fields.iter().all(|f| *f == fields[0]));
}
