//! A double of BigQuery: it speaks the documented REST API over a warehouse in memory, and fails when told to.

pub mod gcs;
pub mod http;

use http::{Answer, Request, serve};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What there is to be read.
#[derive(Debug, Default)]
pub struct Warehouse {
    /// Rows of JOBS by project and region.
    pub jobs: BTreeMap<(String, String), Vec<Value>>,
    /// Rows of the metadata views, by view.
    pub metadata: BTreeMap<String, Vec<Value>>,
    /// Answers of `jobs.get` by job id.
    pub details: BTreeMap<String, Value>,
    /// Answers of `jobs.list` by project.
    pub listed: BTreeMap<String, Vec<Value>>,
    /// Projects whose history may not be read.
    pub denied: BTreeSet<String>,
    /// Projects whose metadata may not be read.
    pub denied_metadata: BTreeSet<String>,
    pub rows_per_page: usize,
    pub faults: Faults,
    /// So many jobs in each project and region, made up page by page; 0: those of `jobs`.
    pub made_up: u64,
    /// Tables whose load jobs fail.
    pub broken_loads: BTreeSet<String>,
    /// Tokens that are taken; empty: none is asked for.
    pub tokens: Vec<String>,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, Default)]
pub struct Faults {
    /// Every so many answers an error; 0: never.
    pub error_every: u64,
    /// Every so many answers one that is cut off.
    pub cut_every: u64,
    /// Every so many answers one that comes in two pieces, so long apart.
    pub slow_every: u64,
    pub slow: Duration,
    /// All answers from this one on are errors; 0: never.
    pub down_from: u64,
    /// A token is refused after so many uses; 0: never.
    pub token_uses: u64,
}

/// What was asked, for tests to look at.
#[derive(Debug, Default)]
pub struct Seen {
    pub requests: Vec<Request>,
    pub queries: Vec<String>,
    /// Uploads that were begun.
    pub uploads: Vec<(Value, Vec<u8>)>,
    /// Load jobs with the bytes that were sent for them.
    pub loads: Vec<(Value, Vec<u8>)>,
}

pub struct Double {
    pub url: String,
    state: Arc<State>,
}

struct State {
    warehouse: Mutex<Warehouse>,
    seen: Mutex<Seen>,
    /// Text of the query of a job.
    running: Mutex<BTreeMap<String, String>>,
    answers: AtomicU64,
    tokens: AtomicU64,
    uses: AtomicU64,
}

impl Double {
    pub fn start(warehouse: Warehouse) -> Self {
        let state = Arc::new(State {
            warehouse: Mutex::new(warehouse),
            seen: Mutex::default(),
            running: Mutex::default(),
            answers: AtomicU64::new(0),
            tokens: AtomicU64::new(0),
            uses: AtomicU64::new(0),
        });
        let shared = state.clone();
        Self { url: serve(move |request| shared.answer(request)), state }
    }

    /// The warehouse changes.
    pub fn change(&self, change: impl FnOnce(&mut Warehouse)) {
        change(&mut self.state.warehouse.lock().unwrap());
    }

    pub fn seen<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&self.state.seen.lock().unwrap())
    }

    pub fn forget(&self) {
        *self.state.seen.lock().unwrap() = Seen::default();
    }

    pub fn answers(&self) -> u64 {
        self.state.answers.load(Ordering::Relaxed)
    }
}

fn error(status: u16, reason: &str, message: &str) -> Answer {
    let body = json!({"error": {"code": status, "message": message, "status": "SAID",
        "errors": [{"message": message, "domain": "global", "reason": reason}]}});
    Answer::new(status, body.to_string())
}

impl State {
    fn answer(&self, request: Request) -> Answer {
        self.seen.lock().unwrap().requests.push(request.clone());
        if request.path == "/token" {
            return self.token();
        }
        // IAM credentials: a token of another account for the last token of one's own.
        if request.path == "/impersonate" {
            let last = self.tokens.load(Ordering::Relaxed).saturating_sub(1) as usize;
            let tokens = self.warehouse.lock().unwrap().tokens.clone();
            if request.token != tokens.get(last).cloned() {
                return error(403, "forbidden", "Permission iam.serviceAccounts.getAccessToken denied");
            }
            let mut answer: Value = serde_json::from_slice(&self.token().body).unwrap();
            answer["accessToken"] = answer["access_token"].take();
            return Answer::new(200, answer.to_string());
        }
        let (faults, tokens) = {
            let warehouse = self.warehouse.lock().unwrap();
            (warehouse.faults, warehouse.tokens.clone())
        };
        let number = self.answers.fetch_add(1, Ordering::Relaxed) + 1;
        let hits = |every: u64| every > 0 && number.is_multiple_of(every);
        if faults.down_from > 0 && number >= faults.down_from {
            let token = request.token.unwrap_or_default();
            return error(503, "backendError", &format!("down; you sent Bearer {token}"));
        }
        if hits(faults.error_every) && !hits(faults.cut_every) {
            return match number / faults.error_every % 5 {
                0 => error(429, "rateLimitExceeded", "slow down"),
                1 => error(503, "backendError", "try again"),
                2 => Answer::new(502, "<html>Bad gateway</html>"),
                3 => error(403, "rateLimitExceeded", "too many concurrent queries"),
                _ => error(400, "jobRateLimitExceeded", "too many jobs"),
            };
        }
        if !tokens.is_empty() {
            let last = self.tokens.load(Ordering::Relaxed).saturating_sub(1) as usize;
            let uses = self.uses.fetch_add(1, Ordering::Relaxed) + 1;
            let refused = faults.token_uses > 0 && uses > faults.token_uses;
            if refused || request.token.as_deref() != tokens.get(last).map(String::as_str) {
                return error(401, "authError", "Invalid Credentials");
            }
        }
        let mut answer = self.say(&request);
        if hits(faults.cut_every) {
            answer.cut = Some(answer.body.len() * 2 / 3);
        } else if hits(faults.slow_every) {
            answer.delay = faults.slow;
        }
        answer
    }

    /// The server of tokens (<https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token>).
    fn token(&self) -> Answer {
        let tokens = self.warehouse.lock().unwrap().tokens.clone();
        let number = self.tokens.fetch_add(1, Ordering::Relaxed) as usize;
        self.uses.store(0, Ordering::Relaxed);
        match tokens.get(number) {
            Some(token) => Answer::new(
                200,
                json!({"access_token": token, "expires_in": 3600, "token_type": "Bearer",
                    "issued_token_type": "urn:ietf:params:oauth:token-type:access_token"})
                .to_string(),
            ),
            None => Answer::new(400, json!({"error": "invalid_grant", "error_description": "no more"}).to_string()),
        }
    }

    fn say(&self, request: &Request) -> Answer {
        if let Some(session) = request.path.strip_prefix("/upload/") {
            return self.upload(session, request);
        }
        let Some(path) = request.path.strip_prefix("/bigquery/v2/projects") else {
            return error(404, "notFound", "no such address");
        };
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        match (&*request.method, &*parts) {
            ("GET", []) => self.projects(),
            ("GET", [project, "datasets"]) => self.datasets(project),
            ("POST", [project, "queries"]) => self.query(project, &request.body),
            ("GET", [_, "queries", job]) => self.results(job, request),
            ("GET", [project, "jobs"]) => self.list(project, request),
            ("POST", [_, "jobs"]) => {
                let job: Value = serde_json::from_slice(&request.body).unwrap();
                self.load(job, Vec::new())
            }
            ("DELETE", [_, "datasets", _, "tables", _]) => Answer::new(204, ""),
            ("GET", [_, "jobs", job]) if job.starts_with("colline_") => {
                let seen = self.seen.lock().unwrap();
                let id = |load: &Value| load["jobReference"]["jobId"] == json!(*job);
                let load = seen.loads.iter().find(|(load, _)| id(load)).unwrap().0.clone();
                Answer::new(200, done(load, &self.warehouse.lock().unwrap().broken_loads).to_string())
            }
            ("GET", [_, "jobs", job]) => match self.warehouse.lock().unwrap().details.get(*job) {
                // Indented, as BigQuery does.
                Some(details) => Answer::new(200, serde_json::to_string_pretty(details).unwrap()),
                None => error(404, "notFound", "Not found: Job"),
            },
            _ => error(404, "notFound", "no such method"),
        }
    }

    fn projects(&self) -> Answer {
        let warehouse = self.warehouse.lock().unwrap();
        let projects: BTreeSet<_> = warehouse.jobs.keys().map(|(project, _)| project).collect();
        let projects: Vec<_> = projects.iter().map(|project| json!({"id": project})).collect();
        Answer::new(200, json!({"projects": projects, "totalItems": projects.len()}).to_string())
    }

    fn datasets(&self, project: &str) -> Answer {
        let warehouse = self.warehouse.lock().unwrap();
        let regions = warehouse.jobs.keys().filter(|(owner, _)| owner == project).map(|(_, region)| region);
        let datasets: Vec<_> = regions.map(|region| json!({"location": region.to_uppercase()})).collect();
        Answer::new(200, json!({"datasets": datasets}).to_string())
    }

    fn query(&self, project: &str, body: &[u8]) -> Answer {
        let body: Value = serde_json::from_slice(body).unwrap();
        let sql = body["query"].as_str().unwrap().to_owned();
        self.seen.lock().unwrap().queries.push(sql.clone());
        if sql.starts_with("CREATE TABLE") {
            let job = format!("script-{}", body["requestId"].as_str().unwrap());
            self.running.lock().unwrap().insert(job.clone(), sql);
            let reference = json!({"projectId": project, "jobId": job, "location": "EU"});
            return Answer::new(200, json!({"jobReference": reference, "jobComplete": false}).to_string());
        }
        let (from, region, view) = subject(&sql);
        let warehouse = self.warehouse.lock().unwrap();
        let denied = if view.starts_with("JOBS") { &warehouse.denied } else { &warehouse.denied_metadata };
        if denied.contains(&from) {
            return error(403, "accessDenied", &format!("Access Denied: Table {from}:region-{region}: {view}"));
        }
        if body["dryRun"] == json!(true) {
            return Answer::new(200, json!({"totalBytesProcessed": "123456789", "jobComplete": true}).to_string());
        }
        if body["maximumBytesBilled"].as_str().is_some_and(|limit| limit.parse::<u64>().unwrap() < 10 << 20) {
            return error(400, "bytesBilledLimitExceeded", "Query exceeded limit for bytes billed");
        }
        // The same request is the same job.
        let job = format!("job-{}", body["requestId"].as_str().unwrap());
        self.running.lock().unwrap().insert(job.clone(), sql);
        let reference = json!({"projectId": project, "jobId": job, "location": body["location"]});
        Answer::new(200, json!({"jobReference": reference, "jobComplete": false}).to_string())
    }

    fn results(&self, job: &str, request: &Request) -> Answer {
        let Some(sql) = self.running.lock().unwrap().get(job).cloned() else {
            return error(404, "notFound", "Not found: Job");
        };
        if job.starts_with("script-") {
            return Answer::new(200, json!({"jobComplete": true, "totalRows": "0"}).to_string());
        }
        let warehouse = self.warehouse.lock().unwrap();
        if warehouse.made_up > 0 && sql.contains("JOBS_BY_PROJECT") {
            let start: u64 = request.get("pageToken").map_or(0, |token| token.parse().unwrap());
            let (all, page) = (warehouse.made_up, warehouse.rows_per_page as u64);
            drop(warehouse);
            return Answer::new(200, made_up(start, (start + page).min(all), all));
        }
        let (schema, rows) = warehouse.select(&sql);
        let start: usize = request.get("pageToken").map_or(0, |token| token.parse().unwrap());
        let end = (start + warehouse.rows_per_page.max(1)).min(rows.len());
        let fields = fields(&schema);
        let page: Vec<_> = rows[start..end].iter().map(|row| record(row, &schema)).collect();
        let mut answer = json!({"kind": "bigquery#getQueryResultsResponse", "schema": {"fields": fields},
            "jobComplete": true, "totalRows": rows.len().to_string(), "rows": page});
        if end < rows.len() {
            answer["pageToken"] = json!(end.to_string());
        }
        if page.is_empty() {
            answer.as_object_mut().unwrap().remove("rows");
        }
        Answer::new(200, answer.to_string())
    }

    /// A resumable upload (<https://cloud.google.com/bigquery/docs/reference/api-uploads>).
    fn upload(&self, session: &str, request: &Request) -> Answer {
        if request.method == "POST" {
            assert_eq!(request.get("uploadType"), Some("resumable"));
            let job: Value = serde_json::from_slice(&request.body).unwrap();
            let mut seen = self.seen.lock().unwrap();
            seen.uploads.push((job, Vec::new()));
            let host = request.header("host").unwrap();
            let mut answer = Answer::new(200, "");
            answer.headers = vec![("Location", format!("http://{host}/upload/{}", seen.uploads.len() - 1))];
            return answer;
        }
        let number: usize = session.parse().unwrap();
        let (range, total) = request.header("content-range").unwrap()[6..].split_once('/').unwrap();
        let total: usize = total.parse().unwrap();
        let mut seen = self.seen.lock().unwrap();
        let (job, bytes) = &mut seen.uploads[number];
        if let Some((start, _)) = range.split_once('-') {
            assert_eq!(start.parse::<usize>().unwrap(), bytes.len(), "what has arrived is not sent again");
            bytes.extend_from_slice(&request.body);
        }
        if bytes.len() < total {
            let mut answer = Answer::new(308, "");
            if !bytes.is_empty() {
                answer.headers = vec![("Range", format!("bytes=0-{}", bytes.len() - 1))];
            }
            return answer;
        }
        let (job, bytes) = (job.clone(), bytes.clone());
        drop(seen);
        self.load(job, bytes)
    }

    fn load(&self, mut job: Value, bytes: Vec<u8>) -> Answer {
        let mut seen = self.seen.lock().unwrap();
        if seen.loads.iter().any(|(known, _)| known["jobReference"] == job["jobReference"]) {
            // An upload whose last answer was lost gives the same answer again.
            if bytes.is_empty() {
                return error(409, "duplicate", "Already Exists: Job");
            }
        } else {
            seen.loads.push((job.clone(), bytes));
        }
        job["status"] = json!({"state": "RUNNING"});
        Answer::new(200, job.to_string())
    }

    fn list(&self, project: &str, request: &Request) -> Answer {
        let warehouse = self.warehouse.lock().unwrap();
        let empty = Vec::new();
        let millis = |job: &Value| job["statistics"]["creationTime"].as_str().and_then(|t| t.parse::<i64>().ok());
        let bound = |name: &str| request.get(name).map(|bound| bound.parse::<i64>().unwrap());
        let parent = request.get("parentJobId");
        let jobs = warehouse.listed.get(project).unwrap_or(&empty).iter();
        let jobs = jobs.filter(|job| job["statistics"]["parentJobId"].as_str() == parent);
        let jobs = jobs.filter(|job| bound("minCreationTime").is_none_or(|bound| millis(job) >= Some(bound)));
        let jobs: Vec<_> =
            jobs.filter(|job| bound("maxCreationTime").is_none_or(|bound| millis(job) <= Some(bound))).collect();
        let start: usize = request.get("pageToken").map_or(0, |token| token.parse().unwrap());
        let end = (start + warehouse.rows_per_page.max(1)).min(jobs.len());
        let mut answer = json!({"kind": "bigquery#jobList", "jobs": jobs[start..end]});
        if end < jobs.len() {
            answer["nextPageToken"] = json!(end.to_string());
        }
        Answer::new(200, answer.to_string())
    }
}

/// A load job that has ended.
fn done(mut job: Value, broken: &BTreeSet<String>) -> Value {
    let table = job["configuration"]["load"]["destinationTable"]["tableId"].as_str().unwrap();
    job["status"] = match broken.iter().any(|name| table.starts_with(&format!("_colline_{name}_"))) {
        true => json!({"state": "DONE", "errorResult": {"reason": "invalid", "message": "the file is broken"}}),
        false => json!({"state": "DONE"}),
    };
    job
}

/// Project, region or dataset, and view of a query over INFORMATION_SCHEMA.
fn subject(sql: &str) -> (String, String, String) {
    let from = sql.split("FROM `").nth(1).unwrap();
    let (project, rest) = from.split_once("`.`").unwrap();
    let (region, rest) = rest.split_once("`.INFORMATION_SCHEMA.").unwrap();
    let view = rest.split_whitespace().next().unwrap();
    (project.to_owned(), region.trim_start_matches("region-").to_owned(), view.to_owned())
}

/// The numbers behind `TIMESTAMP_MICROS(`.
fn times(sql: &str) -> Vec<i64> {
    let found = sql.split("TIMESTAMP_MICROS(").skip(1);
    found.map(|rest| rest.split(')').next().unwrap().parse().unwrap()).collect()
}

pub fn micros(value: &Value) -> Option<i64> {
    colline::input::parse_timestamp(value.as_str()?)
}

impl Warehouse {
    /// What BigQuery would find.
    fn select(&self, sql: &str) -> (Vec<(String, Shape)>, Vec<Value>) {
        let (project, region, view) = subject(sql);
        if view == "JOBS_BY_ORGANIZATION" {
            let projects: BTreeSet<_> =
                self.jobs.keys().filter(|(_, of)| *of == region).map(|(p, _)| p.clone()).collect();
            let rows = projects.into_iter().map(|project| json!({"project_id": project})).collect();
            return (vec![("project_id".to_owned(), Shape::Text)], rows);
        }
        if view == "JOBS_BY_PROJECT" {
            let [from, until, since, ..] = *times(sql) else { panic!("{sql}") };
            let empty = Vec::new();
            let all = self.jobs.get(&(project, region)).unwrap_or(&empty);
            let all: Vec<_> =
                all.iter().filter(|job| (from..until).contains(&micros(&job["creation_time"]).unwrap())).collect();
            let scripts: BTreeMap<_, _> =
                all.iter().map(|job| (job["job_id"].as_str().unwrap(), micros(&job["end_time"]))).collect();
            let ended = |job: &Value| match job["parent_job_id"].as_str().and_then(|parent| scripts.get(parent)) {
                Some(end) => *end,
                None => micros(&job["end_time"]),
            };
            let mut rows: Vec<_> = all
                .iter()
                .filter(|job| job["state"] == "DONE" && ended(job).is_some_and(|end| (since..until).contains(&end)))
                .map(|job| (*job).clone())
                .collect();
            rows.sort_by_key(|job| (micros(&job["creation_time"]), job["job_id"].as_str().unwrap().to_owned()));
            return (jobs_schema(), rows);
        }
        let columns = sql.split("FROM").next().unwrap().trim_start_matches("SELECT");
        let columns: Vec<_> = columns.split(',').map(|name| (name.trim().to_owned(), Shape::Text)).collect();
        let key = |name: &str| columns.iter().find(|(column, _)| column.ends_with(name)).unwrap().0.clone();
        let (catalog, schema) = (key("_catalog"), key("_schema"));
        let wanted = |dataset: &str| match sql.split_once(" IN (") {
            Some((_, list)) => list.contains(&format!("'{dataset}'")),
            None => dataset == region,
        };
        let empty = Vec::new();
        let rows = self.metadata.get(&view).unwrap_or(&empty).iter();
        let rows = rows.filter(|row| row[&catalog] == json!(project) && wanted(row[&schema].as_str().unwrap()));
        (columns, rows.cloned().collect())
    }
}

/// Statements of which the made-up jobs are runs.
const MADE_UP: u64 = 20_000;

/// A page of jobs that nobody has to keep: one a second, each a run of one of 20,000 statements.
pub fn made_up(start: u64, end: u64, all: u64) -> Vec<u8> {
    use std::fmt::Write;
    let names = ["creation_time", "project_id", "user_email", "job_id", "job_type", "statement_type", "start_time"];
    let names = names.into_iter().chain(["end_time", "query", "state", "cache_hit"]);
    let fields: Vec<_> = names.map(|name| json!({"name": name, "type": "STRING"})).collect();
    let table = ["project_id", "dataset_id", "table_id"].map(|name| json!({"name": name, "type": "STRING"}));
    let destination = json!({"name": "destination_table", "type": "RECORD", "fields": table});
    let fields: Vec<_> = fields.into_iter().chain([destination]).collect();
    let token = if end < all { format!("\"pageToken\": \"{end}\", ") } else { String::new() };
    let mut page = format!(
        "{{\"jobComplete\": true, {token}\"totalRows\": \"{all}\", \"schema\": {}, \"rows\": [",
        json!({ "fields": fields })
    );
    for row in start..end {
        let (statement, comma) = (row % MADE_UP, if row > start { "," } else { "" });
        let time = 1_788_220_800_000_000 + row * 1_000_000;
        let _ = write!(
            page,
            "{comma}{{\"f\":[{{\"v\":\"{time}\"}},{{\"v\":\"p\"}},{{\"v\":\"user{}@example.com\"}},\
             {{\"v\":\"bquxjob_{row:012x}_1990d0e8f2a\"}},{{\"v\":\"QUERY\"}},{{\"v\":\"CREATE_TABLE_AS_SELECT\"}},\
             {{\"v\":\"{time}\"}},{{\"v\":\"{time}\"}},{{\"v\":\"CREATE OR REPLACE TABLE `p.mart.t{statement}` AS\\nWITH paid AS (\\n  \
             SELECT o.order_id, o.customer_id, o.amount * (1 - o.discount) AS net, o.created_at\\n  FROM `p.raw.orders` AS o\\n  \
             WHERE o.status = 'paid' AND o.shop = {statement}\\n)\\nSELECT c.customer_id, LOWER(TRIM(c.email)) AS email, c.country,\\n  \
             SUM(p.net) AS revenue, COUNT(*) AS orders, MIN(p.created_at) AS first_order, MAX(p.created_at) AS last_order\\n\
             FROM paid AS p\\nJOIN `p.raw.customers` AS c ON c.customer_id = p.customer_id\\nLEFT JOIN `p.raw.refunds` AS r \
             ON r.order_id = p.order_id AND r.state = 'done'\\nWHERE r.order_id IS NULL AND c.deleted_at IS NULL\\nGROUP BY ALL\"}},\
             {{\"v\":\"DONE\"}},{{\"v\":\"false\"}},{{\"v\":{{\"f\":[{{\"v\":\"p\"}},{{\"v\":\"mart\"}},{{\"v\":\"t{statement}\"}}]}}}}]}}",
            row % 97
        );
    }
    page.push_str("]}");
    page.into_bytes()
}

/// What a column looks like.
#[derive(Debug, Clone)]
pub enum Shape {
    Text,
    Time,
    Record(Vec<(String, Shape)>),
    Records(Vec<(String, Shape)>),
}

fn jobs_schema() -> Vec<(String, Shape)> {
    let record = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), Shape::Text)).collect::<Vec<_>>();
    let table = record(&["project_id", "dataset_id", "table_id"]);
    let columns = [
        ("creation_time", Shape::Time),
        ("project_id", Shape::Text),
        ("user_email", Shape::Text),
        ("job_id", Shape::Text),
        ("job_type", Shape::Text),
        ("statement_type", Shape::Text),
        ("query", Shape::Text),
        ("query_dialect", Shape::Text),
        ("state", Shape::Text),
        ("error_result", Shape::Record(record(&["reason", "message"]))),
        ("cache_hit", Shape::Text),
        ("destination_table", Shape::Record(table.clone())),
        ("referenced_tables", Shape::Records(table)),
        ("labels", Shape::Records(record(&["key", "value"]))),
        ("parent_job_id", Shape::Text),
        ("session_info", Shape::Record(record(&["session_id"]))),
    ];
    columns.map(|(name, shape)| (name.to_owned(), shape)).into()
}

fn fields(schema: &[(String, Shape)]) -> Vec<Value> {
    let field = |(name, shape): &(String, Shape)| match shape {
        Shape::Text => json!({"name": name, "type": "STRING", "mode": "NULLABLE"}),
        Shape::Time => json!({"name": name, "type": "TIMESTAMP", "mode": "NULLABLE"}),
        Shape::Record(of) => json!({"name": name, "type": "RECORD", "mode": "NULLABLE", "fields": fields(of)}),
        Shape::Records(of) => json!({"name": name, "type": "RECORD", "mode": "REPEATED", "fields": fields(of)}),
    };
    schema.iter().map(field).collect()
}

/// `{"f": [{"v": …}]}`
pub fn record(row: &Value, schema: &[(String, Shape)]) -> Value {
    let cells: Vec<_> = schema.iter().map(|(name, shape)| json!({"v": value(&row[name], shape)})).collect();
    json!({ "f": cells })
}

/// All scalars are strings; an array that is null is empty.
fn value(value: &Value, shape: &Shape) -> Value {
    match (shape, value) {
        (Shape::Records(_), Value::Null) => json!([]),
        (_, Value::Null) => Value::Null,
        (Shape::Time, time) => micros(time).map_or(Value::Null, |micros| json!(micros.to_string())),
        (Shape::Text, Value::String(text)) => json!(text),
        (Shape::Text, other) => json!(other.to_string()),
        (Shape::Record(of), row) => record(row, of),
        (Shape::Records(of), rows) => {
            rows.as_array().unwrap().iter().map(|row| json!({"v": record(row, of)})).collect()
        }
    }
}

/// An object of these fields.
pub fn object(fields: &[(&str, Value)]) -> Value {
    Value::Object(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect::<Map<_, _>>())
}
