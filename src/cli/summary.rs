//! The closing words of `colline extract`.

use super::log;
use super::terminal::{bytes, grouped};
use crate::dialect::Dialect;
use crate::sink::{InputProblemCounts, MessageCounts, RunReport, Status};
use serde::Serialize;
use std::fmt::Write;

/// Diagnostics that are worth a line.
const TOP: usize = 10;

/// `99.8 %`; never rounded up to 100.
pub fn percent(share: f64) -> String {
    format!("{:.1} %", (share * 1000.0).floor() / 10.0)
}

/// What `run.json` has, and what is only said.
#[derive(Serialize)]
struct Fields<'r> {
    #[serde(flatten)]
    report: &'r RunReport,
    self_check_rate: Option<f64>,
    jobs_per_second: Option<u64>,
    top_diagnostics: Vec<Top<'r>>,
}

#[derive(Serialize)]
struct Top<'r> {
    code: &'static str,
    count: u64,
    example: &'r str,
}

/// Says how the run went.
pub fn log(report: &RunReport, messages: &MessageCounts) {
    let top = messages.top(TOP).into_iter();
    let fields = Fields {
        report,
        self_check_rate: self_check_rate(report),
        jobs_per_second: jobs_per_second(report),
        top_diagnostics: top.map(|(code, count, example)| Top { code: code.as_str(), count, example }).collect(),
    };
    log::event("summary", fields, &summary(report, messages));
}

/// The share of jobs that read and write what BigQuery logs; `None` where nothing could be compared.
fn self_check_rate(report: &RunReport) -> Option<f64> {
    let check = report.self_check;
    (check.jobs > 0).then(|| check.agreed as f64 / check.jobs as f64)
}

fn jobs_per_second(report: &RunReport) -> Option<u64> {
    (report.seconds > 0.0).then(|| (report.jobs as f64 / report.seconds) as u64)
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
    if let Some(rate) = self_check_rate(report) {
        let (rate, jobs) = (percent(rate), grouped(check.jobs));
        let (missed, extra) = (grouped(check.missed), grouped(check.extra));
        let who = if report.dialect == Dialect::bigquery().name() { "BigQuery" } else { "the warehouse" };
        writeln!(
            out,
            "self-check {rate} of {jobs} jobs: they read and write the tables that {who} logs ({missed} missed, {extra} extra)"
        )?;
    }
    for (what, problems) in [("history", report.input_problems), ("metadata", report.catalog_problems)] {
        let InputProblemCounts { files, rows, fields } = problems;
        if files + rows + fields > 0 {
            let [files, rows, fields] = [files, rows, fields].map(grouped);
            writeln!(out, "not readable in the {what}: files {files}, rows {rows}, fields {fields}")?;
        }
    }
    let top = messages.top(TOP);
    if !top.is_empty() {
        writeln!(out, "most frequent diagnostics:")?;
    }
    for (code, n, example) in top {
        writeln!(out, "  {:>12} {:<22} e.g. {}", grouped(n), code.as_str(), short(example))?;
    }
    write!(out, "{:.2} s", report.seconds)?;
    if let Some(rate) = jobs_per_second(report) {
        write!(out, ", {} jobs/s", grouped(rate))?;
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
