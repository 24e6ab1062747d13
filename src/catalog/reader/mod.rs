//! Readers of metadata exports: rows of INFORMATION_SCHEMA in any mixture become one [`Catalog`].

mod ddl;
mod relations;
mod routines;
mod row;

use super::{Catalog, Spelling};
use crate::input::{Batch, InputProblem, Kind, Reader, Wanted};
use rayon::prelude::*;
use relations::Relations;
use routines::Routines;
use row::{MetadataRow, What};
use std::path::PathBuf;

/// Batches that are decoded side by side; bounds the memory of rows that are not merged yet.
const WINDOW: usize = 8;

impl Catalog {
    /// Reads and merges exports of COLUMNS, COLUMN_FIELD_PATHS, TABLES, VIEWS, ROUTINES and PARAMETERS
    /// (<https://cloud.google.com/bigquery/docs/information-schema-intro>): files, folders and patterns, in any mixture.
    /// Other files in folders are left out.
    ///
    /// Rows without `table_catalog` belong to `default_project`. The result does not depend on the order of rows, except
    /// that of two contradicting ones the later counts.
    pub fn read(inputs: &[PathBuf], default_project: Option<&str>, on_problem: impl FnMut(InputProblem)) -> Catalog {
        Self::read_as(inputs, Spelling::bigquery(default_project), on_problem)
    }

    /// As [`Catalog::read`], for metadata of any warehouse that has an INFORMATION_SCHEMA, or views with its columns.
    pub fn read_as(inputs: &[PathBuf], spelling: Spelling<'_>, mut on_problem: impl FnMut(InputProblem)) -> Catalog {
        let kinds = |kind| !matches!(kind, Kind::Jobs | Kind::Other);
        let mut reader =
            Reader::new(inputs, Wanted { what: "metadata", fields: row::FIELDS, kinds, logs: &[], aside: false });
        let mut relations = Relations::new(spelling);
        let mut routines = Routines::new(spelling);
        let mut problems = Vec::new();
        let mut window: Vec<Batch> = reader.by_ref().take(WINDOW).collect();
        while !window.is_empty() {
            // One thread reads ahead while the others decode.
            let (next, decoded) = rayon::join(
                || reader.by_ref().take(WINDOW).collect(),
                || window.par_iter().map(decode).collect::<Vec<_>>(),
            );
            for (rows, found) in decoded {
                problems.extend(found);
                for row in rows {
                    match row.what {
                        What::Routine(_) | What::Parameter(_) => routines.add(row, &mut problems),
                        What::Column(_) | What::FieldPath(_) | What::Table(_) | What::View(_) => {
                            relations.add(row, &mut problems);
                        }
                    }
                }
            }
            problems.drain(..).for_each(&mut on_problem);
            window = next;
        }
        let catalog = Catalog::new(relations.finish(&mut problems), routines.finish());
        problems.into_iter().for_each(on_problem);
        catalog
    }
}

fn decode(batch: &Batch) -> (Vec<MetadataRow>, Vec<InputProblem>) {
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    batch.rows(&mut problems, |context, record| rows.extend(row::read(context, record)));
    (rows, problems)
}
