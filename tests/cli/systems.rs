//! Several systems in one graph: replications, connections, and outputs put together.

use super::*;

const MYSQL: &str = "mysql://db.example.com:3306";

/// The sample with its MySQL database behind it.
fn shop_lineage(dir: &Path, config: &str) -> (PathBuf, Ran) {
    std::fs::write(dir.join("systems.toml"), config).unwrap();
    let out = dir.join("lineage");
    let catalog = shop("columns.jsonl");
    let file = dir.join("systems.toml");
    let more = ["--catalog", catalog.to_str().unwrap(), "--systems", file.to_str().unwrap()];
    let ran = extract(&shop("jobs.jsonl"), &out, &more);
    (out, ran)
}

const REPLICATED: &str = r#"
[[connection]]
name = "shop-prod.eu.crm"
system = "postgres://crm.example.com:5432/crm.public"

[[replication]]
from = "mysql://db.example.com:3306/shop"
to = "bigquery:shop-raw.mysql"
tables = ["u*"]
ignore_columns = ["is_test"]
"#;

#[test]
fn a_replicated_column_leads_to_the_warehouse() {
    let dir = tempfile::tempdir().unwrap();
    let (out, ran) = shop_lineage(dir.path(), REPLICATED);
    ran.code(0);
    let lineage = out.to_str().unwrap();
    let column = format!("{MYSQL}/shop.users.phone");
    for name in [&*column, "shop.users.phone"] {
        let ran = run(["impact", name, "--lineage", lineage]).code(0);
        assert!(
            ran.stdout.starts_with(&format!("{column}\n└─ shop-raw.mysql.users.phone  IDENTITY\n")),
            "{}",
            ran.stdout
        );
        assert!(ran.stdout.contains("dim_customers.phone"), "{}", ran.stdout);
        assert!(!ran.stderr.contains("0 jobs"), "{}", ran.stderr);
    }
    let ran = run(["impact", &format!("{MYSQL}/shop.users.is_test"), "--lineage", lineage]).code(1);
    assert!(ran.stderr.contains("no column is_test"), "{}", ran.stderr);
    let ran = run(["impact", &format!("{MYSQL}/shop.orders"), "--lineage", lineage]).code(1);
    assert!(ran.stderr.contains("not in the lineage"), "only tables that the pattern means: {}", ran.stderr);
    for pattern in ["shop.users.ph*", "mysql://*/shop.users.phone"] {
        let ran = run(["impact", pattern, "--lineage", lineage, "--depth", "1"]).code(0);
        assert!(ran.stdout.starts_with(&column), "{pattern}: {}", ran.stdout);
    }
    let ran = run(["check", "--drop", &column, "--lineage", lineage]).code(1);
    assert!(ran.stdout.contains("the copy shop-raw.mysql.users changes with it (phone)"), "{}", ran.stdout);
    assert!(ran.stdout.contains("error[breaks]: the view shop-analytics.staging.stg_users breaks"), "{}", ran.stdout);
    let ran = run(["path", &column, "stg_users.phone", "--lineage", lineage]).code(0);
    assert!(ran.stdout.contains("│ IDENTITY, a replication\n▼\nshop-raw.mysql.users.phone"), "{}", ran.stdout);
    let ran = run(["plan", &format!("{MYSQL}/shop.users"), "--lineage", lineage]).code(0);
    assert!(ran.stdout.contains("shop-raw.mysql.users") && ran.stdout.contains("REPLICATION"), "{}", ran.stdout);
    let tags = dir.path().join("tags.csv");
    std::fs::write(&tags, format!("column,tag\n{column},pii.phone\n")).unwrap();
    let ran = run(["tags", "--tags", tags.to_str().unwrap(), "--lineage", lineage, "--format", "csv"]).code(0);
    assert!(ran.stdout.contains("dim_customers,phone"), "{}", ran.stdout);
}

#[test]
fn without_a_mapping_nothing_changes() {
    let dir = tempfile::tempdir().unwrap();
    let catalog = shop("columns.jsonl");
    let plain = dir.path().join("plain");
    extract(&shop("jobs.jsonl"), &plain, &["--catalog", catalog.to_str().unwrap()]).code(0);
    let (mapped, ran) = shop_lineage(dir.path(), "");
    ran.code(0);
    let data =
        |folder: &Path| files(folder).into_iter().filter(|(name, _)| !name.ends_with("run.json")).collect::<Vec<_>>();
    assert!(data(&plain) == data(&mapped));
    assert_eq!(run_json(&plain)["namespace"], "bigquery");
}

#[test]
fn a_connection_is_its_system() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let queries = [
        "CREATE TABLE p.d.leads AS SELECT email FROM EXTERNAL_QUERY('p.us.crm', 'SELECT email FROM leads')",
        "CREATE TABLE p.d.notes AS SELECT * FROM EXTERNAL_QUERY('us.crm', 'SELECT text FROM app.notes')",
    ];
    write_jobs(&jobs, &queries);
    let config = dir.path().join("colline.toml");
    let text = "[[connection]]\nname = \"p.us.crm\"\nsystem = \"postgres://crm.example.com:5432/crm.public\"\n";
    std::fs::write(&config, text).unwrap();
    let mut command = colline();
    // The configuration is found where the run is.
    command.current_dir(dir.path()).args(["extract", "--jobs", "jobs.jsonl", "--out", "out"]);
    Ran::of(command.output().unwrap()).code(0);
    let lineage = out.to_str().unwrap();
    let ran = run(["impact", "p.d.leads", "p.d.notes", "--upstream", "--format", "csv", "--lineage", lineage]).code(0);
    let sources: Vec<_> = ran.stdout.lines().skip(1).filter_map(|line| line.split(',').nth(1)).collect();
    let system = "postgres://crm.example.com:5432";
    assert_eq!(sources, [format!("{system}/crm.public.leads"), format!("{system}/crm.app.notes")]);
}

#[test]
fn outputs_of_systems_are_kept_apart_and_joined() {
    let dir = tempfile::tempdir().unwrap();
    let (warehouse, ran) = shop_lineage(dir.path(), REPLICATED);
    ran.code(0);
    let log = "2026-09-01T10:00:00.000000Z\t    8 Connect\tapp@10.0.0.5 on shop using TCP/IP\n\
               2026-09-01T10:00:01.000000Z\t    8 Query\tINSERT INTO users (phone) SELECT phone FROM signups\n";
    std::fs::write(dir.path().join("general.log"), log).unwrap();
    let extract_mysql = |out: &str, more: &[&str]| {
        let jobs = dir.path().join("general.log");
        let out = dir.path().join(out);
        extract(&jobs, &out, &[&["--dialect", "mysql"], more].concat()).code(0);
        out
    };
    let database = extract_mysql("mysql", &["--namespace", MYSQL]);
    let unnamed = extract_mysql("unnamed", &[]);
    let both = dir.path().join("both");
    let compact = |other: &Path| {
        let mut command = colline();
        command.arg("compact").arg("--lineage").arg(&warehouse).arg(other).arg("--out").arg(&both);
        Ran::of(command.output().unwrap())
    };
    let ran = compact(&unnamed).code(1);
    let message = "outputs of bigquery and mysql would mix their names: extract the one of mysql with --namespace";
    assert!(ran.stderr.contains(message), "{}", ran.stderr);
    compact(&database).code(0);
    let systems = serde_json::json!([
        { "dialect": "bigquery", "namespace": "bigquery" },
        { "dialect": "mysql", "namespace": MYSQL },
    ]);
    assert_eq!(run_json(&both)["systems"], systems);
    let lineage = both.to_str().unwrap();
    // From one system's statement over the replication to another's.
    let ran = run(["path", "shop.signups.phone", "stg_users.phone", "--lineage", lineage]).code(0);
    let order =
        ["shop.signups.phone", "INSERT INTO users (phone)", "a replication", "shop-raw.mysql.users.phone", "stg_users"];
    let places: Vec<_> = order.iter().map(|text| ran.stdout.find(text)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{}", ran.stdout);
    // Each text is read in its dialect: both places are found.
    assert!(!ran.stdout.contains("could not be proven"), "{}", ran.stdout);
    compact(&both).code(0);
    assert_eq!(run_json(&both)["systems"], systems);
}

#[test]
fn mistakes_in_the_mapping_are_named() {
    let dir = tempfile::tempdir().unwrap();
    for (config, message) in [
        (
            "[[replication]]\nfrom = \"mysql://db:3306\"\nto = \"p.d\"\n",
            "systems.toml:2: replication.from: \"mysql://db:3306\": name the",
        ),
        ("[[replication]]\nfrom = \"mysql://db:3306/shop\"\n", "missing field `to`"),
        (
            "[[connection]]\nname = \"p.us.x\"\nsytem = \"mysql://db:3306/shop\"\n",
            "systems.toml:3: connection.sytem: unknown field",
        ),
        ("[output]\nnamespace = \"mysql\"\n", "output.namespace: \"mysql\": a namespace is"),
    ] {
        let (_, ran) = shop_lineage(dir.path(), config);
        let ran = ran.code(1);
        assert!(ran.stderr.contains(message), "{}", ran.stderr);
    }
    let ran = extract(&shop("jobs.jsonl"), &dir.path().join("x"), &["--namespace", "gs://bucket"]).code(2);
    assert!(ran.stderr.contains("the scheme of a namespace is one of"), "{}", ran.stderr);
}
