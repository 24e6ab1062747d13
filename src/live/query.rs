//! Running a query and fetching its rows, page by page.

use super::api::{Api, segment};
use super::failure::{Failure, FailureKind};
use super::page::{Envelope, Schema, transcode};
use gcp_bigquery_client::model::query_request::QueryRequest;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use xxhash_rust::xxh3::xxh3_128;

/// Rows of a page, at most; BigQuery makes them smaller, of 10 to 20 MB.
const PAGE_ROWS: &str = "20000";
/// How long a call waits for a query to end, in milliseconds.
const POLL: i32 = 10_000;

/// A query of ours.
#[derive(Debug, Clone)]
pub(super) struct Query {
    pub sql: String,
    /// The project that runs and pays for it.
    pub project: String,
    /// The location that its data are in; `None`: BigQuery finds out.
    pub location: Option<String>,
    /// `--max-bytes-billed`
    pub max_bytes_billed: Option<u64>,
}

impl Query {
    fn request(&self) -> QueryRequest {
        QueryRequest {
            location: self.location.clone(),
            maximum_bytes_billed: self.max_bytes_billed.map(|bytes| bytes.to_string()),
            labels: Some(HashMap::from([("application".to_owned(), "colline".to_owned())])),
            ..QueryRequest::new(&self.sql)
        }
    }

    /// Bytes that it would process.
    pub async fn dry_run(&self, api: &Api) -> Result<u64, Failure> {
        let request = QueryRequest { dry_run: Some(true), ..self.request() };
        let answer = api.call(async || api.client.job().query(&self.project, request.clone()).await).await?;
        let bytes = answer.total_bytes_processed.as_deref().unwrap_or("0");
        bytes.parse().map_err(|_| Failure::new(FailureKind::Other, "the dry run does not tell its bytes"))
    }

    /// Starts it. Tried again it is still one query: BigQuery knows it by its request id.
    pub async fn start(&self, api: &Api) -> Result<Pages, Failure> {
        let request = QueryRequest {
            request_id: Some(request_id(&self.sql)),
            timeout_ms: Some(POLL),
            // The rows come page by page; see there.
            max_results: Some(0),
            ..self.request()
        };
        let answer = api.call(async || api.client.job().query(&self.project, request.clone()).await).await?;
        let reference = answer.job_reference.unwrap_or_default();
        let job_id = reference.job_id.ok_or_else(|| Failure::new(FailureKind::Other, "the query was given no job"))?;
        Ok(Pages {
            path: format!("projects/{}/queries/{}", segment(&self.project), segment(&job_id)),
            location: reference.location.or_else(|| self.location.clone()),
            schema: None,
            next: Next::First,
            rows: 0,
        })
    }
}

/// Where the next page begins.
#[derive(Debug)]
enum Next {
    First,
    Token(String),
    End,
}

/// The result of a query on its way to us.
#[derive(Debug)]
pub(super) struct Pages {
    path: String,
    location: Option<String>,
    schema: Option<Schema>,
    next: Next,
    rows: u64,
}

impl Pages {
    /// The next rows, one JSON object per line; `None` at the end. Memory is that of one page.
    pub async fn next(&mut self, api: &Api) -> Result<Option<Vec<u8>>, Failure> {
        loop {
            let token = match &self.next {
                Next::First => None,
                Next::Token(token) => Some(token.as_str()),
                Next::End => return Ok(None),
            };
            let poll = POLL.to_string();
            let mut query =
                vec![("maxResults", PAGE_ROWS), ("timeoutMs", &*poll), ("formatOptions.useInt64Timestamp", "true")];
            query.extend(self.location.as_deref().map(|location| ("location", location)));
            query.extend(token.map(|token| ("pageToken", token)));
            let known = self.schema.as_ref();
            let read = |bytes: &[u8]| {
                let envelope: Envelope<'_> = serde_json::from_slice(bytes)?;
                let schema = envelope.schema.as_ref().or(known);
                let mut lines = Vec::with_capacity(bytes.len());
                let rows = match (envelope.rows, schema) {
                    (Some(rows), Some(schema)) => transcode(rows, schema, &mut lines)?,
                    (Some(_), None) => return Err(serde::de::Error::custom("rows without a schema")),
                    (None, _) => 0,
                };
                let total =
                    envelope.total_rows.and_then(|total| total.as_u64().or_else(|| total.as_str()?.parse().ok()));
                let token = envelope.page_token.map(|token| token.into_owned()).filter(|token| !token.is_empty());
                Ok(Page {
                    complete: envelope.job_complete != Some(false),
                    rows,
                    total,
                    token,
                    schema: envelope.schema,
                    lines,
                })
            };
            let page = api.get(&self.path, &query, read).await?;
            if !page.complete {
                continue;
            }
            self.schema = page.schema.or_else(|| self.schema.take());
            self.rows += page.rows;
            self.next = page.token.map_or(Next::End, Next::Token);
            if let (Next::End, Some(total)) = (&self.next, page.total)
                && total != self.rows
            {
                let message = format!("{} rows arrived of the {total} that the query gave", self.rows);
                return Err(Failure::new(FailureKind::Other, message));
            }
            return Ok(Some(page.lines));
        }
    }
}

struct Page {
    complete: bool,
    rows: u64,
    total: Option<u64>,
    token: Option<String>,
    schema: Option<Schema>,
    lines: Vec<u8>,
}

/// Of one query in the whole world, in 32 characters.
fn request_id(sql: &str) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let now = jiff::Timestamp::now().as_nanosecond();
    let unique = format!("{now} {} {} {sql}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    format!("{:032x}", xxh3_128(unique.as_bytes()))
}
