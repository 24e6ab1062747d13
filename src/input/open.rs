//! Opening one file: decompressing, telling the format by name or content and the kind by fields.

use super::batch::Content;
use super::chunk::{Chunks, Cut};
use super::csv::Header;
use super::reader::{Format, Rows, Wanted, explain};
use super::{Input, InputProblem, Kind, parquet, source};
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A file to open, and what for.
#[derive(Clone, Copy)]
pub(super) struct Opener<'r> {
    pub input: &'r Input,
    pub wanted: Wanted,
    /// Where the bytes that are read are counted.
    pub done: &'r Arc<AtomicU64>,
}

/// `None`: nothing in it is wanted.
type Opened = Result<Option<Rows>, InputProblem>;

impl Opener<'_> {
    pub(super) fn open(self) -> Opened {
        let Some(path) = &self.input.path else {
            return self.open_stream(Box::new(io::stdin()));
        };
        let mut file = File::open(path).map_err(|error| self.unreadable(&error))?;
        // A pipe (`<(zcat …)`) cannot be rewound.
        let seekable = file.metadata().is_ok_and(|meta| meta.is_file());
        if seekable && is_parquet(&mut file).map_err(|error| self.unreadable(&error))? {
            self.done.fetch_add(self.input.bytes, Ordering::Relaxed);
            return self.open_parquet(file);
        }
        self.open_stream(Box::new(Counted { file, done: self.done.clone() }))
    }

    fn open_stream(self, mut stream: Box<dyn Read + Send>) -> Opened {
        let magic = magic(&mut stream).map_err(|error| self.unreadable(&error))?;
        let stream = Box::new(Cursor::new(magic.clone()).chain(stream));
        let mut chunks = Chunks::new(match *magic {
            [0x1f, 0x8b, ..] => Box::new(MultiGzDecoder::new(BufReader::with_capacity(1 << 17, stream))),
            [0x28, 0xb5, 0x2f, 0xfd] => Box::new(zstd::Decoder::new(stream).map_err(|error| self.unreadable(&error))?),
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
                return self.open_parquet(copied.map_err(|error| self.unreadable(&error))?);
            }
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return self.refuse("this is UTF-16; save the file as UTF-8"),
            [b'O', b'b', b'j', 1, ..] => return self.refuse("Avro is not supported; export as Parquet or JSON"),
            [0xef, 0xbb, 0xbf, ..] => chunks.skip(3),
            _ => {}
        }
        let extension = source::extension(&self.input.name).unwrap_or_default();
        let head = chunks.peek();
        match &*extension {
            "sql" => self.open_script(chunks),
            "csv" | "tsv" => self.open_csv(chunks),
            "json" | "jsonl" | "ndjson" => {
                let cut = json_cut(head, extension != "json");
                self.open_json(chunks, cut)
            }
            "parquet" | "parq" => self.refuse("not a Parquet file; export it again"),
            _ if matches!(head.trim_ascii_start(), [b'{' | b'[', ..]) => {
                let cut = json_cut(head, false);
                self.open_json(chunks, cut)
            }
            _ if Header::read(head, self.wanted.fields).is_some_and(|(h, ..)| kind(&h.names).is_some()) => {
                self.open_csv(chunks)
            }
            // Piped in: SQL, for want of a better idea.
            _ if self.input.path.is_none() => self.open_script(chunks),
            _ if self.input.named => {
                self.refuse("format not recognised; use .jsonl, .json, .csv, .parquet or .sql (also .gz or .zst)")
            }
            _ => Ok(None),
        }
    }

    fn open_json(self, mut chunks: Chunks, cut: Cut) -> Opened {
        chunks.set_cut(cut);
        let format = Format::Json(cut);
        let first = match chunks.next() {
            Some(Ok(chunk)) => format.content(chunk),
            Some(Err(fault)) => Content::Problems(vec![explain(&self.input.name, &fault)]),
            None => return Ok(None),
        };
        // Without one good row the kind is unknown: every row will say what is wrong with it.
        let wanted = first.names().map_or(Ok(true), |names| self.is_wanted(&names))?;
        Ok(wanted.then_some(Rows::Text(format, Some(first), chunks)))
    }

    fn open_csv(self, mut chunks: Chunks) -> Opened {
        chunks.set_cut(Cut::Csv);
        let mut first = match chunks.next() {
            Some(Ok(chunk)) => chunk,
            Some(Err(fault)) => return Err(explain(&self.input.name, &fault)),
            None => return Ok(None),
        };
        let Some((header, length, lines)) = Header::read(&first.data, self.wanted.fields) else { return Ok(None) };
        if !self.is_wanted(&header.names)? {
            return Ok(None);
        }
        first.data.drain(..length);
        first.line += lines;
        let format = Format::Csv(Arc::new(header));
        let first = format.content(first);
        Ok(Some(Rows::Text(format, Some(first), chunks)))
    }

    fn open_parquet(self, file: File) -> Opened {
        let (names, rows) = parquet::open(file, self.wanted.fields)
            .map_err(|error| self.problem(format!("cannot be read: {error}; export it again")))?;
        Ok(self.is_wanted(&names)?.then_some(Rows::Parquet(rows)))
    }

    fn open_script(self, chunks: Chunks) -> Opened {
        if !(self.wanted.kinds)(Kind::Jobs) {
            return Ok(None);
        }
        let text = chunks.rest().map_err(|fault| explain(&self.input.name, &fault))?;
        Ok(Some(Rows::Script(Some(Content::Script { id: self.input.id.clone(), text }))))
    }

    /// Whether rows with these fields are wanted; an error if the user should know that they are not.
    fn is_wanted(self, names: &[String]) -> Result<bool, InputProblem> {
        let what = self.wanted.what;
        let message = match kind(names) {
            Some(kind) if (self.wanted.kinds)(kind) => return Ok(true),
            // A folder may hold everything mixed.
            Some(_) if !self.input.named => return Ok(false),
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
        Err(self.problem(message))
    }

    fn refuse(self, message: &str) -> Opened {
        Err(self.problem(message))
    }

    fn unreadable(self, error: &io::Error) -> InputProblem {
        self.problem(format!("cannot be read: {error}"))
    }

    fn problem(self, message: impl Into<String>) -> InputProblem {
        InputProblem::file(&self.input.name, message)
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

fn is_parquet(file: &mut File) -> io::Result<bool> {
    let magic = magic(file)?;
    file.rewind()?;
    Ok(magic == b"PAR1")
}

/// The first four bytes, or fewer.
fn magic(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut magic = Vec::with_capacity(4);
    reader.take(4).read_to_end(&mut magic)?;
    Ok(magic)
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
