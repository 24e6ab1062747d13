//! What networks and servers do: errors, cuts, delays, tokens that end. And what must never get out: secrets.

use super::double::{Double, Faults, Warehouse, made_up};
use super::live::{MONTH, live, shop_warehouse, tables};
use super::*;
use serde_json::json;
use std::fs;
use std::time::{Duration, Instant};

#[test]
fn faults_change_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (smooth, rough) = (dir.path().join("smooth"), dir.path().join("rough"));
    let double = Double::start(shop_warehouse());
    live(&double, &smooth, &MONTH).code(0);
    let calls = double.answers();
    let mut warehouse = shop_warehouse();
    warehouse.faults =
        Faults { error_every: 5, cut_every: 20, slow_every: 7, slow: Duration::from_millis(20), ..Faults::default() };
    let double = Double::start(warehouse);
    let ran = live(&double, &rough, &MONTH).code(0);
    assert!(double.answers() > calls * 6 / 5, "{} calls instead of {calls}", double.answers());
    assert!(ran.stderr.contains("calls of BigQuery were tried again"), "{}", ran.stderr);
    assert!(tables(&smooth) == tables(&rough));
}

#[test]
fn a_server_that_stays_down_ends_the_run() {
    let dir = tempfile::tempdir().unwrap();
    let mut warehouse = shop_warehouse();
    warehouse.faults.error_every = 1;
    let double = Double::start(warehouse);
    let out = dir.path().join("out");
    let ran = live(&double, &out, &[&MONTH[..], &["--retries", "3"]].concat()).code(1);
    assert_eq!(double.answers(), 4, "the first call, four times");
    assert!(!out.exists() && ran.stderr.lines().count() == 1, "{}", ran.stderr);
    // Nobody there at all.
    let mut command = colline();
    command.args(["extract", "--bigquery-project", "p", "--region", "eu", "--api-endpoint", "http://127.0.0.1:1"]);
    command.args(["--retry-delay-ms", "1", "--retries", "1", "--out"]).arg(&out).arg("--state-dir").arg(dir.path());
    let ran = Ran::of(command.output().unwrap()).code(1);
    assert!(ran.stderr.contains("Connection refused"), "{}", ran.stderr);
}

/// A configuration of workload identity whose token server is the double.
fn credentials(dir: &Path, url: &str) -> PathBuf {
    let subject = dir.join("subject-token");
    fs::write(&subject, "SECRET-subject").unwrap();
    let path = dir.join("credentials.json");
    let configuration = json!({
        "type": "external_account",
        "audience": "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q",
        "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
        "token_url": format!("{url}/token"),
        "credential_source": {"file": subject},
    });
    fs::write(&path, configuration.to_string()).unwrap();
    path
}

#[test]
fn a_token_that_ends_is_renewed() {
    let dir = tempfile::tempdir().unwrap();
    let mut warehouse = shop_warehouse();
    warehouse.tokens = (0..100).map(|n| format!("SECRET-token-{n}")).collect();
    warehouse.faults.token_uses = 25;
    let double = Double::start(warehouse);
    let (out, plain) = (dir.path().join("out"), dir.path().join("plain"));
    let credentials = credentials(dir.path(), &double.url);
    let more = [&MONTH[..], &["--credentials", credentials.to_str().unwrap(), "--concurrency", "1"]].concat();
    let ran = live(&double, &out, &more).code(0);
    let renewed = double.seen(|seen| seen.requests.iter().filter(|request| request.path == "/token").count());
    assert!(renewed > 3, "{renewed}");
    assert!(!ran.stderr.contains("SECRET"));
    live(&Double::start(shop_warehouse()), &plain, &MONTH).code(0);
    assert!(tables(&out) == tables(&plain));
}

/// A key of a service account that nobody knows, made on the spot; `None` where there is no `openssl`.
fn service_account(url: &str) -> Option<serde_json::Value> {
    let made = std::process::Command::new("openssl")
        .args(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
        .output();
    let key = String::from_utf8(made.ok().filter(|made| made.status.success())?.stdout).unwrap();
    Some(json!({
        "type": "service_account",
        "client_email": "colline@p.iam.gserviceaccount.com",
        "private_key": key,
        "token_uri": format!("{url}/token"),
    }))
}

#[test]
fn service_accounts_and_those_they_act_as() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("out");
    let path = dir.path().join("credentials.json");
    let run = |credentials: &dyn Fn(&str) -> Option<serde_json::Value>| {
        let mut warehouse = shop_warehouse();
        warehouse.tokens = (0..10).map(|n| format!("SECRET-token-{n}")).collect();
        let double = Double::start(warehouse);
        fs::write(&path, credentials(&double.url)?.to_string()).unwrap();
        live(&double, &out, &[&MONTH[..], &["--credentials", path.to_str().unwrap()]].concat()).code(0);
        let token = double.seen(|seen| seen.requests.last().unwrap().token.clone());
        let calls =
            double.seen(|seen| seen.requests.iter().filter(|request| !request.path.starts_with("/big")).count());
        Some((token.unwrap(), calls))
    };
    let Some(own) = run(&service_account) else {
        eprintln!("no openssl: not tested");
        return;
    };
    assert_eq!(own, ("SECRET-token-0".to_owned(), 1));
    let impersonated = |url: &str| {
        Some(json!({
            "type": "impersonated_service_account",
            "service_account_impersonation_url": format!("{url}/impersonate"),
            "source_credentials": service_account(url)?,
        }))
    };
    assert_eq!(run(&impersonated), Some(("SECRET-token-1".to_owned(), 2)));
}

#[test]
fn secrets_stay_secret() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("out");
    let mut warehouse = shop_warehouse();
    warehouse.tokens = vec!["SECRET-token".to_owned()];
    warehouse.faults.down_from = 20;
    let double = Double::start(warehouse);
    let credentials = credentials(dir.path(), &double.url);
    let with = |file: &Path, format: &str| {
        live(
            &double,
            &out,
            &[&MONTH[..], &["--credentials", file.to_str().unwrap(), "--retries", "1", "--log-format", format]]
                .concat(),
        )
    };
    // The server repeats the token in what it says.
    for format in ["text", "json"] {
        let ran = with(&credentials, format).code(1);
        assert!(ran.stderr.contains("you sent Bearer …") || ran.stderr.contains("no token"), "{}", ran.stderr);
        assert!(!ran.stderr.contains("SECRET"), "{}", ran.stderr);
    }
    // Credentials that are damaged are not quoted.
    let damaged = dir.path().join("damaged.json");
    for text in [
        r#"{"type": "service_account", "private_key": "SECRET-key", "client_email": "a@b", "token_uri": "http://127.0.0.1:1"}"#,
        r#"{"type": "service_account", "private_key": {"SECRET-key": 1}}"#,
        r#"{"type": "authorized_user", "refresh_token": ["SECRET"]}"#,
        r#"{"type": "SECRET"}"#,
        r#""SECRET""#,
        "SECRET",
    ] {
        fs::write(&damaged, text).unwrap();
        let ran = with(&damaged, "text").code(1);
        assert!(ran.stderr.contains("damaged.json") && ran.stderr.lines().count() == 1, "{}", ran.stderr);
        assert!(!ran.stderr.contains("SECRET"), "{}", ran.stderr);
    }
    for bytes in files(dir.path()).iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "zst")) {
        assert!(!String::from_utf8_lossy(bytes.1).contains("SECRET-token"));
    }
    // Nor are they sent in the clear.
    let mut command = colline();
    command.args(["extract", "--bigquery-project", "p", "--api-endpoint", "http://example.com", "--credentials"]);
    command.arg(&credentials).arg("--out").arg(&out).arg("--state-dir").arg(dir.path());
    let ran = Ran::of(command.output().unwrap()).code(1);
    assert!(ran.stderr.contains("credentials are not sent over http"), "{}", ran.stderr);
}

#[test]
fn pages_may_be_huge() {
    let dir = tempfile::tempdir().unwrap();
    let mut warehouse = shop_warehouse();
    warehouse.rows_per_page = 100_000;
    let long = format!("CREATE TABLE p.d.long AS SELECT x /* {} */ FROM p.d.s", "ü\\\t ".repeat(200_000));
    let jobs = warehouse.jobs.values_mut().next().unwrap();
    let mut job = jobs[0].clone();
    job["job_id"] = json!("long");
    job["query"] = json!(long);
    jobs.push(job);
    let double = Double::start(warehouse);
    let out = dir.path().join("out");
    live(&double, &out, &MONTH).code(0);
    assert_eq!(run_json(&out)["jobs"], 254);
    let texts = log::rows(&out, "statements", &["target_table", "query"]);
    assert!(texts.iter().any(|text| text.strip_prefix("long ") == Some(&long)));
}

/// A measurement: `cargo test --release --test cli a_million_rows -- --ignored --nocapture`.
#[test]
#[ignore = "takes minutes without --release"]
fn a_million_rows() {
    const ROWS: u64 = 1_000_000;
    const PAGE: u64 = 10_000;
    let start = Instant::now();
    let bytes: usize = (0..ROWS / PAGE).map(|page| made_up(page * PAGE, (page + 1) * PAGE, ROWS).len()).sum();
    let alone = start.elapsed().as_secs_f64();
    let measure = |faults: Faults, rows: u64| {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("out");
        let double =
            Double::start(Warehouse { made_up: rows, rows_per_page: PAGE as usize, faults, ..Warehouse::default() });
        let mut command = colline();
        command.args(["extract", "--bigquery-project", "p", "--region", "eu", "--api-endpoint", &double.url]);
        command.args([
            "--since",
            "2026-09-01",
            "--until",
            "2026-10-01",
            "--retry-delay-ms",
            "1",
            "--log-format",
            "json",
        ]);
        command.arg("--out").arg(&out).arg("--state-dir").arg(dir.path().join("state"));
        let start = jiff::Timestamp::now();
        let ran = Ran::of(command.output().unwrap()).code(0);
        let (report, read) =
            (run_json(&out), ran.stderr.lines().find(|line| line.contains("history read")).unwrap().to_owned());
        assert_eq!(report["jobs"], rows);
        let read: serde_json::Value = serde_json::from_str(&read).unwrap();
        let (seconds, peak) = (report["seconds"].as_f64().unwrap(), report["peak_memory_bytes"].as_u64().unwrap());
        let read: jiff::Timestamp = read["time"].as_str().unwrap().parse().unwrap();
        eprintln!(
            "{rows} rows: downloaded in {:.1} s, all in {seconds:.1} s, {:.0} MB at most; {} calls",
            read.duration_since(start).as_secs_f64(),
            peak as f64 / 1e6,
            double.answers(),
        );
        (tables(&out), peak)
    };
    eprintln!("{ROWS} rows are {:.0} MB of pages; to make them up takes {alone:.1} s", bytes as f64 / 1e6);
    let (_, little) = measure(Faults::default(), ROWS / 10);
    let (smooth, much) = measure(Faults::default(), ROWS);
    let (rough, _) = measure(Faults { error_every: 5, cut_every: 20, ..Faults::default() }, ROWS);
    assert!(smooth == rough);
    // A warehouse that sends some 45 MB a second, which is more than its REST API does.
    let slow = std::time::Duration::from_millis(100);
    eprintln!("behind a double that takes {:.1} s for its pages:", (ROWS / PAGE) as f64 * 2.0 * slow.as_secs_f64());
    measure(Faults { slow_every: 1, slow, ..Faults::default() }, ROWS);
    assert!(much < little + (256 << 20), "memory follows what is distinct: {little} {much}");
}

#[test]
fn texts_are_shown_as_far_as_wanted() {
    let dir = tempfile::tempdir().unwrap();
    let jobs = dir.path().join("jobs.jsonl");
    write_jobs(
        &jobs,
        &[
            "CREATE TABLE p.d.t AS SELECT x FROM p.d.s WHERE name = 'Ann Secret' AND n = 4711 -- Ann's wish",
            "SELECT 'Ann Secret' 'Ann Secret' FROM",
        ],
    );
    let shown = |more: &[&str]| {
        let out = dir.path().join("out");
        extract(&jobs, &out, more).code(0);
        let statements = log::rows(&out, "statements", &["query"]);
        let messages = log::rows(&out, "diagnostics", &["code", "message", "snippet", "line", "column"]);
        (statements, messages, log::rows(&out, "column_lineage", &["target_table", "source_column"]))
    };
    let (open, messages, edges) = shown(&[]);
    assert!(open[0].contains("Ann") && messages.iter().any(|message| message.contains("Ann")), "{messages:?}");
    let (redacted, messages, same) = shown(&["--redact-literals"]);
    assert_eq!(
        redacted[0],
        "CREATE TABLE p.d.t AS SELECT x FROM p.d.s WHERE name = '**********' AND n = 0000 -- ..... ...."
    );
    assert!(
        messages.iter().any(|message| message.starts_with("syntax-error") && message.contains("'**********'")),
        "{messages:?}"
    );
    assert!(!messages.iter().any(|message| message.contains("Ann")), "{messages:?}");
    assert_eq!(edges, same);
    let (none, messages, same) = shown(&["--no-query-text"]);
    assert!(none.iter().all(|text| text == "null"), "{none:?}");
    assert!(!messages.iter().any(|message| message.contains("Ann") || message.contains("SELECT")), "{messages:?}");
    assert_eq!(edges, same);
}
