//! Everything that is no data: messages, progress and the summary, for people and for programs.

use super::*;
use serde_json::Value;
use std::fs;
use std::time::Duration;

/// Every line is an event.
#[track_caller]
fn events(stderr: &str) -> Vec<Value> {
    stderr.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"))).collect()
}

fn named<'e>(events: &'e [Value], name: &str) -> Vec<&'e Value> {
    events.iter().filter(|event| event["event"] == name).collect()
}

/// A log with something to say about: what is unknown, wrong, unreadable, and what the self-check finds.
fn talkative(dir: &Path) -> PathBuf {
    let jobs = dir.join("jobs.jsonl");
    let table = r#"{"project_id": "p", "dataset_id": "d", "table_id": "s"}"#;
    let rows = [
        format!(
            r#"{{"job_id": "a", "query": "CREATE TABLE p.d.t AS SELECT a FROM p.d.s", "referenced_tables": [{table}]}}"#
        ),
        format!(
            r#"{{"job_id": "b", "query": "CREATE TABLE p.d.u AS SELECT a FROM p.d.x", "referenced_tables": [{table}]}}"#
        ),
        r#"{"job_id": "c", "query": "SELECT FROM", "user_email": 7}"#.to_owned(),
        r#"{"job_id": "d""#.to_owned(),
        r#"{"job_id": "e", "query": "SELECT 1", "error_result": {"reason": "stopped"}}"#.to_owned(),
    ];
    fs::write(&jobs, rows.join("\n")).unwrap();
    jobs
}

#[test]
fn the_summary_has_it_all_in_words() {
    let dir = tempfile::tempdir().unwrap();
    let jobs = talkative(dir.path());
    let ran = extract(&jobs, &dir.path().join("out"), &[]).code(0);
    for expected in [
        "5 jobs, 3 distinct statements",
        "ok                  2",
        "failed              2   unreadable_row 1, syntax_error 1",
        "skipped             1   job_failed 1",
        "2 edges, coverage 50.0 %",
        "self-check 50.0 % of 2 jobs",
        "not readable in the history: files 0, rows 1, fields 1",
        "most frequent diagnostics:",
        "unknown-table          e.g. no metadata for table p.d.s",
        "syntax-error           e.g. ",
        " jobs/s",
    ] {
        assert!(ran.stderr.contains(expected), "{expected} is not in\n{}", ran.stderr);
    }
    if cfg!(target_os = "linux") {
        assert!(ran.stderr.contains("B at most in memory"), "{}", ran.stderr);
    }
    assert!(!ran.stderr.contains('\x1b') && !ran.stderr.contains("progress"), "no bar without a terminal");
}

#[test]
fn the_summary_has_it_all_in_json() {
    let dir = tempfile::tempdir().unwrap();
    let jobs = talkative(dir.path());
    let ran = extract(&jobs, &dir.path().join("out"), &["--log-format", "json", "--min-coverage", "1"]).code(3);
    let events = events(&ran.stderr);
    let problems = named(&events, "problem");
    assert_eq!(problems.iter().map(|p| p["line"].as_u64().unwrap()).collect::<Vec<_>>(), [3, 4]);
    assert_eq!((problems[0]["field"].as_str(), problems[1]["lost"].as_str()), (Some("user_email"), Some("row")));
    let [summary] = *named(&events, "summary") else { panic!("one summary: {}", ran.stderr) };
    assert_eq!(summary["status"]["failed"]["reasons"]["syntax_error"], 1);
    assert_eq!((&summary["jobs"], &summary["edges"], &summary["coverage"]), (&5.into(), &2.into(), &0.5.into()));
    assert_eq!(summary["self_check_rate"], 0.5);
    let top = summary["top_diagnostics"].as_array().unwrap();
    assert!(top[0]["count"].as_u64() >= top[1]["count"].as_u64() && top[0]["example"].is_string(), "{summary}");
    assert!(summary["seconds"].is_number() && summary["time"].is_string());
    assert!(named(&events, "note")[0]["message"].as_str().unwrap().starts_with("coverage 50.0 % is below"));
}

#[test]
fn every_command_writes_json_when_asked() {
    let lines = |args: &str, stdin: &str| events(&run_on(args, stdin).stderr);
    let missing = lines("extract --log-format json --jobs nowhere --out out", "");
    assert!(missing[0]["event"] == "error" && missing[0]["message"].as_str().unwrap().contains("nowhere"));
    let unknown = lines("--log-format json lineage -", "SELECT a FROM p.d.s");
    assert_eq!((&unknown[0]["event"], &unknown[0]["code"]), (&"diagnostic".into(), &"unknown-table".into()));
    assert_eq!((&unknown[0]["line"], &unknown[0]["column"]), (&1.into(), &15.into()));
    assert_eq!(lines("parse - --log-format json", "SELECT FROM")[0]["event"], "note");
    assert_eq!(lines("impact a.b --lineage nowhere --log-format json", "")[0]["event"], "error");
}

/// A run that waits for its input for a good second.
fn slow(args: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let mut command = colline();
    command.args(["extract", "--jobs", "-", "--progress", "1", "--out"]).arg(dir.path().join("out")).args(args);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    writeln!(child.stdin.as_mut().unwrap(), r#"{{"job_id": "j", "query": "SELECT 1"}}"#).unwrap();
    std::thread::sleep(Duration::from_millis(2_500));
    Ran::of(child.wait_with_output().unwrap()).code(0).stderr
}

#[test]
fn progress_is_a_line_every_few_seconds() {
    let text = slow(&[]);
    assert!(text.starts_with("progress stage=read done=0 unit=bytes seconds=1\n"), "{text}");
    let events = events(&slow(&["--log-format", "json"]));
    let progress = named(&events, "progress");
    assert!(!progress.is_empty() && progress[0]["stage"] == "read" && progress[0]["unit"] == "bytes", "{events:?}");
    assert_eq!(events.last().unwrap()["event"], "summary");
}
