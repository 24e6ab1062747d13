//! `colline path` and `colline explain`.

use super::*;
use serde_json::Value;

/// a.x → b.y → c.z, and a.x → c.z at once.
fn lineage(dir: &Path) -> String {
    let (jobs, out) = (dir.join("jobs.jsonl"), dir.join("out"));
    write_jobs(
        &jobs,
        &[
            "CREATE TABLE p.d.b AS\nSELECT SHA256(s.x) AS y\nFROM p.d.a AS s\nWHERE s.x IS NOT NULL",
            "CREATE TABLE p.d.c AS WITH w AS (SELECT b.y AS z FROM p.d.b AS b) SELECT w.z FROM w",
            "INSERT INTO p.d.c (z) SELECT a.x FROM p.d.a AS a",
        ],
    );
    extract(&jobs, &out, &[]).code(0);
    out.to_str().unwrap().to_owned()
}

#[test]
fn ways_come_with_their_sql() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let path = |args: &str| run(["path"].into_iter().chain(args.split_whitespace()).chain(["--lineage", &lineage]));
    let shortest = path("a.x c.z").code(0).stdout;
    let expected = "\
p.d.a.x
│ IDENTITY inferred, 1 job, the last one job2
│   1 │ INSERT INTO p.d.c (z) SELECT a.x FROM p.d.a AS a
│     │                              ^^^
▼
p.d.c.z
";
    assert_eq!(shortest, expected);
    let all: Value = serde_json::from_str(&path("a.x c.z --all --format json").code(0).stdout).unwrap();
    let nodes: Vec<String> = all.as_array().unwrap().iter().map(|way| way["nodes"].to_string()).collect();
    assert_eq!(nodes, [r#"["p.d.a.x","p.d.c.z"]"#, r#"["p.d.a.x","p.d.b.y","p.d.c.z"]"#]);
    let first = &all[1]["hops"][0][0];
    assert_eq!((first["transformation"].as_str(), first["masking"].as_bool()), (Some("TRANSFORMATION"), Some(true)));
    let position = &first["statement"]["positions"][0];
    assert_eq!((&position["line"], &position["column"], &position["text"]), (&2.into(), &15.into(), &"s.x".into()));
    assert_eq!(first["statement"]["proven"], true);
    let limited = path("a.x c.z --all --limit 1 --no-sql").code(0);
    assert_eq!(limited.stdout, "p.d.a.x\n│ IDENTITY inferred, 1 job, the last one job2\n▼\np.d.c.z\n");
    assert!(limited.stderr.contains("--limit"), "{}", limited.stderr);
    assert!(path("c.z a.x").code(1).stderr.contains("there is one the other way"));
    assert!(path("nix c.z").code(1).stderr.contains("not in the lineage"));
}

#[test]
fn an_edge_is_shown_in_its_statement() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let explain = |edge: &[&str]| run(["explain", "--lineage", &lineage].iter().chain(edge));
    let both = explain(&["a.x -> p.d.b"]).code(0).stdout;
    let expected = "\
p.d.a.x → p.d.b (rows)
FILTER inferred, 1 job, the last one job0
  1 │ CREATE TABLE p.d.b AS
  2 │ SELECT SHA256(s.x) AS y
  3 │ FROM p.d.a AS s
  4 │ WHERE s.x IS NOT NULL
    │       ^^^

p.d.a.x → p.d.b.y
TRANSFORMATION masking inferred, 1 job, the last one job0
  1 │ CREATE TABLE p.d.b AS
  2 │ SELECT SHA256(s.x) AS y
    │               ^^^
  3 │ FROM p.d.a AS s
  4 │ WHERE s.x IS NOT NULL
";
    assert_eq!(both, expected);
    assert_eq!(explain(&["a.x", "b.y"]).code(0).stdout, expected.split_once("\n\n").unwrap().1);
    assert_eq!(explain(&["b.y <- a.x"]).code(0).stdout, explain(&["a.x", "b.y"]).code(0).stdout);
    let none = explain(&["b.y", "a.x"]).code(1);
    assert!(none.stderr.contains("no edge from b.y to a.x"), "{}", none.stderr);
    assert!(explain(&["a.x"]).code(1).stderr.contains("SOURCE -> TARGET"));
    explain(&[]).code(2);
}
