//! What a change does downstream: which statements break, which go on and do something else, who runs them.

use super::change::{Change, Place, What};
use crate::graph::{Direction, Graph, NodeId, Options, Walk};
use crate::input::MICROS_PER_DAY;
use crate::lineage::Transformation;
use crate::locate::{Wanted, locate, takes_more};
use crate::sink::{Read, StatementJobs, StatementText, reads_of, statement_jobs, statement_reads, statement_texts};
use crate::systems::REPLICATION;
use anyhow::Result;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use xxhash_rust::xxh3::xxh3_64;

/// Changes that follow from others are looked at so often: chains of views with `*`.
const ROUNDS: usize = 20;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Note,
    Warning,
    Error,
}

/// What kind of finding it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A statement names what will not be there.
    Breaks,
    /// A statement uses a value of another type in an expression.
    TypeMayBreak,
    /// A statement copies a column: its target gets another type, or a cast that was not asked for.
    TypeSpreads,
    /// A statement takes all columns: its result has other ones, without an error.
    StarChanges,
    /// INSERT takes all columns by position: their number does not fit any more.
    PositionBreaks,
    /// Values or rows are others than before.
    ValuesChange,
    /// People's queries, which keep no result, name what will not be there.
    ReaderBreaks,
}

/// Every rule, for those formats that list them.
pub const RULES: [Rule; 7] = [
    Rule::Breaks,
    Rule::TypeMayBreak,
    Rule::TypeSpreads,
    Rule::StarChanges,
    Rule::PositionBreaks,
    Rule::ValuesChange,
    Rule::ReaderBreaks,
];

impl Rule {
    /// As it is printed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Breaks => "breaks",
            Self::TypeMayBreak => "type-may-break",
            Self::TypeSpreads => "type-spreads",
            Self::StarChanges => "star-changes",
            Self::PositionBreaks => "position-breaks",
            Self::ValuesChange => "values-change",
            Self::ReaderBreaks => "reader-breaks",
        }
    }

    /// One sentence.
    pub const fn description(self) -> &'static str {
        match self {
            Self::Breaks => "A statement names a column or table that will not be there.",
            Self::TypeMayBreak => "A statement uses a value of another type in an expression.",
            Self::TypeSpreads => "A statement copies a column whose type changes.",
            Self::StarChanges => "A statement takes all columns; its result changes without an error.",
            Self::PositionBreaks => "INSERT takes all columns by position; their number does not fit any more.",
            Self::ValuesChange => "Values or rows are others than before, without an error.",
            Self::ReaderBreaks => "Queries that keep no result name a column or table that will not be there.",
        }
    }

    const fn level(self) -> Level {
        match self {
            Self::Breaks | Self::PositionBreaks => Level::Error,
            Self::TypeMayBreak | Self::TypeSpreads | Self::StarChanges | Self::ValuesChange | Self::ReaderBreaks => {
                Level::Warning
            }
        }
    }
}

/// One finding: what a change does to one relation, or to the people who read.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    pub rule: Rule,
    pub level: Level,
    /// The change that it follows from.
    pub change: String,
    pub message: String,
    /// The relation whose statement is concerned; `None`: results that nobody keeps.
    pub target: Option<String>,
    /// Its columns that come from what changes.
    pub columns: Vec<String>,
    /// Everything that comes from those: columns beyond the target.
    pub downstream: Vec<String>,
    /// Who runs the statements.
    pub users: Vec<String>,
    pub jobs: u64,
    pub last_job_id: Option<String>,
    pub last_seen: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The same for the same finding in the next run.
    pub fingerprint: String,
}

/// Statements of one relation that a change concerns in one way.
#[derive(Default)]
struct Group {
    columns: BTreeSet<String>,
    jobs: StatementJobs,
    views: bool,
    /// All are copies that a service keeps.
    copies: bool,
}

/// What the history tells of the statements that read what changes.
struct History {
    reads: Vec<Read>,
    texts: FxHashMap<String, StatementText>,
    all_reads: FxHashMap<String, Vec<(String, String)>>,
    jobs: FxHashMap<String, StatementJobs>,
    /// Jobs before this time count as over.
    active_since: Option<i64>,
}

impl History {
    fn read(folder: &Path, relations: &FxHashSet<String>, days: u32) -> Result<Self> {
        let reads = reads_of(folder, relations)?;
        let hashes: FxHashSet<String> = reads.iter().map(|read| read.statement_hash.clone()).collect();
        let (jobs, latest) = statement_jobs(folder, &hashes)?;
        let active_since = latest.map(|latest| latest - i64::from(days) * MICROS_PER_DAY);
        let (texts, all_reads) = (statement_texts(folder, &hashes)?, statement_reads(folder, &hashes)?);
        Ok(Self { reads, texts, all_reads, jobs, active_since })
    }

    /// How a statement takes up what it reads: by name, by `*`, or both.
    fn takes_up(&self, read: &Read) -> (bool, bool) {
        let Some(text) = self.texts.get(&read.statement_hash) else { return (true, false) };
        let transformation =
            crate::graph::Kind::named(&read.transformation, false, "exact").map(|kind| kind.transformation());
        let wanted = Wanted {
            source: &read.source,
            source_column: &read.source_column,
            target: read.target.as_deref().unwrap_or_default(),
            target_column: read.target_column.as_deref(),
            transformation: transformation.unwrap_or(Transformation::Identity),
        };
        let known = self.all_reads.get(&read.statement_hash).map(|reads| &**reads).unwrap_or_default();
        let located = locate(&text.query, &text.home, &wanted, known, None);
        let is_star = |span: &crate::syntax::Span| span.text(&text.query).ends_with('*');
        let names = located.spans.iter().any(|span| !is_star(span));
        // Where the column's name does not stand at all, something must take it along.
        (names, located.spans.iter().any(is_star) || located.spans.is_empty())
    }
}

impl History {
    /// Whether a statement would take up a column that its source does not have yet.
    fn takes_more(&self, read: &Read, column: &str) -> bool {
        let known = self.all_reads.get(&read.statement_hash).map(|reads| &**reads).unwrap_or_default();
        let text = self.texts.get(&read.statement_hash);
        text.is_some_and(|text| takes_more(&text.query, &text.home, &read.source, column, known))
    }
}

/// Everything that these changes do.
pub fn findings(graph: &Graph<'_>, folder: &Path, changes: &[Change], days: u32) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut known: BTreeSet<(String, What)> = BTreeSet::new();
    let mut changes: Vec<Change> = changes.to_vec();
    for _ in 0..ROUNDS {
        changes.retain(|change| known.insert((change.relation.clone(), change.what.clone())));
        if changes.is_empty() {
            break;
        }
        let relations: FxHashSet<String> = changes.iter().map(|change| change.relation.clone()).collect();
        let history = History::read(folder, &relations, days)?;
        let mut following = Vec::new();
        for change in &changes {
            one(graph, &history, change, &mut findings, &mut following);
        }
        changes = following;
    }
    findings.sort_by(|a: &Finding, b: &Finding| {
        let key = |f: &Finding| (f.change.clone(), std::cmp::Reverse(f.level), f.target.clone(), f.rule);
        key(a).cmp(&key(b))
    });
    Ok(findings)
}

fn concerns(change: &Change, read: &Read) -> bool {
    if read.source != change.relation {
        return false;
    }
    match change.what.column() {
        None => true,
        Some(_) if matches!(change.what, What::AddColumn { .. }) => read.transformation == "IDENTITY",
        Some(column) => {
            let (own, column) = (read.source_column.to_ascii_lowercase(), column.to_ascii_lowercase());
            own == "*"
                || own == column
                || own.starts_with(&format!("{column}."))
                || column.starts_with(&format!("{own}."))
        }
    }
}

fn one(
    graph: &Graph<'_>,
    history: &History,
    change: &Change,
    findings: &mut Vec<Finding>,
    following: &mut Vec<Change>,
) {
    if matches!(change.what, What::Values { .. } | What::Rows { .. }) {
        return findings.extend(values(graph, change));
    }
    let mut groups: BTreeMap<(Rule, Option<String>), Group> = BTreeMap::new();
    let mut taken_up: FxHashMap<(&str, &str), (bool, bool)> = FxHashMap::default();
    for read in history.reads.iter().filter(|read| concerns(change, read)) {
        let kind = history.texts.get(&read.statement_hash).map(|text| &*text.statement_type).unwrap_or_default();
        // What has a definition is as alive as its readers; everything else only as its jobs.
        let is_view = matches!(kind, "CREATE_VIEW" | "CREATE_MATERIALIZED_VIEW");
        let jobs = history.jobs.get(&read.statement_hash);
        let is_active = is_view || jobs.is_none_or(|jobs| jobs.last.0.is_none() || history.active_since <= jobs.last.0);
        if !is_active {
            continue;
        }
        let (names, star) = match &change.what {
            What::DropTable | What::RenameTable { .. } => (true, false),
            What::AddColumn { column } => (false, history.takes_more(read, column)),
            _ => {
                // One look per statement and column: its edges are of the same text.
                let key = (&*read.statement_hash, &*read.source_column);
                let seen = taken_up.get(&key).copied();
                let now = seen.filter(|seen| seen.0).unwrap_or_else(|| history.takes_up(read));
                let both = seen.map_or(now, |seen| (seen.0 || now.0, seen.1 || now.1));
                taken_up.insert(key, both);
                now
            }
        };
        let inserts = matches!(kind, "INSERT" | "MERGE");
        let rule = match &change.what {
            What::AddColumn { .. } if star && inserts => Rule::PositionBreaks,
            What::AddColumn { .. } if star => Rule::StarChanges,
            What::AddColumn { .. } => continue,
            What::Retype { .. } if read.transformation == "IDENTITY" => Rule::TypeSpreads,
            What::Retype { .. } => Rule::TypeMayBreak,
            _ if read.target.is_none() && names => Rule::ReaderBreaks,
            _ if names => Rule::Breaks,
            _ if star && inserts => Rule::PositionBreaks,
            _ => Rule::StarChanges,
        };
        // Nobody's data depend on a result that is not kept.
        if read.target.is_none() && rule != Rule::ReaderBreaks {
            continue;
        }
        let is_addition = matches!(change.what, What::AddColumn { .. });
        if rule == Rule::StarChanges
            && let (Some(target), Some(column)) = (&read.target, &read.target_column)
            && !is_addition
        {
            let what = match &change.what {
                What::RenameColumn { to, .. } => What::RenameColumn { column: column.clone(), to: to.clone() },
                _ => What::DropColumn { column: column.clone() },
            };
            following.push(Change { relation: target.clone(), what, place: change.place.clone() });
        }
        let group = groups.entry((rule, read.target.clone())).or_default();
        group.views |= is_view;
        group.copies = kind == REPLICATION;
        if !is_addition {
            group.columns.extend(read.target_column.clone());
        }
        if let Some(jobs) = jobs {
            // A statement has several reads: its jobs count once.
            if !group.jobs.users.is_superset(&jobs.users) || jobs.last > group.jobs.last || group.jobs.count == 0 {
                group.jobs.users.extend(jobs.users.iter().cloned());
                group.jobs.last = jobs.last.clone().max(std::mem::take(&mut group.jobs.last));
            }
        }
    }
    for ((rule, target), mut group) in groups {
        let hashes: BTreeSet<&str> = history
            .reads
            .iter()
            .filter(|read| read.target == target && concerns(change, read))
            .map(|read| &*read.statement_hash)
            .collect();
        group.jobs.count = hashes.iter().filter_map(|hash| history.jobs.get(*hash)).map(|jobs| jobs.count).sum();
        findings.push(finding(graph, change, rule, target, group));
    }
}

/// What comes from a relation whose values change: all that is downstream of them.
fn values(graph: &Graph<'_>, change: &Change) -> Option<Finding> {
    let column = change.what.column().map(str::to_owned);
    let group = Group { columns: column.into_iter().collect(), ..Group::default() };
    Some(finding(graph, change, Rule::ValuesChange, Some(change.relation.clone()), group))
}

fn finding(graph: &Graph<'_>, change: &Change, rule: Rule, target: Option<String>, group: Group) -> Finding {
    let downstream = match (&target, &change.what) {
        (None, _) | (_, What::AddColumn { .. }) => Vec::new(),
        (Some(target), _) => downstream(graph, target, &group.columns),
    };
    let columns: Vec<String> = group.columns.into_iter().collect();
    let shown = target.as_deref().unwrap_or_default();
    let of = if columns.is_empty() { String::new() } else { format!(" ({})", columns.join(", ")) };
    let beyond = match downstream.len() {
        0 => String::new(),
        n => format!("; {} beyond it", crate::cli::graph::counted(n, "column")),
    };
    let who = match &*group.jobs.users.iter().map(String::as_str).collect::<Vec<_>>() {
        [] => String::new(),
        users => format!("; run by {}", users.join(", ")),
    };
    let message = match rule {
        Rule::Breaks if group.views => format!("the view {shown} breaks{of}{beyond}{who}"),
        Rule::Breaks => format!("the statement that writes {shown} breaks{of}{beyond}{who}"),
        Rule::TypeMayBreak => format!("{shown} is made of it by an expression, which may break{of}{beyond}{who}"),
        Rule::TypeSpreads => format!("{shown} copies it and gets another type{of}{beyond}{who}"),
        Rule::StarChanges if group.copies => format!("the copy {shown} changes with it{of}{beyond}"),
        Rule::StarChanges => format!("{shown} takes all columns by * and changes silently{of}{beyond}{who}"),
        Rule::PositionBreaks => {
            format!("the INSERT into {shown} takes all columns by *: their number does not fit any more{beyond}{who}")
        }
        Rule::ValuesChange => format!("{shown} has other values{of}{beyond}"),
        Rule::ReaderBreaks => {
            let jobs = crate::cli::graph::counted(group.jobs.count as usize, "job");
            format!("queries that keep no result break ({jobs}{who})")
        }
    };
    let change_text = change.to_string();
    let key = format!("{}\n{change_text}\n{shown}", rule.name());
    let Place { file, line } = change.place.clone().unwrap_or(Place { file: String::new(), line: 0 });
    Finding {
        rule,
        level: match change.what {
            // A column more is what * was written for.
            What::AddColumn { .. } if rule == Rule::StarChanges => Level::Note,
            _ => rule.level(),
        },
        change: change_text,
        message,
        target,
        columns,
        downstream,
        users: group.jobs.users.into_iter().collect(),
        jobs: group.jobs.count,
        last_job_id: Some(group.jobs.last.1).filter(|id| !id.is_empty()),
        last_seen: group.jobs.last.0.map(|micros| crate::cli::graph::rfc3339(micros.div_euclid(1_000_000))),
        file: Some(file).filter(|file| !file.is_empty()),
        line: Some(line).filter(|line| *line > 0),
        fingerprint: format!("{:016x}", xxh3_64(key.as_bytes())),
    }
}

/// What comes from these columns of a relation (none: from all of it), beyond it.
fn downstream(graph: &Graph<'_>, relation: &str, columns: &BTreeSet<String>) -> Vec<String> {
    let Some(id) = graph.relation(relation) else { return Vec::new() };
    let mut walk = Walk::new(graph, Options::new(Direction::Downstream));
    let start: Vec<NodeId> = match columns.is_empty() {
        true => graph.relation_nodes(id).collect(),
        false => columns.iter().map(|column| walk.node(id, column)).collect(),
    };
    let reach = walk.reach(&start);
    let beyond = reach.nodes.iter().skip(reach.starts()).filter(|node| walk.relation(**node) != id);
    beyond.map(|node| walk.name(*node).to_string()).collect()
}
