//! Reading exports: every format gives the same rows, and what is broken costs only itself.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

use colline::catalog::Catalog;
use colline::history::{Destination, Job, JobReader};
use colline::input::{InputProblem, Lost};
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder of files that goes away with the test.
struct Files(TempDir);

impl Files {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, content) in files {
            folder.add(name, content);
        }
        folder
    }

    fn add(&self, name: &str, content: &[u8]) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    /// Jobs and problems of these files; messages without the folder's name.
    fn jobs(&self, names: &[&str]) -> (Vec<Job>, Vec<String>) {
        let (mut jobs, mut problems) = (Vec::new(), Vec::new());
        let paths: Vec<_> = names.iter().map(|name| self.path(name)).collect();
        for raw in JobReader::new(&paths) {
            let batch = raw.decode();
            jobs.extend(batch.jobs);
            problems.extend(batch.problems);
        }
        (jobs, self.lines(&problems))
    }

    fn catalog(&self, names: &[&str], default_project: Option<&str>) -> (Catalog, Vec<String>) {
        let paths: Vec<_> = names.iter().map(|name| self.path(name)).collect();
        let mut problems = Vec::new();
        let catalog = Catalog::read(&paths, default_project, |problem| problems.push(problem));
        (catalog, self.lines(&problems))
    }

    fn lines(&self, problems: &[InputProblem]) -> Vec<String> {
        let root = format!("{}/", self.root().display());
        let lost = |problem: &InputProblem| match problem.lost {
            Lost::Nothing => "note",
            Lost::Field => "field",
            Lost::Row => "row",
            Lost::Rest => "rest",
        };
        problems.iter().map(|p| format!("[{}] {}", lost(p), p.to_string().replace(&root, ""))).collect()
    }
}

fn gz(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

fn zst(content: &[u8]) -> Vec<u8> {
    zstd::encode_all(content, 1).unwrap()
}

fn ids(jobs: &[Job]) -> Vec<&str> {
    jobs.iter().map(|job| &*job.job_id).collect()
}

const FULL_JOB: &str = r#"{"creation_time":"2026-08-01 10:00:00.5 UTC","project_id":"p","user_email":"a@b.c","job_id":"j1","job_type":"QUERY","statement_type":"INSERT","query":"INSERT INTO d.t SELECT \"ü\"","state":"DONE","error_result":{"reason":"invalidQuery","message":"no"},"cache_hit":false,"destination_table":{"project_id":"p","dataset_id":"d","table_id":"t$20260801"},"referenced_tables":[{"project_id":"p","dataset_id":"d","table_id":"s"},{"dataset_id":"e","table_id":"u"}],"labels":[{"key":"k","value":"v"}],"parent_job_id":"j0","session_info":{"session_id":"s1"},"query_info":{"query_hashes":{"normalized_literals":"h"},"resource_warning":null},"dml_statistics":{"inserted_row_count":"3","deleted_row_count":0},"default_dataset":{"dataset_id":"d"},"total_bytes_processed":"12","job_stages":[{"a":[1,{"b":2}]}]}"#;

fn assert_full(job: &Job) {
    assert_eq!(&*job.job_id, "j1");
    assert_eq!(job.project_id.as_deref(), Some("p"));
    assert_eq!(job.user_email.as_deref(), Some("a@b.c"));
    assert_eq!(job.creation_time, Some(1_785_578_400_500_000));
    assert_eq!(job.statement_type.as_deref(), Some("INSERT"));
    assert_eq!(&*job.query, "INSERT INTO d.t SELECT \"ü\"");
    assert_eq!(job.error.as_ref().map(|e| (&*e.reason, &*e.message)), Some(("invalidQuery", "no")));
    assert_eq!(job.cache_hit, Some(false));
    assert_eq!(job.destination_table.as_ref().map(|t| &*t.table_id), Some("t$20260801"));
    assert_eq!(job.kept_destination().map(|t| t.full_name()).as_deref(), Some("p.d.t"));
    let referenced: Vec<_> = job.referenced_tables.iter().flatten().map(|t| t.full_name()).collect();
    assert_eq!(referenced, ["p.d.s", "p.e.u"]);
    assert_eq!(job.labels, [("k".into(), "v".into())]);
    assert_eq!(job.parent_job_id.as_deref(), Some("j0"));
    assert_eq!(job.session_id.as_deref(), Some("s1"));
    let default = job.default_dataset.as_ref().map(|d| (d.project_id.as_deref(), &*d.dataset_id));
    assert_eq!(default, Some((Some("p"), "d")));
}

#[test]
fn every_json_layout_gives_the_same_job() {
    let indented = FULL_JOB.replace(",\"", ",\n  \"").replacen('{', "{\n", 1);
    let upper = FULL_JOB.replace("creation_time", "CREATION_TIME").replace("table_id", "tableId");
    let files = Files::new(&[
        ("lines.jsonl", format!("\u{feff}{FULL_JOB}\r\n\r\n{FULL_JOB}").as_bytes()),
        ("array.json", format!("[{FULL_JOB},{FULL_JOB}]").as_bytes()),
        ("pretty.json", format!("[\n  {indented},\n  {indented}\n]\n").as_bytes()),
        ("objects.json", format!("{indented}\n{indented}").as_bytes()),
        ("lines.json", format!("{FULL_JOB}\n{FULL_JOB}\n").as_bytes()),
        ("array.jsonl", format!("[\n{FULL_JOB},\n{FULL_JOB}]").as_bytes()),
        ("upper.ndjson", format!("{upper}\n{upper}\n").as_bytes()),
        ("lines.jsonl.gz", &gz(format!("{FULL_JOB}\n{FULL_JOB}\n").as_bytes())),
        ("members.jsonl.gz", &[gz(format!("{FULL_JOB}\n").as_bytes()), gz(FULL_JOB.as_bytes())].concat()),
        ("lines.json.zst", &zst(format!("{FULL_JOB}\n{FULL_JOB}\n").as_bytes())),
        ("not_compressed.jsonl.gz", format!("{FULL_JOB}\n{FULL_JOB}\n").as_bytes()),
        ("lines.json-000000000001.gz", &gz(format!("{FULL_JOB}\n{FULL_JOB}\n").as_bytes())),
        ("export-000000000000", format!("{FULL_JOB}\n{FULL_JOB}\n").as_bytes()),
    ]);
    for entry in std::fs::read_dir(files.root()).unwrap() {
        let name = entry.unwrap().file_name();
        let (jobs, problems) = files.jobs(&[name.to_str().unwrap()]);
        assert_eq!(problems, [""; 0], "{name:?}");
        assert_eq!(jobs.len(), 2, "{name:?}");
        jobs.iter().for_each(assert_full);
    }
    // All at once, as a folder.
    assert_eq!(files.jobs(&[""]).0.len(), 26);
}

#[test]
fn single_object_is_a_job() {
    let files = Files::new(&[("job.json", FULL_JOB.as_bytes())]);
    let (jobs, problems) = files.jobs(&["job.json"]);
    assert_eq!((jobs.len(), problems.len()), (1, 0));
}

#[test]
fn csv_has_nested_fields_as_json() {
    let csv = "Job_ID,project_id,creation_time,query,cache_hit,destination_table,referenced_tables,labels,unknown\n\
        a,p,2026-08-01 00:00:00 UTC,\"SELECT 1,\n\"\"x\"\"\",true,\"{\"\"dataset_id\"\":\"\"d\"\",\"\"table_id\"\":\"\"t\"\"}\",\
        \"[{\"\"project_id\"\":\"\"q\"\",\"\"dataset_id\"\":\"\"d\"\",\"\"table_id\"\":\"\"s\"\"}]\",,1\r\n\
        b,p,,SELECT 2,,p.d.u,,,\n";
    for (name, csv) in [("a.csv", csv.to_owned()), ("b.csv", csv.replace("\r\n", "\n"))] {
        let files = Files::new(&[(name, csv.as_bytes())]);
        let (jobs, problems) = files.jobs(&[name]);
        assert_eq!(problems, [""; 0]);
        assert_eq!(ids(&jobs), ["a", "b"]);
        assert_eq!(&*jobs[0].query, "SELECT 1,\n\"x\"");
        assert_eq!(jobs[0].kept_destination().map(|t| t.full_name()).as_deref(), Some("p.d.t"));
        assert_eq!(jobs[0].referenced_tables.iter().flatten().next().map(|t| t.full_name()).as_deref(), Some("q.d.s"));
        assert_eq!(jobs[0].cache_hit, Some(true));
        assert_eq!((jobs[1].creation_time, jobs[1].cache_hit, jobs[1].line), (None, None, 4));
        assert_eq!(jobs[1].kept_destination().map(|t| t.full_name()).as_deref(), Some("p.d.u"));
    }
}

#[test]
fn broken_csv_rows_do_not_take_their_neighbours_along() {
    let csv = "job_id,query\na,SELECT 1\nb\nc,\"SELECT 'oops\nd,SELECT 4\ne,SELECT \"5\"\nf,\"SELECT 6\"\n";
    let files = Files::new(&[("jobs.csv", csv.as_bytes())]);
    let (jobs, problems) = files.jobs(&["jobs.csv"]);
    assert_eq!(ids(&jobs), ["a", "d", "e", "f"]);
    assert_eq!(
        problems,
        [
            "[row] jobs.csv:3: 1 fields instead of the header's 2; the row is left out, quote fields that have quotes or \
             line breaks",
            "[row] jobs.csv:4: a quote is not closed; the row is left out, quote fields that have quotes or line breaks",
        ]
    );
}

#[test]
fn wrong_types_cost_one_field_and_broken_rows_one_row() {
    let files = Files::new(&[(
        "jobs.jsonl",
        concat!(
            r#"{"job_id":"a","query":"SELECT 1","user_email":7,"labels":"x","creation_time":"soon"}"#,
            "\n",
            r#"{"job_id":"b","query":["SELECT"]}"#,
            "\n{\"job_id\":\"c\",\"query\":\"SELECT 3\n",
            r#"{"job_id":"d","query":"SELECT 4","destination_table":{"dataset_id":1,"table_id":"t"},"cache_hit":"maybe"}"#,
            "\n42\n\n{}\n",
            r#"{"query":"SELECT 6"}"#,
        )
        .as_bytes(),
    )]);
    let (jobs, problems) = files.jobs(&["jobs.jsonl"]);
    let generated = format!("{}:8", files.path("jobs.jsonl").display());
    assert_eq!(ids(&jobs), ["a", "d", &generated]);
    assert_eq!(
        problems,
        [
            "[field] jobs.jsonl:1: field user_email: expected a string, found the number 7; the field is left empty",
            "[field] jobs.jsonl:1: field labels: expected a list, found \"x\"; the field is left empty",
            "[field] jobs.jsonl:1: field creation_time: expected a timestamp such as 2026-08-01T10:00:00Z, found \"soon\"; \
             the field is left empty",
            "[row] jobs.jsonl:2: field query: expected the SQL text, found a list; the row is left out",
            "[row] jobs.jsonl:3: not valid JSON at character 31 of the row: EOF while parsing a string; the row is left out",
            "[field] jobs.jsonl:4: field destination_table.dataset_id: expected a string, found the number 1; the field is \
             left empty",
            "[field] jobs.jsonl:4: field cache_hit: expected YES, NO, true or false, found \"maybe\"; the field is left empty",
            "[row] jobs.jsonl:5: expected an object, found the number 42; the row is left out",
            "[row] jobs.jsonl:7: neither query nor job_id: this is no job; the row is left out",
        ]
    );
}

#[test]
fn broken_elements_of_an_array_do_not_take_their_neighbours_along() {
    let files = Files::new(&[(
        "jobs.json",
        b"[{\"job_id\":\"a\",\"query\":\"1\"},\n {\"job_id\":\"b\",\"query\":\"2},\n {\"job_id\":\"c\",\"query\":\"3\"},\n nope,\n\
          {\"job_id\":\"d\",\"query\":4,},\n{\"job_id\":\"e\",\"query\":\"\\\"}\"},\n{\"job_id\":\"f\",\n",
    )]);
    let (jobs, problems) = files.jobs(&["jobs.json"]);
    assert_eq!(ids(&jobs), ["a", "c", "e"]);
    let lines: Vec<_> = problems.iter().map(|p| p.split(": ").next().unwrap()).collect();
    assert_eq!(lines, ["[row] jobs.json:2", "[row] jobs.json:4", "[row] jobs.json:5", "[row] jobs.json:7"]);
}

#[test]
fn cut_off_files_keep_what_came_before() {
    let rows: String =
        (0..20_000).map(|i| format!("{{\"job_id\":\"j{i}\",\"query\":\"SELECT {i}, {}\"}}\n", i * 7919)).collect();
    for (name, whole) in [("jobs.jsonl.gz", gz(rows.as_bytes())), ("jobs.jsonl.zst", zst(rows.as_bytes()))] {
        let files = Files::new(&[(name, &whole[..whole.len() / 2])]);
        let (jobs, problems) = files.jobs(&[name]);
        assert!(jobs.len() > 5_000 && jobs.len() < 15_000, "{name}: {} jobs", jobs.len());
        assert_eq!(problems.len(), 1, "{problems:?}");
        let start = format!("[rest] {name}:{}: the file is cut off or damaged: ", jobs.len() + 1);
        assert!(problems[0].starts_with(&start), "{problems:?}");
    }
}

#[test]
fn pieces_do_not_change_rows() {
    // Several megabytes, so that rows are cut in every format; long rows, so that some do not fit a piece.
    let text = |i: usize| format!("SELECT {i}\n{}", "é\"x,".repeat(if i % 500 == 7 { 300_000 } else { 300 }));
    let row = |i: usize| serde_json::json!({"job_id": format!("j{i}"), "query": text(i)}).to_string();
    let rows: Vec<_> = (0..2_000).map(row).collect();
    let csv = |i: usize| format!("j{i},\"{}\"\n", text(i).replace('"', "\"\""));
    let files = Files::new(&[
        ("lines.jsonl", rows.join("\n").as_bytes()),
        ("array.json", format!("[{}]", rows.join(",\n")).as_bytes()),
        ("one_line.json", format!("[{}]", rows.join(",")).as_bytes()),
        ("rows.csv", format!("job_id,query\n{}", (0..2_000).map(csv).collect::<String>()).as_bytes()),
    ]);
    for (name, first_line, lines_per_row) in
        [("lines.jsonl", 1, 1), ("array.json", 1, 1), ("one_line.json", 1, 0), ("rows.csv", 2, 2)]
    {
        let (jobs, problems) = files.jobs(&[name]);
        assert_eq!(problems, [""; 0], "{name}");
        assert_eq!(jobs.len(), 2_000, "{name}");
        for (i, job) in jobs.iter().enumerate() {
            assert_eq!(*job.job_id, format!("j{i}"), "{name}");
            assert_eq!(*job.query, text(i), "{name}");
            assert_eq!(job.line, first_line + i as u64 * lines_per_row, "{name}");
        }
    }
}

#[test]
fn invalid_utf8_is_replaced_and_noted() {
    let files = Files::new(&[
        (
            "jobs.jsonl",
            b"{\"job_id\":\"a\",\"query\":\"SELECT '\xff'\"}\n{\"job_id\":\"b\",\"query\":\"SELECT 'ok'\"}\n",
        ),
        ("jobs.csv", b"job_id,query\nc,SELECT '\xff'\n"),
        ("d.sql", b"\xef\xbb\xbfSELECT '\xff'"),
    ]);
    let (jobs, problems) = files.jobs(&["jobs.jsonl", "jobs.csv", "d.sql"]);
    assert_eq!(
        jobs.iter().map(|j| &*j.query).collect::<Vec<_>>(),
        ["SELECT '\u{fffd}'", "SELECT 'ok'", "SELECT '\u{fffd}'", "SELECT '\u{fffd}'"]
    );
    assert_eq!(
        problems,
        [
            "[note] jobs.jsonl:1: not valid UTF-8; the invalid bytes are replaced",
            "[note] jobs.csv:2: field query: not valid UTF-8; the invalid bytes are replaced",
            "[note] d.sql:1: not valid UTF-8; the invalid bytes are replaced",
        ]
    );
}

#[test]
fn sql_files_are_jobs() {
    let files = Files::new(&[
        ("sql/b/two.sql", b"SELECT 2; SELECT 3"),
        ("sql/a.sql", b"SELECT 1"),
        ("sql/c.sql.gz", &gz(b"SELECT 4")),
        ("sql/README.md", b"# no query"),
        ("sql/.hidden.sql", b"SELECT 0"),
        ("sql/empty.sql", b""),
    ]);
    let (jobs, problems) = files.jobs(&["sql"]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(ids(&jobs), ["a.sql", "b/two.sql", "c.sql.gz", "empty.sql"]);
    assert_eq!(&*jobs[1].query, "SELECT 2; SELECT 3");
    let (jobs, problems) = files.jobs(&["sql/b/../a.sql", "sql/a.sql", "sql/a*.sql", "sql/**/t?o.sql"]);
    assert_eq!((jobs.len(), problems.len()), (2, 0), "a file is read once");
}

#[test]
fn kinds_are_told_by_fields() {
    let column = br#"{"table_catalog":"p","table_schema":"d","table_name":"t","column_name":"c","data_type":"INT64"}"#;
    let files = Files::new(&[
        ("in/jobs.jsonl", column),
        ("in/columns.jsonl", br#"{"query":"SELECT 1"}"#),
        ("in/options.jsonl", br#"{"table_name":"t","option_name":"x"}"#),
        ("in/other.csv", b"a,b\n1,2\n"),
        ("utf16.csv", b"\xff\xfea\0"),
        ("text.txt", b"hello"),
        ("no.parquet", b"hello"),
    ]);
    let (jobs, problems) = files.jobs(&["in"]);
    assert_eq!(jobs.len(), 1);
    let unknown =
        "[rest] in/other.csv: no view of INFORMATION_SCHEMA has these fields (a, b); the file is left out: expected ";
    assert_eq!(problems, [format!("{unknown}jobs")]);
    let (catalog, problems) = files.catalog(&["in"], None);
    assert_eq!(catalog.relations().count(), 1);
    assert_eq!(problems, [format!("{unknown}metadata")]);
    let (_, problems) =
        files.jobs(&["in/jobs.jsonl", "utf16.csv", "text.txt", "no.parquet", "missing.jsonl", "*.nothing"]);
    assert_eq!(
        problems,
        [
            "[rest] missing.jsonl: no such file or folder; check the path",
            "[rest] *.nothing: no file matches the pattern; check the path",
            "[rest] in/jobs.jsonl: these are rows of COLUMNS, not jobs; the file is left out",
            "[rest] utf16.csv: this is UTF-16; save the file as UTF-8",
            "[rest] text.txt: format not recognised; use .jsonl, .json, .csv, .parquet or .sql (also .gz or .zst)",
            "[rest] no.parquet: not a Parquet file; export it again",
        ]
    );
    let problems: Vec<_> =
        JobReader::new(&["gs://bucket/jobs-*.json".into()]).flat_map(|raw| raw.decode().problems).collect();
    assert!(problems[0].to_string().contains("copy the files here first"), "{problems:?}");
}

#[test]
fn destinations() {
    let row = |dataset: &str, table: &str| {
        format!(
            r#"{{"project_id":"p","query":"q","destination_table":{{"dataset_id":"{dataset}","table_id":"{table}"}}}}"#
        ) + "\n"
    };
    let rows =
        [row("_0a1b", "anon0123456789abcdef0123"), row("_script0a", "t"), row("d", "anonymous"), row("d", "t$2026")];
    let files = Files::new(&[("jobs.jsonl", rows.concat().as_bytes())]);
    let (jobs, _) = files.jobs(&["jobs.jsonl"]);
    assert_eq!(jobs[0].destination(), Destination::Anonymous);
    assert!(matches!(jobs[1].destination(), Destination::Temporary(_)));
    let kept: Vec<_> = jobs.iter().map(|job| job.kept_destination().map(|t| t.full_name())).collect();
    assert_eq!(kept, [None, None, Some("p.d.anonymous".into()), Some("p.d.t".into())]);
}

#[test]
fn jobs_of_the_rest_api() {
    let job = br#"[{"kind":"bigquery#job","jobReference":{"projectId":"p","jobId":"j","location":"EU"},"user_email":"u",
        "configuration":{"jobType":"QUERY","labels":{"a":"b"},"query":{"query":"SELECT 1","useLegacySql":false,
        "destinationTable":{"projectId":"p","datasetId":"d","tableId":"t"},"defaultDataset":{"projectId":"q","datasetId":"e"}}},
        "statistics":{"creationTime":"1785578400000","query":{"statementType":"SELECT","cacheHit":true,
        "referencedTables":[{"projectId":"p","datasetId":"d","tableId":"s"}]}},
        "status":{"state":"DONE","errorResult":{"reason":"r","message":"m"}}}]"#;
    let files = Files::new(&[("bq.json", job)]);
    let (jobs, problems) = files.jobs(&["bq.json"]);
    assert_eq!(problems, [""; 0]);
    let job = &jobs[0];
    assert_eq!((&*job.job_id, &*job.query, job.creation_time), ("j", "SELECT 1", Some(1_785_578_400_000_000)));
    assert_eq!(job.kept_destination().map(|t| t.full_name()).as_deref(), Some("p.d.t"));
    assert_eq!(job.default_dataset.as_ref().and_then(|d| d.project_id.as_deref()), Some("q"));
    assert_eq!(
        (job.statement_type.as_deref(), job.state.as_deref(), job.cache_hit),
        (Some("SELECT"), Some("DONE"), Some(true))
    );
    assert!(job.error.is_some() && !job.is_legacy_sql());
}

#[test]
fn mutated_files_never_panic() {
    let csv = "job_id,query,destination_table\na,\"SELECT \"\"é\"\",\n1\",\"{\"\"table_id\"\":\"\"t\"\"}\"\r\nb,SELECT 2,p.d.t\n";
    let ddl =
        r#"{"ddl":"CREATE OR REPLACE VIEW `p.d`.v (a) OPTIONS(x=r'\\é') AS /* ü */ SELECT \"\"\"a\"\"\" -- b\n"}"#;
    let column = r#"{"table_name":"t","column_name":"c","data_type":"STRUCT<`ä` ARRAY<STRING(3)> OPTIONS(x='é'), RANGE<DATE>>"}"#;
    let seeds: [(&str, Vec<u8>); 6] = [
        ("a.jsonl", format!("{FULL_JOB}\n{FULL_JOB}\n").into()),
        ("b.json", format!("[\n{FULL_JOB},\n{FULL_JOB}]\n").into()),
        ("c.csv", csv.into()),
        ("d.jsonl.gz", gz(FULL_JOB.as_bytes())),
        ("e.jsonl.zst", zst(FULL_JOB.as_bytes())),
        ("f.jsonl", format!("{ddl}\n{column}\n").into()),
    ];
    let mut state = 1u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    let files = Files::new(&[]);
    for round in 0..600 {
        let (name, seed) = &seeds[round % seeds.len()];
        let mut bytes = seed.clone();
        for _ in 0..1 + next(4) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = next(256) as u8,
                1 => bytes[at] = b"\"\\\n,{}[]<>'`()"[next(14)],
                2 if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => bytes.truncate(at + 1),
            }
        }
        files.add(name, &bytes);
        files.jobs(&[name]);
        files.catalog(&[name], None);
    }
}

#[test]
fn copy_load_and_extract_jobs_have_sql_that_does_the_same() {
    let table = |name: &str| format!(r#"{{"projectId":"p","datasetId":"d","tableId":"{name}"}}"#);
    let (t, u) = (table("t"), table("u"));
    let rows = [
        format!(r#"{{"copy":{{"sourceTables":[{t}],"destinationTable":{u},"writeDisposition":"WRITE_TRUNCATE"}}}}"#),
        format!(r#"{{"copy":{{"sourceTables":[{t},{t}],"destinationTable":{u},"writeDisposition":"WRITE_APPEND"}}}}"#),
        format!(r#"{{"load":{{"sourceUris":["gs://b/it's"],"destinationTable":{u},"sourceFormat":"ORC"}}}}"#),
        format!(r#"{{"extract":{{"sourceTable":{t},"destinationUris":["gs://b/*"]}}}}"#),
        r#"{"copy":{}}"#.to_string(),
    ];
    let rows = rows.map(|configuration| {
        format!(r#"{{"jobReference":{{"projectId":"p","jobId":"j"}},"configuration":{configuration}}}"#)
    });
    let files = Files::new(&[("jobs.jsonl", rows.join("\n").as_bytes())]);
    let (jobs, problems) = files.jobs(&["jobs.jsonl"]);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(
        jobs.iter().map(|job| &*job.query).collect::<Vec<_>>(),
        [
            "CREATE OR REPLACE TABLE `p.d.u` COPY `p.d.t`",
            "INSERT INTO `p.d.u` SELECT * FROM `p.d.t` UNION ALL SELECT * FROM `p.d.t`",
            "LOAD DATA OVERWRITE `p.d.u` FROM FILES (format = 'ORC', uris = ['gs://b/it\\'s'])",
            "EXPORT DATA OPTIONS (uri = 'gs://b/*') AS SELECT * FROM `p.d.t`",
            "",
        ]
    );
}
