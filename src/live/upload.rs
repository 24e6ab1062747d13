//! Sending a file to BigQuery, in parts that can be taken up again
//! (<https://cloud.google.com/bigquery/docs/reference/api-uploads>).

use super::api::Api;
use super::failure::{Failure, FailureKind};
use anyhow::{Context, Result};
use std::cell::Cell;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// Bytes of a part: a multiple of 256 KiB, as the protocol wants it.
const PART: u64 = 8 << 20;

/// Where the server is after a part.
enum Reached {
    /// It has so many bytes and wants more.
    Bytes(u64),
    /// It has them all: its last answer.
    End(Vec<u8>),
}

/// Sends a file with what is to become of it; returns the job that the server made.
pub(super) async fn upload(api: &Api, path: &str, job: &serde_json::Value, file: &Path) -> Result<Vec<u8>> {
    let read = || format!("cannot read {}", file.display());
    let mut file = File::open(file).with_context(read)?;
    let total = file.metadata().with_context(read)?.len();
    let address = api.upload_address(path);
    let begin = api.call(async || {
        let begin = |http: &reqwest::Client| {
            http.post(&address)
                .query(&[("uploadType", "resumable")])
                .header("X-Upload-Content-Type", "application/octet-stream")
                .header("X-Upload-Content-Length", total)
                .json(job)
        };
        let (headers, _) = api.send(begin).await?;
        let session = headers.get("Location").and_then(|location| location.to_str().ok()).map(str::to_owned);
        session.ok_or_else(|| Failure::new(FailureKind::Other, "the server gave no place to send the file to"))
    });
    let session = begin.await?;
    let mut offset = 0;
    loop {
        let mut part = Vec::new();
        file.seek(SeekFrom::Start(offset)).with_context(read)?;
        (&mut file).take(PART).read_to_end(&mut part).with_context(read)?;
        match send(api, &session, offset, &part, total).await? {
            Reached::End(answer) => return Ok(answer),
            Reached::Bytes(bytes) => offset = bytes,
        }
    }
}

/// Sends a part. After a failure the server is asked how much of it has arrived.
async fn send(api: &Api, session: &str, offset: u64, part: &[u8], total: u64) -> Result<Reached, Failure> {
    let tried = Cell::new(false);
    let end = offset + part.len() as u64;
    let range = match part {
        [] => format!("bytes */{total}"),
        [..] => format!("bytes {offset}-{}/{total}", end - 1),
    };
    api.call(async || {
        if tried.replace(true) {
            let asked = put(api, session, &format!("bytes */{total}"), &[]).await?;
            if !matches!(asked, Reached::Bytes(bytes) if bytes == offset) {
                return Ok(asked);
            }
        }
        put(api, session, &range, part).await
    })
    .await
}

async fn put(api: &Api, session: &str, range: &str, part: &[u8]) -> Result<Reached, Failure> {
    let request = |http: &reqwest::Client| http.put(session).header("Content-Range", range).body(part.to_vec());
    let (headers, body) = api.send(request).await?;
    if !body.is_empty() {
        return Ok(Reached::End(body));
    }
    // `bytes=0-8388607`; absent while there is nothing.
    let reached = headers.get("Range").and_then(|range| range.to_str().ok()?.rsplit('-').next()?.parse::<u64>().ok());
    Ok(Reached::Bytes(reached.map_or(0, |last| last + 1)))
}
