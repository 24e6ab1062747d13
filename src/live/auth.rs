//! Who we are to Google: tokens, and where they come from.
//!
//! The flows are those of the client library (`yup_oauth2`). Which one is taken is decided here, in the order of
//! application default credentials (<https://cloud.google.com/docs/authentication/application-default-credentials>):
//! the library's own order leaves out federated workload identity. Impersonation is one call of ours, as the library
//! can only do it on behalf of a user.
//!
//! A token or a key is never part of a message: what a parser says of a credentials file could quote the key.

use super::failure::{Failure, FailureKind};
use async_trait::async_trait;
use gcp_bigquery_client::auth::Authenticator;
use gcp_bigquery_client::error::BQError;
use gcp_bigquery_client::yup_oauth2;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use yup_oauth2::authenticator::{ApplicationDefaultCredentialsTypes, DefaultAuthenticator};
use yup_oauth2::{
    ApplicationDefaultCredentialsAuthenticator, ApplicationDefaultCredentialsFlowOpts, AuthorizedUserAuthenticator,
    ExternalAccountAuthenticator, ServiceAccountAuthenticator,
};

const BIGQUERY: &str = "https://www.googleapis.com/auth/bigquery";
/// What it takes to speak for another account.
const CLOUD_PLATFORM: &str = "https://www.googleapis.com/auth/cloud-platform";
const METADATA_PATH: &str = "computeMetadata/v1/instance/service-accounts/default/token";
/// Tokens of impersonated accounts last an hour; a new one is asked for before that.
const RENEW: Duration = Duration::from_secs(3_000);

/// Where credentials come from.
#[derive(Debug, Clone, Default)]
pub struct Credentials {
    /// A key of a service account, credentials of a user, or a configuration of workload identity federation:
    /// `--credentials`, else `GOOGLE_APPLICATION_CREDENTIALS`, else what `gcloud auth application-default login` wrote.
    /// `None`: the metadata server of the machine or pod is asked.
    pub file: Option<PathBuf>,
    /// `GCE_METADATA_HOST`: the metadata server, if it is not the usual one.
    pub metadata_host: Option<String>,
    /// `--impersonate-service-account`
    pub impersonate: Option<String>,
    /// No credentials at all: an emulator asks for none.
    pub none: bool,
}

/// Gives tokens, and a new one when it is told that the last is no longer taken.
pub(super) struct Tokens {
    /// `None`: no credentials are sent.
    flow: Option<DefaultAuthenticator>,
    impersonation: Option<Impersonation>,
    /// The last token was refused.
    stale: AtomicBool,
    /// All tokens so far, which no message may show.
    given: Mutex<BTreeSet<String>>,
}

/// A service account that is spoken for.
struct Impersonation {
    http: reqwest::Client,
    url: String,
    token: tokio::sync::Mutex<Option<(String, Instant)>>,
}

impl Tokens {
    /// Reads the credentials. No token is asked for yet.
    pub async fn new(credentials: &Credentials, http: &reqwest::Client) -> Result<Arc<Self>, Failure> {
        let (flow, url) = match credentials {
            Credentials { none: true, .. } => (None, None),
            Credentials { file: Some(file), .. } => {
                let (flow, url) = from_file(file).await?;
                (Some(flow), url)
            }
            Credentials { metadata_host, .. } => (Some(from_metadata(metadata_host.as_deref()).await?), None),
        };
        let asked = credentials.impersonate.as_ref().map(|account| {
            format!("https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/{account}:generateAccessToken")
        });
        let impersonation = asked.or(url).filter(|_| flow.is_some()).map(|url| Impersonation {
            http: http.clone(),
            url,
            token: tokio::sync::Mutex::default(),
        });
        Ok(Arc::new(Self { flow, impersonation, stale: AtomicBool::new(false), given: Mutex::default() }))
    }

    /// The token to send; `None`: none is sent.
    pub async fn token(&self) -> Result<Option<String>, Failure> {
        let Some(flow) = &self.flow else { return Ok(None) };
        let fresh = self.stale.swap(false, Ordering::Relaxed);
        let token = self.ask(flow, fresh).await.inspect_err(|_| self.stale.store(fresh, Ordering::Relaxed))?;
        self.remember(&token);
        Ok(Some(token))
    }

    async fn ask(&self, flow: &DefaultAuthenticator, fresh: bool) -> Result<String, Failure> {
        let Some(impersonation) = &self.impersonation else { return ask(flow, &[BIGQUERY], fresh).await };
        let mut known = impersonation.token.lock().await;
        match &*known {
            Some((token, since)) if !fresh && since.elapsed() < RENEW => Ok(token.clone()),
            _ => {
                let own = ask(flow, &[CLOUD_PLATFORM], fresh).await?;
                self.remember(&own);
                let token = impersonation.ask(&own).await?;
                Ok(known.insert((token, Instant::now())).0.clone())
            }
        }
    }

    /// The last token was refused: the next one is to be new.
    pub fn refresh(&self) {
        self.stale.store(true, Ordering::Relaxed);
    }

    /// A message without any of the tokens, should a server have repeated one.
    pub fn scrub(&self, mut failure: Failure) -> Failure {
        for token in self.given.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            if failure.message.contains(token.as_str()) {
                failure.message = failure.message.replace(token.as_str(), "…");
            }
        }
        failure
    }

    fn remember(&self, token: &str) {
        let mut given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        if !given.contains(token) {
            given.insert(token.to_owned());
        }
    }
}

/// As the client library wants it.
#[derive(Clone)]
pub(super) struct Shared(pub Arc<Tokens>);

#[async_trait]
impl Authenticator for Shared {
    async fn access_token(&self) -> Result<String, BQError> {
        // An emulator takes any word.
        let token = self.0.token().await.map_err(|failure| {
            let error = std::io::Error::other(failure.message);
            BQError::InvalidApplicationDefaultCredentialsAuthenticator(error)
        })?;
        Ok(token.unwrap_or_else(|| "none".to_owned()))
    }
}

impl Impersonation {
    /// <https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken>
    async fn ask(&self, own: &str) -> Result<String, Failure> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Answer {
            access_token: String,
        }
        let body = serde_json::json!({ "scope": [BIGQUERY], "lifetime": "3600s" });
        let answer = self.http.post(&self.url).bearer_auth(own).json(&body).send().await?;
        let status = answer.status().as_u16();
        let bytes = answer.bytes().await?;
        if status != 200 {
            let mut failure = Failure::of_answer(status, &bytes);
            if failure.kind == FailureKind::Denied {
                failure = refused(format!(
                    "{failure}; to impersonate a service account takes roles/iam.serviceAccountTokenCreator on it"
                ));
            }
            return Err(failure);
        }
        let answer: Result<Answer, _> = serde_json::from_slice(&bytes);
        answer.map(|answer| answer.access_token).map_err(|_| refused("no token in the answer to the impersonation"))
    }
}

fn refused(message: impl Into<String>) -> Failure {
    Failure::new(FailureKind::Credentials, message)
}

async fn ask(flow: &DefaultAuthenticator, scopes: &[&str], fresh: bool) -> Result<String, Failure> {
    let token = if fresh { flow.force_refreshed_token(scopes).await } else { flow.token(scopes).await };
    let token = token.map_err(|error| match error {
        yup_oauth2::Error::HttpClientError(_) => Failure::new(
            FailureKind::Transient,
            "no token: its server cannot be reached; is this machine on Google Cloud? Otherwise give --credentials, set \
             GOOGLE_APPLICATION_CREDENTIALS or run `gcloud auth application-default login`",
        ),
        // What the server says of the grant; its own fields, never ours.
        yup_oauth2::Error::AuthError(error) => refused(format!("no token: {error}")),
        yup_oauth2::Error::JSONError(_) => Failure::unreadable("no token in it"),
        _ => refused("no token: the credentials are not accepted"),
    })?;
    token.token().map(str::to_owned).ok_or_else(|| refused("no token: the credentials are not accepted"))
}

async fn from_metadata(host: Option<&str>) -> Result<DefaultAuthenticator, Failure> {
    let metadata_url = host.map(|host| format!("http://{host}/{METADATA_PATH}"));
    let options = ApplicationDefaultCredentialsFlowOpts { metadata_url };
    let built = match ApplicationDefaultCredentialsAuthenticator::builder(options).await {
        ApplicationDefaultCredentialsTypes::InstanceMetadata(builder) => builder.build().await,
        ApplicationDefaultCredentialsTypes::ServiceAccount(builder) => builder.build().await,
    };
    built.map_err(|_| refused("the system's certificates cannot be read"))
}

/// A file's credentials, and the address of the account that they are to impersonate.
async fn from_file(path: &Path) -> Result<(DefaultAuthenticator, Option<String>), Failure> {
    #[derive(Deserialize)]
    struct File {
        #[serde(rename = "type")]
        kind: String,
        /// Of `impersonated_service_account`.
        service_account_impersonation_url: Option<String>,
        source_credentials: Option<serde_json::Value>,
    }
    let shown = path.display();
    let text = tokio::fs::read(path).await.map_err(|error| refused(format!("{shown}: cannot be read: {error}")))?;
    let file: File = parse(path, &text)?;
    match (&*file.kind, file.source_credentials) {
        ("impersonated_service_account", Some(source)) => {
            let source = source.to_string().into_bytes();
            let kind: File = parse(path, &source)?;
            Ok((flow(path, &kind.kind, &source).await?, file.service_account_impersonation_url))
        }
        (kind, _) => Ok((flow(path, kind, &text).await?, None)),
    }
}

async fn flow(path: &Path, kind: &str, text: &[u8]) -> Result<DefaultAuthenticator, Failure> {
    let built = match kind {
        "service_account" => ServiceAccountAuthenticator::builder(parse(path, text)?).build().await,
        "authorized_user" => AuthorizedUserAuthenticator::builder(parse(path, text)?).build().await,
        "external_account" => ExternalAccountAuthenticator::builder(parse(path, text)?).build().await,
        _ => {
            return Err(refused(format!(
                "{}: these credentials are not supported (their type is none of service_account, authorized_user, \
                 external_account, impersonated_service_account)",
                path.display()
            )));
        }
    };
    built.map_err(|_| refused(format!("{}: the private key cannot be used", path.display())))
}

/// The parser's own message is left out: it may quote a value.
fn parse<T: DeserializeOwned>(path: &Path, text: &[u8]) -> Result<T, Failure> {
    serde_json::from_slice(text).map_err(|error| {
        let (path, line) = (path.display(), error.line());
        refused(format!("{path}: no credentials of a known form (line {line}); create the file again"))
    })
}
