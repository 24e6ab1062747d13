//! `colline check`: what a change breaks, before it does.

mod args;
mod change;
mod finding;
mod format;
mod models;

pub use args::CheckArgs;

use super::graph::counted;
use super::{Done, load, log};
use crate::catalog::Catalog;
use crate::graph::Graph;
use crate::sink::{STATEMENT_LINEAGE, homes};
use crate::systems::Home;
use anyhow::{Context, Result, bail};
use args::FailOn;
use change::Change;
use finding::{Finding, Level};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

pub fn run(args: &CheckArgs) -> Result<Done> {
    let nothing = args.files.is_empty() && args.drop.is_empty() && args.rename.is_empty() && args.retype.is_empty();
    if nothing && args.before.is_empty() && args.models_before.is_none() {
        bail!(
            "name a change: --drop, --rename, --retype, a .sql file, --before and --after, or --models-before and --models-after"
        );
    }
    let home = homes(&args.lineage.lineage)?.own();
    let metadata = match args.catalog.is_empty() {
        true => None,
        false => Some(load::metadata(&args.catalog, &home)?),
    };
    let snapshots = match args.before.is_empty() {
        true => None,
        false => Some((load::metadata(&args.before, &home)?, load::metadata(&args.after, &home)?)),
    };
    let folder = &args.lineage.lineage;
    let mut index = args.lineage.open()?;
    // Without it nothing would be found, and that would be believed.
    if !folder.join(STATEMENT_LINEAGE.name).is_dir() {
        bail!("--lineage {}: no {} there; a check reads the statements", folder.display(), STATEMENT_LINEAGE.name);
    }
    let mut findings = index.ask(|graph| {
        let mut changes = changes(graph, &home, metadata.as_ref(), args)?;
        if let Some((before, after)) = &snapshots {
            changes.extend(change::of_metadata(before, after, &home));
        }
        finding::findings(graph, &args.lineage.lineage, &changes, args.days)
    })?;
    if let Some(file) = &args.baseline {
        if args.write_baseline {
            write_baseline(file, &findings)?;
            log::note(&format!("{} written to {}", counted(findings.len(), "finding"), file.display()));
            return Ok(Done::Fine);
        }
        let known = read_baseline(file)?;
        findings.retain(|finding| !known.contains(&finding.fingerprint));
    }
    let mut out = std::io::stdout().lock();
    format::write(&mut out, args.format, &findings)?;
    out.flush()?;
    let of = |level| findings.iter().filter(|finding| finding.level == level).count();
    let (errors, warnings) = (of(Level::Error), of(Level::Warning));
    log::note(&format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")));
    let fails = match args.fail_on {
        FailOn::Error => errors > 0,
        FailOn::Warning => errors + warnings > 0,
        FailOn::Never => false,
    };
    Ok(if fails { Done::Failed } else { Done::Fine })
}

fn changes(graph: &Graph<'_>, home: &Home, metadata: Option<&Catalog>, args: &CheckArgs) -> Result<Vec<Change>> {
    let mut changes = change::of_flags(graph, &args.drop, &args.rename, &args.retype)?;
    for file in &args.files {
        changes.extend(change::of_ddl(graph, home, metadata, file)?);
    }
    if let (Some(before), Some(after)) = (&args.models_before, &args.models_after) {
        changes.extend(models::changes(graph, home, metadata, before, after)?);
    }
    Ok(changes)
}

/// A baseline file: which findings are known. What they say is for people who read it.
#[derive(Serialize, Deserialize)]
struct Baseline {
    version: u32,
    findings: Vec<Known>,
}

#[derive(Serialize, Deserialize)]
struct Known {
    fingerprint: String,
    #[serde(default)]
    what: String,
}

fn read_baseline(file: &Path) -> Result<BTreeSet<String>> {
    let bytes = std::fs::read(file).with_context(|| format!("--baseline {}: cannot be read", file.display()))?;
    let baseline: Baseline = serde_json::from_slice(&bytes)
        .with_context(|| format!("--baseline {}: not what --write-baseline writes", file.display()))?;
    if baseline.version != 1 {
        bail!("--baseline {}: version {} is not known; write it anew", file.display(), baseline.version);
    }
    Ok(baseline.findings.into_iter().map(|known| known.fingerprint).collect())
}

fn write_baseline(file: &Path, findings: &[Finding]) -> Result<()> {
    let known = findings.iter().map(|finding| Known {
        fingerprint: finding.fingerprint.clone(),
        what: format!(
            "{}: {}: {}",
            finding.rule.name(),
            finding.change,
            finding.target.as_deref().unwrap_or("(readers)")
        ),
    });
    let baseline = Baseline { version: 1, findings: known.collect() };
    let mut bytes = serde_json::to_vec_pretty(&baseline)?;
    bytes.push(b'\n');
    std::fs::write(file, bytes).with_context(|| format!("--baseline {}: cannot be written", file.display()))
}
