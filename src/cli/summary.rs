//! The closing words of `colline extract`.

use super::terminal::{bytes, grouped};
use crate::sink::{MessageCounts, RunReport, Status};
use std::fmt::Write;

/// Diagnostics that are worth a line.
const TOP: usize = 10;

/// `99.8 %`; never rounded up to 100.
pub fn percent(share: f64) -> String {
    format!("{:.1} %", (share * 1000.0).floor() / 10.0)
}

/// The run in words and numbers.
pub fn summary(report: &RunReport, messages: &MessageCounts) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write_summary(&mut text, report, messages);
    text.trim_end().to_owned()
}

fn write_summary(out: &mut String, report: &RunReport, messages: &MessageCounts) -> std::fmt::Result {
    writeln!(out, "{} jobs, {} distinct statements", grouped(report.jobs), grouped(report.statements))?;
    for status in Status::ALL {
        let jobs = report.status.status(status);
        let reasons = report.status.reasons(status);
        let reasons: Vec<_> = reasons.into_iter().map(|(r, n)| format!("{} {}", r.as_str(), grouped(n))).collect();
        if jobs > 0 {
            writeln!(out, "  {:<8} {:>12}   {}", status.as_str(), grouped(jobs), reasons.join(", "))?;
        }
    }
    writeln!(out, "{} edges, coverage {}", grouped(report.edges), percent(report.coverage))?;
    let check = report.self_check;
    if check.jobs > 0 {
        let (jobs, agreed) = (grouped(check.jobs), grouped(check.agreed));
        let (missed, extra) = (grouped(check.missed), grouped(check.extra));
        writeln!(
            out,
            "{agreed} of {jobs} jobs read and write the tables that BigQuery logs for them ({missed} missed, {extra} extra)"
        )?;
    }
    let top = messages.top(TOP);
    if !top.is_empty() {
        writeln!(out, "most frequent diagnostics:")?;
    }
    for (code, n, example) in top {
        writeln!(out, "  {:>12} {:<22} e.g. {}", grouped(n), code.as_str(), short(example))?;
    }
    write!(out, "{:.2} s", report.seconds)?;
    if report.seconds > 0.0 {
        write!(out, ", {} jobs/s", grouped((report.jobs as f64 / report.seconds) as u64))?;
    }
    if let Some(peak) = report.peak_memory_bytes {
        write!(out, ", {} at most in memory", bytes(peak))?;
    }
    writeln!(out)
}

fn short(text: &str) -> String {
    let first = text.lines().next().unwrap_or_default();
    match first.char_indices().nth(90) {
        Some((end, _)) => format!("{}…", &first[..end]),
        None => first.to_owned(),
    }
}
