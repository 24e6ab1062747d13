//! `colline check`: what changes break, in the formats of CI.

use super::log::{job, write_rows};
use super::*;
use serde_json::{Value, json};
use std::fs;

/// raw is read by name, by `*` into a view and into an INSERT, and by a person; the view is read by name.
fn lineage(dir: &Path) -> String {
    let (jobs, out) = (dir.join("jobs.jsonl"), dir.join("out"));
    let row = |id: &str, day: u32, user: &str, query: &str| {
        let mut row = job(id, &format!("2026-{:02}-01 08:00:00 UTC", day), query);
        row["user_email"] = json!(user);
        row
    };
    write_rows(
        &jobs,
        &[
            row("old", 1, "gone@example.com", "INSERT INTO p.d.past (x) SELECT r.email FROM p.d.raw AS r"),
            row("make", 1, "dba@example.com", "CREATE TABLE p.d.raw (id INT64, email STRING, n INT64)"),
            row("v", 1, "dba@example.com", "CREATE VIEW p.d.v AS SELECT * FROM p.d.raw"),
            row(
                "named",
                9,
                "etl@example.com",
                "CREATE OR REPLACE TABLE p.d.named AS SELECT r.id, LOWER(r.email) AS mail FROM p.d.raw AS r",
            ),
            row("copy", 9, "etl@example.com", "INSERT INTO p.d.copy SELECT * FROM p.d.raw"),
            row(
                "w",
                9,
                "etl@example.com",
                "CREATE OR REPLACE TABLE p.d.w AS SELECT v.email AS address FROM p.d.v AS v",
            ),
            row("ask", 9, "ann@example.com", "SELECT r.email FROM p.d.raw AS r"),
        ],
    );
    let columns = dir.join("columns.jsonl");
    write_rows(&columns, &["id", "email", "n"].map(|name| column("copy", name)));
    extract(&jobs, &out, &["--catalog", columns.to_str().unwrap()]).code(0);
    out.to_str().unwrap().to_owned()
}

fn column(table: &str, name: &str) -> Value {
    json!({"table_catalog": "p", "table_schema": "d", "table_name": table, "column_name": name,
        "ordinal_position": 1, "data_type": if name == "email" { "STRING" } else { "INT64" }})
}

fn check(lineage: &str, args: &str) -> Ran {
    run(["check"].into_iter().chain(args.split_whitespace()).chain(["--lineage", lineage]))
}

/// Rule and target of each finding.
fn rules(ran: &Ran) -> Vec<String> {
    let findings: Vec<Value> = serde_json::from_str(&ran.stdout).unwrap();
    let of = |f: &Value| format!("{} {}", f["rule"].as_str().unwrap(), f["target"].as_str().unwrap_or("-"));
    findings.iter().map(of).collect()
}

#[test]
fn a_dropped_column_breaks_who_names_it_and_changes_who_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let ran = check(&lineage, "--drop p.d.raw.email --format json").code(1);
    let mut found = rules(&ran);
    found.sort();
    let expected =
        ["breaks p.d.named", "breaks p.d.w", "position-breaks p.d.copy", "reader-breaks -", "star-changes p.d.v"];
    assert_eq!(found, expected);
    let findings: Vec<Value> = serde_json::from_str(&ran.stdout).unwrap();
    let of = |target: &str| findings.iter().find(|f| f["target"] == target).unwrap();
    assert_eq!(
        (&of("p.d.named")["columns"], &of("p.d.named")["users"]),
        (&json!(["mail"]), &json!(["etl@example.com"]))
    );
    assert_eq!(of("p.d.v")["downstream"], json!(["p.d.w.address"]));
    assert_eq!(of("p.d.w")["change"], "drop p.d.v.email", "what follows from a change is a change");
    // What ran in January only is over; with more days it is not.
    assert!(
        rules(&check(&lineage, "--drop p.d.raw.email --format json --days 400")).contains(&"breaks p.d.past".into())
    );
    assert_eq!(check(&lineage, "--drop p.d.w.address").code(0).stdout, "");
    check(&lineage, "--drop p.d.raw.email --fail-on never").code(0);
    check(&lineage, "--retype p.d.raw.id=STRING").code(0);
    let ran = check(&lineage, "--retype p.d.raw.id=STRING --fail-on warning --format json").code(1);
    assert!(rules(&ran).contains(&"type-spreads p.d.named".into()), "{}", ran.stdout);
    assert!(check(&lineage, "--retype p.d.raw.id=NOT<").code(1).stderr.contains("--retype"));
    assert!(check(&lineage, "--rename p.d.raw.id").code(1).stderr.contains("TABLE.COLUMN=NEW"));
    assert!(check(&lineage, "").code(1).stderr.contains("name a change"));
    check(&lineage, "--before x").code(2);
}

#[test]
fn ddl_is_read_for_what_it_changes() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let sql = dir.path().join("change.sql");
    let file = sql.to_str().unwrap();
    fs::write(
        &sql,
        "-- a migration\nALTER TABLE p.d.raw\n  DROP COLUMN email,\n  ADD COLUMN nick STRING;\nSELECT 1;\n",
    )
    .unwrap();
    let ran = check(&lineage, &format!("{file} --format json")).code(1);
    let found = rules(&ran);
    for expected in ["breaks p.d.named", "position-breaks p.d.copy", "star-changes p.d.v"] {
        assert!(found.contains(&expected.to_owned()), "{found:?}");
    }
    let findings: Vec<Value> = serde_json::from_str(&ran.stdout).unwrap();
    assert!(findings.iter().all(|f| f["file"] == file && f["line"] == 2));
    let added = |f: &&Value| f["change"] == "add p.d.raw.nick";
    assert!(findings.iter().filter(added).any(|f| f["rule"] == "position-breaks"), "{}", ran.stdout);
    assert!(!findings.iter().filter(added).any(|f| f["target"] == "p.d.named"), "it takes no column more");

    fs::write(&sql, "CREATE OR REPLACE VIEW p.d.v AS SELECT r.id, r.n FROM p.d.raw AS r").unwrap();
    assert_eq!(rules(&check(&lineage, &format!("{file} --format json")).code(1)), ["breaks p.d.w"]);
    fs::write(&sql, "DROP TABLE p.d.raw").unwrap();
    assert!(rules(&check(&lineage, &format!("{file} --format json")).code(1)).contains(&"breaks p.d.v".to_owned()));
    fs::write(&sql, "ALTER TABLE p.d.unknown DROP COLUMN x").unwrap();
    assert_eq!(check(&lineage, file).code(0).stdout, "");
    fs::write(&sql, "ALTER TABLE p.d.raw DROP").unwrap();
    assert!(check(&lineage, file).code(1).stderr.contains("change.sql:1:"));
}

#[test]
fn snapshots_and_models_are_compared() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let snapshot = |name: &str, columns: &[&str]| {
        let path = dir.path().join(name);
        write_rows(&path, &columns.iter().map(|name| column("raw", name)).collect::<Vec<_>>());
        path.to_str().unwrap().to_owned()
    };
    let (before, after) = (snapshot("before.jsonl", &["id", "email", "n"]), snapshot("after.jsonl", &["id", "email"]));
    let args = format!("--before {before} --after {after} --format json");
    assert_eq!(rules(&check(&lineage, &args).code(1)), ["position-breaks p.d.copy", "star-changes p.d.v"]);
    check(&lineage, &format!("--before {before} --after {before}")).code(0);

    let model = |folder: &str, text: &str| {
        let folder = dir.path().join(folder);
        fs::create_dir_all(folder.join("marts")).unwrap();
        fs::write(folder.join("marts/v.sql"), text).unwrap();
        folder.to_str().unwrap().to_owned()
    };
    let old = model("old", "SELECT r.id, r.email, r.n FROM p.d.raw AS r");
    let new = model("new", "SELECT r.id, LOWER(r.email) AS email FROM p.d.raw AS r WHERE r.n > 0");
    let ran =
        check(&lineage, &format!("--models-before {old} --models-after {new} --format json --fail-on warning")).code(1);
    let findings: Vec<Value> = serde_json::from_str(&ran.stdout).unwrap();
    let changes: Vec<&str> = findings.iter().map(|f| f["change"].as_str().unwrap()).collect();
    assert!(
        changes.contains(&"make p.d.v.email of TRANSFORMATION p.d.raw.email instead of p.d.raw.email"),
        "{changes:?}"
    );
    assert!(changes.contains(&"let other rows into p.d.v: by FILTER p.d.raw.n instead of nothing"), "{changes:?}");
    assert!(findings[0]["file"].as_str().unwrap().ends_with("new/marts/v.sql"));
    check(&lineage, &format!("--models-before {old} --models-after {old} --fail-on warning")).code(0);
}

#[test]
fn every_format_says_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let sql = dir.path().join("a,b.sql");
    fs::write(&sql, "ALTER TABLE p.d.raw DROP COLUMN email").unwrap();
    let ran = |format: &str| check(&lineage, &format!("{} --format {format}", sql.display())).code(1).stdout;
    let text = ran("text");
    assert!(
        text.contains("a,b.sql:1: drop p.d.raw.email\n  error[position-breaks]: the INSERT into p.d.copy"),
        "{text}"
    );
    let github = ran("github");
    assert!(
        github.lines().all(|line| line.starts_with("::error file=") || line.starts_with("::warning file=")),
        "{github}"
    );
    assert!(github.contains("a%2Cb.sql,line=1,title=colline breaks::drop p.d.raw.email: "), "{github}");
    let gitlab: Vec<Value> = serde_json::from_str(&ran("gitlab")).unwrap();
    assert_eq!((&gitlab[0]["severity"], &gitlab[0]["location"]["lines"]["begin"]), (&json!("major"), &json!(1)));
    let sarif: Value = serde_json::from_str(&ran("sarif")).unwrap();
    let run = &sarif["runs"][0];
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(run["results"].as_array().unwrap().len(), gitlab.len());
    let rules: Vec<&Value> = run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|r| &r["id"]).collect();
    assert!(run["results"].as_array().unwrap().iter().all(|result| rules.contains(&&result["ruleId"])));
    assert_eq!(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 1);
    let markdown = ran("markdown");
    assert_eq!(markdown.lines().count(), gitlab.len() + 2, "{markdown}");
    assert!(markdown.contains("etl\\@example.com"));
}

#[test]
fn without_statements_nothing_is_promised() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    fs::remove_dir_all(Path::new(&lineage).join("statement_lineage")).unwrap();
    let ran = check(&lineage, "--drop p.d.raw.email").code(1);
    assert!(ran.stderr.contains("no statement_lineage there"), "{}", ran.stderr);
}

#[test]
fn what_is_known_is_not_said_again() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let baseline = dir.path().join("known.json");
    let file = baseline.to_str().unwrap();
    assert!(check(&lineage, &format!("--drop p.d.raw.email --baseline {file}")).code(1).stderr.contains("--baseline"));
    check(&lineage, &format!("--drop p.d.raw.email --baseline {file} --write-baseline")).code(0);
    assert_eq!(check(&lineage, &format!("--drop p.d.raw.email --baseline {file}")).code(0).stdout, "");
    let both = check(&lineage, &format!("--drop p.d.raw.email p.d.raw.id --baseline {file} --format json")).code(1);
    assert!(!both.stdout.contains("drop p.d.raw.email") && both.stdout.contains("drop p.d.raw.id"), "{}", both.stdout);
    fs::write(&baseline, "[]").unwrap();
    assert!(
        check(&lineage, &format!("--drop p.d.raw.id --baseline {file}")).code(1).stderr.contains("--write-baseline")
    );
    check(&lineage, "--drop p.d.raw.id --write-baseline").code(2);
}
