//! Any times and any amount of history: the ledger has every job, the output does not depend on the memory.

use super::*;
use std::fs;

/// The creation times of `jobs.jsonl` that nobody expects: JSON values, one job each.
const TIMES: [&str; 16] = [
    r#""2026-09-01 00:00:00 UTC""#,
    r#""2026-09-01 00:00:00 UTC""#,
    "null",
    "null",
    r#""0001-01-01 00:00:00 UTC""#,
    r#""9999-12-31 23:59:59.999999 UTC""#,
    r#""0000-00-00 00:00:00 UTC""#,
    "-1",
    "0",
    "-62135596800000000",
    "253402300799999999",
    "9223372036854775807",
    "-9223372036854775808",
    "1e300",
    r#""soon""#,
    "{}",
];

#[test]
fn jobs_of_any_time_are_in_the_ledger() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let job = |(i, time)| {
        format!(
            r#"{{"job_id": "j{i}", "creation_time": {time}, "query": "CREATE TABLE p.d.t AS SELECT a{i} FROM p.d.s"}}"#
        )
    };
    let lines: Vec<_> = TIMES.iter().enumerate().map(job).collect();
    fs::write(&jobs, lines.join("\n")).unwrap();
    let ran = extract(&jobs, &out, &[]).code(0);
    assert!(!ran.stderr.contains("panic"), "{}", ran.stderr);
    let report = run_json(&out);
    assert_eq!(report["status"]["ok"]["jobs"], TIMES.len(), "{}", ran.stderr);
    assert_eq!(report["edges"], TIMES.len());
    run(["impact", "p.d.s", "--lineage", out.to_str().unwrap(), "--include-indirect"]).code(0);
}

#[test]
fn history_beyond_the_memory_limit_gives_the_same_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let jobs = dir.path().join("jobs.jsonl");
    // Against the order of time, with repeated texts, and long enough for several temporary files.
    let job = |i: usize| {
        let time = format!("2026-09-{:02} 00:00:{:02} UTC", 28 - i % 28, i % 60);
        let query = format!("CREATE OR REPLACE TABLE p.d.t{} AS SELECT a, b AS b{} FROM p.d.s", i % 50, i % 300);
        serde_json::json!({"job_id": format!("j{i}"), "project_id": "p", "creation_time": time, "query": query})
    };
    fs::write(&jobs, (0..4_000).map(|i| job(i).to_string() + "\n").collect::<String>()).unwrap();
    let outputs = [&[][..], &["--memory-limit", "1MiB"], &["--memory-limit", "1MiB", "--threads", "1"]].map(|more| {
        let out = dir.path().join(format!("out{}", more.len()));
        extract(&jobs, &out, more).code(0);
        assert_eq!(run_json(&out)["jobs"], 4_000);
        let mut files = files(&out);
        files.remove(Path::new("run.json"));
        files
    });
    assert!(outputs[0] == outputs[1] && outputs[1] == outputs[2]);
}

#[test]
fn no_room_for_temporary_files_is_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let texts: Vec<_> = (0..2_000).map(|i| format!("SELECT {i}")).collect();
    write_jobs(&jobs, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    let mut command = colline();
    command.arg("extract").arg("--jobs").arg(&jobs).arg("--out").arg(&out).args(["--memory-limit", "1KiB"]);
    let ran = Ran::of(command.env("TMPDIR", dir.path().join("nowhere")).output().unwrap()).code(1);
    assert!(ran.stderr.contains("error: cannot write a temporary file"), "{}", ran.stderr);
    assert!(!out.exists());
}
