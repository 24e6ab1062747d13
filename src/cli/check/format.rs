//! Findings for people and for the programs of CI.

use super::args::CheckFormat;
use super::finding::{Finding, Level, RULES};
use anyhow::Result;
use serde_json::{Value, json};
use std::io::Write;

/// Writes all findings.
pub fn write(out: &mut dyn Write, format: CheckFormat, findings: &[Finding]) -> Result<()> {
    let document = match format {
        CheckFormat::Text => return text(out, findings),
        CheckFormat::Github => return github(out, findings),
        CheckFormat::Markdown => return markdown(out, findings),
        CheckFormat::Json => json!(findings),
        CheckFormat::Gitlab => gitlab(findings),
        CheckFormat::Sarif => sarif(findings),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    Ok(writeln!(out)?)
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Note => "note",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

fn text(out: &mut dyn Write, findings: &[Finding]) -> Result<()> {
    let mut change = None;
    for finding in findings {
        if change != Some(&finding.change) {
            let gap = if change.is_some() { "\n" } else { "" };
            let place = match (&finding.file, finding.line) {
                (Some(file), Some(line)) => format!("{file}:{line}: "),
                _ => String::new(),
            };
            writeln!(out, "{gap}{place}{}", finding.change)?;
            change = Some(&finding.change);
        }
        writeln!(out, "  {}[{}]: {}", level(finding.level), finding.rule.name(), finding.message)?;
    }
    Ok(())
}

/// <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>
fn github(out: &mut dyn Write, findings: &[Finding]) -> Result<()> {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    for finding in findings {
        let command = match finding.level {
            Level::Note => "notice",
            Level::Warning => "warning",
            Level::Error => "error",
        };
        let mut place = String::new();
        if let (Some(file), Some(line)) = (&finding.file, finding.line) {
            place = format!("file={},line={line},", property(file));
        }
        let title = property(&format!("colline {}", finding.rule.name()));
        let message = data(&format!("{}: {}", finding.change, finding.message));
        writeln!(out, "::{command} {place}title={title}::{message}")?;
    }
    Ok(())
}

/// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
fn gitlab(findings: &[Finding]) -> Value {
    let all = findings.iter().map(|finding| {
        let severity = match finding.level {
            Level::Note => "info",
            Level::Warning => "minor",
            Level::Error => "major",
        };
        json!({
            "description": format!("{}: {}", finding.change, finding.message),
            "check_name": finding.rule.name(),
            "fingerprint": finding.fingerprint,
            "severity": severity,
            // A path is obligatory; what was asked for by flags has none.
            "location": {
                "path": finding.file.as_deref().unwrap_or("."),
                "lines": {"begin": finding.line.unwrap_or(1)},
            },
        })
    });
    all.collect()
}

/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>
fn sarif(findings: &[Finding]) -> Value {
    let rules: Vec<Value> =
        RULES.iter().map(|rule| json!({"id": rule.name(), "shortDescription": {"text": rule.description()}})).collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let mut result = json!({
                "ruleId": finding.rule.name(),
                "level": level(finding.level),
                "message": {"text": format!("{}: {}", finding.change, finding.message)},
                "partialFingerprints": {"colline/v1": finding.fingerprint},
                "logicalLocations": [],
            });
            let logical: Vec<Value> =
                finding.target.iter().map(|target| json!({"fullyQualifiedName": target, "kind": "object"})).collect();
            let mut location = json!({"logicalLocations": logical});
            if let (Some(file), Some(line)) = (&finding.file, finding.line) {
                location["physicalLocation"] =
                    json!({"artifactLocation": {"uri": file}, "region": {"startLine": line}});
            }
            if let Some(result) = result.as_object_mut() {
                result.remove("logicalLocations");
                result.insert("locations".to_owned(), json!([location]));
            }
            result
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "colline",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "results": results,
        }],
    })
}

fn markdown(out: &mut dyn Write, findings: &[Finding]) -> Result<()> {
    // Names and users come from outside: no cell may end, no markup begin.
    let cell = |text: &str| {
        let mut escaped = String::new();
        for c in text.chars() {
            match c {
                '|' | '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '@' | '#' | '&' => {
                    escaped.push('\\');
                    escaped.push(c);
                }
                c if c.is_control() => escaped.push(' '),
                c => escaped.push(c),
            }
        }
        escaped
    };
    if findings.is_empty() {
        return Ok(writeln!(out, "Nothing downstream breaks or changes.")?);
    }
    writeln!(out, "| | change | what happens | columns beyond it | who is to be told |\n|---|---|---|---|---|")?;
    for finding in findings {
        let beyond: Vec<&str> = finding.downstream.iter().take(10).map(String::as_str).collect();
        let more = match finding.downstream.len().saturating_sub(10) {
            0 => String::new(),
            n => format!(" and {n} more"),
        };
        writeln!(
            out,
            "| {} | {} | {} | {}{more} | {} |",
            level(finding.level),
            cell(&finding.change),
            cell(&finding.message),
            cell(&beyond.join(", ")),
            cell(&finding.users.join(", "))
        )?;
    }
    Ok(())
}
