//! The walk over the inputs: file by file, batch by batch.

use super::batch::Content;
use super::chunk::{Chunk, Chunks, Cut, Fault};
use super::csv::Header;
use super::log::Shape;
use super::open::Opener;
use super::{Batch, Field, Input, InputProblem, Kind, Log, Lost, expand, parquet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Which rows are wanted of the inputs.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// What they are, for messages: `jobs`.
    pub what: &'static str,
    /// The fields that are read; others are skipped.
    pub fields: &'static [Field],
    /// Files of other kinds are left out.
    pub kinds: fn(Kind) -> bool,
    /// Logs of other warehouses, which come before the views of INFORMATION_SCHEMA.
    pub logs: &'static [Log],
    /// Of the logs those are wanted that complete others, and nothing else.
    pub aside: bool,
}

/// Bytes read so far, for a progress bar. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    pub(super) done: Arc<AtomicU64>,
    total: u64,
}

impl Progress {
    /// Bytes on disk (compressed) that have been read.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Bytes on disk of all files; standard input counts as 0.
    pub fn total(&self) -> u64 {
        self.total
    }
}

/// Hands out the rows of all inputs, file by file, in batches of about a quarter of a megabyte.
pub struct Reader {
    wanted: Wanted,
    inputs: std::vec::IntoIter<Input>,
    problems: Vec<InputProblem>,
    open: Option<Open>,
    progress: Progress,
    files: u64,
}

struct Open {
    file: Arc<str>,
    shape: Shape,
    rows: Rows,
}

/// An open file.
pub(super) enum Rows {
    /// A first piece that was looked at, and the pieces after it.
    Text(Format, Option<Content>, Chunks),
    Parquet(parquet::Rows),
    Script(Option<Content>),
}

/// How text is cut into rows.
pub(super) enum Format {
    Json(Cut),
    Csv(Arc<Header>),
    GeneralLog,
}

impl Format {
    pub(super) fn content(&self, chunk: Chunk) -> Content {
        match self {
            Format::Json(Cut::Elements) => Content::Elements(chunk),
            Format::Json(Cut::Lines | Cut::Csv | Cut::Entries) => Content::Lines(chunk),
            Format::Csv(header) => Content::Csv(header.clone(), chunk),
            Format::GeneralLog => Content::GeneralLog(chunk),
        }
    }
}

impl Reader {
    /// A reader of these files, folders and patterns; see [`expand`].
    pub fn new(inputs: &[PathBuf], wanted: Wanted) -> Self {
        let (inputs, problems) = expand(inputs);
        let progress = Progress { done: Arc::default(), total: inputs.iter().map(|input| input.bytes).sum() };
        Self { wanted, inputs: inputs.into_iter(), problems, open: None, progress, files: 0 }
    }

    /// How far it is, to be watched from elsewhere.
    pub fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// Files so far that held what was wanted.
    pub fn files(&self) -> u64 {
        self.files
    }

    fn problem(&self, problem: InputProblem) -> Batch {
        let shape = Shape::view(&self.wanted);
        Batch { file: problem.file.clone(), shape, content: Content::Problems(vec![problem]) }
    }
}

impl Iterator for Reader {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        if !self.problems.is_empty() {
            let problem = self.problems.remove(0);
            return Some(self.problem(problem));
        }
        loop {
            if let Some(mut open) = self.open.take() {
                let Some((content, more)) = open.next() else { continue };
                let batch = Batch { file: open.file.clone(), shape: open.shape, content };
                self.open = more.then_some(open);
                return Some(batch);
            }
            let input = self.inputs.next()?;
            match (Opener { input: &input, wanted: self.wanted, done: &self.progress.done }).open() {
                Ok(Some((shape, rows))) => {
                    self.files += 1;
                    self.open = Some(Open { file: input.name, shape, rows });
                }
                Ok(None) => {}
                Err(problem) => return Some(self.problem(problem)),
            }
        }
    }
}

impl Open {
    /// The next rows, and whether there may be more.
    fn next(&mut self) -> Option<(Content, bool)> {
        let problem = |problem| Content::Problems(vec![problem]);
        match &mut self.rows {
            Rows::Script(content) => content.take().map(|content| (content, false)),
            Rows::Text(format, first, chunks) => {
                if let Some(content) = first.take() {
                    return Some((content, true));
                }
                Some(match chunks.next()? {
                    Ok(chunk) => (format.content(chunk), true),
                    Err(fault) => (problem(explain(&self.file, &fault)), matches!(fault, Fault::Row { .. })),
                })
            }
            Rows::Parquet(rows) => {
                let line = rows.next_row();
                Some(match rows.next()? {
                    Ok(columns) => (Content::Parquet(columns), true),
                    Err(error) => {
                        let message =
                            format!("the file is damaged: {error}; the rows from here on are lost, export it again");
                        let (file, lost) = (self.file.clone(), Lost::Rest);
                        (problem(InputProblem { file, line: Some(line), field: None, message, lost }), false)
                    }
                })
            }
        }
    }
}

/// A fault of the stream, to the user.
pub(super) fn explain(file: &Arc<str>, fault: &Fault) -> InputProblem {
    match fault {
        Fault::Read { line, error } => InputProblem {
            file: file.clone(),
            line: Some(*line),
            field: None,
            message: format!(
                "the file is cut off or damaged: {error}; the rows from here on are lost, export it again"
            ),
            lost: Lost::Rest,
        },
        Fault::Row { line } => InputProblem::row(file, *line, "the row is larger than 256 MiB and is left out"),
    }
}
