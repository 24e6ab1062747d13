//! Truncated and mutated fixtures: whatever the text, `analyze` comes back, in time and without a panic.
#![allow(clippy::disallowed_methods, reason = "tests touch files and the clock")]

mod common;

#[path = "common/random.rs"]
mod random;

use colline::dialect::Dialect;
use common::{Fixture, fixtures};
use random::Random;
use std::time::{Duration, Instant};

/// Far above what any fixture needs, far below a hang.
const LIMIT: Duration = Duration::from_secs(20);
/// Cuts and mutations per job.
const VARIANTS: usize = 150;

/// What mutations put into a text.
const SNIPPETS: &[&str] = &[
    "(",
    ")",
    ",",
    ";",
    ".",
    "*",
    "'",
    "`",
    "\"\"\"",
    "[",
    "]",
    "{",
    ">>",
    "|>",
    "=>",
    "@",
    "@@",
    "--",
    "/*",
    "\\",
    "0x",
    "1e",
    "é",
    "\u{0}",
    " SELECT ",
    " FROM ",
    " UNNEST(",
    " STRUCT<",
    " CASE ",
    " END ",
    " AS ",
    " WITH RECURSIVE ",
    " JOIN ",
    " BEGIN ",
    " ORDER BY ",
    " OVER (",
    "$$",
    "$1",
    ":=",
    "::",
    " LOOP ",
    " IF ",
    " DECLARE ",
    " FOR r IN ",
    " RETURNING ",
];

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn truncated(text: &str, random: &mut Random) -> String {
    text[..boundary(text, random.below(text.len() + 1))].to_string()
}

/// One to three edits: a snippet put in, a piece left out, a piece repeated.
fn mutated(text: &str, random: &mut Random) -> String {
    let mut text = text.to_string();
    for _ in 0..=random.below(3) {
        let start = boundary(&text, random.below(text.len() + 1));
        let end = boundary(&text, (start + random.below(40)).min(text.len()));
        match random.below(3) {
            0 => text.insert_str(start, SNIPPETS[random.below(SNIPPETS.len())]),
            1 => text.replace_range(start..end, ""),
            _ => {
                let piece = text[start..end].to_string();
                text.insert_str(end, &piece);
            }
        }
    }
    text
}

fn try_all(variant: fn(&str, &mut Random) -> String) {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let dialects = Dialect::names().filter(|dialect| common::root().join(dialect).is_dir());
    for fixture in dialects.flat_map(fixtures) {
        let catalog = fixture.catalog();
        for job in &fixture.jobs {
            for _ in 0..VARIANTS {
                let sql = variant(&job.sql, &mut random);
                let begin = Instant::now();
                job.analyze(&sql, &catalog);
                assert!(begin.elapsed() < LIMIT, "{}: {:?} for\n{sql}", name(&fixture), begin.elapsed());
            }
        }
    }
}

fn name(fixture: &Fixture) -> &str {
    &fixture.name
}

#[test]
fn truncated_texts() {
    try_all(truncated);
}

#[test]
fn mutated_texts() {
    try_all(mutated);
}
