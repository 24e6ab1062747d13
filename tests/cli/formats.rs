//! What goes to stdout.

use super::*;
use serde_json::{Value, json};

const QUERY: &str = "SELECT u.email, SUM(o.amount) AS total FROM p.d.orders AS o JOIN p.d.users AS u ON o.user = u.id \
                     WHERE u.country = 'DE' GROUP BY u.email";

#[test]
fn a_jsonl_line_has_its_fields_in_order() {
    let ran = run_on("lineage --format jsonl -", QUERY).code(0);
    let expected = r#"{"id":"-","statement_index":0,"statement_type":"SELECT","target":null,"columns":[{"name":"email","index":0,"direct":[["p.d.users","email"]],"conditional":[],"window":[]},{"name":"total","index":1,"direct":[["p.d.orders","amount"]],"conditional":[],"window":[]}],"indirect":{"filter":[["p.d.users","country"]],"join":[["p.d.orders","user"],["p.d.users","id"]],"group_by":[["p.d.users","email"]],"sort":[]},"tables":["p.d.orders","p.d.users"],"error":null}"#;
    assert_eq!(ran.stdout.trim_end(), expected);
}

#[test]
fn json_is_one_array() {
    let lines = run_on("lineage --format jsonl -", "SELECT 1 AS a; SELECT 2 AS b").code(0).stdout;
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let array = run_on("lineage --format json -", "SELECT 1 AS a; SELECT 2 AS b").code(0).stdout;
    assert_eq!(serde_json::from_str::<Value>(&array).unwrap(), Value::Array(lines));
}

#[test]
fn people_get_a_tree_or_a_table() {
    let tree = run_on("lineage", QUERY).code(0);
    let expected = "\
SELECT
├─ email
│  └─ p.d.users.email  IDENTITY inferred
├─ total
│  └─ p.d.orders.amount  AGGREGATION inferred
└─ (rows)
   ├─ p.d.users.country  FILTER inferred
   ├─ p.d.orders.user  JOIN inferred
   ├─ p.d.users.id  JOIN inferred
   └─ p.d.users.email  GROUP_BY inferred
";
    assert_eq!(tree.stdout, expected);
    let table = run_on("lineage --format table", QUERY).code(0);
    assert!(table.stdout.contains("total   p.d.orders    amount         AGGREGATION"), "{}", table.stdout);
}

#[test]
fn jobs_come_in_order_and_repeats_too() {
    let dir = tempfile::tempdir().unwrap();
    let jobs = dir.path().join("jobs.jsonl");
    write_jobs(&jobs, &["SELECT a FROM p.d.t", "SELECT b FROM p.d.t", "SELECT a FROM p.d.t", "", "SELECT 1; SELECT 2"]);
    let ran = run(["lineage", "--format", "jsonl", "--jobs", jobs.to_str().unwrap()]).code(0);
    let ids: Vec<String> = ran
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|line| format!("{}#{}", line["id"].as_str().unwrap(), line["statement_index"]))
        .collect();
    assert_eq!(ids, ["job0#0", "job1#0", "job2#0", "job4#0", "job4#1"]);
}

#[test]
fn a_text_with_errors_is_a_failure_with_a_place() {
    let ran = run_on("lineage -", "SELECT 1;\nSELECT FROM t").code(1);
    assert!(ran.stderr.contains("error[syntax-error]") && ran.stderr.contains("--> -:2:8"), "{}", ran.stderr);
    let ran = run_on("parse -", "SELECT 1;\nSELECT FROM t").code(1);
    assert!(ran.stdout.contains("--> -:2:8"), "{}", ran.stdout);
    assert_eq!(run_on("parse -", "SELECT 1").code(0).stdout, "");
}

#[test]
fn parse_gives_a_line_per_job() {
    let dir = tempfile::tempdir().unwrap();
    let jobs = dir.path().join("jobs.jsonl");
    write_jobs(&jobs, &["CREATE TEMP TABLE x AS SELECT 1 AS a; DROP TABLE x", "SELECT\n  FROM t"]);
    let ran = run(["parse", "--format", "jsonl", "--jobs", jobs.to_str().unwrap()]).code(1);
    let lines: Vec<Value> = ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        lines[0],
        json!({"id": "job0", "ok": true, "statements": ["CREATE_TABLE_AS_SELECT", "DROP_TABLE"], "errors": []})
    );
    assert_eq!((&lines[1]["id"], &lines[1]["ok"]), (&json!("job1"), &json!(false)));
    let error = &lines[1]["errors"][0];
    assert_eq!((&error["code"], &error["line"], &error["column"]), (&json!("syntax-error"), &json!(2), &json!(3)));
}

#[test]
fn a_catalog_takes_no_text_along() {
    let dir = tempfile::tempdir().unwrap();
    let (catalog, text) = (dir.path().join("columns.jsonl"), dir.path().join("q.sql"));
    let row = json!({"table_catalog": "p", "table_schema": "d", "table_name": "t", "column_name": "a",
        "ordinal_position": 1, "data_type": "INT64"});
    std::fs::write(&catalog, row.to_string()).unwrap();
    std::fs::write(&text, "SELECT * FROM p.d.t").unwrap();
    let ran = run(["lineage", "--catalog", catalog.to_str().unwrap(), text.to_str().unwrap()]).code(0);
    assert_eq!(ran.stdout, "SELECT\n└─ a\n   └─ p.d.t.a  IDENTITY\n");
}

/// a → b → c, and a filter on b.
fn small_lineage(dir: &Path) -> String {
    let (jobs, out) = (dir.join("jobs.jsonl"), dir.join("out"));
    write_jobs(
        &jobs,
        &[
            "CREATE TABLE p.d.b AS SELECT x, y FROM p.d.a",
            "CREATE TABLE p.d.c AS SELECT x + 1 AS z FROM p.d.b WHERE y > 0",
        ],
    );
    extract(&jobs, &out, &[]).code(0);
    out.to_str().unwrap().to_owned()
}

#[test]
fn impact_has_its_formats() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = small_lineage(dir.path());
    let impact = |args: &str| {
        let args = ["impact"].into_iter().chain(args.split_whitespace()).chain(["--lineage", &lineage]);
        run(args).code(0).stdout
    };
    assert_eq!(impact("p.d.a.x"), "p.d.a.x\n└─ p.d.b.x  IDENTITY inferred\n   └─ p.d.c.z  TRANSFORMATION\n");
    assert_eq!(
        impact("c.z --upstream --depth 1 --include-indirect"),
        "p.d.c.z\n├─ p.d.b.x  TRANSFORMATION\n└─ p.d.b.y  FILTER\n"
    );
    assert!(impact("p.d.a --format table").starts_with("depth  source_table  source_column"));
    let csv = impact("p.d.a.x --format csv --depth 1");
    let [header, row] = csv.lines().collect::<Vec<_>>()[..] else { panic!("{csv}") };
    assert!(header.starts_with(
        "depth,source_table,source_column,target_table,target_column,transformations,confidence,job_count,masking,"
    ));
    assert!(row.starts_with("1,p.d.a,x,p.d.b,x,IDENTITY,inferred,1,false,,,job0,"), "{row}");
    let lines = impact("p.d.a.x --format jsonl");
    let hops: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let document: Value = serde_json::from_str(&impact("p.d.a.x --format json")).unwrap();
    assert_eq!(document["hops"], json!(hops));
    assert_eq!(document["hops"][1]["target_column"], "z");
    assert_eq!(document["nodes"][2], json!({"table": "p.d.c", "column": "z", "depth": 2}));
    assert!(impact("p.d.a.x --format dot").contains("n0 -> n1 [label=\"IDENTITY\"];"));
    assert!(impact("p.d.a.x --format mermaid").contains("n1 -->|TRANSFORMATION| n2"));
    let page = impact("p.d.a.x --format html");
    assert!(
        page.starts_with("<!doctype html>") && page.contains("SELECT x + 1 AS z FROM p.d.b WHERE y &gt; 0"),
        "{page}"
    );
}

#[test]
fn a_tree_ends_where_it_would_repeat_itself() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    write_jobs(
        &jobs,
        &[
            "CREATE TABLE p.d.b AS SELECT x AS y FROM p.d.a",
            "CREATE TABLE p.d.c AS SELECT b.y, a.x FROM p.d.b, p.d.a",
            "CREATE TABLE p.d.e AS SELECT y AS z, x AS z2 FROM p.d.c",
            "INSERT INTO p.d.a (x) SELECT y FROM p.d.b",
            "CREATE TABLE p.d.f AS SELECT z FROM p.d.e UNION ALL SELECT y FROM p.d.b",
        ],
    );
    extract(&jobs, &out, &[]).code(0);
    let ran = run(["impact", "p.d.a.x", "--lineage", out.to_str().unwrap()]).code(0);
    let expected = "\
p.d.a.x
├─ p.d.b.y  IDENTITY inferred
│  ├─ p.d.a.x  IDENTITY  (cycle)
│  ├─ p.d.c.y  IDENTITY
│  │  └─ p.d.e.z  IDENTITY
│  │     └─ p.d.f.z  IDENTITY
│  └─ p.d.f.z  IDENTITY
└─ p.d.c.x  IDENTITY inferred
   └─ p.d.e.z2  IDENTITY
";
    assert_eq!(ran.stdout, expected);
}

#[test]
fn impact_says_what_it_does_not_know() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = small_lineage(dir.path());
    let impact = |name: &str| run(["impact", name, "--lineage", &lineage]);
    assert!(impact("p.d.nothing").code(1).stderr.contains("not in the lineage"));
    assert!(impact("p.d.a.w").code(1).stderr.contains("no column w in the lineage; it has x, y"));
    assert!(impact("p.d.c.z").code(0).stderr.contains("nothing depends on it"));
    let ran = run(["impact", "x", "--lineage", "no/such/folder"]).code(1);
    assert!(ran.stderr.contains("--lineage no/such/folder"), "{}", ran.stderr);
}

#[test]
fn shells_get_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run(["completions", shell]).code(0).stdout.contains("min-coverage"), "{shell}");
    }
}
