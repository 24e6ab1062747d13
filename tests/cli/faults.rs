//! What goes wrong leaves the previous output as it was.

use super::*;
use std::fs;
use std::io::BufRead;
use std::process::Child;

/// A finished output, and the files in it.
fn finished(dir: &Path) -> (PathBuf, BTreeMap<PathBuf, Vec<u8>>) {
    let (jobs, out) = (dir.join("jobs.jsonl"), dir.join("out"));
    write_jobs(&jobs, &["CREATE TABLE p.d.t AS SELECT a FROM p.d.s"]);
    extract(&jobs, &out, &[]).code(0);
    let files = files(&out);
    (out, files)
}

/// A run in the middle of its work: it has got a job and waits for more.
pub fn busy(out: &Path, more: &[&str]) -> Child {
    let mut child = colline()
        .args(["extract", "--jobs", "-", "--out"])
        .arg(out)
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let stdin = child.stdin.as_mut().unwrap();
    writeln!(stdin, r#"{{"job_id": "j", "query": "SELECT 1"}}"#).unwrap();
    stdin.flush().unwrap();
    let staging = out.with_file_name(format!(".{}.colline-new", out.file_name().unwrap().to_str().unwrap()));
    for _ in 0..600 {
        if staging.join("jobs").exists() {
            return child;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    panic!("the run does not begin");
}

#[test]
fn a_killed_run_leaves_the_previous_output() {
    let dir = tempfile::tempdir().unwrap();
    let (out, before) = finished(dir.path());
    for _ in 0..3 {
        let mut child = busy(&out, &[]);
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(files(&out) == before);
    }
    let entries = || fs::read_dir(dir.path()).unwrap().count();
    assert_eq!(entries(), 3, "a killed run cannot clean up");
    extract(&dir.path().join("jobs.jsonl"), &out, &[]).code(0);
    assert_eq!(entries(), 2, "the next run does");
}

/// SIGKILL at growing delays: before the work, in its midst, and up to when the new output is put in place.
#[test]
fn a_run_that_is_killed_at_any_moment_leaves_the_previous_output() {
    const KILLS: u32 = 20;
    let dir = tempfile::tempdir().unwrap();
    let (out, mut before) = finished(dir.path());
    let jobs = dir.path().join("many.jsonl");
    let texts: Vec<_> =
        (0..400).map(|i| format!("CREATE TABLE p.d.t{i} AS SELECT a, b + {i} AS b FROM p.d.s")).collect();
    write_jobs(&jobs, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    let again =
        || colline().arg("extract").arg("--jobs").arg(&jobs).arg("--out").arg(&out).stderr(Stdio::null()).spawn();
    let whole = dir.path().join("whole");
    let begin = std::time::Instant::now();
    extract(&jobs, &whole, &[]).code(0);
    let mut whole_time = begin.elapsed();
    let (mut killed, mut late) = (0, 0);
    while killed < KILLS {
        let mut child = again().unwrap();
        std::thread::sleep(whole_time * killed / KILLS);
        child.kill().unwrap();
        // Faster than the first time, or killed when all was in place: there is nothing left to kill.
        if child.wait().unwrap().success() || run_json(&out)["edges"] == run_json(&whole)["edges"] {
            late += 1;
            assert!(late < 50, "{killed} kills");
            whole_time = whole_time * 3 / 4;
            (_, before) = finished(dir.path());
            continue;
        }
        killed += 1;
        let mut after = files(&out);
        after.remove(Path::new("graph.index"));
        assert!(after == before, "kill {killed}");
        run(["impact", "p.d.s.a", "--lineage", out.to_str().unwrap()]).code(0);
    }
    Ran::of(again().unwrap().wait_with_output().unwrap()).code(0);
    let data = |folder| files(folder).into_iter().filter(|(name, _)| !name.ends_with("run.json")).collect::<Vec<_>>();
    assert!(data(&out) == data(&whole));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 4, "the killed runs' leftovers are gone");
}

/// A file that may not grow stands for a disk that is full.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_previous_output() {
    let dir = tempfile::tempdir().unwrap();
    let (out, before) = finished(dir.path());
    let limited = r#"trap "" XFSZ; ulimit -f 4; exec "$0" extract --jobs "$1" --out "$2""#;
    let output = Command::new("sh")
        .args(["-c", limited, env!("CARGO_BIN_EXE_colline")])
        .arg(shop("jobs.jsonl"))
        .arg(&out)
        .stdin(Stdio::null())
        .output();
    let ran = Ran::of(output.unwrap()).code(1);
    assert!(ran.stderr.contains("error: cannot write"), "{}", ran.stderr);
    assert!(files(&out) == before);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2, "nothing is left behind");
}

#[test]
fn two_runs_do_not_write_the_same_output() {
    let dir = tempfile::tempdir().unwrap();
    let (out, before) = finished(dir.path());
    let child = busy(&out, &[]);
    let ran = extract(&dir.path().join("jobs.jsonl"), &out, &[]).code(1);
    assert!(ran.stderr.contains("another run is writing there"), "{}", ran.stderr);
    assert!(files(&out) == before);
    // The first one is not disturbed.
    let ran = Ran::of(child.wait_with_output().unwrap()).code(0);
    assert_eq!(ran.stdout, "");
    assert_eq!(run_json(&out)["jobs"], 1);
    assert!(files(&out) != before);
}

#[test]
fn a_missing_input_is_no_new_output() {
    let dir = tempfile::tempdir().unwrap();
    let (out, before) = finished(dir.path());
    let ran = extract(&dir.path().join("nothing.jsonl"), &out, &[]).code(1);
    assert!(ran.stderr.contains("nothing.jsonl") && ran.stderr.trim().lines().count() == 1, "{}", ran.stderr);
    let ran = extract(&dir.path().join("jobs.jsonl"), &out, &["--catalog", "nowhere"]).code(1);
    assert!(ran.stderr.contains("--catalog nowhere"), "{}", ran.stderr);
    assert!(files(&out) == before);
}

#[test]
fn what_is_not_ours_is_not_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let (out, before) = finished(dir.path());
    let jobs = dir.path().join("jobs.jsonl");

    let foreign = dir.path().join("thesis");
    fs::create_dir(&foreign).unwrap();
    fs::write(foreign.join("chapter.txt"), "irreplaceable").unwrap();
    let ran = extract(&jobs, &foreign, &[]).code(1);
    assert!(ran.stderr.contains("not empty and no earlier output"), "{}", ran.stderr);
    assert_eq!(fs::read_to_string(foreign.join("chapter.txt")).unwrap(), "irreplaceable");

    fs::write(out.join("notes.txt"), "mine").unwrap();
    let ran = extract(&jobs, &out, &[]).code(1);
    assert!(ran.stderr.contains("would delete notes.txt"), "{}", ran.stderr);
    fs::remove_file(out.join("notes.txt")).unwrap();
    assert!(files(&out) == before);

    extract(&jobs, &jobs, &[]).code(1);
    fs::create_dir(dir.path().join("empty")).unwrap();
    extract(&jobs, &dir.path().join("empty"), &[]).code(0);
    extract(&jobs, &dir.path().join("new/below"), &[]).code(0);
}

#[test]
fn a_bad_row_does_not_take_its_neighbours() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    fs::write(&jobs, "{\"job_id\": \"a\", \"query\": \"SELECT 1\"}\n{\"job_id\": \"b\", \"que\n{\"job_id\": \"c\", \"query\": \"SELECT 2\"}\n")
        .unwrap();
    let ran = extract(&jobs, &out, &[]).code(0);
    assert!(ran.stderr.contains("jobs.jsonl:2"), "{}", ran.stderr);
    let report = run_json(&out);
    assert_eq!(report["jobs"], 3);
    assert_eq!(report["status"]["ok"]["jobs"], 2);
    assert_eq!(report["status"]["failed"]["reasons"]["unreadable_row"], 1);
}

#[test]
fn a_truncated_file_fails_but_the_rest_is_there() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl.gz"), dir.path().join("out"));
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    for i in 0..20_000 {
        writeln!(gz, r#"{{"job_id": "j{i}", "query": "SELECT {i} AS x, {}"}}"#, i * 7919).unwrap();
    }
    let whole = gz.finish().unwrap();
    fs::write(&jobs, &whole[..whole.len() / 2]).unwrap();
    let ran = extract(&jobs, &out, &[]).code(1);
    assert!(ran.stderr.contains("jobs.jsonl.gz"), "{}", ran.stderr);
    let report = run_json(&out);
    assert!(report["jobs"].as_u64().unwrap() > 5_000);
    assert_eq!(report["input_problems"]["files"], 1);
}

#[test]
fn a_closed_pipe_is_quiet() {
    let mut child = colline()
        .args(["lineage", "--format", "jsonl", "--jobs"])
        .arg(shop("jobs.jsonl"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    std::io::BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with(r#"{"id":"#));
    let ran = Ran::of(child.wait_with_output().unwrap()).code(0);
    assert!(!ran.stderr.contains("error") && !ran.stderr.contains("panic"), "{}", ran.stderr);
}
