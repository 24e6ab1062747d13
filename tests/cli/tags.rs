//! `colline tags`: where labels get to.

use super::*;
use serde_json::Value;
use std::fs;

/// raw.email → stage.email (cast), stage.digest (hash), stage.n (COUNT), stage.top (MAX); stage.email → mart.contact.
fn lineage(dir: &Path) -> String {
    let (jobs, out) = (dir.join("jobs.jsonl"), dir.join("out"));
    write_jobs(
        &jobs,
        &[
            "CREATE TABLE p.d.stage AS SELECT CAST(r.email AS STRING) AS email, TO_HEX(SHA256(r.email)) AS digest FROM p.d.raw AS r",
            "CREATE TABLE p.d.counted AS SELECT COUNT(DISTINCT r.email) AS n, MAX(r.email) AS top FROM p.d.raw AS r",
            "CREATE TABLE p.d.mart AS SELECT s.email AS contact, s.digest FROM p.d.stage AS s WHERE s.email > ''",
        ],
    );
    extract(&jobs, &out, &[]).code(0);
    out.to_str().unwrap().to_owned()
}

fn tags(lineage: &str, dir: &Path, declared: &str, rules: &str, more: &[&str]) -> (Vec<Value>, Ran) {
    let (file, config) = (dir.join("tags.csv"), dir.join("rules.toml"));
    fs::write(&file, declared).unwrap();
    fs::write(&config, rules).unwrap();
    let (file, config) = (file.to_str().unwrap(), config.to_str().unwrap());
    let args = ["tags", "--tags", file, "--rules", config, "--lineage", lineage, "--format", "json"];
    let ran = run(args.iter().chain(more)).code(0);
    (serde_json::from_str(&ran.stdout).unwrap(), ran)
}

fn brief(tagged: &[Value]) -> Vec<String> {
    let text = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
    let row = |one: &Value| {
        format!("{}.{} {} {}", text(one, "table"), text(one, "column"), text(one, "tag"), text(one, "status"))
    };
    tagged.iter().map(row).collect()
}

#[test]
fn a_tag_goes_with_the_values() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let (tagged, ran) =
        tags(&lineage, dir.path(), "column,tag\np.d.raw.email,pii.email\np.d.nix.x,pii.email\n", "", &[]);
    let expected = [
        "p.d.counted.top pii.email exposed",
        "p.d.mart.contact pii.email exposed",
        "p.d.raw.email pii.email declared",
        "p.d.stage.email pii.email exposed",
    ];
    assert_eq!(brief(&tagged), expected, "a hash and a count hold no address");
    let path: Vec<&str> = tagged[1]["path"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
    assert_eq!(path, ["p.d.raw.email", "TRANSFORMATION", "p.d.stage.email", "IDENTITY", "p.d.mart.contact"]);
    assert!(ran.stderr.contains("4 tags: 3 newly exposed tags, 0 over-declared"), "{}", ran.stderr);
    assert!(ran.stderr.contains("not in the lineage: p.d.nix.x"), "{}", ran.stderr);
}

#[test]
fn rules_say_what_becomes_of_a_tag() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let declared = "column,tag\np.d.raw.email,\"pii.email, owner:crm\"\n";
    let rules = "[tags.default]\naggregation = 'drop'\n[tags.'pii.*']\nhash = 'pseudonym'\ncast = 'drop'\n[tags.'owner:*']\nhash = 'keep'\ncount = 'keep'\nfunctions = { MAX = 'keep' }\n[include]\nusers = ['x']\n";
    let (tagged, _) = tags(&lineage, dir.path(), declared, rules, &[]);
    let expected = [
        "p.d.counted.n owner:crm exposed",
        "p.d.counted.top owner:crm exposed",
        "p.d.mart.contact owner:crm exposed",
        "p.d.mart.digest owner:crm exposed",
        "p.d.mart.digest pseudonym exposed",
        "p.d.raw.email owner:crm declared",
        "p.d.raw.email pii.email declared",
        "p.d.stage.digest owner:crm exposed",
        "p.d.stage.digest pseudonym exposed",
        "p.d.stage.email owner:crm exposed",
    ];
    assert_eq!(brief(&tagged), expected);
    assert_eq!(tagged[4]["origin_tag"], "pii.email");
    fs::write(dir.path().join("bad.toml"), "[tags.x]\nhasch = 'keep'\n").unwrap();
    let (file, bad) = (dir.path().join("tags.csv"), dir.path().join("bad.toml"));
    let bad = run(["tags", "--tags", file.to_str().unwrap(), "--rules", bad.to_str().unwrap(), "--lineage", &lineage])
        .code(1);
    assert!(bad.stderr.contains("bad.toml") && bad.stderr.contains("hasch"), "{}", bad.stderr);
}

#[test]
fn declared_and_carried_tags_are_compared() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let declared = "table_catalog,table_schema,table_name,column_name,policy_tags\np,d,raw,email,pii\np,d,stage,email,pii\np,d,stage,digest,pii\n";
    let (tagged, _) = tags(&lineage, dir.path(), declared, "", &["--diff"]);
    let expected = [
        "p.d.counted.top pii exposed",
        "p.d.mart.contact pii exposed",
        "p.d.mart.digest pii exposed",
        "p.d.stage.digest pii over-declared",
    ];
    assert_eq!(brief(&tagged), expected);
    let (all, _) = tags(&lineage, dir.path(), declared, "", &[]);
    assert!(brief(&all).contains(&"p.d.stage.email pii confirmed".to_owned()));
    let confirmed = all.iter().find(|one| one["status"] == "confirmed").unwrap();
    assert_eq!(confirmed["origin"], "p.d.raw.email");
}

#[test]
fn files_hold_what_is_shown() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let (parquet, csv) = (dir.path().join("t.parquet"), dir.path().join("t.csv"));
    let out = ["--out", parquet.to_str().unwrap(), csv.to_str().unwrap()];
    let (tagged, _) = tags(&lineage, dir.path(), "column,tag\np.d.raw.email,pii\n", "", &out);
    assert_eq!(fs::read_to_string(&csv).unwrap().lines().count(), tagged.len() + 1);
    let reader =
        parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder::try_new(fs::File::open(&parquet).unwrap());
    let rows: usize = reader.unwrap().build().unwrap().map(|batch| batch.unwrap().num_rows()).sum();
    assert_eq!(rows, tagged.len());
    if let Some(python) = super::duckdb::python() {
        let script = "import duckdb, sys; print(duckdb.sql(f\"SELECT \\\"column\\\", path[1] FROM '{sys.argv[1]}' ORDER BY ALL\").fetchall())";
        let ran = Ran::of(Command::new(python).args(["-c", script]).arg(&parquet).output().unwrap()).code(0);
        assert!(ran.stdout.contains("('contact', 'p.d.raw.email')"), "{}", ran.stdout);
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 6, "nothing else is left");
    let ran =
        run(["tags", "--tags", dir.path().join("tags.csv").to_str().unwrap(), "--lineage", &lineage, "--out", "x.txt"]);
    assert!(ran.code(1).stderr.contains("name a .parquet or .csv file"));
    fs::write(dir.path().join("tags.csv"), "tag\npii\n").unwrap();
    let ran = run(["tags", "--tags", dir.path().join("tags.csv").to_str().unwrap(), "--lineage", &lineage]).code(1);
    assert!(ran.stderr.contains("tags.csv: row 1: no column"), "{}", ran.stderr);
}
