//! Impact as rows, one per hop: table, CSV, JSON, JSONL.

use super::answer::Answer;
use crate::cli::graph::{date, rfc3339};
use crate::cli::terminal::Aligned;
use crate::graph::{Direction, Hop, NodeId, Usage};
use crate::sink::ROLES;
use anyhow::Result;
use serde::Serialize;
use std::io::Write;

/// A hop in the direction in which data flow, and how the column it leads to is read.
#[derive(Serialize)]
struct Row {
    /// Edges between the start and the farther end.
    depth: u32,
    source_table: String,
    source_column: Option<String>,
    target_table: String,
    target_column: Option<String>,
    transformations: Vec<&'static str>,
    confidence: Vec<&'static str>,
    job_count: u64,
    masking: bool,
    first_seen: Option<String>,
    last_seen: Option<String>,
    last_job_id: Option<String>,
    statement_hash: Option<String>,
    /// In the window that --days gives, as far as the ledger tells.
    recent_jobs: Option<u64>,
    recent_users: Option<Vec<String>>,
    /// Of the farther end.
    usage: Option<Readers>,
}

/// Who reads a column.
#[derive(Serialize)]
pub struct Readers {
    pub read_count: u32,
    pub user_count: u32,
    pub last_read: Option<String>,
    pub roles: Vec<&'static str>,
}

impl Readers {
    /// As JSON has it.
    pub fn of(usage: Usage) -> Self {
        let roles = ROLES.iter().enumerate().filter(|(bit, _)| usage.roles >> bit & 1 == 1);
        Self {
            read_count: usage.reads,
            user_count: usage.users,
            last_read: usage.last_read.map(rfc3339),
            roles: roles.map(|(_, role)| *role).collect(),
        }
    }
}

impl Row {
    fn new(answer: &Answer<'_, '_>, node: NodeId, hop: &Hop) -> Self {
        let (source, target) = answer.ends(node, hop);
        let (source, target) = (answer.walk.name(source), answer.walk.name(target));
        let (facts, recent) = (answer.facts(hop), answer.recent(hop));
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Self {
            depth: answer.depth_after(node),
            source_table: source.relation.to_owned(),
            source_column: source.column.map(str::to_owned),
            target_table: target.relation.to_owned(),
            target_column: target.column.map(str::to_owned),
            transformations: facts.transformations.iter().map(|t| t.as_str()).collect(),
            confidence: facts.confidence.iter().map(|c| c.0.as_str()).collect(),
            job_count: facts.jobs,
            masking: facts.masking,
            first_seen: facts.first_seen.map(rfc3339),
            last_seen: facts.last.last_seen.map(rfc3339),
            last_job_id: text(facts.last.last_job_id),
            statement_hash: text(facts.last.statement_hash),
            recent_jobs: recent.as_ref().map(|recent| recent.jobs),
            recent_users: recent.map(|recent| recent.users.into_iter().map(str::to_owned).collect()),
            usage: answer.usage(hop.to).map(Readers::of),
        }
    }

    fn texts(self) -> [String; 18] {
        let number = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
        let usage = self.usage.as_ref();
        [
            self.depth.to_string(),
            self.source_table,
            self.source_column.unwrap_or_default(),
            self.target_table,
            self.target_column.unwrap_or_default(),
            self.transformations.join(" "),
            self.confidence.join(" "),
            self.job_count.to_string(),
            self.masking.to_string(),
            self.first_seen.unwrap_or_default(),
            self.last_seen.unwrap_or_default(),
            self.last_job_id.unwrap_or_default(),
            self.statement_hash.unwrap_or_default(),
            number(self.recent_jobs),
            self.recent_users.unwrap_or_default().join(" "),
            number(usage.map(|usage| u64::from(usage.read_count))),
            number(usage.map(|usage| u64::from(usage.user_count))),
            usage.and_then(|usage| usage.last_read.clone()).unwrap_or_default(),
        ]
    }
}

const HEADER: [&str; 18] = [
    "depth",
    "source_table",
    "source_column",
    "target_table",
    "target_column",
    "transformations",
    "confidence",
    "job_count",
    "masking",
    "first_seen",
    "last_seen",
    "last_job_id",
    "statement_hash",
    "recent_jobs",
    "recent_users",
    "read_count",
    "user_count",
    "last_read",
];

/// For people: the last job stands for the times, and users are counted.
pub fn table(out: &mut dyn Write, answer: &mut Answer<'_, '_>) -> Result<()> {
    const COLUMNS: [&str; 13] = [
        "depth",
        "source_table",
        "source_column",
        "target_table",
        "target_column",
        "transformations",
        "confidence",
        "jobs",
        "recent",
        "last seen",
        "last job",
        "run by",
        "readers",
    ];
    let cells = |answer: &Answer<'_, '_>, node, hop: &Hop| {
        let (facts, recent) = (answer.facts(hop), answer.recent(hop));
        let usage = answer.usage(hop.to).map(|usage| usage.users.to_string());
        let [depth, source, source_column, target, target_column, transformations, confidence, jobs, ..] =
            Row::new(answer, node, hop).texts();
        let recent_jobs = recent.as_ref().map(|recent| recent.jobs.to_string()).unwrap_or_default();
        let users = recent.map(|recent| match &*recent.users {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first, more @ ..] => format!("{first} and {} more", more.len()),
        });
        [
            depth,
            source,
            source_column,
            target,
            target_column,
            transformations,
            confidence,
            jobs,
            recent_jobs,
            facts.last.last_seen.map(date).unwrap_or_default(),
            facts.last.last_job_id.to_owned(),
            users.unwrap_or_default(),
            usage.unwrap_or_default(),
        ]
    };
    // Twice over the hops: there may be more of them than fit in memory as text.
    let mut aligned = Aligned::new(COLUMNS);
    answer.each_hop(|answer, node, hop| {
        aligned.fit(&cells(answer, node, hop));
        Ok(())
    })?;
    out.write_all(aligned.head().as_bytes())?;
    answer.each_hop(|answer, node, hop| Ok(out.write_all(aligned.line(&cells(answer, node, hop)).as_bytes())?))
}

/// One row per hop, with a header.
pub fn csv(out: &mut dyn Write, answer: &mut Answer<'_, '_>) -> Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(HEADER)?;
    answer.each_hop(|answer, node, hop| Ok(csv.write_record(Row::new(answer, node, hop).texts())?))?;
    Ok(csv.flush()?)
}

/// One JSON object per hop.
pub fn jsonl(out: &mut dyn Write, answer: &mut Answer<'_, '_>) -> Result<()> {
    answer.each_hop(|answer, node, hop| {
        serde_json::to_writer(&mut *out, &Row::new(answer, node, hop))?;
        Ok(writeln!(out)?)
    })
}

/// One JSON object, written as it is found.
pub fn json(out: &mut dyn Write, answer: &mut Answer<'_, '_>) -> Result<()> {
    #[derive(Serialize)]
    struct Reached<'r> {
        table: &'r str,
        column: Option<&'r str>,
        depth: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        usage: Option<Readers>,
    }
    let direction = match answer.walk.options.direction {
        Direction::Downstream => "downstream",
        Direction::Upstream => "upstream",
    };
    // The start has depth 0.
    write!(out, "{{\n  \"direction\": \"{direction}\",\n  \"nodes\": [")?;
    let starts = answer.reach.nodes[..answer.reach.starts()].iter().map(|node| (*node, 0));
    let mut first = true;
    for (node, depth) in starts.chain(answer.hits()) {
        let name = answer.walk.name(node);
        let usage = answer.usage(node).map(Readers::of);
        item(out, &mut first, &Reached { table: name.relation, column: name.column, depth, usage })?;
    }
    write!(out, "\n  ],\n  \"hops\": [")?;
    let mut first = true;
    answer.each_hop(|answer, node, hop| item(out, &mut first, &Row::new(answer, node, hop)))?;
    Ok(write!(out, "\n  ]\n}}\n")?)
}

/// The next item of a JSON list, on a line of its own.
fn item(out: &mut dyn Write, first: &mut bool, item: &impl Serialize) -> Result<()> {
    out.write_all(if std::mem::replace(first, false) { b"\n    " } else { b",\n    " })?;
    Ok(serde_json::to_writer(out, item)?)
}
