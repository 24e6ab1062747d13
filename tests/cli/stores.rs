//! `gs://` on both sides of a run, against the double.

use super::double::gcs::Gcs;
use super::*;
use std::fs;

fn run_with(gcs: &Gcs, args: &[&str]) -> Ran {
    let mut command = colline();
    command.args(args).env("STORAGE_EMULATOR_HOST", &gcs.url).env_remove("GOOGLE_APPLICATION_CREDENTIALS");
    command.env("AWS_ENDPOINT_URL", &gcs.url).env("AWS_ACCESS_KEY_ID", "id").env("AWS_SECRET_ACCESS_KEY", "SECRET-key");
    command.env("AWS_REGION", "eu-west-1");
    Ran::of(command.output().unwrap())
}

fn parquet(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files(folder).into_iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "parquet")).collect()
}

#[test]
fn a_run_from_bucket_to_bucket_is_the_same_run() {
    let dir = tempfile::tempdir().unwrap();
    let gcs = Gcs::start();
    let local = dir.path().join("local");
    extract(&shop("jobs.jsonl"), &local, &["--catalog", shop("").to_str().unwrap(), "--run-date", "2026-09-01"])
        .code(0);
    gcs.objects(|objects| {
        for file in fs::read_dir(shop("")).unwrap().map(|entry| entry.unwrap().path()) {
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            let place = if name.starts_with("jobs") { "jobs" } else { "meta" };
            objects.all.insert(format!("bucket/in/{place}/{name}"), (1, fs::read(&file).unwrap()));
        }
    });
    let args = ["extract", "--jobs", "gs://bucket/in/jobs/*.jsonl", "--catalog", "gs://bucket/in/meta"];
    let out = ["--out", "gs://bucket/out/lineage", "--run-date", "2026-09-01"];
    let run = |more: &[&str]| run_with(&gcs, &[&args[..], &out, more].concat());
    run(&[]).code(0);
    let lies_at = |place: &str| {
        gcs.objects(|objects| objects.all.get(&format!("bucket/out/lineage/{place}")).map(|o| o.1.clone()))
    };
    for (path, bytes) in parquet(&local) {
        assert!(lies_at(path.to_str().unwrap()) == Some(bytes), "{path:?}");
    }
    // The manifest names whole files elsewhere.
    let manifest: serde_json::Value = serde_json::from_slice(&lies_at("manifest.json").unwrap()).unwrap();
    let named = manifest["tables"]["jobs"][0].as_str().unwrap();
    assert!(named.starts_with("gs://bucket/out/lineage/_data/jobs/run_date=2026-09-01/"), "{named}");
    assert_eq!(lies_at("manifests/jobs.txt"), Some(format!("{named}\n").into_bytes()));

    // Other commands read it.
    let impact = |lineage: &str| {
        run_with(&gcs, &["impact", "shop-raw.mysql.users.email", "--format", "csv", "--lineage", lineage])
            .code(0)
            .stdout
    };
    assert_eq!(impact("gs://bucket/out/lineage"), impact(local.to_str().unwrap()));
    run_with(&gcs, &["compact", "--lineage", "gs://bucket/out/lineage", "--out", "gs://bucket/view"]).code(0);
    assert!(gcs.names().contains(&"bucket/view/column_lineage/part-0.parquet".to_owned()));
    assert_eq!(impact("gs://bucket/view"), impact(local.to_str().unwrap()));

    // Again, and what was current stays for those who still read it.
    run(&[]).code(0);
    let again: serde_json::Value = serde_json::from_slice(&lies_at("manifest.json").unwrap()).unwrap();
    assert_ne!(again["tables"], manifest["tables"]);
    assert!(lies_at(named.trim_start_matches("gs://bucket/out/lineage/")).is_some());
}

#[test]
fn s3_is_no_different() {
    let dir = tempfile::tempdir().unwrap();
    let (gcs, jobs) = (Gcs::start(), dir.path().join("jobs.jsonl"));
    write_jobs(&jobs, &["CREATE TABLE p.d.t AS SELECT x FROM p.d.s"]);
    gcs.objects(|objects| _ = objects.all.insert("bucket/in/jobs.jsonl".to_owned(), (1, fs::read(&jobs).unwrap())));
    for _ in 0..2 {
        run_with(&gcs, &["extract", "--jobs", "s3://bucket/in", "--out", "s3://bucket/out"]).code(0);
    }
    let impact = run_with(&gcs, &["impact", "p.d.s.x", "--lineage", "s3://bucket/out", "--format", "csv"]).code(0);
    assert!(impact.stdout.contains("p.d.t"), "{}", impact.stdout);
    let names = gcs.names();
    assert_eq!(names.iter().filter(|name| name.starts_with("bucket/out/_data/jobs/")).count(), 2, "{names:?}");
    gcs.objects(|objects| objects.writes_left = 1);
    let ran = run_with(&gcs, &["extract", "--jobs", "s3://bucket/in", "--out", "s3://bucket/out"]).code(1);
    assert!(ran.stderr.contains("s3://bucket/out") && !ran.stderr.contains("SECRET"), "{}", ran.stderr);
}

#[test]
fn a_run_that_cannot_be_sent_leaves_the_old_one() {
    let dir = tempfile::tempdir().unwrap();
    let gcs = Gcs::start();
    let (first, second) = (dir.path().join("1.jsonl"), dir.path().join("2.jsonl"));
    write_jobs(&first, &["CREATE TABLE p.d.t AS SELECT x FROM p.d.s"]);
    write_jobs(&second, &["CREATE TABLE p.d.t AS SELECT y FROM p.d.s"]);
    let run = |jobs: &Path| run_with(&gcs, &["extract", "--jobs", jobs.to_str().unwrap(), "--out", "gs://bucket/out"]);
    run(&first).code(0);
    let before = gcs.objects(|objects| objects.all.clone());
    let impact =
        || run_with(&gcs, &["impact", "p.d.t.x", "--lineage", "gs://bucket/out", "--upstream", "--format", "csv"]);
    assert!(impact().code(0).stdout.contains("p.d.s"));
    for more in [1, 5, 8] {
        gcs.objects(|objects| objects.writes_left = 8 + 8 + 2 + 7 + more);
        let ran = run(&second).code(1);
        assert!(ran.stderr.contains("gs://bucket/out") && ran.stderr.contains("roles/storage"), "{}", ran.stderr);
        assert!(ran.stderr.lines().count() == 1, "{}", ran.stderr);
        let now = gcs.objects(|objects| objects.all.clone());
        assert!(before.iter().all(|(name, object)| now.get(name) == Some(object)), "what readers see is untouched");
        gcs.objects(|objects| objects.all = before.clone());
    }
    gcs.objects(|objects| objects.writes_left = 0);
    run(&second).code(0);
    assert!(gcs.objects(|objects| objects.all["bucket/out/jobs/part-0.parquet"] != before["bucket/out/jobs/part-0.parquet"]));

    let ran = run_with(&gcs, &["extract", "--jobs", "gs://bucket/nowhere", "--out", "gs://bucket/out"]).code(1);
    assert!(ran.stderr.contains("gs://bucket/nowhere: nothing is there"), "{}", ran.stderr);
    let ran = run_with(&gcs, &["extract", "--jobs", first.to_str().unwrap(), "--out", "gs://"]).code(1);
    assert!(ran.stderr.contains("name a bucket"), "{}", ran.stderr);
}
