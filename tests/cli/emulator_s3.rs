//! An object store that is not ours, moto's S3 (<https://docs.getmoto.org/>): runs are published, published again and asked.
//!
//! Emulators of Google Cloud Storage do not take uploads through the XML API that the stores have in common
//! (fake-gcs-server 1.54 and gcp-storage-emulator refuse them); `gs://` is tested with the double in `stores.rs`.

use super::emulator::{Running, free_port};
use super::live::tables;
use super::*;
use std::time::{Duration, Instant};

/// A running server with an empty bucket `bucket`.
struct Moto {
    _program: Running,
    url: String,
}

impl Moto {
    /// `None` after a word about it where `COLLINE_MOTO_SERVER` names no program.
    fn start() -> Option<Self> {
        let Ok(program) = std::env::var("COLLINE_MOTO_SERVER") else {
            eprintln!("skipped: COLLINE_MOTO_SERVER names no moto_server; `pip install 'moto[server,s3]'` has one");
            return None;
        };
        let port = free_port().to_string();
        let child = Command::new(&program)
            .args(["-H", "127.0.0.1", "-p", &port])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("COLLINE_MOTO_SERVER={program}: {error}"));
        let moto = Self { _program: Running(child), url: format!("http://127.0.0.1:{port}") };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let begun = Instant::now();
        let create = || async { reqwest::Client::new().put(format!("{}/bucket", moto.url)).send().await };
        while !runtime.block_on(create()).is_ok_and(|answer| answer.status().is_success()) {
            assert!(begun.elapsed() < Duration::from_secs(60), "{program} does not answer");
            std::thread::sleep(Duration::from_millis(100));
        }
        Some(moto)
    }

    fn run(&self, args: &[&str]) -> Ran {
        let mut command = colline();
        command.args(args).env("AWS_ENDPOINT_URL", &self.url).env("AWS_REGION", "us-east-1");
        command.env("AWS_ACCESS_KEY_ID", "id").env("AWS_SECRET_ACCESS_KEY", "key");
        Ran::of(command.output().unwrap())
    }
}

#[test]
fn runs_are_published_to_a_bucket() {
    let Some(moto) = Moto::start() else { return };
    let dir = tempfile::tempdir().unwrap();
    let local = dir.path().join("local");
    let (jobs, catalog) = (shop("jobs.jsonl"), shop(""));
    let publish = |out: &str, date: &str| {
        let inputs = ["extract", "--jobs", jobs.to_str().unwrap(), "--catalog", catalog.to_str().unwrap()];
        moto.run(&[&inputs[..], &["--out", out, "--run-date", date]].concat()).code(0);
    };
    let (bucket, folder) = ("s3://bucket/a b/lineage", local.to_str().unwrap());
    // What `compact` reads is what the manifest names.
    let merged = |lineage: &str| {
        let out = tempfile::tempdir().unwrap();
        moto.run(&["compact", "--lineage", lineage, "--out", out.path().join("view").to_str().unwrap()]).code(0);
        tables(&out.path().join("view"))
    };
    let impact = |lineage: &str| {
        moto.run(&["impact", "shop-raw.mysql.users.email", "--format", "csv", "--lineage", lineage]).code(0).stdout
    };
    for date in ["2026-09-01", "2026-09-01", "2026-09-02"] {
        publish(folder, date);
        publish(bucket, date);
        assert!(merged(bucket) == merged(folder), "{date}");
        assert_eq!(impact(bucket), impact(folder));
    }
    moto.run(&["compact", "--lineage", bucket, "--out", "s3://bucket/view"]).code(0);
    assert!(merged("s3://bucket/view") == merged(folder));
    let ran = moto.run(&["impact", "a.b.c", "--lineage", "s3://bucket/nowhere"]).code(1);
    assert!(ran.stderr.contains("s3://bucket/nowhere"), "{}", ran.stderr);
}
