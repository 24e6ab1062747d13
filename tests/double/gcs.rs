//! A double of Google Cloud Storage and, as they are much the same, of S3: the part of the XML API that an object store
//! is made of (<https://cloud.google.com/storage/docs/xml-api/overview>), with preconditions.

use super::http::{Answer, Request, decoded, serve};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// Objects by name, bucket first.
#[derive(Debug, Default)]
pub struct Objects {
    pub all: BTreeMap<String, (u64, Vec<u8>)>,
    writes: u64,
    /// After so many writes every further one fails; 0: never.
    pub writes_left: u64,
}

pub struct Gcs {
    pub url: String,
    objects: Arc<Mutex<Objects>>,
}

impl Gcs {
    pub fn start() -> Self {
        let objects: Arc<Mutex<Objects>> = Arc::default();
        let shared = objects.clone();
        Self { url: serve(move |request| answer(&mut shared.lock().unwrap(), request)), objects }
    }

    pub fn objects<T>(&self, look: impl FnOnce(&mut Objects) -> T) -> T {
        look(&mut self.objects.lock().unwrap())
    }

    pub fn names(&self) -> Vec<String> {
        self.objects(|objects| objects.all.keys().cloned().collect())
    }
}

fn answer(objects: &mut Objects, request: Request) -> Answer {
    let name = request.path.trim_start_matches('/').trim_end_matches('/').to_owned();
    match &*request.method {
        "GET" if request.get("list-type").is_some() => list(objects, &name, request.get("prefix").unwrap_or_default()),
        "GET" | "HEAD" => match objects.all.get(&name) {
            Some((generation, bytes)) => {
                let mut answer = Answer::new(200, bytes.clone());
                answer.headers = vec![
                    ("ETag", format!("\"{generation}\"")),
                    ("x-goog-generation", generation.to_string()),
                    ("Last-Modified", "Tue, 01 Sep 2026 10:00:00 GMT".to_owned()),
                ];
                answer
            }
            None => Answer::new(404, "<Error><Code>NoSuchKey</Code></Error>"),
        },
        "PUT" => {
            if objects.writes_left > 0 && objects.writes >= objects.writes_left {
                return Answer::new(403, "<Error><Code>AccessDenied</Code></Error>");
            }
            let expected = request.header("x-goog-if-generation-match").or_else(|| request.header("if-match"));
            let expected = expected.map(|text| text.trim_matches('"').parse::<u64>().unwrap());
            let expected = expected.or_else(|| request.header("if-none-match").map(|_| 0));
            let there = objects.all.get(&name).map_or(0, |(generation, _)| *generation);
            if expected.is_some_and(|expected| expected != there) {
                return Answer::new(412, "<Error><Code>PreconditionFailed</Code></Error>");
            }
            let source = request.header("x-goog-copy-source").map(decoded);
            let bytes = match source {
                Some(source) => match objects.all.get(source.trim_start_matches('/')) {
                    Some((_, bytes)) => bytes.clone(),
                    None => return Answer::new(404, format!("no {source}")),
                },
                None => request.body,
            };
            objects.writes += 1;
            let generation = 1_000 + objects.writes;
            objects.all.insert(name, (generation, bytes));
            let mut answer = Answer::new(200, "");
            answer.headers = vec![("ETag", format!("\"{generation}\"")), ("x-goog-generation", generation.to_string())];
            answer
        }
        "DELETE" => match objects.all.remove(&name) {
            Some(_) => Answer::new(204, ""),
            None => Answer::new(404, ""),
        },
        _ => Answer::new(400, ""),
    }
}

fn list(objects: &Objects, bucket: &str, prefix: &str) -> Answer {
    let start = format!("{bucket}/{prefix}");
    let entries = objects.all.iter().filter(|(name, _)| name.starts_with(&start)).map(|(name, (generation, bytes))| {
        let (key, size) = (&name[bucket.len() + 1..], bytes.len());
        format!(
            "<Contents><Key>{key}</Key><Size>{size}</Size><ETag>\"{generation}\"</ETag>\
             <LastModified>2026-09-01T10:00:00.000Z</LastModified></Contents>"
        )
    });
    let entries: String = entries.collect();
    Answer::new(200, format!("<ListBucketResult><IsTruncated>false</IsTruncated>{entries}</ListBucketResult>"))
}
