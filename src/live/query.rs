//! Running a query and fetching its rows, page by page.

use super::api::{Api, segment};
use super::failure::{Failure, FailureKind};
use super::page::{Envelope, Schema, transcode};
use gcp_bigquery_client::model::query_request::QueryRequest;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
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
    schema: Option<Arc<Schema>>,
    next: Next,
}

impl Pages {
    /// Gives all rows to `take`, page by page, one JSON object per line; what it returns first that is no success ends
    /// the matter. While a page is turned into lines and taken, the next one is on its way: memory is that of two pages.
    ///
    /// # Errors
    /// The pages do not arrive, or are not what was announced.
    pub async fn each<E>(
        mut self,
        api: &Api,
        mut take: impl AsyncFnMut(Vec<u8>) -> Result<(), E>,
    ) -> Result<Result<(), E>, Failure> {
        let mut page = self.next(api).await?;
        let (mut rows, mut total) = (0, None);
        while let Some(Page { rows: raw, schema, total: announced, .. }) = page {
            total = announced;
            let work = async {
                let Some(raw) = raw else { return Ok::<Result<u64, E>, Failure>(Ok(0)) };
                let lines = tokio::task::spawn_blocking(move || raw.lines(schema.as_deref()));
                let lines = lines.await.map_err(|e| Failure::new(FailureKind::Other, e.to_string()))?;
                let (lines, rows) = lines.map_err(Failure::unreadable)?;
                Ok(take(lines).await.map(|()| rows))
            };
            let (next, taken) = futures::join!(self.next(api), work);
            match taken? {
                Ok(taken) => rows += taken,
                Err(error) => return Ok(Err(error)),
            }
            page = next?;
        }
        match total {
            Some(total) if total != rows => {
                let message = format!("{rows} rows arrived of the {total} that the query gave");
                Err(Failure::new(FailureKind::Other, message))
            }
            _ => Ok(Ok(())),
        }
    }

    /// The next page; `None` at the end.
    async fn next(&mut self, api: &Api) -> Result<Option<Page>, Failure> {
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
            let read = |bytes: Vec<u8>| {
                let envelope: Envelope<'_> = serde_json::from_slice(&bytes)?;
                let total =
                    envelope.total_rows.and_then(|total| total.as_u64().or_else(|| total.as_str()?.parse().ok()));
                let token = envelope.page_token.map(|token| token.into_owned()).filter(|token| !token.is_empty());
                let (complete, schema) = (envelope.job_complete != Some(false), envelope.schema.map(Arc::new));
                // The rows' place in the answer: they are read elsewhere.
                let place = envelope.rows.map(|rows| {
                    let start = rows.get().as_ptr() as usize - bytes.as_ptr() as usize;
                    start..start + rows.get().len()
                });
                let rows = place.map(|place| RawRows { bytes, place });
                Ok(Page { complete, rows, total, token, schema })
            };
            let page = api.get(&self.path, &query, read).await?;
            if !page.complete {
                continue;
            }
            self.schema = page.schema.clone().or_else(|| self.schema.take());
            self.next = page.token.clone().map_or(Next::End, Next::Token);
            return Ok(Some(Page { schema: self.schema.clone(), ..page }));
        }
    }
}

struct Page {
    complete: bool,
    rows: Option<RawRows>,
    total: Option<u64>,
    token: Option<String>,
    schema: Option<Arc<Schema>>,
}

/// The rows of an answer, still as they came.
struct RawRows {
    bytes: Vec<u8>,
    place: Range<usize>,
}

impl RawRows {
    /// One JSON object per line, and how many there are.
    fn lines(self, schema: Option<&Schema>) -> serde_json::Result<(Vec<u8>, u64)> {
        let schema = schema.ok_or_else(|| serde::de::Error::custom("rows without a schema"))?;
        let rows: &RawValue = serde_json::from_slice(self.bytes.get(self.place).unwrap_or_default())?;
        let mut lines = Vec::with_capacity(rows.get().len());
        let count = transcode(rows, schema, &mut lines)?;
        Ok((lines, count))
    }
}

/// Of one query in the whole world, in 32 characters.
fn request_id(sql: &str) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let now = jiff::Timestamp::now().as_nanosecond();
    let unique = format!("{now} {} {} {sql}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    format!("{:032x}", xxh3_128(unique.as_bytes()))
}
