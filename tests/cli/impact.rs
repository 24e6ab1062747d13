//! `colline impact`: which edges it follows, and what it shows of them.

use super::log::{job, write_rows};
use super::*;
use serde_json::{Value, json};
use std::fs;

/// a → b → c, d; the way to d is new on the third day, and somebody else's.
fn three_days(dir: &Path) -> String {
    let (jobs, out) = (dir.join("jobs.jsonl"), dir.join("out"));
    let row = |id: &str, day: u32, user: &str, query: &str| {
        let mut row = job(id, &format!("2026-09-0{day} 08:00:00 UTC"), query);
        row["user_email"] = json!(user);
        row
    };
    let b = "INSERT INTO p.d.b (x, h) SELECT s.x, SHA256(s.email) FROM p.d.a AS s WHERE s.y > 0";
    write_rows(
        &jobs,
        &[
            row("b1", 1, "etl@example.com", b),
            row("c1", 1, "etl@example.com", "INSERT INTO p.d.c (x) SELECT t.x + 1 FROM p.d.b AS t"),
            row("b2", 2, "etl@example.com", b),
            row("b3", 3, "ann@example.com", b),
            row("d3", 3, "ann@example.com", "INSERT INTO p.d.d (x, `<img src=x>`) SELECT t.x, t.h FROM p.d.b AS t"),
            row("ask", 3, "bob@example.com", "SELECT c.x FROM p.d.c AS c WHERE c.x > 3"),
        ],
    );
    extract(&jobs, &out, &[]).code(0);
    out.to_str().unwrap().to_owned()
}

fn impact(lineage: &str, args: &str) -> Ran {
    run(["impact"].into_iter().chain(args.split_whitespace()).chain(["--lineage", lineage])).code(0)
}

#[test]
fn a_hit_has_its_evidence() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = three_days(dir.path());
    let rows: Vec<Value> = impact(&lineage, "p.d.a.x --format jsonl --days 2")
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (first, c) = (&rows[0], &rows[1]);
    assert_eq!(
        (&first["target_table"], &first["job_count"], &first["recent_jobs"]),
        (&json!("p.d.b"), &json!(3), &json!(2))
    );
    assert_eq!((&first["last_job_id"], &first["last_seen"]), (&json!("b3"), &json!("2026-09-03T08:00:00Z")));
    assert_eq!(first["first_seen"], "2026-09-01T08:00:00Z");
    assert_eq!(first["recent_users"], json!(["ann@example.com", "etl@example.com"]));
    assert_eq!(
        first["usage"],
        json!({"read_count": 2, "user_count": 2, "last_read": "2026-09-03T08:00:00Z", "roles": ["select"]})
    );
    // Nobody has written c in the last two days, but somebody has read it.
    assert_eq!((&c["recent_jobs"], &c["recent_users"]), (&json!(0), &json!([])));
    assert_eq!(c["usage"]["roles"], json!(["select", "filter"]));
    let masked = impact(&lineage, "p.d.a.email --format csv").stdout;
    assert!(masked.contains(",h,TRANSFORMATION,inferred,3,true,"), "{masked}");
    let leaf = impact(&lineage, "p.d.c.x");
    assert!(
        leaf.stderr.contains("nothing depends on it") && leaf.stderr.contains("1 job of 1 user read it"),
        "{}",
        leaf.stderr
    );
}

#[test]
fn days_choose_edges() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = three_days(dir.path());
    let tree = |args: &str| impact(&lineage, &format!("p.d.a.x {args}")).stdout;
    let all = "p.d.a.x\n└─ p.d.b.x  IDENTITY inferred\n   ├─ p.d.c.x  TRANSFORMATION inferred\n   └─ p.d.d.x  IDENTITY inferred\n";
    assert_eq!(tree(""), all);
    assert_eq!(tree("--as-of 2026-09-03"), all);
    assert_eq!(
        tree("--as-of 2026-09-02"),
        all.replace("   ├─", "   └─").replace("   └─ p.d.d.x  IDENTITY inferred\n", "")
    );
    assert_eq!(tree("--as-of 2026-08-31"), "p.d.a.x\n");
    assert_eq!(tree("--changed-since 2026-09-02"), all.replace("   ├─ p.d.c.x  TRANSFORMATION inferred\n", ""));
    assert_eq!(tree("--changed-since 2026-09-01"), all);
    let none = impact(&lineage, "p.d.a.x --changed-since 2026-09-04");
    assert_eq!(none.stdout, "p.d.a.x\n");
    assert!(none.stderr.contains("nothing new since 2026-09-04"), "{}", none.stderr);
    run(["impact", "p.d.a.x", "--lineage", &lineage, "--as-of", "yesterday"]).code(2);
}

#[test]
fn a_walk_can_be_held_up_and_begin_at_many() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = three_days(dir.path());
    assert_eq!(impact(&lineage, "a.x --stop-at *.b").stdout, "p.d.a.x\n└─ p.d.b.x  IDENTITY inferred\n");
    let both = impact(&lineage, "a.x p.d.b.h --format csv").stdout;
    assert_eq!(both.lines().count(), 5, "{both}");
    assert_eq!(impact(&lineage, "a.* --format csv").stdout.lines().count(), 6);
    assert_eq!(impact(&lineage, "p.d.c.x p.d.d.x").stdout, "p.d.c.x\np.d.d.x\n", "what is named is shown");
    assert_eq!(impact(&lineage, "p.d.a.x --downstream").stdout, impact(&lineage, "p.d.a.x").stdout);
    run(["impact", "a.x", "--lineage", &lineage, "--upstream", "--downstream"]).code(2);
    let unknown = run(["impact", "a.x", "--lineage", &lineage, "--stop-at", "nix"]).code(1);
    assert!(unknown.stderr.contains("nix: not in the lineage"), "{}", unknown.stderr);
}

#[test]
fn a_table_that_is_only_counted_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let queries = [
        "CREATE TABLE p.d.n AS SELECT COUNT(*) AS n FROM p.d.s AS s",
        "CREATE TABLE p.d.f AS SELECT COUNT(*) AS n FROM p.d.s AS s WHERE s.x > 0",
        "CREATE TABLE p.d.v AS SELECT s.x FROM p.d.s AS s",
    ];
    write_jobs(&jobs, &queries);
    extract(&jobs, &out, &[]).code(0);
    let ran = impact(out.to_str().unwrap(), "p.d.s");
    assert_eq!(ran.stdout, "p.d.s.x\n└─ p.d.v.x  IDENTITY inferred\n");
    assert!(ran.stderr.contains("without a value of any column (COUNT(*)): p.d.n\n"), "{}", ran.stderr);
    assert!(!impact(out.to_str().unwrap(), "p.d.s.x").stderr.contains("COUNT(*)"));
}

#[test]
fn a_page_runs_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = three_days(dir.path());
    let page = impact(&lineage, "p.d.a --format html").stdout;
    assert!(!page.contains("<img") && !page.contains("<script"), "{page}");
    assert!(page.contains("<code>&lt;img src=x&gt;</code>"), "{page}");
    assert!(page.contains("Content-Security-Policy\" content=\"default-src 'none';"));
    assert!(page.contains("WHERE s.y &gt; 0"), "the SQL is there");
    let diagram = impact(&lineage, "p.d.a --format mermaid").stdout;
    assert!(diagram.contains("[\"#lt;img src=x#gt;\"]"), "{diagram}");
}

#[test]
fn wide_trees_are_folded() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let queries: Vec<String> =
        (0..60).map(|i| format!("CREATE TABLE p.d.t{i:02} AS SELECT s.x FROM p.d.s AS s")).collect();
    write_jobs(&jobs, &queries.iter().map(String::as_str).collect::<Vec<_>>());
    extract(&jobs, &out, &[]).code(0);
    let out = out.to_str().unwrap();
    let tree = impact(out, "p.d.s.x").stdout;
    assert!(tree.ends_with("├─ p.d.t39.x  IDENTITY inferred\n└─ … and 20 more\n"), "{tree}");
    assert_eq!(impact(out, "p.d.s.x --width 0").stdout.lines().count(), 61);
    assert!(impact(out, "p.d.s.x --width 1").stdout.ends_with("├─ p.d.t00.x  IDENTITY inferred\n└─ … and 59 more\n"));
    fs::remove_dir_all(out).unwrap();
}
