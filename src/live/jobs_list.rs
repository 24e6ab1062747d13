//! Query history through `jobs.list`: for servers without INFORMATION_SCHEMA.JOBS, such as emulators, and for projects
//! in which no query may be run. It has all regions of a project, and everything `jobs.get` has; a server that lists
//! jobs without their configuration, as the BigQuery emulator does, is asked for each of them.

use super::api::{Api, segment};
use super::failure::Failure;
use super::jobs_get::{one_line, wholes};
use super::spool::Spool;
use super::window::Window;
use anyhow::Result;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// Jobs of a page, at most.
const PAGE: &str = "1000";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    #[serde(borrow)]
    next_page_token: Option<Cow<'a, str>>,
    #[serde(borrow)]
    jobs: Option<Vec<&'a RawValue>>,
}

/// The part of a job that decides whether it is taken.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Peek<'a> {
    #[serde(borrow)]
    job_reference: Option<Reference<'a>>,
    statistics: Option<Statistics>,
    #[serde(default, borrow)]
    configuration: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reference<'a> {
    #[serde(borrow)]
    job_id: Option<Cow<'a, str>>,
    #[serde(borrow)]
    location: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Statistics {
    /// Milliseconds since 1970, as text or as a number.
    end_time: Option<serde_json::Value>,
    /// Children of a script.
    num_child_jobs: Option<serde_json::Value>,
}

struct Page {
    /// Jobs, in the order of the list.
    lines: Vec<u8>,
    /// Jobs that were listed without their configuration: where in `lines` each would stand, its id and its location.
    bare: Vec<(usize, String, Option<String>)>,
    /// Scripts whose statements are jobs of their own.
    scripts: Vec<String>,
    token: Option<String>,
}

/// Downloads the jobs of a window with their children.
pub(super) async fn fetch(api: &Api, project: &str, window: Window, file: &Path) -> Result<Result<PathBuf, Failure>> {
    let mut spool = Spool::create(file)?;
    let (from, until) = ((window.since - window.overlap) / 1_000, window.until / 1_000);
    let bounds = [("minCreationTime", from.to_string()), ("maxCreationTime", until.to_string())];
    let mut scripts = Vec::new();
    if let Err(failure) = walk(api, project, &bounds, Some(window), &mut spool, &mut scripts).await? {
        return Ok(Err(failure));
    }
    for script in std::mem::take(&mut scripts) {
        let parent = [("parentJobId", script)];
        if let Err(failure) = walk(api, project, &parent, None, &mut spool, &mut scripts).await? {
            return Ok(Err(failure));
        }
    }
    Ok(Ok(spool.finish()?))
}

async fn walk(
    api: &Api,
    project: &str,
    which: &[(&'static str, String)],
    window: Option<Window>,
    spool: &mut Spool,
    scripts: &mut Vec<String>,
) -> Result<Result<(), Failure>> {
    let path = format!("projects/{}/jobs", segment(project));
    let mut token: Option<String> = None;
    loop {
        let mut query =
            vec![("allUsers", "true"), ("projection", "full"), ("stateFilter", "done"), ("maxResults", PAGE)];
        query.extend(which.iter().map(|(name, value)| (*name, value.as_str())));
        query.extend(token.as_deref().map(|token| ("pageToken", token)));
        let page = match api.get(&path, &query, |bytes| page(&bytes, window)).await {
            Ok(page) => page,
            Err(failure) => return Ok(Err(failure)),
        };
        let ids: Vec<_> = page.bare.iter().map(|(_, id, location)| (&**id, location.as_deref())).collect();
        let fetched = match wholes(api, project, &ids).await {
            Ok(fetched) => fetched,
            Err(failure) => return Ok(Err(failure)),
        };
        let mut written = 0;
        for ((place, ..), job) in page.bare.iter().zip(fetched) {
            spool.write(page.lines.get(written..*place).unwrap_or_default())?;
            spool.write(&job)?;
            spool.write(b"\n")?;
            written = *place;
        }
        spool.write(page.lines.get(written..).unwrap_or_default())?;
        scripts.extend(page.scripts);
        match page.token {
            Some(next) => token = Some(next),
            None => return Ok(Ok(())),
        }
    }
}

fn page(bytes: &[u8], window: Option<Window>) -> serde_json::Result<Page> {
    let answer: Answer<'_> = serde_json::from_slice(bytes)?;
    let mut page = Page {
        lines: Vec::new(),
        bare: Vec::new(),
        scripts: Vec::new(),
        token: answer.next_page_token.map(|token| token.into_owned()).filter(|token| !token.is_empty()),
    };
    for job in answer.jobs.unwrap_or_default() {
        let peek: Peek<'_> = serde_json::from_str(job.get())?;
        let statistics = peek.statistics;
        let ended = statistics.as_ref().and_then(|statistics| number(statistics.end_time.as_ref()?));
        if let (Some(window), Some(ended)) = (window, ended)
            && !(window.since..window.until).contains(&(ended.saturating_mul(1_000)))
        {
            continue;
        }
        let children = statistics.and_then(|statistics| number(&statistics.num_child_jobs?));
        let (id, location) =
            peek.job_reference.map_or((None, None), |reference| (reference.job_id, reference.location));
        if children.is_some_and(|children| children > 0) {
            page.scripts.extend(id.as_deref().map(str::to_owned));
        }
        if let (None, Some(id)) = (peek.configuration, id) {
            page.bare.push((page.lines.len(), id.into_owned(), location.map(|location| location.into_owned())));
            continue;
        }
        page.lines.extend(one_line(job.get().as_bytes())?);
        page.lines.push(b'\n');
    }
    Ok(page)
}

/// A number, as text or as it is.
fn number(value: &serde_json::Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_belongs_to_the_window_in_which_it_ended() {
        let answer = r#"{"nextPageToken": "n", "jobs": [
            {"jobReference": {"jobId": "a"}, "statistics": {"endTime": "2"}, "configuration": {}},
            {"jobReference": {"jobId": "b"}, "statistics": {"endTime": 3, "numChildJobs": "2"}, "configuration": {}},
            {"jobReference": {"jobId": "c"}, "statistics": {"endTime": "4"}, "configuration": {}},
            {"jobReference": {"jobId": "bare", "location": "EU"}},
            {"jobReference": {"jobId": "d"}, "configuration": {}}]}"#;
        let page = page(answer.as_bytes(), Some(Window { since: 3_000, until: 4_000, overlap: 0 })).unwrap();
        let lines = String::from_utf8(page.lines).unwrap();
        assert_eq!(lines.lines().count(), 2, "{lines}");
        assert!(lines.contains(r#""b""#) && lines.contains(r#""d""#), "{lines}");
        let before = lines.find('\n').unwrap() + 1;
        assert_eq!(page.bare, [(before, "bare".to_owned(), Some("EU".to_owned()))]);
        assert_eq!((page.scripts, page.token.as_deref()), (vec!["b".to_owned()], Some("n")));
    }
}
