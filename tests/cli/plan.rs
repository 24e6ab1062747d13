//! `colline plan` and `colline unused`.

use super::log::{job, write_rows};
use super::*;
use serde_json::{Value, json};
use std::fs;

/// raw → a view → two marts, one of which the other reads; c and d feed each other.
fn lineage(dir: &Path) -> String {
    let (jobs, out) = (dir.join("jobs.jsonl"), dir.join("out"));
    let row = |id: &str, day: u32, query: &str| job(id, &format!("2026-09-{day:02} 08:00:00 UTC"), query);
    write_rows(
        &jobs,
        &[
            row("v", 1, "CREATE VIEW p.stage.v AS SELECT r.x, r.y FROM p.raw.r AS r"),
            row("a", 2, "INSERT INTO p.mart.a (x) SELECT v.x FROM p.stage.v AS v"),
            row("b", 2, "INSERT INTO p.mart.b (n) SELECT COUNT(*) FROM p.mart.a AS a"),
            row("c", 2, "INSERT INTO p.mart.c (y, z) SELECT v.y, d.z FROM p.stage.v AS v, p.other.d AS d"),
            row("d", 2, "INSERT INTO p.other.d (z) SELECT c.y FROM p.mart.c AS c"),
            row("ask", 30, "SELECT b.n FROM p.mart.b AS b"),
        ],
    );
    extract(&jobs, &out, &[]).code(0);
    out.to_str().unwrap().to_owned()
}

fn ask(lineage: &str, args: &str) -> Ran {
    run(args.split_whitespace().chain(["--lineage", lineage]))
}

#[test]
fn tables_come_in_the_order_in_which_they_depend_on_each_other() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let plan: Value = serde_json::from_str(&ask(&lineage, "plan p.raw.r --format json").code(0).stdout).unwrap();
    let steps: Vec<(u64, &str)> = plan["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["stage"].as_u64().unwrap(), step["table"].as_str().unwrap()))
        .collect();
    let expected = [(1, "p.stage.v"), (2, "p.mart.a"), (2, "p.mart.c"), (2, "p.other.d"), (3, "p.mart.b")];
    assert_eq!(steps, expected);
    let step = |table: &str| plan["steps"].as_array().unwrap().iter().find(|step| step["table"] == table).unwrap();
    assert_eq!(
        (&step("p.stage.v")["nothing_to_run"], &step("p.mart.a")["nothing_to_run"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(step("p.mart.c")["circle"], json!(["p.other.d"]));
    assert_eq!(step("p.mart.c")["waits_for"], json!(["p.other.d", "p.stage.v"]));
    assert_eq!(
        (&step("p.mart.b")["last_job_id"], &step("p.mart.a")["statement_type"]),
        (&json!("b"), &json!("INSERT"))
    );
    let crossings: Vec<String> = plan["between_groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| format!("{} {} {}", c["group"].as_str().unwrap(), c["waits_for"].as_str().unwrap(), c["mutual"]))
        .collect();
    let expected = ["p.mart p.other true", "p.mart p.stage false", "p.other p.mart true", "p.stage p.raw false"];
    assert_eq!(crossings, expected);

    // From a column, only what comes from it.
    let text = ask(&lineage, "plan p.raw.r.x --format csv").code(0).stdout;
    let tables: Vec<&str> = text.lines().skip(1).map(|line| line.split(',').nth(2).unwrap()).collect();
    assert_eq!(tables, ["p.stage.v", "p.mart.a"]);
    let text = ask(&lineage, "plan mart.a").code(0).stdout;
    assert!(text.starts_with("After p.mart.a: 1 table in 1 stage\n"), "{text}");
    assert!(ask(&lineage, "plan mart.b").code(0).stderr.contains("nothing is made of it"));
    assert_eq!(ask(&lineage, "plan p.raw.r --days 3").code(0).stdout, "", "all of it is over");
    assert!(ask(&lineage, "plan nix").code(1).stderr.contains("not in the lineage"));
}

#[test]
fn columns_stand_in_for_tables() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    fs::remove_dir_all(Path::new(&lineage).join("table_lineage")).unwrap();
    let text = ask(&lineage, "plan p.raw.r --format csv").code(0).stdout;
    let tables: Vec<&str> = text.lines().skip(1).map(|line| line.split(',').nth(2).unwrap()).collect();
    // That a table was counted is in table_lineage alone.
    assert_eq!(tables, ["p.stage.v", "p.mart.a", "p.mart.c", "p.other.d"]);
}

#[test]
fn a_file_says_what_belongs_together() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let forms = [
        (
            "deployment.yml",
            "groups:\n  - name: early\n    models: [v, 'p.raw.*']\n  - name: late\n    models:\n      - name: a\n      - b\n      - nix\n",
        ),
        ("groups.json", r#"{"early": ["v", "p.raw.*"], "late": {"tables": ["a", "b", "nix"]}}"#),
        ("groups.toml", "early = ['v', 'p.raw.*']\nlate = ['a', 'b', 'nix']\n"),
    ];
    for (name, text) in forms {
        let file = dir.path().join(name);
        fs::write(&file, text).unwrap();
        let ran = ask(&lineage, &format!("plan p.raw.r --groups {} --format json", file.display())).code(0);
        let plan: Value = serde_json::from_str(&ran.stdout).unwrap();
        let groups: Vec<&str> =
            plan["steps"].as_array().unwrap().iter().map(|s| s["group"].as_str().unwrap()).collect();
        assert_eq!(groups, ["early", "late", "(no group)", "(no group)", "late"], "{name}");
        let waits = plan["between_groups"].as_array().unwrap();
        let late = waits.iter().find(|c| c["group"] == "late").unwrap();
        assert_eq!((&late["waits_for"], &late["tables"]), (&json!("early"), &json!([["p.stage.v", "p.mart.a"]])));
        assert!(ran.stderr.contains("--groups: not in the lineage: nix"), "{}", ran.stderr);
    }
    let file = dir.path().join("twice.json");
    fs::write(&file, r#"{"one": ["a"], "two": ["p.mart.*"]}"#).unwrap();
    let twice = ask(&lineage, &format!("plan p.raw.r --groups {}", file.display())).code(1);
    assert!(twice.stderr.contains("p.mart.a is in two groups, one and two"), "{}", twice.stderr);
    fs::write(&file, "{").unwrap();
    assert!(ask(&lineage, &format!("plan p.raw.r --groups {}", file.display())).code(1).stderr.contains("twice.json"));
}

#[test]
fn what_nobody_reads_is_listed() {
    let dir = tempfile::tempdir().unwrap();
    let lineage = lineage(dir.path());
    let unused = |args: &str| {
        let ran = ask(&lineage, &format!("unused --format csv {args}")).code(0);
        assert!(ran.stderr.contains("COUNT(*)"), "blind spots are named: {}", ran.stderr);
        ran.stdout.lines().skip(1).map(|line| line.split(',').take(2).collect::<Vec<_>>().join(".")).collect::<Vec<_>>()
    };
    // a is read by COUNT(*): not one of its columns, but the table.
    assert_eq!(unused(""), ["p.mart.a.x", "p.mart.c.z"]);
    assert_eq!(unused("--tables"), [""; 0]);
    // All but the last question was more than a week ago.
    assert_eq!(unused("--days 7 --tables"), ["p.mart.a.", "p.mart.c.", "p.other.d.", "p.stage.v."]);
    assert_eq!(unused("p.mart.*"), ["p.mart.a.x", "p.mart.c.z"]);

    let catalog = dir.path().join("columns.jsonl");
    let column = |table: &str, name: &str| {
        json!({"table_catalog": "p", "table_schema": "raw", "table_name": table, "column_name": name,
            "ordinal_position": 1, "data_type": "INT64"})
    };
    let view = json!({"table_catalog": "p", "table_schema": "raw", "table_name": "w",
        "view_definition": "SELECT kept FROM p.raw.r"});
    let rows = [("r", "x"), ("r", "Y"), ("r", "kept"), ("r", "lost"), ("nobody", "x")].map(|(t, c)| column(t, c));
    write_rows(&catalog, &rows);
    let views = dir.path().join("views.jsonl");
    write_rows(&views, &[view]);
    let args = format!("--catalog {} {}", catalog.display(), views.display());
    assert_eq!(unused(&args), ["p.raw.nobody.", "p.raw.r.lost", "p.raw.w."]);
    let none = ask(&lineage, "unused nix").code(1);
    assert!(none.stderr.contains("nix: no such table"), "{}", none.stderr);
}
