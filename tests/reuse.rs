//! An analysis that is used again for a text with other constants is the one that this text would get by itself.
//!
//! Every text of the fixtures and of the bundled log is learned, then asked for again and again with other constants,
//! comments and blanks. `COLLINE_CORPUS=folder` adds the log of that folder with its metadata.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests read files and tell what they measured")]

mod common;

#[path = "common/random.rs"]
mod random;

use colline::analyze::{Reuse, analyze};
use colline::bind::JobContext;
use colline::catalog::Catalog;
use colline::dialect::Dialect;
use colline::history::JobReader;
use common::{fixtures, root};
use random::Random;
use std::path::{Path, PathBuf};

/// Variants of each text.
const VARIANTS: usize = 6;

/// Places of plain constants: `'…'` and numbers that stand for themselves.
fn constants(sql: &str) -> Vec<std::ops::Range<usize>> {
    let bytes = sql.as_bytes();
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'`' | b'@' | b'$' | b'-');
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = match bytes[at] {
            b'\'' | b'"' | b'`' => {
                let inside = bytes[at + 1..].iter().take_while(|byte| **byte != bytes[at] && **byte != b'\n').count();
                if bytes[at] == b'\'' && inside > 0 && !sql[at..at + 1 + inside].contains('\\') {
                    found.push(at + 1..at + 1 + inside);
                }
                inside + 2
            }
            b'0'..=b'9' if at == 0 || !is_word(bytes[at - 1]) => {
                let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                if !bytes.get(at + digits).is_some_and(|byte| is_word(*byte)) {
                    found.push(at..at + digits);
                }
                digits
            }
            _ => 1,
        };
        at += length;
    }
    found
}

/// The text with some of its constants replaced, and with a comment.
fn varied(sql: &str, random: &mut Random) -> String {
    const WORDS: &[&str] = &["2026-09-01", "x", "DE", "%Y-%m", "a.b", "$.x", "", "users", "1"];
    let mut text = sql.to_string();
    for place in constants(sql).into_iter().rev() {
        if random.below(3) > 0 {
            let number = random.below(5).to_string();
            let is_number = text.as_bytes()[place.start].is_ascii_digit() && text.as_bytes()[place.end - 1] != b'\'';
            let quoted = text[..place.start].ends_with('\'');
            let new = if is_number && !quoted { &number } else { WORDS[random.below(WORDS.len())] };
            text.replace_range(place, new);
        }
    }
    format!("/* run {} */ {text}\n-- {}", random.below(1_000), random.below(1_000))
}

/// Asks for a text and its variants, with and without what is known; gives back how often something was used again.
fn compare(name: &str, sql: &str, random: &mut Random, context: &JobContext<'_>) -> u64 {
    let reuse = Reuse::default();
    for learned in [sql.to_string(), format!("{sql} -- again")] {
        assert_eq!(reuse.analyze(&learned, context), analyze(&learned, context), "{name}: {learned}");
    }
    for _ in 0..VARIANTS {
        let text = varied(sql, random);
        assert_eq!(reuse.analyze(&text, context), analyze(&text, context), "{name}: {text}");
    }
    reuse.times()
}

#[test]
fn fixtures_with_other_constants() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut times = 0;
    let mut texts = 0;
    for fixture in fixtures("bigquery") {
        let catalog = fixture.catalog();
        for job in &fixture.jobs {
            times += job.in_context(&catalog, |context| compare(&fixture.name, &job.sql, &mut random, context));
            texts += 1;
        }
    }
    assert!(times > 3 * texts, "{times} of {} were used again", VARIANTS as u64 * texts);
}

fn compare_log(folder: &Path, jobs: &str, metadata: [&str; 3]) -> (u64, u64) {
    let paths: Vec<_> = metadata.iter().map(|file| folder.join(file)).filter(|path| path.exists()).collect();
    let catalog = Catalog::read(&paths, None, |_| ());
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut times, mut texts) = (0, 0);
    for job in JobReader::new(&[folder.join(jobs)]).flat_map(|piece| piece.decode().jobs) {
        let context =
            JobContext { default_project: job.project_id.as_deref(), ..JobContext::new(&catalog, Dialect::bigquery()) };
        times += compare(&job.job_id, &job.query, &mut random, &context);
        texts += 1;
    }
    (times, texts)
}

#[test]
fn logs_with_other_constants() {
    let shop = root().join("shop");
    let (times, texts) = compare_log(&shop, "jobs.jsonl", ["columns.jsonl", "views.jsonl", "routines.jsonl"]);
    assert!(texts > 200 && times > 4 * texts, "{times} of {} were used again", VARIANTS as u64 * texts);
    if let Some(folder) = std::env::var_os("COLLINE_CORPUS") {
        let metadata = ["columns.jsonl.gz", "views.jsonl.gz", "routines.jsonl.gz"];
        let (times, texts) = compare_log(&PathBuf::from(folder), "jobs.jsonl.gz", metadata);
        println!("{times} of {} were used again", VARIANTS as u64 * texts);
    }
}
