//! The graph's file beside the Parquet.

use super::*;
use std::fs;

fn lineage(dir: &Path) -> PathBuf {
    let (jobs, out) = (dir.join("jobs.jsonl"), dir.join("out"));
    write_jobs(&jobs, &["CREATE TABLE p.d.b AS SELECT s.x FROM p.d.a AS s"]);
    extract(&jobs, &out, &[]).code(0);
    out
}

fn impact(lineage: &Path) -> Ran {
    run(["impact", "p.d.a.x", "--lineage", lineage.to_str().unwrap()])
}

const TREE: &str = "p.d.a.x\n└─ p.d.b.x  IDENTITY inferred\n";

#[test]
fn an_index_is_left_and_is_no_hindrance() {
    let dir = tempfile::tempdir().unwrap();
    let out = lineage(dir.path());
    let before = files(&out);
    assert_eq!(impact(&out).code(0).stdout, TREE);
    let index = fs::read(out.join("graph.index")).unwrap();
    assert_eq!(files(&out).len(), before.len() + 1, "nothing else");
    assert_eq!(impact(&out).code(0).stdout, TREE);
    assert!(fs::read(out.join("graph.index")).unwrap() == index, "the same file gives the same bytes");
    // A later run replaces the output, index and all.
    let jobs = dir.path().join("jobs.jsonl");
    write_jobs(&jobs, &["CREATE TABLE p.d.c AS SELECT s.x FROM p.d.a AS s"]);
    extract(&jobs, &out, &[]).code(0);
    assert!(!out.join("graph.index").exists());
    assert_eq!(impact(&out).code(0).stdout, TREE.replace("p.d.b", "p.d.c"));
}

#[test]
fn dates_come_and_go() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("days"));
    for (day, table) in [("2026-09-01", "b"), ("2026-09-02", "c")] {
        write_jobs(&jobs, &[&format!("CREATE TABLE p.d.{table} AS SELECT s.x FROM p.d.a AS s")]);
        extract(&jobs, &out, &["--run-date", day]).code(0);
        impact(&out).code(0);
    }
    assert_eq!(impact(&out).code(0).stdout.lines().count(), 3);
    for folder in fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        fs::remove_dir_all(folder.join("run_date=2026-09-02")).unwrap();
    }
    assert_eq!(impact(&out).code(0).stdout, TREE);
}

#[test]
#[cfg(unix)]
fn a_folder_that_cannot_be_written_to_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let out = lineage(dir.path());
    fs::set_permissions(&out, fs::Permissions::from_mode(0o555)).unwrap();
    let ran = impact(&out);
    fs::set_permissions(&out, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(ran.code(0).stdout, TREE);
}

#[test]
fn what_is_no_lineage_is_said_in_one_line() {
    let dir = tempfile::tempdir().unwrap();
    let out = lineage(dir.path());
    let part = out.join("column_lineage/part-0.parquet");
    let one_line = |expected: &str| {
        let ran = impact(&out).code(1);
        assert!(ran.stderr.contains(expected) && ran.stderr.lines().count() == 1, "{}", ran.stderr);
        assert!(!out.join("graph.index").exists());
    };
    fs::copy(out.join("jobs/part-0.parquet"), &part).unwrap();
    one_line(
        "column_lineage/part-0.parquet: not a column_lineage file of this version: it has no column source_project",
    );
    fs::write(&part, "PAR1 this is not Parquet PAR1").unwrap();
    one_line("not a column_lineage file of this version");
    fs::remove_file(&part).unwrap();
    one_line("no column_lineage there");
    // Somebody else's file in the index's place is replaced: the name is ours.
    let out = lineage(&dir.path().join("."));
    fs::write(out.join("graph.index"), "colline#").unwrap();
    assert_eq!(impact(&out).code(0).stdout, TREE);
}

#[test]
fn a_set_alone_is_enough() {
    let dir = tempfile::tempdir().unwrap();
    let out = lineage(dir.path());
    assert_eq!(impact(&out.join("column_lineage")).code(0).stdout, TREE);
    assert!(!out.join("column_lineage/graph.index").exists());
    for set in ["jobs", "statements", "statement_lineage", "column_usage", "table_lineage"] {
        fs::remove_dir_all(out.join(set)).unwrap();
    }
    assert_eq!(impact(&out).code(0).stdout, TREE);
}

#[test]
fn days_their_view_and_one_run_give_the_same_evidence() {
    use super::log::{job, write_rows};
    let dir = tempfile::tempdir().unwrap();
    let (days, view, whole) = (dir.path().join("days"), dir.path().join("view"), dir.path().join("whole"));
    let mut all = Vec::new();
    for day in 1..=3 {
        let row = |id: &str, query: &str| {
            let mut row = job(&format!("{id}{day}"), &format!("2026-09-0{day} 08:00:00 UTC"), query);
            row["user_email"] = "etl@example.com".into();
            row
        };
        let literal = format!("INSERT INTO p.d.c (x) SELECT b.x FROM p.d.b AS b WHERE b.day = {day}");
        let rows = [row("a", "INSERT INTO p.d.b (x) SELECT a.x FROM p.d.a AS a"), row("b", &literal)];
        let jobs = dir.path().join(format!("{day}.jsonl"));
        write_rows(&jobs, &rows);
        extract(&jobs, &days, &["--run-date", &format!("2026-09-0{day}")]).code(0);
        all.extend(rows);
    }
    let jobs = dir.path().join("all.jsonl");
    write_rows(&jobs, &all);
    extract(&jobs, &whole, &[]).code(0);
    run(["compact", "--lineage", days.to_str().unwrap(), "--out", view.to_str().unwrap()]).code(0);
    let hops = |lineage: &Path| {
        let args = ["impact", "p.d.a.x", "--format", "jsonl", "--days", "2", "--lineage", lineage.to_str().unwrap()];
        run(args).code(0).stdout
    };
    let expected = hops(&whole);
    assert_eq!(expected.lines().count(), 2);
    assert!(
        expected.lines().all(|line| line.contains(r#""job_count":3"#) && line.contains(r#""recent_jobs":2"#)),
        "{expected}"
    );
    assert_eq!(hops(&view), expected);
    assert_eq!(hops(&days), expected);
}
