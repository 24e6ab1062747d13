//! `colline tags`: where labelled data have got to, and which labels are missing or too many.

mod args;
mod carry;
mod declared;
mod rules;
mod write;

pub use args::TagsArgs;

use super::graph::{counted, print};
use super::{Done, log};
use crate::config::{self, Config, TagRules};
use anyhow::Result;
use carry::Status;
use declared::Declared;
use rules::Ruler;
use std::path::Path;

pub fn run(args: &TagsArgs) -> Result<Done> {
    let rules = match &args.rules {
        Some(file) => Config::read(file)?.tags,
        None if Path::new(config::FILE).is_file() => Config::read(Path::new(config::FILE))?.tags,
        None => TagRules::default(),
    };
    let ruler = Ruler::new(rules)?;
    let mut declared: Vec<Declared> = Vec::new();
    for file in &args.tags {
        declared.extend(declared::read(file)?);
    }
    let mut index = args.lineage.open()?;
    let (tagged, unknown) = print(&mut index, |graph, out| {
        let (tagged, unknown) = carry::carry(graph, &ruler, &declared, &args.lineage.lineage)?;
        let mut shown = tagged.clone();
        if args.diff {
            shown.retain(|tagged| matches!(tagged.status, Status::Exposed | Status::OverDeclared));
        }
        write::print(out, args.format, &shown)?;
        Ok((tagged, unknown))
    })?;
    for file in &args.out {
        write::file(file, &tagged)?;
    }
    let of = |status| tagged.iter().filter(|tagged| tagged.status == status).count();
    let (exposed, over) = (counted(of(Status::Exposed), "newly exposed tag"), of(Status::OverDeclared));
    log::note(&format!("{}: {exposed}, {over} over-declared", counted(tagged.len(), "tag")));
    if !unknown.is_empty() {
        log::note(&format!("not in the lineage: {}", unknown.join(", ")));
    }
    Ok(Done::Fine)
}
