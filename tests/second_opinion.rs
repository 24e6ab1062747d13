//! BigQuery's SQL through the other front end: what both read must have the same edges.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

mod common;

use colline::analyze::Analysis;
use colline::diagnostic::Code;
use colline::dialect::Dialect;
use std::collections::BTreeSet;

/// Jobs of the fixtures that both front ends must at least have in common.
const COMMON: usize = 680;

/// Known differences: what the sqlparser crate reads otherwise, or loses.
const KNOWN: &[(&str, &str)] = &[
    ("array/constructed", "`ARRAY<INT64>[a]` is read as a comparison of columns"),
    ("expression/literals", "`RANGE<DATE> '…'` is read as a comparison, `rb'…'` as a column with an alias"),
];

#[test]
fn both_front_ends_agree() {
    let text =
        include_str!("../dialects/bigquery.toml").replacen(r#"grammar = "googlesql""#, r#"grammar = "bigquery""#, 1);
    let other: &'static Dialect = Box::leak(Box::new(Dialect::parse(&text).unwrap_or_else(|e| panic!("{e}"))));
    let (mut common, mut different) = (0, Vec::new());
    for fixture in common::fixtures("bigquery") {
        // What it cannot read of views and routines it cannot follow either.
        if !colline::parse::parse(&bumpalo::Bump::new(), fixture.ddl(), other).1.is_empty() {
            continue;
        }
        let catalog = fixture.catalog();
        for (number, job) in fixture.jobs.iter().enumerate() {
            let analyze = |dialect| {
                job.in_context(&catalog, |context| {
                    let context = colline::bind::JobContext { dialect, ..*context };
                    colline::analyze::analyze(&job.sql, &context)
                })
            };
            let (ours, theirs) = (analyze(Dialect::bigquery()), analyze(other));
            let refused = |(_, d): &(u32, colline::diagnostic::Diagnostic)| {
                matches!(d.code, Code::SyntaxError | Code::TooDeep | Code::Unsupported)
            };
            if theirs.diagnostics.iter().any(refused) || ours.syntax_errors() > 0 {
                continue;
            }
            common += 1;
            let (ours, theirs) = (edges(&ours), edges(&theirs));
            if ours != theirs {
                let mut text = format!("{} job {number}\n", fixture.name);
                ours.difference(&theirs).for_each(|edge| text += &format!("  - {edge}\n"));
                theirs.difference(&ours).for_each(|edge| text += &format!("  + {edge}\n"));
                different.push((fixture.name.clone(), text));
            }
        }
    }
    different.retain(|(name, _)| !KNOWN.iter().any(|(known, _)| known == name));
    let texts: String = different.iter().map(|(_, text)| text.as_str()).collect();
    assert!(different.is_empty(), "{} of {common} differ (- native, + sqlparser):\n{texts}", different.len());
    assert!(common >= COMMON, "only {common} in common");
}

fn edges(analysis: &Analysis) -> BTreeSet<String> {
    analysis.statements.iter().flat_map(|s| s.edges().iter().map(ToString::to_string).collect::<Vec<_>>()).collect()
}
