//! The logs of other warehouses: each export gives jobs, one for each row that is one, and what is broken costs only
//! itself.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

use arrow::array::{ArrayRef, Int64Array, RecordBatch, StringArray, TimestampMillisecondArray};
use colline::dialect::Dialect;
use colline::history::{Job, JobReader, TableRef};
use colline::input::Lost;
use parquet::arrow::ArrowWriter;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

/// A folder of exports of one warehouse.
struct Exports(TempDir, &'static str);

impl Exports {
    fn of(dialect: &'static str, files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            std::fs::write(folder.path().join(name), content).unwrap();
        }
        Self(folder, dialect)
    }

    /// Jobs and problems, first those of the first file.
    fn read(&self, names: &[&str]) -> (Vec<Job>, Vec<String>) {
        let paths: Vec<PathBuf> = names.iter().map(|name| self.0.path().join(name)).collect();
        let root = format!("{}/", self.0.path().display());
        let (mut jobs, mut problems) = (Vec::new(), Vec::new());
        for raw in JobReader::of(&paths, Dialect::named(self.1).unwrap().history(), true) {
            let batch = raw.decode();
            jobs.extend(batch.jobs);
            problems.extend(batch.problems);
        }
        let lost = |lost| match lost {
            Lost::Nothing => "note",
            Lost::Field => "field",
            Lost::Row => "row",
            Lost::Rest => "rest",
        };
        let line =
            |p: &colline::input::InputProblem| format!("[{}] {}", lost(p.lost), p.to_string().replace(&root, ""));
        (jobs, problems.iter().map(line).collect())
    }
}

fn job<'j>(jobs: &'j [Job], id: &str) -> &'j Job {
    let found: Vec<_> = jobs.iter().filter(|job| &*job.job_id == id).collect();
    assert_eq!(found.len(), 1, "{id}: {:?}", jobs.iter().map(|job| &job.job_id).collect::<Vec<_>>());
    found[0]
}

/// Id, text, state, whether it failed, user.
fn shown(job: &Job) -> (&str, &str, Option<&str>, bool, Option<&str>) {
    (&job.job_id, &job.query, job.state.as_deref(), job.error.is_some(), job.user_email.as_deref())
}

fn context(job: &Job) -> (Option<&str>, Option<&str>) {
    (job.project_id.as_deref(), job.default_dataset.as_ref().map(|dataset| &*dataset.dataset_id))
}

fn tables(job: &Job) -> Vec<String> {
    job.referenced_tables.iter().flatten().map(TableRef::full_name).collect()
}

/// 2026-09-01 10:00:00 UTC in microseconds.
const TEN: i64 = 1_788_256_800_000_000;

const SNOWFLAKE: &str = r#"QUERY_ID,QUERY_TEXT,DATABASE_NAME,SCHEMA_NAME,QUERY_TYPE,SESSION_ID,USER_NAME,EXECUTION_STATUS,ERROR_CODE,ERROR_MESSAGE,START_TIME,END_TIME,BYTES_SCANNED
01b1,"INSERT INTO MART.USERS
SELECT ID, LOWER(EMAIL) FROM RAW.USERS",SHOP,PUBLIC,INSERT,77,ETL,SUCCESS,,,2026-09-01 10:00:00.000 Z,2026-09-01 10:00:05.000 Z,1024
01b2,SELECT * FROM RAW.NOPE,SHOP,RAW,SELECT,77,ANA,FAIL,002003,SQL compilation error,2026-09-01 03:00:00.000 -0700,,
01b3,COMMIT,SHOP,,COMMIT,77,ETL,SUCCESS,,,2026-09-01T10:00:09Z,,
01b4,SELECT 1,SHOP,PUBLIC,SELECT,78,ANA,RUNNING,,,soon,,
"#;

#[test]
fn snowflake_with_access_history() {
    let access = serde_json::json!([
        { "objectDomain": "View", "objectName": "SHOP.RAW.V_USERS", "columns": [{ "columnName": "ID" }] },
        { "objectDomain": "Stage", "objectName": "SHOP.RAW.FILES" },
    ]);
    let base = serde_json::json!([{ "objectDomain": "Table", "objectName": "SHOP.RAW.\"Users\"", "columns": [] }]);
    let modified = serde_json::json!([{ "objectDomain": "Table", "objectName": "SHOP.MART.USERS" }]);
    let row = serde_json::json!({
        "QUERY_ID": "01b1", "DIRECT_OBJECTS_ACCESSED": access, "BASE_OBJECTS_ACCESSED": base.to_string(),
        "OBJECTS_MODIFIED": modified, "PARENT_QUERY_ID": "01b0",
    });
    let broken = serde_json::json!({ "QUERY_ID": null, "BASE_OBJECTS_ACCESSED": [] });
    let exports =
        Exports::of("snowflake", &[("a_history.csv", SNOWFLAKE), ("b_access.jsonl", &format!("{row}\n{broken}\n"))]);
    let (jobs, problems) = exports.read(&["a_history.csv", "b_access.jsonl"]);
    assert_eq!(jobs.len(), 4, "a row of ACCESS_HISTORY is no job");
    let first = job(&jobs, "01b1");
    let text = "INSERT INTO MART.USERS\nSELECT ID, LOWER(EMAIL) FROM RAW.USERS";
    assert_eq!(shown(first), ("01b1", text, Some("DONE"), false, Some("ETL")));
    assert_eq!(context(first), (Some("SHOP"), Some("PUBLIC")));
    assert_eq!(first.creation_time, Some(TEN));
    assert_eq!((first.session_id.as_deref(), first.parent_job_id.as_deref()), (Some("77"), Some("01b0")));
    assert_eq!(tables(first), ["SHOP.RAW.Users", "SHOP.RAW.V_USERS"]);
    assert_eq!(first.destination_table.as_ref().map(TableRef::full_name).as_deref(), Some("SHOP.MART.USERS"));
    let failed = job(&jobs, "01b2");
    assert_eq!(failed.error.as_ref().map(|e| (&*e.reason, &*e.message)), Some(("002003", "SQL compilation error")));
    assert_eq!(failed.creation_time, Some(TEN));
    let commit = job(&jobs, "01b3");
    assert_eq!((&*commit.query, commit.job_type.as_deref()), ("", Some("COMMIT")));
    assert_eq!(job(&jobs, "01b4").state.as_deref(), Some("RUNNING"));
    assert_eq!(
        problems,
        [
            "[note] b_access.jsonl:2: no job_id: the row belongs to no job and is left out",
            "[field] a_history.csv:6: field START_TIME: expected a timestamp such as 2026-08-01T10:00:00Z, found \"soon\"; \
             the field is left empty",
        ]
    );
}

#[test]
fn snowflake_as_parquet() {
    let exports = Exports::of("snowflake", &[]);
    let text = |values: &[&str]| -> ArrayRef { Arc::new(StringArray::from(values.to_vec())) };
    let times: ArrayRef = Arc::new(TimestampMillisecondArray::from(vec![TEN / 1000; 2]).with_timezone("UTC"));
    let columns = [
        ("QUERY_ID", text(&["q1", "q2"])),
        ("QUERY_TEXT", text(&["SELECT 1", "SHOW TABLES"])),
        ("QUERY_TYPE", text(&["SELECT", "SHOW"])),
        ("EXECUTION_STATUS", text(&["SUCCESS", "SUCCESS"])),
        ("SESSION_ID", Arc::new(Int64Array::from(vec![7, 7]))),
        ("START_TIME", times),
    ];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let file = File::create(exports.0.path().join("history.parquet")).unwrap();
    let mut writer = ArrowWriter::try_new(file, batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    let (jobs, problems) = exports.read(&["history.parquet"]);
    assert_eq!((jobs.len(), problems.len()), (2, 0));
    assert_eq!(jobs[0].creation_time, Some(TEN));
    assert_eq!((&*jobs[0].query, &*jobs[1].query), ("SELECT 1", ""));
    assert_eq!(jobs[0].session_id.as_deref(), Some("7"));
}

#[test]
fn redshift_texts_in_several_rows() {
    let history = "user_id,query_id,transaction_id,session_id,database_name,query_type,status,result_cache_hit,start_time,\
                   end_time,query_text\n\
                   100,11,900,5,dev,SELECT,success,f,2026-09-01 10:00:00.000000,2026-09-01 10:00:01,SELECT cut\n\
                   100,12,901,5,dev,DDL,failed,f,2026-09-01 10:00:02,,\"CREATE TABLE t AS\\nSELECT 1 -- x\\n, 2\"\n";
    let head = format!("{{\"query_id\":11,\"sequence\":0,\"text\":{:?}}}", format!("SELECT '{}',", "x".repeat(3_980)));
    let pieces = [
        "{\"query_id\":11,\"sequence\":1,\"text\":\"a FROM t\"}",
        &head,
        "{\"query_id\":13,\"sequence\":1,\"text\":\" + 1\",\"start_time\":\"2026-09-01 10:00:03\"}",
        "{\"query_id\":13,\"sequence\":0,\"text\":\"SELECT 1\",\"start_time\":\"2026-09-01 10:00:03\"}",
        "{\"query_id\":13,\"sequence\":null,\"text\":\"lost\"}",
        "{\"query_id\":14,\"sequence\":0,\"text\":[1]}",
    ];
    let exports = Exports::of("redshift", &[("history.csv", history), ("texts.jsonl", &pieces.join("\n"))]);
    let (jobs, problems) = exports.read(&["history.csv", "texts.jsonl"]);
    assert_eq!(jobs.len(), 3);
    let first = job(&jobs, "11");
    assert!(first.query.starts_with("SELECT 'xxx") && first.query.ends_with("',          a FROM t"));
    assert_eq!(first.query.len(), 4_000 + "a FROM t".len(), "blanks at the end of a piece are there again");
    assert_eq!((first.user_email.as_deref(), first.cache_hit), (Some("100"), Some(false)));
    assert_eq!(&*job(&jobs, "12").query, "CREATE TABLE t AS\nSELECT 1 -- x\n, 2");
    assert!(job(&jobs, "12").error.is_some());
    let alone = job(&jobs, "13");
    assert!(alone.query.starts_with("SELECT 1 ") && alone.query.ends_with(" + 1"), "no other log has it");
    assert_eq!(alone.creation_time, Some(TEN + 3_000_000));
    assert_eq!(
        problems,
        [
            "[row] texts.jsonl:5: no place among the pieces of the text; the row is left out",
            "[row] texts.jsonl:6: field text: expected the SQL text, found a list; the row is left out",
        ]
    );
    let (jobs, problems) = exports.read(&["texts.jsonl"]);
    assert_eq!((jobs.len(), problems.len()), (2, 2), "texts alone are jobs");
    let cut = format!("query_id,transaction_id,query_text\n1,2,{}\n", "x".repeat(4_000));
    let (jobs, problems) = Exports::of("redshift", &[("cut.csv", &cut)]).read(&["cut.csv"]);
    assert_eq!(jobs.len(), 1);
    let message = "[note] cut.csv:2: field query_text: the log cuts texts off after 4000 characters; this one may lack its \
                   end";
    assert_eq!(problems, [message]);
}

#[test]
fn databricks() {
    let rows = [
        r#"{"statement_id":"a1","statement_text":"CREATE OR REPLACE TABLE main.mart.t AS SELECT 1 AS x","executed_by":"etl@shop.example","session_id":"s","execution_status":"FINISHED","statement_type":"REPLACE","start_time":1788256800000,"end_time":"2026-09-01T10:00:01.000Z","from_result_cache":false,"read_bytes":"5","compute":{"type":"WAREHOUSE"}}"#,
        r#"{"statement_id":"a2","statement_text":"SELECT * FROM main.raw.u","executed_by":"ana@shop.example","execution_status":"CANCELED","error_message":null,"start_time":"2026-09-01T10:00:02.000+00:00"}"#,
        r#"{"statement_id":"a3","statement_text":{"x":1}}"#,
        "{\"statement_id\":\"a4\",",
    ];
    let exports = Exports::of("databricks", &[("q.jsonl", &rows.join("\n"))]);
    let (jobs, problems) = exports.read(&["q.jsonl"]);
    assert_eq!(jobs.len(), 2);
    let text = "CREATE OR REPLACE TABLE main.mart.t AS SELECT 1 AS x";
    assert_eq!(shown(&jobs[0]), ("a1", text, Some("DONE"), false, Some("etl@shop.example")));
    assert_eq!(jobs[0].creation_time, Some(TEN));
    assert!(jobs[1].error.is_some() && jobs[1].creation_time == Some(TEN + 2_000_000));
    let row = "[row] q.jsonl:3: field statement_text: expected the SQL text, found a record; the row is left out";
    assert_eq!(problems[0], row);
    assert!(problems[1].starts_with("[row] q.jsonl:4: not valid JSON"), "{problems:?}");
}

#[test]
fn trino_events() {
    let event = serde_json::json!({
        "metadata": { "queryId": "20260901_1", "query": "INSERT INTO mart.t SELECT a FROM raw.u", "queryState": "FINISHED",
            "updateType": "INSERT", "tables": [{ "catalog": "lake", "schema": "raw", "table": "v", "columns": [] }] },
        "statistics": { "physicalInputBytes": 12 },
        "context": { "user": "etl", "catalog": "lake", "schema": "mart", "queryType": "INSERT" },
        "ioMetadata": {
            "inputs": [{ "catalogName": "lake", "schema": "raw", "table": "u", "columns": ["a"] }],
            "output": { "catalogName": "lake", "schema": "mart", "table": "t" } },
        "createTime": "2026-09-01T10:00:00.000Z", "endTime": 1_788_256_801.5,
    });
    let failed = serde_json::json!({
        "metadata": { "queryId": "20260901_2", "query": "EXECUTE p", "preparedQuery": "SELECT x", "queryState": "FAILED" },
        "context": { "user": "ana" }, "ioMetadata": { "inputs": [] },
        "failureInfo": { "errorCode": { "code": 47, "name": "COLUMN_NOT_FOUND", "type": "USER_ERROR" },
            "failureMessage": "line 1:8: Column 'x' cannot be resolved" },
    });
    let exports = Exports::of("trino", &[("events.jsonl", &format!("{event}\n{failed}\n"))]);
    let (jobs, problems) = exports.read(&["events.jsonl"]);
    assert_eq!((jobs.len(), problems), (2, Vec::<String>::new()));
    let text = "INSERT INTO mart.t SELECT a FROM raw.u";
    assert_eq!(shown(&jobs[0]), ("20260901_1", text, Some("DONE"), false, Some("etl")));
    assert_eq!(context(&jobs[0]), (Some("lake"), Some("mart")));
    assert_eq!(jobs[0].creation_time, Some(TEN));
    assert_eq!(tables(&jobs[0]), ["lake.raw.u", "lake.raw.v"]);
    assert_eq!(jobs[0].destination_table.as_ref().map(TableRef::full_name).as_deref(), Some("lake.mart.t"));
    let error = jobs[1].error.as_ref().map(|e| &*e.reason);
    assert_eq!((error, &*jobs[1].query), (Some("COLUMN_NOT_FOUND"), "SELECT x"));
}

/// A line of a csvlog with 26 columns.
fn line(session: &str, number: u32, tag: &str, severity: &str, code: &str, message: &str, query: &str) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    format!(
        "2026-09-01 12:00:{number:02}.000 CEST,\"etl\",\"shop\",{number},\"10.0.0.5:5000\",{session},{number},\"{tag}\",\
         2026-09-01 11:00:00 CEST,3/4,0,{severity},{code},{},\"parameters: $1 = '7'\",,,,,{},,,\"app\",\"client backend\",,0\n",
        quoted(message),
        quoted(query),
    )
}

#[test]
fn postgres_csvlog() {
    let log = [
        // More semicolons than the log has columns.
        line("s1", 0, "INSERT", "LOG", "00000", &format!("statement: INSERT INTO mart.t\nSELECT \"a\" FROM raw.u --{}", ";x".repeat(40)), ""),
        line("s2", 1, "SELECT", "LOG", "00000", "statement: SELECT nope FROM raw.u", ""),
        line("s1", 2, "INSERT", "LOG", "00000", "duration: 12.5 ms", ""),
        line("s2", 3, "SELECT", "ERROR", "42703", "column \"nope\" does not exist", "SELECT nope FROM raw.u"),
        line("s1", 4, "SELECT", "LOG", "00000", "duration: 0.2 ms  parse <unnamed>: SELECT $1", ""),
        line("s1", 5, "SELECT", "LOG", "00000", "duration: 0.3 ms  execute <unnamed>: SELECT $1", ""),
        line("s1", 6, "COMMIT", "LOG", "00000", "statement: COMMIT", ""),
        line("s3", 7, "SELECT", "ERROR", "42P01", "relation does not exist", "SELECT * FROM gone"),
        "2026-09-01 12:00:08.000 CEST,,,99,,x,1,,2026-09-01 11:00:00 CEST,,0,LOG,00000,\"checkpoint starting: time\",,,,,,,,,\
         \"\",\"checkpointer\",,0\n"
            .into(),
        "2026-09-01 12:00:09.000 CEST,\"etl\",short\n".into(),
    ];
    let exports = Exports::of("postgres", &[("postgresql-1.csv", &log.concat())]);
    let (jobs, problems) = exports.read(&["postgresql-1.csv"]);
    let row = "[row] postgresql-1.csv:11: 3 fields instead of the header's 26; the row is left out, quote fields that have \
               quotes or line breaks";
    assert_eq!(problems, [row]);
    assert_eq!(jobs.len(), 9, "every line is a job");
    let insert = job(&jobs, "s1:0");
    assert!(insert.query.starts_with("INSERT INTO mart.t\nSELECT \"a\" FROM raw.u --;x"));
    assert_eq!((insert.creation_time, insert.user_email.as_deref()), (Some(TEN), Some("etl")));
    assert_eq!(context(insert), (Some("shop"), None));
    assert!(insert.error.is_none());
    let failed = job(&jobs, "s2:1");
    assert_eq!(failed.error.as_ref().map(|e| &*e.reason), Some("42703"), "a later line says so");
    assert_eq!(&*job(&jobs, "s2:3").query, "");
    assert_eq!(&*job(&jobs, "s1:5").query, "SELECT $1");
    let without: Vec<_> = jobs.iter().filter(|job| job.query.is_empty()).map(|job| &*job.job_id).collect();
    assert_eq!(without, ["s1:2", "s2:3", "s1:4", "x:1"]);
    let unlogged = job(&jobs, "s3:7");
    assert!(unlogged.error.is_some() && &*unlogged.query == "SELECT * FROM gone");
    // Before version 14 the last columns are missing; as a table the log has a header.
    let old: Vec<_> = log[..9].iter().map(|line| line.replace(",,0\n", "\n")).collect();
    let exports = Exports::of("postgres", &[("old.csv", &old.concat())]);
    assert_eq!(exports.read(&["old.csv"]).0.len(), 9);
}

#[test]
fn pg_stat_statements() {
    let rows = "userid,dbid,queryid,query,calls,rolname,datname\n\
                10,5,-77,SELECT a FROM t WHERE id = $1,3,ana,shop\n";
    let (jobs, problems) = Exports::of("postgres", &[("s.csv", rows)]).read(&["s.csv"]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(shown(&jobs[0]), ("-77", "SELECT a FROM t WHERE id = $1", None, false, Some("ana")));
    assert_eq!((context(&jobs[0]), jobs[0].creation_time), ((Some("shop"), None), None));
}

const GENERAL_LOG: &str = "/usr/sbin/mysqld, Version: 8.4.2 (MySQL Community Server - GPL). started with:
Tcp port: 3306  Unix socket: /var/run/mysqld/mysqld.sock
Time                 Id Command    Argument
2026-09-01T10:00:00.000000Z\t    8 Connect\tshop@10.0.0.5 on shop using TCP/IP
2026-09-01T10:00:01.000000Z\t    8 Query\tINSERT INTO totals
SELECT SUM(amount)
FROM orders
2026-09-01T10:00:01.500000Z\t    9 Connect\troot@localhost on  using Socket
2026-09-01T10:00:02.000000Z\t    9 Query\tuse `billing`
2026-09-01T10:00:03.000000Z\t    9 Query\tSELECT * FROM invoices
2026-09-01T10:00:04.000000Z\t    8 Init DB\tarchive
2026-09-01T10:00:05.000000Z\t    8 Prepare\tSELECT a FROM t WHERE id = ?
2026-09-01T10:00:06.000000Z\t    8 Execute\tSELECT a FROM t WHERE id = 7
2026-09-01T10:00:07.000000Z\t    8 Quit\t
";

#[test]
fn mysql_general_log() {
    let exports = Exports::of("mysql", &[("general.log", GENERAL_LOG)]);
    let (jobs, problems) = exports.read(&["general.log"]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(jobs.len(), 9, "every command is a job");
    let seen: Vec<_> =
        jobs.iter().filter(|job| !job.query.is_empty()).map(|job| (&*job.query, context(job).1)).collect();
    assert_eq!(
        seen,
        [
            ("INSERT INTO totals\nSELECT SUM(amount)\nFROM orders", Some("shop")),
            ("use `billing`", Some("billing")),
            ("SELECT * FROM invoices", Some("billing")),
            ("SELECT a FROM t WHERE id = 7", Some("archive")),
        ]
    );
    assert_eq!(jobs[1].user_email.as_deref(), Some("shop@10.0.0.5"));
    assert_eq!((jobs[1].creation_time, jobs[1].line), (Some(TEN + 1_000_000), 5));
    // The same as the table.
    let table = "event_time,user_host,thread_id,server_id,command_type,argument\n\
                 2026-09-01 10:00:00.000000,shop[shop] @  [10.0.0.5],8,1,Init DB,shop\n\
                 2026-09-01 10:00:01.000000,shop[shop] @  [10.0.0.5],8,1,Query,SELECT 1\n";
    let (jobs, problems) = Exports::of("mysql", &[("general_log.csv", table)]).read(&["general_log.csv"]);
    assert_eq!((jobs.len(), problems.len()), (2, 0));
    assert_eq!((context(&jobs[1]).1, jobs[1].user_email.as_deref()), (Some("shop"), Some("shop@10.0.0.5")));
}

#[test]
fn mysql_digests() {
    let rows = "SCHEMA_NAME,DIGEST,DIGEST_TEXT,COUNT_STAR,FIRST_SEEN,LAST_SEEN\n\
                shop,abc,SELECT `a` FROM `t` WHERE `id` IN (...),5,2026-09-01 09:00:00,2026-09-01 10:00:00\n";
    let (jobs, _) = Exports::of("mysql", &[("digests.csv", rows)]).read(&["digests.csv"]);
    assert_eq!(&*jobs[0].query, "SELECT `a` FROM `t` WHERE `id` IN (?)");
    assert_eq!((jobs[0].creation_time, context(&jobs[0]).1), (Some(TEN), Some("shop")));
}

#[test]
fn what_is_spelled_as_jobs_is_read_for_every_dialect() {
    let rows = r#"{"job_id":"1","project_id":"db","query":"SELECT 1","creation_time":"2026-09-01T10:00:00Z"}"#;
    let exports = Exports::of("duckdb", &[("jobs.jsonl", rows), ("m.sql", "SELECT 2")]);
    assert_eq!(exports.read(&["jobs.jsonl", "m.sql"]).0.len(), 2);
    let exports = Exports::of("snowflake", &[("jobs.jsonl", rows), ("other.csv", "a,b\n1,2\n")]);
    let (jobs, problems) = exports.read(&["jobs.jsonl", "other.csv"]);
    assert_eq!((jobs.len(), &*jobs[0].query), (1, "SELECT 1"));
    let message = "[rest] other.csv: neither ACCOUNT_USAGE.QUERY_HISTORY nor ACCOUNT_USAGE.ACCESS_HISTORY nor a view of \
                   INFORMATION_SCHEMA has these fields (a, b); the file is left out: expected jobs";
    assert_eq!(problems, [message]);
}

#[test]
fn a_mistake_in_a_section_is_named_with_its_line() {
    let text = |section: &str| {
        format!("name = \"x\"\nextends = \"ansi\"\n\n[[history]]\nname = \"log\"\nmarks = [\"a\"]\n{section}\n")
    };
    for (section, line, message) in [
        ("[history.columns]\nqery = \"text\"", 8, "unknown variant `qery`, expected one of `job_id`, `query`"),
        ("[history.columns]\njob_id = \"id\"", 4, "history log: columns: `query` is missing"),
        ("colums = {}\n[history.columns]\nquery = \"q\"", 7, "unknown field `colums`"),
        ("rows = \"lines\"\n[history.columns]\nquery = \"q\"", 7, "unknown variant `lines`"),
        ("rows = \"access\"\n[history.columns]\njob_id = \"q\"", 4, "history log: `tables` is missing"),
    ] {
        let error = Dialect::parse(&text(section)).err().map(|error| (error.line, error.message));
        let (at, said) = error.unwrap_or_else(|| panic!("{section} is accepted"));
        assert!(said.contains(message), "{said}");
        assert_eq!(at, line, "{section}: {said}");
    }
}

#[test]
fn entries_of_several_lines_are_whole_wherever_the_file_is_cut() {
    const ENTRIES: usize = 30_000;
    let mut log = String::from("Time                 Id Command    Argument\n");
    for i in 0..ENTRIES {
        let lines = "\n  , 2026-09-01 AS x".repeat(i % 7);
        log += &format!("2026-09-01T10:00:00.{i:06}Z\t   {} Query\tSELECT {i}{lines}\n", i % 50);
        if i == ENTRIES / 2 {
            log += "/usr/sbin/mysqld, Version: 8.4.2. started with:\nTcp port: 3306\nTime                 Id Command    Argument\n";
        }
    }
    assert!(log.len() > 2 << 20, "several pieces");
    let (jobs, problems) = Exports::of("mysql", &[("general.log", &log)]).read(&["general.log"]);
    assert_eq!((jobs.len(), problems.len()), (ENTRIES, 0));
    for (i, job) in jobs.iter().enumerate() {
        assert_eq!(*job.query, format!("SELECT {i}{}", "\n  , 2026-09-01 AS x".repeat(i % 7)));
    }
}

#[test]
fn a_log_that_is_cut_anywhere_loses_no_more_than_its_last_entry() {
    let line = line("s1", 0, "INSERT", "LOG", "00000", "statement: INSERT INTO t\nSELECT 'é' FROM u", "");
    let csvlog = line.repeat(3);
    for (dialect, name, whole) in [("mysql", "general.log", GENERAL_LOG), ("postgres", "p.csv", &csvlog)] {
        let exports = Exports::of(dialect, &[]);
        let all = {
            std::fs::write(exports.0.path().join(name), whole).unwrap();
            exports.read(&[name]).0
        };
        let mut known = 0;
        for cut in 0..whole.len() {
            std::fs::write(exports.0.path().join(name), &whole.as_bytes()[..cut]).unwrap();
            let (jobs, problems) = exports.read(&[name]);
            // The last one may lack its end.
            let certain = jobs.len().saturating_sub(1);
            let same = jobs.iter().zip(&all).take(certain).all(|(job, whole)| job.query == whole.query);
            assert!(same && problems.len() <= 2, "{name} cut at {cut}: {problems:?}");
            assert!(jobs.len() + 2 > known, "{name} cut at {cut}: {} jobs after {known}", jobs.len());
            known = known.max(jobs.len());
        }
        assert_eq!(known, all.len(), "{name}");
    }
}
