//! Why a call failed, and what to do about it.

use crate::sink::SourceStatus;
use gcp_bigquery_client::error::BQError;
use serde::Deserialize;
use std::error::Error as _;
use std::fmt;

/// What became of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureKind {
    /// Worth another try: 429, 5xx, a rate limit, a connection that was cut, an answer that ends too early.
    Transient,
    /// The token is no longer taken (401).
    Unauthorized,
    /// A permission is missing (403).
    Denied,
    /// There is no such project, dataset or job (404).
    NotFound,
    /// It would be billed more than `--max-bytes-billed` allows.
    TooExpensive,
    /// There are no credentials, or they are not accepted by the server that gives tokens.
    Credentials,
    /// Anything else: a query that BigQuery does not understand, a setting that does not fit.
    Other,
}

/// A call that failed for good, or for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub kind: FailureKind,
    /// One line: what the server said, or what happened to the connection. Never a token.
    pub message: String,
}

impl Failure {
    /// Of this kind.
    pub fn new(kind: FailureKind, message: impl Into<String>) -> Self {
        let message: String = message.into();
        Self { kind, message: message.split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// An answer that cannot be read: it was cut short, or something between us and the server spoke.
    pub fn unreadable(error: impl fmt::Display) -> Self {
        Self::new(FailureKind::Transient, format!("the answer is cut off or no JSON: {error}"))
    }

    /// An answer with a status that is no success.
    pub fn of_answer(status: u16, body: &[u8]) -> Self {
        let Ok(Answer { error }) = serde_json::from_slice(body) else {
            return Self::new(kind(status, None), format!("HTTP {status}"));
        };
        let reason = error.errors.into_iter().find_map(|detail| detail.reason);
        Self::said(status, reason.as_deref(), &error.message)
    }

    /// What the server says of a call or of a job.
    pub fn said(status: u16, reason: Option<&str>, message: &str) -> Self {
        // Two runs load at once: one of them is to come again.
        if message.contains("aborted due to concurrent update") {
            return Self::new(FailureKind::Transient, message);
        }
        let reason_text = reason.map(|reason| format!(" {reason}")).unwrap_or_default();
        Self::new(kind(status, reason), format!("HTTP {status}{reason_text}: {message}"))
    }
}

impl SourceStatus {
    /// Of a source that could not be read.
    pub fn of(failure: &Failure) -> Self {
        match failure.kind {
            FailureKind::Denied => Self::Denied,
            FailureKind::NotFound => Self::NotFound,
            FailureKind::Transient
            | FailureKind::Unauthorized
            | FailureKind::TooExpensive
            | FailureKind::Credentials
            | FailureKind::Other => Self::Failed,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

/// <https://cloud.google.com/bigquery/docs/error-messages>
fn kind(status: u16, reason: Option<&str>) -> FailureKind {
    match (status, reason) {
        (_, Some("rateLimitExceeded" | "jobRateLimitExceeded" | "backendError" | "jobBackendError"))
        | (_, Some("internalError" | "jobInternalError" | "tableUnavailable"))
        | (408 | 429 | 500 | 502 | 503 | 504, _) => FailureKind::Transient,
        (_, Some("bytesBilledLimitExceeded")) => FailureKind::TooExpensive,
        (401, _) => FailureKind::Unauthorized,
        (403, _) => FailureKind::Denied,
        (404, _) => FailureKind::NotFound,
        _ => FailureKind::Other,
    }
}

#[derive(Deserialize)]
struct Answer {
    error: Said,
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    message: String,
    #[serde(default)]
    errors: Vec<Detail>,
}

#[derive(Deserialize)]
struct Detail {
    reason: Option<String>,
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        let transient =
            error.is_timeout() || error.is_connect() || error.is_body() || error.is_decode() || error.is_request();
        // The address has page tokens in it and says nothing that the caller does not know.
        let error = error.without_url();
        let mut message = error.to_string();
        let mut cause = error.source();
        while let Some(deeper) = cause {
            message = format!("{message}: {deeper}");
            cause = deeper.source();
        }
        Self::new(if transient { FailureKind::Transient } else { FailureKind::Other }, message)
    }
}

impl From<BQError> for Failure {
    fn from(error: BQError) -> Self {
        match error {
            BQError::RequestError(error) => error.into(),
            BQError::ResponseError { error } => {
                let said = error.error;
                let reason = said.errors.iter().find_map(|detail| detail.get("reason"));
                Self::said(u16::try_from(said.code).unwrap_or(0), reason.map(String::as_str), &said.message)
            }
            BQError::SerializationError(error) => Self::unreadable(error),
            BQError::NoToken
            | BQError::AuthError(_)
            | BQError::YupAuthError(_)
            | BQError::InvalidServiceAccountKey(_)
            | BQError::InvalidServiceAccountAuthenticator(_)
            | BQError::InvalidInstalledFlowAuthenticator(_)
            | BQError::InvalidApplicationDefaultCredentialsAuthenticator(_)
            | BQError::InvalidAuthorizedUserAuthenticator(_) => Self::new(FailureKind::Credentials, error.to_string()),
            BQError::NoDataAvailable
            | BQError::InvalidColumnIndex { .. }
            | BQError::InvalidColumnName { .. }
            | BQError::InvalidColumnType { .. }
            | BQError::TonicTransportError(_)
            | BQError::TonicInvalidMetadataValueError(_)
            | BQError::TonicStatusError(_)
            | BQError::SemaphorePermitError(_)
            | BQError::TokioTaskError(_)
            | BQError::ConnectionPoolError(_) => Self::new(FailureKind::Other, error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_apart() {
        let body = |reason: &str| {
            format!(r#"{{"error": {{"code": 403, "message": "m", "errors": [{{"reason": "{reason}"}}]}}}}"#)
        };
        let kind = |status, body: &str| Failure::of_answer(status, body.as_bytes()).kind;
        assert_eq!(kind(403, &body("rateLimitExceeded")), FailureKind::Transient);
        assert_eq!(kind(400, &body("jobRateLimitExceeded")), FailureKind::Transient);
        assert_eq!(kind(403, &body("accessDenied")), FailureKind::Denied);
        assert_eq!(kind(403, "<html>"), FailureKind::Denied);
        assert_eq!(kind(400, &body("bytesBilledLimitExceeded")), FailureKind::TooExpensive);
        assert_eq!(kind(503, "upstream connect error"), FailureKind::Transient);
        assert_eq!(kind(400, &body("invalidQuery")), FailureKind::Other);
        assert_eq!(Failure::of_answer(404, body("notFound").as_bytes()).to_string(), "HTTP 404 notFound: m");
    }
}
