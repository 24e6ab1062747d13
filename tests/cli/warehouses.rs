//! Whole runs over what other warehouses than BigQuery export.

use super::*;

/// A run over these files: the output folder, and what was said.
fn extract_of(dir: &Path, dialect: &str, jobs: &[(&str, &str)], catalog: &str, more: &[&str]) -> (PathBuf, Ran) {
    let mut command = colline();
    command.arg("extract").arg("--dialect").arg(dialect).arg("--jobs");
    for (name, content) in jobs {
        std::fs::write(dir.join(name), content).unwrap();
        command.arg(dir.join(name));
    }
    let kind = if catalog.starts_with('{') { "jsonl" } else { "csv" };
    let columns = dir.join(format!("columns.{kind}"));
    std::fs::write(&columns, catalog).unwrap();
    let out = dir.join(format!("{dialect}-lineage"));
    command.arg("--catalog").arg(columns).arg("--out").arg(&out).args(more);
    (out, Ran::of(command.output().unwrap()))
}

/// `source transformation` of everything that a table comes from, of its rows, too.
fn sources(out: &Path, table: &str) -> Vec<String> {
    let args = ["impact", table, "--upstream", "--include-indirect", "--depth", "1", "--format", "csv", "--lineage"];
    let ran = run(args.into_iter().chain([out.to_str().unwrap()])).code(0);
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        format!("{}.{} -> {}.{} {}", cells[1], cells[2], cells[3], cells[4], cells[5])
    };
    let mut rows: Vec<_> = ran.stdout.lines().skip(1).map(row).collect();
    rows.sort();
    rows
}

/// Jobs by status, and by reason.
fn ledger(out: &Path) -> Vec<(String, u64)> {
    let report = run_json(out);
    let mut counts = vec![("jobs".to_owned(), report["jobs"].as_u64().unwrap())];
    for (status, entry) in report["status"].as_object().unwrap() {
        let reasons = entry["reasons"].as_object().unwrap();
        match reasons.is_empty() {
            true => counts.push((status.clone(), entry["jobs"].as_u64().unwrap())),
            false => counts.extend(reasons.iter().map(|(reason, n)| (reason.clone(), n.as_u64().unwrap()))),
        }
    }
    counts.retain(|(_, n)| *n > 0);
    counts
}

fn counts(expected: &[(&str, u64)]) -> Vec<(String, u64)> {
    expected.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect()
}

const SNOWFLAKE: &str = "\
QUERY_ID,QUERY_TEXT,DATABASE_NAME,SCHEMA_NAME,QUERY_TYPE,SESSION_ID,USER_NAME,EXECUTION_STATUS,START_TIME
q1,\"CREATE OR REPLACE TABLE mart.totals AS
SELECT u.country, SUM(o.amount) AS total FROM raw.orders o JOIN raw.users u ON u.id = o.user_id GROUP BY u.country\",SHOP,\
PUBLIC,CREATE_TABLE_AS_SELECT,7,ETL,SUCCESS,2026-09-01 10:00:00 Z
q2,COMMIT,SHOP,PUBLIC,COMMIT,7,ETL,SUCCESS,2026-09-01 10:00:01 Z
q3,SELECT nope FROM raw.users,SHOP,PUBLIC,SELECT,8,ANA,FAIL,2026-09-01 10:00:02 Z
q4,SELECT a,SHOP
";

const SNOWFLAKE_COLUMNS: &str = "\
TABLE_CATALOG,TABLE_SCHEMA,TABLE_NAME,COLUMN_NAME,ORDINAL_POSITION,DATA_TYPE
SHOP,RAW,USERS,ID,1,NUMBER
SHOP,RAW,USERS,COUNTRY,2,TEXT
SHOP,RAW,ORDERS,USER_ID,1,NUMBER
SHOP,RAW,ORDERS,AMOUNT,2,NUMBER
";

#[test]
fn snowflake() {
    let dir = tempfile::tempdir().unwrap();
    let access = serde_json::json!({
        "QUERY_ID": "q1",
        "DIRECT_OBJECTS_ACCESSED": [
            { "objectDomain": "Table", "objectName": "SHOP.RAW.ORDERS" },
            { "objectDomain": "Table", "objectName": "SHOP.RAW.USERS" },
            { "objectDomain": "Table", "objectName": "SHOP.RAW.MISSED" },
        ],
        "BASE_OBJECTS_ACCESSED": [],
        "OBJECTS_MODIFIED": [{ "objectDomain": "Table", "objectName": "SHOP.MART.TOTALS" }],
    });
    let access = access.to_string();
    let jobs = [("history.csv", SNOWFLAKE), ("access.jsonl", &*access)];
    let (out, ran) = extract_of(dir.path(), "snowflake", &jobs, SNOWFLAKE_COLUMNS, &[]);
    let ran = ran.code(0);
    let expected = counts(&[("jobs", 4), ("ok", 1), ("unreadable_row", 1), ("job_failed", 1), ("no_query", 1)]);
    assert_eq!(ledger(&out), expected, "{}", ran.stderr);
    assert!(ran.stderr.contains("history.csv:6: 3 fields instead of the header's 9"), "{}", ran.stderr);
    assert!(ran.stderr.contains("tables that the warehouse logs (1 missed, 0 extra)"), "{}", ran.stderr);
    let expected = [
        "SHOP.RAW.ORDERS.AMOUNT -> SHOP.MART.TOTALS.TOTAL AGGREGATION",
        "SHOP.RAW.ORDERS.USER_ID -> SHOP.MART.TOTALS. JOIN",
        "SHOP.RAW.USERS.COUNTRY -> SHOP.MART.TOTALS. GROUP_BY",
        "SHOP.RAW.USERS.COUNTRY -> SHOP.MART.TOTALS.COUNTRY IDENTITY GROUP_BY",
        "SHOP.RAW.USERS.ID -> SHOP.MART.TOTALS. JOIN",
    ];
    let found: Vec<_> = sources(&out, "SHOP.MART.TOTALS");
    assert!(expected.iter().all(|edge| found.iter().any(|own| own == edge)), "{found:#?}");
    let report = run_json(&out);
    assert_eq!((&report["dialect"], &report["namespace"]), (&"snowflake".into(), &serde_json::Value::Null));
}

#[test]
fn redshift() {
    let history = "user_id,query_id,transaction_id,session_id,database_name,query_type,status,start_time,query_text\n\
                   100,1,9,5,dev,INSERT,success,2026-09-01 10:00:00,cut off\n\
                   100,2,9,5,dev,SELECT,running,2026-09-01 10:00:01,SELECT 1\n";
    // The first piece is as wide as the column: what the export cut off at its end are blanks.
    let texts = "query_id,sequence,text\n1,1,id > 0\n\
                 1,0,\"INSERT INTO mart.totals (country)\\nSELECT UPPER(country) -- x\\nFROM raw.users WHERE\"\n";
    let columns = "database_name,schema_name,table_name,column_name,ordinal_position,data_type\n\
                   dev,raw,users,id,1,integer\ndev,raw,users,country,2,character varying\n\
                   dev,mart,totals,country,1,character varying\n";
    let dir = tempfile::tempdir().unwrap();
    let jobs = [("history.csv", history), ("texts.csv", texts)];
    let (out, ran) = extract_of(dir.path(), "redshift", &jobs, columns, &[]);
    ran.code(0);
    assert_eq!(ledger(&out), counts(&[("jobs", 2), ("ok", 1), ("not_done", 1)]));
    let expected = [
        "dev.raw.users.country -> dev.mart.totals.country TRANSFORMATION",
        "dev.raw.users.id -> dev.mart.totals. FILTER",
    ];
    let found = sources(&out, "dev.mart.totals");
    assert!(expected.iter().all(|edge| found.iter().any(|own| own == edge)), "{found:#?}");
}

#[test]
fn databricks() {
    let history = serde_json::json!({
        "statement_id": "a1", "executed_by": "etl@shop.example", "execution_status": "FINISHED", "statement_type": "REPLACE",
        "statement_text": "CREATE OR REPLACE TABLE main.mart.cities AS SELECT s.city AS city FROM main.raw.users",
        "start_time": "2026-09-01T10:00:00Z",
    });
    let columns = serde_json::json!({
        "table_catalog": "main", "table_schema": "raw", "table_name": "users", "column_name": "s", "ordinal_position": 0,
        "data_type": "STRUCT", "full_data_type": "struct<city:string,zip:string>",
    });
    let dir = tempfile::tempdir().unwrap();
    let (history, columns) = (history.to_string(), columns.to_string());
    let (out, ran) = extract_of(dir.path(), "databricks", &[("q.jsonl", &history)], &columns, &[]);
    ran.code(0);
    assert_eq!(ledger(&out), counts(&[("jobs", 1), ("ok", 1)]));
    assert_eq!(sources(&out, "main.mart.cities"), ["main.raw.users.s.city -> main.mart.cities.city IDENTITY"]);
}

#[test]
fn trino() {
    let event = serde_json::json!({
        "metadata": { "queryId": "t1", "query": "INSERT INTO totals SELECT r.country FROM raw.users", "queryState": "FINISHED",
            "updateType": "INSERT" },
        "context": { "user": "etl", "catalog": "lake", "schema": "mart" },
        "ioMetadata": { "inputs": [{ "catalogName": "lake", "schema": "raw", "table": "users" }],
            "output": { "catalogName": "lake", "schema": "mart", "table": "totals" } },
        "createTime": "2026-09-01T10:00:00Z",
    });
    let columns = "table_catalog,table_schema,table_name,column_name,ordinal_position,data_type\n\
                   lake,raw,users,r,1,\"row(country varchar, x integer)\"\nlake,mart,totals,country,1,varchar\n";
    let dir = tempfile::tempdir().unwrap();
    let (out, ran) = extract_of(dir.path(), "trino", &[("e.jsonl", &event.to_string())], columns, &[]);
    assert!(ran.code(0).stderr.contains("(0 missed, 0 extra)"));
    assert_eq!(sources(&out, "lake.mart.totals"), ["lake.raw.users.r.country -> lake.mart.totals.country IDENTITY"]);
}

#[test]
fn postgres() {
    let line = |number: u32, message: &str| {
        format!(
            "2026-09-01 12:00:{number:02}.000 CEST,\"etl\",\"shop\",1,\"10.0.0.5:5000\",s1,{number},\"X\",2026-09-01 11:00:00 \
             CEST,3/4,0,LOG,00000,\"{message}\",,,,,,,,,\"app\",\"client backend\",,0\n"
        )
    };
    let log = [
        line(1, "statement: CREATE TEMP TABLE t AS SELECT lower(country) AS c FROM raw.users"),
        line(2, "duration: 3.1 ms"),
        line(3, "statement: INSERT INTO totals (country) SELECT c FROM t"),
    ];
    let columns = "table_catalog,table_schema,table_name,column_name,ordinal_position,data_type\n\
                   shop,raw,users,country,1,text\nshop,public,totals,country,1,text\n";
    let dir = tempfile::tempdir().unwrap();
    let (out, ran) = extract_of(dir.path(), "postgres", &[("pg.csv", &log.concat())], columns, &[]);
    ran.code(0);
    assert_eq!(ledger(&out), counts(&[("jobs", 3), ("ok", 2), ("no_query", 1)]));
    let found = sources(&out, "shop.public.totals");
    assert_eq!(
        found,
        ["shop.raw.users.country -> shop.public.totals.country TRANSFORMATION"],
        "through the temp table"
    );
}

#[test]
fn mysql() {
    let log = "2026-09-01T10:00:00.000000Z\t    8 Connect\tshop@10.0.0.5 on shop using TCP/IP\n\
               2026-09-01T10:00:01.000000Z\t    8 Query\tINSERT INTO totals (country)\nSELECT upper(country) FROM users\n\
               2026-09-01T10:00:02.000000Z\t    8 Quit\t\n";
    let columns = "TABLE_CATALOG,TABLE_SCHEMA,TABLE_NAME,COLUMN_NAME,ORDINAL_POSITION,DATA_TYPE\n\
                   def,shop,users,country,1,varchar\ndef,shop,totals,country,1,varchar\n";
    let dir = tempfile::tempdir().unwrap();
    let more = ["--namespace", "mysql://db.example.com:3306"];
    let (out, ran) = extract_of(dir.path(), "mysql", &[("general.log", log)], columns, &more);
    ran.code(0);
    assert_eq!(ledger(&out), counts(&[("jobs", 3), ("ok", 1), ("no_query", 2)]));
    let name = "mysql://db.example.com:3306/shop.totals";
    let expected =
        ["mysql://db.example.com:3306/shop.users.country -> mysql://db.example.com:3306/shop.totals.country \
                     TRANSFORMATION"];
    assert_eq!(sources(&out, name), expected);
    // A question about the text knows the dialect and the names within the warehouse.
    let ran = run(["explain", "shop.users.country", "shop.totals.country", "--lineage", out.to_str().unwrap()]).code(0);
    assert!(
        ran.stdout.contains("SELECT upper(country) FROM users") && ran.stdout.contains("^^^^^^^"),
        "{}",
        ran.stdout
    );
    let columns = dir.path().join("columns.csv");
    let args =
        ["unused", "--catalog", columns.to_str().unwrap(), "--lineage", out.to_str().unwrap(), "--format", "csv"];
    let ran = run(args).code(0);
    assert!(ran.stdout.contains("mysql://db.example.com:3306/shop.totals"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("shop.users"), "{}", ran.stdout);
}

#[test]
fn duckdb_has_no_log_but_files() {
    let columns = "table_catalog,table_schema,table_name,column_name,ordinal_position,data_type\n\
                   db,raw,users,s,1,\"STRUCT(city VARCHAR, zip VARCHAR)\"\n";
    let dir = tempfile::tempdir().unwrap();
    let text = "CREATE TABLE mart.cities AS SELECT s.city FROM raw.users";
    let (out, ran) = extract_of(dir.path(), "duckdb", &[("cities.sql", text)], columns, &["--default-project", "db"]);
    ran.code(0);
    assert_eq!(sources(&out, "db.mart.cities"), ["db.raw.users.s.city -> db.mart.cities.city IDENTITY"]);
}

#[test]
fn one_query_of_any_dialect() {
    let ran = run_on("lineage --dialect snowflake --format jsonl -", "select sha2(email) as h from shop.raw.users");
    assert!(ran.code(0).stdout.contains("SHOP.RAW.USERS"));
    let args = "lineage --dialect databricks --default-project main --default-dataset raw --format jsonl -";
    assert!(run_on(args, "SELECT a FROM t").code(0).stdout.contains("main.raw.t"));
    let args = "lineage --default-project p --default-dataset d --format jsonl -";
    assert!(run_on(args, "SELECT a FROM t").code(0).stdout.contains("p.d.t"));
    run_on("parse --dialect postgres -", "SELECT a::text FROM t").code(0);
    run_on("parse -", "SELECT a::text FROM t").code(1);
    let ran = run(["lineage", "--dialect", "cobol", "-"]).code(2);
    assert!(ran.stderr.contains("possible values: bigquery, ansi"), "{}", ran.stderr);
}
