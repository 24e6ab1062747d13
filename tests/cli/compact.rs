//! Outputs by date, and the current view that is merged from them.

use super::faults::busy;
use super::log::{job, write_rows};
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
