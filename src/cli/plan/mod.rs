//! `colline plan`: what must run again, in which order, and who waits for whom.

mod args;
mod groups;

pub use args::PlanArgs;

use super::graph::{SECONDS_PER_DAY, counted, date, print};
use super::{Done, log, terminal};
use crate::graph::{Direction, Graph, Options, RelationId, Walk, ordered};
use crate::sink::statement_texts;
use anyhow::Result;
use args::PlanFormat;
use groups::Groups;
use rustc_hash::FxHashSet;
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::Write;

/// A table that is to be made again.
#[derive(Serialize)]
struct Step {
    /// From 1. Tables of the same stage may run at once.
    stage: u32,
    group: String,
    table: String,
    statement_type: Option<String>,
    /// A view: its definition reads anew each time.
    nothing_to_run: bool,
    /// It reads itself: its earlier state counts, too.
    reads_itself: bool,
    /// Tables that depend on each other in a circle with it.
    circle: Vec<String>,
    /// Of the plan, or what was wrong or late.
    waits_for: Vec<String>,
    last_job_id: Option<String>,
    last_seen: Option<String>,
    users: Vec<String>,
}

/// A group waits for another.
#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Crossing {
    group: String,
    waits_for: String,
    /// Table that is waited for, table that waits.
    tables: Vec<(String, String)>,
    /// The other one waits for it, too: no order of whole groups will do.
    mutual: bool,
}

#[derive(Serialize)]
struct Plan {
    after: Vec<String>,
    steps: Vec<Step>,
    between_groups: Vec<Crossing>,
}

pub fn run(args: &PlanArgs) -> Result<Done> {
    let mut index = args.lineage.open()?;
    let (empty, unknown) = print(&mut index, |graph, out| {
        let (groups, unknown) = match &args.groups {
            Some(file) => Groups::read(graph, file)?,
            None => (Groups::ByName(args.group_by), Vec::new()),
        };
        let plan = plan(graph, args, &groups)?;
        match args.format {
            PlanFormat::Text => text(out, &plan)?,
            PlanFormat::Csv => csv(out, &plan)?,
            PlanFormat::Json => {
                serde_json::to_writer_pretty(&mut *out, &plan)?;
                writeln!(out)?;
            }
        }
        Ok((plan.steps.is_empty(), unknown))
    })?;
    if empty {
        log::note(&format!("{}: nothing is made of it", args.names.join(", ")));
    }
    if !unknown.is_empty() {
        log::note(&format!("--groups: not in the lineage: {}", unknown.join(", ")));
    }
    Ok(Done::Fine)
}

fn plan(graph: &Graph<'_>, args: &PlanArgs, groups: &Groups) -> Result<Plan> {
    let (start, reached) = reached(graph, args)?;
    let feeds = |relation: RelationId| -> Vec<RelationId> {
        graph.tables_fed(relation).into_iter().map(|(to, _)| to).filter(|to| *to != relation).collect()
    };
    let mut steps = Vec::new();
    let list: Vec<RelationId> = reached.iter().copied().collect();
    let makers = makers(graph, args, &list)?;
    let name = |relation: RelationId| graph.relation_name(relation).to_owned();
    for (level, members) in ordered(&list, feeds) {
        for &relation in &members {
            let feeding: Vec<RelationId> = graph.tables_feeding(relation).into_iter().map(|(from, _)| from).collect();
            let is_before = |from: &&RelationId| **from != relation && (reached.contains(from) || start.contains(from));
            let maker = makers.iter().find(|maker| maker.relation == relation);
            steps.push(Step {
                stage: level + 1,
                group: groups.of(graph, relation),
                table: name(relation),
                statement_type: maker.and_then(|maker| maker.statement_type.clone()),
                nothing_to_run: maker.is_some_and(|maker| maker.statement_type.as_deref() == Some("CREATE_VIEW")),
                reads_itself: feeding.contains(&relation),
                circle: members.iter().filter(|other| **other != relation).map(|other| name(*other)).collect(),
                waits_for: feeding.iter().filter(is_before).map(|from| name(*from)).collect(),
                last_job_id: maker.map(|maker| maker.last_job_id.clone()).filter(|id| !id.is_empty()),
                last_seen: maker.and_then(|maker| maker.last_seen).map(super::graph::rfc3339),
                users: maker.map(|maker| maker.users.clone()).unwrap_or_default(),
            });
        }
    }
    let between_groups = crossings(graph, groups, &start, &reached);
    Ok(Plan { after: start.iter().map(|relation| name(*relation)).collect(), steps, between_groups })
}

type Relations = BTreeSet<RelationId>;

/// What was wrong, and what is made of it. From a column only what comes from that column, in whatever way.
fn reached(graph: &Graph<'_>, args: &PlanArgs) -> Result<(Relations, Relations)> {
    let (mut start, mut reached) = (Relations::new(), Relations::new());
    let first_day = args.days.zip(graph.last_day()).map(|(days, last)| last.saturating_sub(days));
    let oldest = first_day.map(|day| i64::from(day) * SECONDS_PER_DAY);
    for found in args.names.iter().map(|name| graph.find(name)).collect::<Result<Vec<_>, _>>()?.into_iter().flatten() {
        start.insert(found.relation);
        if let Some(column) = &found.column {
            let mut walk = Walk::new(graph, Options { include_indirect: true, ..Options::new(Direction::Downstream) });
            let node = walk.node(found.relation, column);
            let reach = walk.reach(&[node]);
            reached.extend(reach.nodes.iter().skip(reach.starts()).map(|node| walk.relation(*node)));
            continue;
        }
        let mut stack = vec![found.relation];
        while let Some(relation) = stack.pop() {
            for (to, evidence) in graph.tables_fed(relation) {
                let is_over = oldest.is_some_and(|oldest| evidence.last_seen.is_some_and(|last| last < oldest));
                if !is_over && reached.insert(to) {
                    stack.push(to);
                }
            }
        }
    }
    reached.retain(|relation| !start.contains(relation));
    Ok((start, reached))
}

/// The last job that wrote a table.
struct Maker {
    relation: RelationId,
    statement_type: Option<String>,
    last_job_id: String,
    last_seen: Option<i64>,
    users: Vec<String>,
}

fn makers(graph: &Graph<'_>, args: &PlanArgs, relations: &[RelationId]) -> Result<Vec<Maker>> {
    let mut makers = Vec::new();
    let mut hashes = FxHashSet::default();
    let whole = 0..=u32::MAX;
    for &relation in relations {
        let incoming = graph.relation_nodes(relation).flat_map(|node| graph.incoming(node).map(|(edge, _)| edge));
        let last = incoming.max_by_key(|edge| {
            let evidence = graph.evidence(*edge);
            (evidence.last_seen, evidence.last_job_id)
        });
        // Some tables are made of no column, by COUNT(*) alone.
        let table =
            graph.tables_feeding(relation).into_iter().map(|(_, evidence)| evidence).max_by_key(|e| e.last_seen);
        let evidence = last.map(|edge| graph.evidence(edge)).or(table);
        let Some(evidence) = evidence else { continue };
        hashes.insert(evidence.statement_hash.to_owned());
        let activity = last.map(|edge| graph.activity(&[edge], whole.clone())).unwrap_or_default();
        makers.push((
            Maker {
                relation,
                statement_type: None,
                last_job_id: evidence.last_job_id.to_owned(),
                last_seen: evidence.last_seen,
                users: activity.users.into_iter().map(str::to_owned).collect(),
            },
            evidence.statement_hash,
        ));
    }
    let texts = statement_texts(&args.lineage.lineage, &hashes)?;
    let typed = makers.into_iter().map(|(maker, hash)| Maker {
        statement_type: texts.get(hash).map(|text| text.statement_type.clone()),
        ..maker
    });
    Ok(typed.collect())
}

/// Which groups wait for which, and for what: the sensors or triggers that they need.
fn crossings(graph: &Graph<'_>, groups: &Groups, start: &Relations, reached: &Relations) -> Vec<Crossing> {
    let mut pairs = std::collections::BTreeMap::<(String, String), Vec<(String, String)>>::new();
    for &to in reached {
        for (from, _) in graph.tables_feeding(to) {
            let (group, other) = (groups.of(graph, to), groups.of(graph, from));
            if group != other && (reached.contains(&from) || start.contains(&from)) {
                let tables = (graph.relation_name(from).to_owned(), graph.relation_name(to).to_owned());
                pairs.entry((group, other)).or_default().push(tables);
            }
        }
    }
    let mutual: BTreeSet<(String, String)> =
        pairs.keys().filter(|(a, b)| pairs.contains_key(&(b.clone(), a.clone()))).cloned().collect();
    let crossing = |((group, waits_for), tables): ((String, String), Vec<(String, String)>)| {
        let mutual = mutual.contains(&(group.clone(), waits_for.clone()));
        Crossing { group, waits_for, tables, mutual }
    };
    pairs.into_iter().map(crossing).collect()
}

impl Step {
    fn how(&self) -> String {
        let mut how = match (&self.statement_type, self.nothing_to_run) {
            (_, true) => "view: nothing to run".to_owned(),
            (Some(kind), false) => kind.clone(),
            (None, false) => String::new(),
        };
        if self.reads_itself {
            how += ", reads itself";
        }
        if !self.circle.is_empty() {
            how = format!("{how}, in a circle with {}", self.circle.join(", "));
        }
        how.trim_start_matches(", ").to_owned()
    }
}

fn text(out: &mut dyn Write, plan: &Plan) -> Result<()> {
    if plan.steps.is_empty() {
        return Ok(());
    }
    let stages = plan.steps.iter().map(|step| step.stage).max().unwrap_or_default();
    let (tables, stages) = (counted(plan.steps.len(), "table"), counted(stages as usize, "stage"));
    writeln!(out, "After {}: {tables} in {stages}\n", plan.after.join(", "))?;
    let last = |step: &Step| {
        let time = step.last_seen.as_deref().and_then(|time| time.parse::<jiff::Timestamp>().ok());
        time.map(|time| date(time.as_second())).unwrap_or_default()
    };
    let rows: Vec<[String; 6]> = plan
        .steps
        .iter()
        .map(|step| {
            let (table, users) = (step.table.clone(), step.users.join(", "));
            [step.stage.to_string(), step.group.clone(), table, step.how(), last(step), users]
        })
        .collect();
    let header = ["stage", "group", "table", "how", "last", "run by"];
    out.write_all(terminal::table(header, &rows).as_bytes())?;
    if !plan.between_groups.is_empty() {
        writeln!(out, "\nBetween groups:")?;
    }
    for crossing in &plan.between_groups {
        let mutual = if crossing.mutual { " (and the other way round: no order of whole groups will do)" } else { "" };
        writeln!(out, "  {} waits for {}{mutual}", crossing.group, crossing.waits_for)?;
        for (from, to) in &crossing.tables {
            writeln!(out, "    {from} → {to}")?;
        }
    }
    Ok(())
}

fn csv(out: &mut dyn Write, plan: &Plan) -> Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record([
        "stage",
        "group",
        "table",
        "statement_type",
        "nothing_to_run",
        "reads_itself",
        "waits_for",
        "last_job_id",
        "last_seen",
        "users",
    ])?;
    for step in &plan.steps {
        csv.write_record([
            &step.stage.to_string(),
            &step.group,
            &step.table,
            step.statement_type.as_deref().unwrap_or_default(),
            &step.nothing_to_run.to_string(),
            &step.reads_itself.to_string(),
            &step.waits_for.join(" "),
            step.last_job_id.as_deref().unwrap_or_default(),
            step.last_seen.as_deref().unwrap_or_default(),
            &step.users.join(" "),
        ])?;
    }
    Ok(csv.flush()?)
}
