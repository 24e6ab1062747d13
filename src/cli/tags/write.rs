//! Tags as rows: for people, for programs, as Parquet.

use super::args::TagsFormat;
use super::carry::Tagged;
use crate::cli::terminal;
use crate::sink::{Cell, NameParts, PART, TAGS, TableWriter};
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::Path;

/// Prints them.
pub fn print(out: &mut dyn Write, format: TagsFormat, tagged: &[Tagged]) -> Result<()> {
    match format {
        TagsFormat::Table => {
            let row = |tagged: &Tagged| {
                let column = format!("{}.{}", tagged.table, tagged.column);
                [column, tagged.tag.clone(), tagged.status.as_str().to_owned(), tagged.path.join(" → ")]
            };
            let rows: Vec<_> = tagged.iter().map(row).collect();
            Ok(out.write_all(terminal::table(["column", "tag", "status", "by"], &rows).as_bytes())?)
        }
        TagsFormat::Csv => csv(out, tagged),
        TagsFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, tagged)?;
            Ok(writeln!(out)?)
        }
    }
}

fn csv(out: &mut dyn Write, tagged: &[Tagged]) -> Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(["table", "column", "tag", "status", "origin", "origin_tag", "path"])?;
    for tagged in tagged {
        csv.write_record([
            &tagged.table,
            &tagged.column,
            &tagged.tag,
            tagged.status.as_str(),
            &tagged.origin,
            &tagged.origin_tag,
            &tagged.path.join(" → "),
        ])?;
    }
    Ok(csv.flush()?)
}

/// Writes them to a file, whole or not at all.
pub fn file(path: &Path, tagged: &[Tagged]) -> Result<()> {
    let shown = path.display();
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let staging = || tempfile::Builder::new().prefix(".colline-tags-").tempdir_in(folder);
    match path.extension().and_then(|e| e.to_str()) {
        Some("parquet") => {
            let staging = staging().with_context(|| format!("--out {shown}: cannot write beside it"))?;
            let mut table = TableWriter::create(staging.path(), &TAGS)?;
            for tagged in tagged {
                let name = NameParts::of(&tagged.table);
                let path: Vec<&str> = tagged.path.iter().map(String::as_str).collect();
                table.push([
                    name.project.into(),
                    name.dataset.into(),
                    name.table.into(),
                    (&*tagged.column).into(),
                    (&*tagged.tag).into(),
                    tagged.status.as_str().into(),
                    (&*tagged.origin).into(),
                    (&*tagged.origin_tag).into(),
                    Cell::Texts(&path),
                ])?;
            }
            table.finish()?;
            std::fs::rename(staging.path().join(PART), path)
                .with_context(|| format!("--out {shown}: cannot be written"))
        }
        Some("csv") => {
            let staging = staging().with_context(|| format!("--out {shown}: cannot write beside it"))?;
            let part = staging.path().join("tags.csv");
            let mut out = std::fs::File::create(&part)?;
            csv(&mut out, tagged)?;
            out.sync_all()?;
            std::fs::rename(part, path).with_context(|| format!("--out {shown}: cannot be written"))
        }
        _ => bail!("--out {shown}: name a .parquet or .csv file"),
    }
}
