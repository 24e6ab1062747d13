//! Calls of BigQuery's REST API, each tried again as long as that makes sense.
//!
//! Calls with small answers go through the client library. What can be large goes beneath it, over the same HTTP client
//! and tokens: the library decodes a page into a tree of values on the thread that receives it and drops the fields of a
//! job that its types do not have, and of an answer that is no JSON it loses the status.

use super::auth::{Credentials, Shared, Tokens};
use super::failure::{Failure, FailureKind};
use anyhow::{Context, Result, bail};
use backon::{BackoffBuilder, ExponentialBuilder};
use gcp_bigquery_client::Client;
use gcp_bigquery_client::client_builder::ClientBuilder;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;

const GOOGLE: &str = "https://bigquery.googleapis.com";
/// A connection on which nothing arrives for so long is given up. BigQuery answers a long poll after ten seconds.
const SILENCE: Duration = Duration::from_secs(90);
const CONNECT: Duration = Duration::from_secs(15);
/// Tokens that may be refused in a row: the second one was new.
const REFUSALS: u32 = 2;

/// How calls are made.
#[derive(Debug, Clone)]
pub struct CallOptions {
    /// `--api-endpoint`: another server that speaks the API, such as an emulator.
    pub endpoint: Option<String>,
    pub credentials: Credentials,
    /// Calls at a time.
    pub concurrency: usize,
    /// How often a call is tried again.
    pub retries: usize,
    /// Before the first of them; it doubles from try to try, up to [`LONGEST`], and each is up to twice as long by chance.
    pub delay: Duration,
}

/// Between two tries, at most.
const LONGEST: Duration = Duration::from_secs(32);

/// The API, as one account may use it.
pub(super) struct Api {
    pub client: Client,
    http: reqwest::Client,
    tokens: Arc<Tokens>,
    base: String,
    gate: Semaphore,
    backoff: ExponentialBuilder,
    /// Calls that had to be tried again.
    retried: AtomicU64,
    /// Bytes of large answers.
    received: Arc<AtomicU64>,
}

impl Api {
    pub async fn new(options: &CallOptions) -> Result<Self> {
        let base = base(options)?;
        let http = reqwest::Client::builder()
            .user_agent(concat!("colline/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .build()
            .context("cannot set up HTTPS: the system's certificates cannot be read")?;
        let tokens = Tokens::new(&options.credentials, &http).await?;
        let client = ClientBuilder::new()
            .with_client(http.clone())
            .with_v2_base_url(base.clone())
            .build_from_authenticator(Arc::new(Shared(tokens.clone())))
            .await
            .map_err(Failure::from)?;
        let backoff = ExponentialBuilder::new()
            .with_min_delay(options.delay)
            .with_max_delay(LONGEST)
            .with_max_times(options.retries)
            .with_jitter();
        let gate = Semaphore::new(options.concurrency.max(1));
        Ok(Self { client, http, tokens, base, gate, backoff, retried: AtomicU64::new(0), received: Arc::default() })
    }

    /// Makes a call until it succeeds, fails for good, or has been tried often enough.
    pub async fn call<T, E: Into<Failure>>(&self, call: impl AsyncFn() -> Result<T, E>) -> Result<T, Failure> {
        let mut delays = self.backoff.build();
        let mut refusals = 0;
        loop {
            let result = {
                let _turn = self.gate.acquire().await;
                match self.tokens.token().await {
                    Ok(_) => call().await.map_err(Into::into),
                    Err(failure) => Err(failure),
                }
            };
            let failure = match result {
                Ok(value) => return Ok(value),
                Err(failure) => self.tokens.scrub(failure),
            };
            let delay = match failure.kind {
                FailureKind::Unauthorized => {
                    refusals += 1;
                    self.tokens.refresh();
                    (refusals < REFUSALS).then_some(Duration::ZERO)
                }
                FailureKind::Transient => {
                    refusals = 0;
                    delays.next()
                }
                FailureKind::Denied
                | FailureKind::NotFound
                | FailureKind::TooExpensive
                | FailureKind::Credentials
                | FailureKind::Other => None,
            };
            let Some(delay) = delay else { return Err(failure) };
            self.retried.fetch_add(1, Ordering::Relaxed);
            tokio::time::sleep(delay).await;
        }
    }

    /// An answer as `read` takes it; what it cannot read is asked for again.
    pub async fn get<T>(
        &self,
        path: &str,
        query: &[(&str, &str)],
        read: impl Fn(Vec<u8>) -> serde_json::Result<T>,
    ) -> Result<T, Failure> {
        self.call(async || {
            let mut request = self.http.get(format!("{}/{path}", self.base)).query(query);
            if let Some(token) = self.tokens.token().await? {
                request = request.bearer_auth(token);
            }
            let answer = request.send().await?;
            let status = answer.status();
            let bytes = answer.bytes().await?;
            if !status.is_success() {
                return Err(Failure::of_answer(status.as_u16(), &bytes));
            }
            self.received.fetch_add(bytes.len() as u64, Ordering::Relaxed);
            read(bytes.into()).map_err(Failure::unreadable)
        })
        .await
    }

    /// Sends something and returns status, headers and body of the answer; a status that is no success is a failure,
    /// but for 308, which asks for more.
    pub async fn send(
        &self,
        request: impl Fn(&reqwest::Client) -> reqwest::RequestBuilder,
    ) -> Result<(reqwest::header::HeaderMap, Vec<u8>), Failure> {
        let mut request = request(&self.http);
        if let Some(token) = self.tokens.token().await? {
            request = request.bearer_auth(token);
        }
        let answer = request.send().await?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = answer.bytes().await?;
        match status.is_success() || status.as_u16() == 308 {
            true => Ok((headers, bytes.into())),
            false => Err(Failure::of_answer(status.as_u16(), &bytes)),
        }
    }

    /// The address of a method.
    pub fn address(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    /// The address of a method that takes a file.
    pub fn upload_address(&self, path: &str) -> String {
        let host = self.base.strip_suffix("/bigquery/v2").unwrap_or(&self.base);
        format!("{host}/upload/bigquery/v2/{path}")
    }

    /// Bytes of answers so far, to be watched from elsewhere.
    pub fn received(&self) -> Arc<AtomicU64> {
        self.received.clone()
    }

    /// Calls that had to be tried again so far.
    pub fn retried(&self) -> u64 {
        self.retried.load(Ordering::Relaxed)
    }
}

/// The address of the API. A token is only sent where it is safe with.
fn base(options: &CallOptions) -> Result<String> {
    let Some(endpoint) = &options.endpoint else { return Ok(format!("{GOOGLE}/bigquery/v2")) };
    let endpoint = endpoint.trim_end_matches('/');
    let endpoint = endpoint.strip_suffix("/bigquery/v2").unwrap_or(endpoint);
    let url = reqwest::Url::parse(endpoint).with_context(|| format!("--api-endpoint {endpoint}: not an address"))?;
    let loopback = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    match url.scheme() {
        "https" => {}
        "http" if options.credentials.none || loopback => {}
        "http" => bail!("--api-endpoint {endpoint}: credentials are not sent over http; use https"),
        _ => bail!("--api-endpoint {endpoint}: give an address that begins with https:// or http://"),
    }
    Ok(format!("{endpoint}/bigquery/v2"))
}

/// A part of a path, with what would end it escaped: projects of a domain have a colon, jobs whatever users like.
pub(super) fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b':' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
