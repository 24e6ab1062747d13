//! The walk over the inputs: opening, decompressing, telling format and kind, cutting into batches.

use super::batch::Content;
use super::chunk::{Chunk, Chunks, Cut, Fault};
use super::csv::Header;
use super::{Batch, Field, Input, InputProblem, Kind, Lost, expand, parquet, source};
use std::fs::File;
use std::io::{self, Cursor, Read, Seek};
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
}

/// Bytes read so far, for a progress bar. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    done: Arc<AtomicU64>,
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

/// Hands out the rows of all inputs, file by file, in batches of about a megabyte.
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
    rows: Rows,
}

enum Rows {
    /// A first piece that was looked at, and the pieces after it.
    Text(Format, Option<Chunk>, Chunks),
    Parquet(parquet::Rows),
    Script(Option<Content>),
}

#[derive(Clone)]
enum Format {
    Json(Cut),
    Csv(Arc<Header>),
}

impl Format {
    fn content(&self, chunk: Chunk) -> Content {
        match self {
            Format::Json(Cut::Elements) => Content::Elements(chunk),
            Format::Json(Cut::Lines | Cut::Csv) => Content::Lines(chunk),
            Format::Csv(header) => Content::Csv(header.clone(), chunk),
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

    fn batch(&self, file: &Arc<str>, content: Content) -> Batch {
        Batch { file: file.clone(), fields: self.wanted.fields, content }
    }

    fn problem(&self, problem: InputProblem) -> Batch {
        self.batch(&problem.file.clone(), Content::Problems(vec![problem]))
    }

    fn open(&self, input: &Input) -> Result<Option<Rows>, InputProblem> {
        let fail = |error: io::Error| InputProblem::file(&input.name, format!("cannot be read: {error}"));
        let Some(path) = &input.path else {
            return self.open_stream(input, Box::new(io::stdin()));
        };
        let mut file = File::open(path).map_err(fail)?;
        let mut magic = [0; 4];
        let length = read_up_to(&mut file, &mut magic).map_err(fail)?;
        file.rewind().map_err(fail)?;
        if magic[..length] == *b"PAR1" {
            self.progress.done.fetch_add(input.bytes, Ordering::Relaxed);
            return self.open_parquet(input, file);
        }
        self.open_stream(input, Box::new(Counted { file, done: self.progress.done.clone() }))
    }

    fn open_stream(&self, input: &Input, mut stream: Box<dyn Read + Send>) -> Result<Option<Rows>, InputProblem> {
        let fail = |message: &str| Err(InputProblem::file(&input.name, message));
        let mut magic = [0; 4];
        let (length, error) = match read_up_to(&mut stream, &mut magic) {
            Ok(length) => (length, None),
            Err(error) => (0, Some(error)),
        };
        if let Some(error) = error {
            return fail(&format!("cannot be read: {error}"));
        }
        let stream = Box::new(Cursor::new(magic[..length].to_vec()).chain(stream));
        let mut chunks = Chunks::new(match &magic[..length] {
            [0x1f, 0x8b, ..] => {
                Box::new(flate2::read::MultiGzDecoder::new(io::BufReader::with_capacity(1 << 17, stream)))
            }
            [0x28, 0xb5, 0x2f, 0xfd] => match zstd::Decoder::new(stream) {
                Ok(decoder) => Box::new(decoder),
                Err(error) => return fail(&format!("cannot be decompressed: {error}")),
            },
            _ => stream,
        });
        match chunks.peek() {
            [b'P', b'A', b'R', b'1', ..] => {
                // Parquet is read from its end, so that it needs a file.
                let copied = tempfile::tempfile().and_then(|mut file| {
                    chunks.copy_to(&mut file)?;
                    file.rewind()?;
                    Ok(file)
                });
                return match copied {
                    Ok(file) => self.open_parquet(input, file),
                    Err(error) => fail(&format!("cannot be read: {error}")),
                };
            }
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return fail("this is UTF-16; save the file as UTF-8"),
            [b'O', b'b', b'j', 1, ..] => return fail("Avro is not supported; export as Parquet or JSON"),
            [0xef, 0xbb, 0xbf, ..] => chunks.skip(3),
            _ => {}
        }
        let extension = source::extension(&input.name);
        match extension.as_deref() {
            Some("sql") => self.open_script(input, chunks),
            Some("csv" | "tsv") => self.open_csv(input, chunks),
            Some("json") => {
                let cut = json_cut(chunks.peek(), false);
                self.open_json(input, chunks, cut)
            }
            Some("jsonl" | "ndjson") => {
                let cut = json_cut(chunks.peek(), true);
                self.open_json(input, chunks, cut)
            }
            Some("parquet" | "parq") => fail("not a Parquet file; export it again"),
            _ => match chunks.peek().trim_ascii_start() {
                [b'{' | b'[', ..] => {
                    let cut = json_cut(chunks.peek(), false);
                    self.open_json(input, chunks, cut)
                }
                head => match Header::read(head, self.wanted.fields) {
                    Some((header, ..)) if kind(&header.names).is_some() => self.open_csv(input, chunks),
                    // Piped in: SQL, for want of a better idea.
                    _ if input.path.is_none() => self.open_script(input, chunks),
                    _ if input.named => {
                        fail("format not recognised; use .jsonl, .json, .csv, .parquet or .sql (also .gz or .zst)")
                    }
                    _ => Ok(None),
                },
            },
        }
    }

    fn open_json(&self, input: &Input, mut chunks: Chunks, cut: Cut) -> Result<Option<Rows>, InputProblem> {
        chunks.set_cut(cut);
        let format = Format::Json(cut);
        let first = match chunks.next() {
            Some(Ok(chunk)) => chunk,
            Some(Err(fault)) => return Err(explain(&input.name, &fault)),
            None => return Ok(None),
        };
        let batch = self.batch(&input.name, format.content(first));
        // Without one good row the kind is unknown: every row will say what is wrong with it.
        let names = batch.names();
        let first = match batch.content {
            Content::Lines(chunk) | Content::Elements(chunk) => Some(chunk),
            Content::Problems(_) | Content::Csv(..) | Content::Columns(..) | Content::Script { .. } => None,
        };
        if let Some(names) = names
            && !self.is_wanted(input, &names)?
        {
            return Ok(None);
        }
        Ok(Some(Rows::Text(format, first, chunks)))
    }

    fn open_csv(&self, input: &Input, mut chunks: Chunks) -> Result<Option<Rows>, InputProblem> {
        chunks.set_cut(Cut::Csv);
        let mut first = match chunks.next() {
            Some(Ok(chunk)) => chunk,
            Some(Err(fault)) => return Err(explain(&input.name, &fault)),
            None => return Ok(None),
        };
        let Some((header, length, lines)) = Header::read(&first.data, self.wanted.fields) else { return Ok(None) };
        if !self.is_wanted(input, &header.names)? {
            return Ok(None);
        }
        first.data.drain(..length);
        first.line += lines;
        Ok(Some(Rows::Text(Format::Csv(Arc::new(header)), Some(first), chunks)))
    }

    fn open_parquet(&self, input: &Input, file: File) -> Result<Option<Rows>, InputProblem> {
        let (names, rows) = parquet::open(file, self.wanted.fields)
            .map_err(|error| InputProblem::file(&input.name, format!("cannot be read: {error}; export it again")))?;
        Ok(if self.is_wanted(input, &names)? { Some(Rows::Parquet(rows)) } else { None })
    }

    fn open_script(&self, input: &Input, chunks: Chunks) -> Result<Option<Rows>, InputProblem> {
        if !(self.wanted.kinds)(Kind::Jobs) {
            return Ok(None);
        }
        let text = chunks.rest().map_err(|fault| explain(&input.name, &fault))?;
        Ok(Some(Rows::Script(Some(Content::Script { id: input.id.clone(), text }))))
    }

    fn is_wanted(&self, input: &Input, names: &[String]) -> Result<bool, InputProblem> {
        let what = self.wanted.what;
        let message = match kind(names) {
            Some(kind) if (self.wanted.kinds)(kind) => return Ok(true),
            // A folder may hold everything mixed.
            Some(_) if !input.named => return Ok(false),
            Some(kind) => format!("these are rows of {}, not {what}; the file is left out", kind.as_str()),
            None => {
                let mut shown = names.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
                if names.len() > 5 {
                    shown.push_str(", …");
                }
                format!(
                    "no view of INFORMATION_SCHEMA has these fields ({shown}); the file is left out: expected {what}"
                )
            }
        };
        Err(InputProblem::file(&input.name, message))
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
                let batch = self.batch(&open.file, content);
                self.open = more.then_some(open);
                return Some(batch);
            }
            let input = self.inputs.next()?;
            match self.open(&input) {
                Ok(Some(rows)) => {
                    self.files += 1;
                    self.open = Some(Open { file: input.name, rows });
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
                if let Some(chunk) = first.take() {
                    return Some((format.content(chunk), true));
                }
                Some(match chunks.next()? {
                    Ok(chunk) => (format.content(chunk), true),
                    Err(fault) => (problem(explain(&self.file, &fault)), matches!(fault, Fault::Row { .. })),
                })
            }
            Rows::Parquet(rows) => {
                let line = rows.next_row();
                Some(match rows.next()? {
                    Ok((columns, first)) => (Content::Columns(columns, first), true),
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

fn explain(file: &Arc<str>, fault: &Fault) -> InputProblem {
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

fn kind(names: &[String]) -> Option<Kind> {
    Kind::of(names.iter().map(String::as_str))
}

/// How to cut JSON: an array and indented objects by element, one object per line by line.
fn json_cut(head: &[u8], lines_expected: bool) -> Cut {
    let head = head.trim_ascii_start();
    let first_line = match memchr::memchr(b'\n', head) {
        Some(end) => head[..end].trim_ascii_end(),
        None => head,
    };
    match first_line {
        [b'[', ..] | b"{" => Cut::Elements,
        [.., b'}'] => Cut::Lines,
        _ if lines_expected || first_line.len() == head.len() => Cut::Lines,
        _ => Cut::Elements,
    }
}

fn read_up_to(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while length < buffer.len() {
        match reader.read(&mut buffer[length..]) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

/// A file whose progress is watched.
struct Counted {
    file: File,
    done: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.done.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
