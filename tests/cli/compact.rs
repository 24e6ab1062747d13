//! Outputs by date, and the current view that is merged from them.

use super::faults::busy;
use super::log::{job, rows, write_rows};
use super::*;
use std::fs;

const DAYS: [&str; 3] = ["2026-09-01", "2026-09-02", "2026-09-03"];

/// The jobs of one day: some edges are seen every day, some on one.
fn write_day(path: &Path, day: usize) {
    let time = |hour: usize| format!("{} 0{hour}:00:00 UTC", DAYS[day]);
    let daily = "INSERT INTO p.d.t (a, b) SELECT x, SHA256(y) FROM p.d.s AS s WHERE z > 0";
    let own = format!("INSERT INTO p.d.own{day} (a) SELECT x FROM p.d.s AS s");
    // What arrives only through a hash on one day arrives bare on another.
    let late = if day == 2 {
        "INSERT INTO p.d.m (h) SELECT MD5(y) FROM p.d.s AS s"
    } else {
        "INSERT INTO p.d.m (h) SELECT y || '' FROM p.d.s AS s"
    };
    let name = |n: usize| format!("job_{day}_{n}");
    write_rows(
        path,
        &[
            job(&name(0), &time(1), daily),
            job(&name(1), &time(2), daily),
            job(&name(2), &time(3), &own),
            job(&name(3), &time(4), late),
            job(&name(4), &time(5), "SELECT FROM"),
        ],
    );
}

/// An output by date of all days, and the jobs of each.
fn three_days(dir: &Path) -> (PathBuf, [PathBuf; 3]) {
    let out = dir.join("days");
    let jobs = [0, 1, 2].map(|day| {
        let jobs = dir.join(format!("{}.jsonl", DAYS[day]));
        write_day(&jobs, day);
        extract(&jobs, &out, &["--run-date", DAYS[day]]).code(0);
        jobs
    });
    (out, jobs)
}

/// The files of a date, or of all dates but this.
fn of_date(out: &Path, date: &str, same: bool) -> BTreeMap<PathBuf, Vec<u8>> {
    let partition = format!("run_date={date}");
    files(out).into_iter().filter(|(path, _)| path.iter().any(|part| *part == *partition) == same).collect()
}

#[test]
fn a_run_replaces_its_date_alone() {
    let dir = tempfile::tempdir().unwrap();
    let (out, jobs) = three_days(dir.path());
    assert_eq!(of_date(&out, DAYS[1], true).len(), 8);
    assert!(out.join("column_lineage/run_date=2026-09-02/part-0.parquet").is_file());
    assert!(out.join("runs/run_date=2026-09-02/run.json").is_file());
    let (before, others) = (of_date(&out, DAYS[1], true), of_date(&out, DAYS[1], false));
    assert_eq!(others.len(), 16);

    extract(&jobs[0], &out, &["--run-date", DAYS[1]]).code(0);
    assert!(of_date(&out, DAYS[1], true) != before);
    assert!(of_date(&out, DAYS[1], false) == others);
    extract(&jobs[1], &out, &["--run-date", DAYS[1]]).code(0);
    let (mut again, mut before) = (of_date(&out, DAYS[1], true), before);
    let report = Path::new("runs/run_date=2026-09-02/run.json");
    assert!(again.remove(report).is_some() && before.remove(report).is_some());
    assert!(again == before, "the same jobs give the same bytes");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 4, "nothing is left behind");
}

#[test]
fn a_killed_run_leaves_every_date() {
    let dir = tempfile::tempdir().unwrap();
    let (out, jobs) = three_days(dir.path());
    let before = files(&out);
    let mut child = busy(&out, &["--run-date", DAYS[2]]);
    let ran = extract(&jobs[0], &out, &["--run-date", "2026-09-04"]).code(1);
    assert!(ran.stderr.contains("another run is writing there"), "{}", ran.stderr);
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(files(&out) == before);
    extract(&jobs[0], &out, &["--run-date", "2026-09-04"]).code(0);
    assert_eq!(files(&out).len(), 32);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 4, "the next run cleans up");
}

#[test]
fn outputs_with_and_without_dates_do_not_mix() {
    let dir = tempfile::tempdir().unwrap();
    let (out, jobs) = three_days(dir.path());
    let before = files(&out);
    let ran = extract(&jobs[0], &out, &[]).code(1);
    assert!(ran.stderr.contains("give --run-date"), "{}", ran.stderr);
    for date in ["20260901", "2026-9-1", "2026-02-30", "../x"] {
        extract(&jobs[0], &out, &["--run-date", date]).code(2);
    }
    // What is not ours stands beside a date, but not in its place.
    let (beside, within) = (out.join("jobs/notes.txt"), out.join("jobs/run_date=2026-09-01/notes.txt"));
    fs::write(&beside, "mine").unwrap();
    extract(&jobs[0], &out, &["--run-date", DAYS[0]]).code(0);
    assert_eq!(fs::read_to_string(&beside).unwrap(), "mine");
    fs::write(&within, "mine").unwrap();
    let ran = extract(&jobs[0], &out, &["--run-date", DAYS[0]]).code(1);
    assert!(ran.stderr.contains("would delete jobs/run_date=2026-09-01/notes.txt"), "{}", ran.stderr);
    assert_eq!(files(&out).len(), before.len() + 2);

    let plain = dir.path().join("plain");
    extract(&jobs[0], &plain, &[]).code(0);
    let ran = extract(&jobs[0], &plain, &["--run-date", DAYS[0]]).code(1);
    assert!(ran.stderr.contains("leave --run-date out"), "{}", ran.stderr);
}

fn compact(lineage: &[&Path], out: &Path) -> Ran {
    Ran::of(colline().arg("compact").arg("--lineage").args(lineage).arg("--out").arg(out).output().unwrap())
}

/// All rows of a set.
fn all(out: &Path, set: &str) -> Vec<String> {
    let columns: &[&str] = match set {
        "column_lineage" => &[
            "target_project",
            "target_dataset",
            "target_table",
            "target_column",
            "source_project",
            "source_dataset",
            "source_table",
            "source_column",
            "dependency",
            "transformation",
            "masking",
            "confidence",
            "job_count",
            "first_seen",
            "last_seen",
            "last_job_id",
            "statement_hash",
        ],
        "table_lineage" => &[
            "target_project",
            "target_dataset",
            "target_table",
            "source_project",
            "source_dataset",
            "source_table",
            "job_count",
            "first_seen",
            "last_seen",
            "last_job_id",
        ],
        "column_usage" => &["project", "dataset", "table", "column", "read_count", "last_read", "roles"],
        "statements" => &["statement_hash", "statement_type", "target_table", "edge_count", "status", "query"],
        "statement_lineage" => &["statement_hash", "statement_index", "target_table", "target_column", "source_column"],
        "jobs" => &["job_id", "creation_time", "statement_hash", "status", "reason"],
        _ => &["job_id", "severity", "code", "message"],
    };
    rows(out, set, columns)
}

/// Rows in an order of their own.
fn sorted(mut rows: Vec<String>) -> Vec<String> {
    rows.sort();
    rows
}

#[test]
fn three_days_are_what_one_run_over_them_is() {
    let dir = tempfile::tempdir().unwrap();
    let (days, jobs) = three_days(dir.path());
    let (view, whole) = (dir.path().join("view"), dir.path().join("whole"));
    let ran = compact(&[&days], &view).code(0);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains("3 runs (2026-09-01 to 2026-09-03): 15 jobs"), "{}", ran.stderr);
    let mut command = colline();
    command.args(["extract", "--jobs"]).args(&jobs).arg("--out").arg(&whole);
    Ran::of(command.output().unwrap()).code(0);

    for set in ["column_lineage", "table_lineage", "column_usage"] {
        assert_eq!(all(&view, set), all(&whole, set), "{set}");
    }
    for set in ["statements", "statement_lineage", "jobs", "diagnostics"] {
        assert_eq!(sorted(all(&view, set)), sorted(all(&whole, set)), "{set}");
    }
    let (ours, one) = (run_json(&view), run_json(&whole));
    let same = ["jobs", "status", "coverage", "statements", "edges", "statement_edges", "diagnostics", "self_check"];
    for field in same.into_iter().chain(["first_job", "last_job"]) {
        assert_eq!(ours[field], one[field], "{field}");
    }
    let masked = rows(&view, "column_lineage", &["target_table", "target_column", "masking", "job_count"]);
    assert!(masked.contains(&"m h false 3".to_owned()), "{masked:?}");
    assert!(masked.contains(&"t b true 6".to_owned()), "{masked:?}");
}

#[test]
fn a_view_has_the_same_bytes_and_can_be_merged_again() {
    let dir = tempfile::tempdir().unwrap();
    let (days, jobs) = three_days(dir.path());
    let (view, again) = (dir.path().join("view"), dir.path().join("again"));
    compact(&[&days], &view).code(0);
    compact(&[&days], &again).code(0);
    let data = |out: &Path| files(out).into_iter().filter(|(path, _)| path.extension().unwrap() == "parquet");
    assert!(data(&view).eq(data(&again)));

    // Day by day in place: yesterday's view and one day more.
    let step = dir.path().join("step");
    for (day, jobs) in jobs.iter().enumerate() {
        let one = dir.path().join(format!("day{day}"));
        extract(jobs, &one, &[]).code(0);
        let from: &[&Path] = if day == 0 { &[&one] } else { &[&step, &one] };
        compact(from, &step).code(0);
    }
    assert!(data(&view).eq(data(&step)));
}

#[test]
fn impact_sums_over_the_days() {
    let dir = tempfile::tempdir().unwrap();
    let (days, _) = three_days(dir.path());
    let view = dir.path().join("view");
    compact(&[&days], &view).code(0);
    let impact = |out: &Path| run(["impact", "p.d.s.x", "--format", "csv", "--lineage", out.to_str().unwrap()]).code(0);
    assert_eq!(impact(&view).stdout, impact(&days).stdout);
    assert_eq!(impact(&view).stdout.lines().count(), 5, "{}", impact(&view).stdout);
}

#[test]
fn a_view_that_cannot_be_made_leaves_the_old_one() {
    let dir = tempfile::tempdir().unwrap();
    let (days, _) = three_days(dir.path());
    let view = dir.path().join("view");
    compact(&[&days], &view).code(0);
    let before = files(&view);

    let broken = days.join("jobs/run_date=2026-09-03/part-0.parquet");
    let whole = fs::read(&broken).unwrap();
    fs::write(&broken, &whole[..whole.len() / 2]).unwrap();
    let ran = compact(&[&days], &view).code(1);
    assert!(ran.stderr.contains("jobs/run_date=2026-09-03") && ran.stderr.lines().count() == 1, "{}", ran.stderr);
    fs::copy(days.join("statements/run_date=2026-09-03/part-0.parquet"), &broken).unwrap();
    let ran = compact(&[&days], &view).code(1);
    assert!(ran.stderr.contains("not a jobs file"), "{}", ran.stderr);
    fs::remove_dir_all(days.join("table_lineage/run_date=2026-09-01")).unwrap();
    compact(&[&days], &view).code(1);
    assert!(files(&view) == before);

    let ran = compact(&[&dir.path().join("nowhere")], &view).code(1);
    assert!(ran.stderr.contains("--lineage") && ran.stderr.contains("nowhere"), "{}", ran.stderr);
    let ran = compact(&[dir.path()], &view).code(1);
    assert!(ran.stderr.contains("no output there"), "{}", ran.stderr);
    let ran = compact(&[&view], &days).code(1);
    assert!(ran.stderr.contains("an output by date"), "{}", ran.stderr);
    assert!(files(&view) == before);
    run(["compact", "--out", "x"]).code(2);
    assert!(run(["compact", "--help"]).code(0).stdout.contains("Examples:"));
}
