//! Several files of one set as one: a row for each key, with what all of them know about it.
//!
//! The files are sorted, so they are read side by side: of each there is one batch in memory, whatever its length. Of
//! more files than should be open at a time some are first merged into temporary ones.

use super::cell::{Builder, Cell};
use super::facts::ROLES;
use super::schema::{Column, FileSet, Merge};
use super::table::{PART, TableWriter};
use crate::lineage::Confidence;
use anyhow::{Context, Result, bail};
use arrow::array::{AsArray, RecordBatch};
use arrow::row::{OwnedRow, RowConverter, Rows, SortField};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use tempfile::TempDir;

/// Files that are read at a time.
const FILES: usize = 64;
/// Rows that are given out at a time.
const BATCH_ROWS: usize = 8_192;

/// Rows, some at a time.
pub type Batches = Box<dyn Iterator<Item = Result<RecordBatch>>>;

/// The rows of one file of a set, with these columns only if any are named.
///
/// # Errors
/// It cannot be read, or has other columns than the set.
pub fn read(set: &FileSet, path: &Path, columns: &[&str]) -> Result<Batches> {
    let what = format!("{}: not a {} file of this version", path.display(), set.name);
    let open = || -> Result<_> {
        let options = ArrowReaderOptions::new().with_schema(set.schema());
        let mut builder = ParquetRecordBatchReaderBuilder::try_new_with_options(File::open(path)?, options)?;
        if !columns.is_empty() {
            let mask = ProjectionMask::columns(builder.parquet_schema(), columns.iter().copied());
            builder = builder.with_projection(mask);
        }
        Ok(builder.build()?)
    };
    let batches = open().with_context(|| what.clone())?;
    Ok(Box::new(batches.map(move |batch| batch.with_context(|| what.clone()))))
}

/// The rows of all these files of a sorted set as those of one.
///
/// # Errors
/// A file cannot be read, or a temporary one not written.
pub fn merged(set: &'static FileSet, files: &[PathBuf]) -> Result<Batches> {
    merged_by(set, files.to_vec(), FILES)
}

fn merged_by(set: &'static FileSet, mut files: Vec<PathBuf>, most: usize) -> Result<Batches> {
    let mut temporary = None;
    while files.len() > most {
        let folder = TempDir::new().context("cannot create a folder for temporary files")?;
        let mut fewer = Vec::new();
        for (number, files) in files.chunks(most).enumerate() {
            let folder = folder.path().join(number.to_string());
            let mut table = TableWriter::create(&folder, set)?;
            Merger::new(set, files)?.try_for_each(|batch| table.write(&batch?))?;
            table.finish()?;
            fewer.push(folder.join(PART));
        }
        files = fewer;
        temporary = Some(folder);
    }
    match &*files {
        [file] => read(set, file, &[]),
        _ => Ok(Box::new(Merger { _temporary: temporary, ..Merger::new(set, &files)? })),
    }
}

/// A file that is being read.
struct Input {
    path: PathBuf,
    batches: Batches,
    batch: Rc<RecordBatch>,
    keys: Rows,
    row: usize,
}

/// One row of an input.
struct Member {
    batch: Rc<RecordBatch>,
    row: usize,
}

impl Member {
    fn cell(&self, set: &FileSet, column: usize) -> Cell<'_> {
        Cell::of(self.batch.column(column), set.columns[column].kind, self.row)
    }
}

struct Merger {
    set: &'static FileSet,
    converter: RowConverter,
    inputs: Vec<Input>,
    /// The next key of each input that has one.
    next: BinaryHeap<Reverse<(OwnedRow, usize)>>,
    /// Holds the files of the inputs.
    _temporary: Option<TempDir>,
}

impl Merger {
    fn new(set: &'static FileSet, files: &[PathBuf]) -> Result<Self> {
        let schema = set.schema();
        let fields = set.sorted_by.iter().map(|&column| SortField::new(schema.field(column).data_type().clone()));
        let converter = RowConverter::new(fields.collect())?;
        let mut merger = Self { set, converter, inputs: Vec::new(), next: BinaryHeap::new(), _temporary: None };
        for (number, path) in files.iter().enumerate() {
            let batch = Rc::new(RecordBatch::new_empty(schema.clone()));
            let keys = merger.converter.empty_rows(0, 0);
            merger.inputs.push(Input { path: path.clone(), batches: read(set, path, &[])?, batch, keys, row: 0 });
            merger.advance(number, None)?;
        }
        Ok(merger)
    }

    /// Lines up the next row of an input, which must come after this key.
    fn advance(&mut self, number: usize, before: Option<&OwnedRow>) -> Result<()> {
        let input = &mut self.inputs[number];
        while input.row == input.batch.num_rows() {
            let Some(batch) = input.batches.next().transpose()? else { return Ok(()) };
            let keys: Vec<_> = self.set.sorted_by.iter().map(|&column| batch.column(column).clone()).collect();
            (input.keys, input.row) = (self.converter.convert_columns(&keys)?, 0);
            input.batch = Rc::new(batch);
        }
        let key = input.keys.row(input.row).owned();
        if before.is_some_and(|before| key <= *before) {
            bail!("{}: not sorted, or a row is there twice", input.path.display());
        }
        self.next.push(Reverse((key, number)));
        Ok(())
    }

    /// All rows with the least key.
    fn group(&mut self) -> Result<Option<(OwnedRow, Vec<Member>)>> {
        let Some(Reverse((key, mut number))) = self.next.pop() else { return Ok(None) };
        let mut members = Vec::new();
        loop {
            let input = &mut self.inputs[number];
            members.push(Member { batch: input.batch.clone(), row: input.row });
            input.row += 1;
            self.advance(number, Some(&key))?;
            match self.next.peek() {
                Some(Reverse((other, _))) if *other == key => {}
                _ => return Ok(Some((key, members))),
            }
            number = self.next.pop().map_or(number, |Reverse((_, other))| other);
        }
    }

    fn batch(&mut self) -> Result<Option<RecordBatch>> {
        let columns = self.set.columns;
        let mut builders: Vec<_> = columns.iter().map(|column| Builder::new(column.kind)).collect();
        let mut keys = Vec::new();
        while keys.len() < BATCH_ROWS {
            let Some((key, members)) = self.group()? else { break };
            keys.push(key);
            append(self.set, &members, &mut builders);
        }
        if keys.is_empty() {
            return Ok(None);
        }
        let keys = self.converter.convert_rows(keys.iter().map(OwnedRow::row))?;
        let mut arrays: Vec<_> = builders.iter_mut().map(Builder::finish).collect();
        for (&column, key) in self.set.sorted_by.iter().zip(keys) {
            arrays[column] = key;
        }
        Ok(Some(RecordBatch::try_new(self.set.schema(), arrays)?))
    }
}

impl Iterator for Merger {
    type Item = Result<RecordBatch>;

    fn next(&mut self) -> Option<Self::Item> {
        self.batch().transpose()
    }
}

/// Appends what the members of a group know together; the key is not theirs to tell.
fn append(set: &FileSet, members: &[Member], builders: &mut [Builder]) {
    let is_last = |&column: &usize| set.columns[column].merge == Merge::Last;
    let times = |member| (0..set.columns.len()).filter(is_last).map(move |column| Member::cell(member, set, column));
    let last = members.iter().max_by(|a, b| times(*a).cmp(times(*b)));
    for (position, (builder, Column { merge, .. })) in builders.iter_mut().zip(set.columns).enumerate() {
        let cells = || members.iter().map(|member| member.cell(set, position));
        let cell = match merge {
            Merge::Same => continue,
            Merge::Sum => Cell::Int(cells().fold(0, |sum, cell| match cell {
                Cell::Int(count) => sum.saturating_add(count),
                _ => sum,
            })),
            Merge::First => cells().filter(|cell| *cell != Cell::Null).min().unwrap_or(Cell::Null),
            Merge::Last => last.map_or(Cell::Null, |last| last.cell(set, position)),
            Merge::Most => cells().max().unwrap_or(Cell::Null),
            Merge::All => Cell::Bool(cells().all(|cell| cell == Cell::Bool(true))),
            Merge::Surest => cells().max_by_key(|cell| sureness(*cell)).unwrap_or(Cell::Null),
            Merge::Union => {
                builder.append(Cell::Texts(&united(members, position)));
                continue;
            }
        };
        builder.append(cell);
    }
}

fn sureness(cell: Cell<'_>) -> Option<Confidence> {
    let all = [Confidence::Ambiguous, Confidence::Inferred, Confidence::Exact];
    all.into_iter().find(|confidence| cell == Cell::Text(confidence.as_str()))
}

/// All roles, in their order.
fn united(members: &[Member], column: usize) -> Vec<&str> {
    let mut roles = Vec::new();
    for member in members {
        let list = member.batch.column(column).as_list::<i32>();
        let range = list.value_offsets()[member.row] as usize..list.value_offsets()[member.row + 1] as usize;
        let texts = list.values().as_string::<i32>();
        roles.extend(range.map(|position| texts.value(position)));
    }
    roles.sort_unstable_by_key(|role| (ROLES.iter().position(|known| known == role).unwrap_or(ROLES.len()), *role));
    roles.dedup();
    roles
}

#[cfg(test)]
mod tests {
    use super::super::schema::COLUMN_USAGE;
    use super::*;

    /// Column, reads, users, time, roles.
    type Row<'a> = (&'a str, i64, i64, Option<i64>, &'a [&'a str]);

    fn file(folder: &Path, rows: &[Row<'_>]) -> PathBuf {
        let mut table = TableWriter::create(folder, &COLUMN_USAGE).unwrap();
        for &(column, reads, users, time, roles) in rows {
            let (reads, users) = (Cell::Int(reads), Cell::Int(users));
            let roles = Cell::Texts(roles);
            let row = [Cell::Null, "d".into(), "t".into(), column.into(), reads, users, Cell::time(time), roles];
            table.push(row).unwrap();
        }
        table.finish().unwrap();
        folder.join(PART)
    }

    #[test]
    fn few_files_at_a_time_give_what_all_give() {
        let dir = TempDir::new().unwrap();
        let names: Vec<_> = (0..20_000).map(|i| format!("c{i:05}")).collect();
        let files: Vec<_> = (0..7)
            .map(|day| {
                let own = names.iter().enumerate().filter(|(i, _)| i.is_multiple_of(day + 1));
                let time = |i: usize| !(i + day).is_multiple_of(3);
                let roles = [["filter"], ["select"], ["sort"]];
                let rows: Vec<Row<'_>> = own
                    .map(|(i, name)| (&**name, 1, day as i64, time(i).then_some(day as i64), &roles[day % 3][..]))
                    .collect();
                file(&dir.path().join(day.to_string()), &rows)
            })
            .collect();
        let all = |most| merged_by(&COLUMN_USAGE, files.clone(), most).unwrap().collect::<Result<Vec<_>>>().unwrap();
        let (one, many) = (all(64), all(2));
        assert_eq!(one.iter().map(RecordBatch::num_rows).sum::<usize>(), 20_000);
        assert!(one == many);
        let cell = |column: usize, row| Cell::of(one[0].column(column), COLUMN_USAGE.columns[column].kind, row);
        let first = [Cell::Text("c00000"), Cell::Int(7), Cell::Int(6), Cell::Time(5)];
        assert_eq!([3, 4, 5, 6].map(|column| cell(column, 0)), first);
        let roles = one[0].column(7).as_list::<i32>().value(0);
        assert_eq!(roles.as_string::<i32>().iter().flatten().collect::<Vec<_>>(), ["select", "filter", "sort"]);
    }

    #[test]
    fn a_file_that_is_not_sorted_is_refused() {
        let dir = TempDir::new().unwrap();
        let row = |name| -> Row<'_> { (name, 1, 1, None, &["select"]) };
        let files = [[row("a"), row("b")], [row("b"), row("a")]];
        let files = files.iter().enumerate().map(|(i, rows)| file(&dir.path().join(i.to_string()), rows));
        let merged = merged(&COLUMN_USAGE, &files.collect::<Vec<_>>()).unwrap().collect::<Result<Vec<_>>>();
        assert!(merged.unwrap_err().to_string().contains("not sorted"));
    }
}
