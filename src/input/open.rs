//! Opening one file: decompressing, telling the format by name or content and the kind by fields.

use super::batch::Content;
use super::chunk::{Chunks, Cut};
use super::csv::Header;
use super::log::{Shape, Sort};
use super::reader::{Format, Rows, Wanted, explain};
use super::{Input, InputProblem, Kind, general_log, parquet, source};
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
type Opened = Result<Option<(Shape, Rows)>, InputProblem>;

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
            _ if self.general_log().is_some() && general_log::is_one(head) => self.open_general_log(chunks),
            _ if Header::read(head, |_| false)
                .is_some_and(|(h, ..)| !matches!(self.wanted.sort(&h.names), Sort::Unknown)) =>
            {
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
        let shape = first.names().map_or(Ok(Some(Shape::view(&self.wanted))), |names| self.shape(&names))?;
        Ok(shape.map(|shape| (shape, Rows::Text(format, Some(first), chunks))))
    }

    fn open_csv(self, mut chunks: Chunks) -> Opened {
        chunks.set_cut(Cut::Csv);
        let mut first = match chunks.next() {
            Some(Ok(chunk)) => chunk,
            Some(Err(fault)) => return Err(explain(&self.input.name, &fault)),
            None => return Ok(None),
        };
        let Some((mut header, length, lines)) = Header::read(&first.data, |names| self.wanted.header(names).is_some())
        else {
            return Ok(None);
        };
        match self.wanted.header(&header.names) {
            // The first row is a row.
            Some(names) => header.names = names,
            None => {
                first.data.drain(..length);
                first.line += lines;
            }
        }
        let Some(shape) = self.shape(&header.names)? else { return Ok(None) };
        header.set_fields(shape.fields);
        let format = Format::Csv(Arc::new(header));
        let first = format.content(first);
        Ok(Some((shape, Rows::Text(format, Some(first), chunks))))
    }

    /// Where entries of MySQL's general query log are wanted: how.
    fn general_log(self) -> Option<Shape> {
        let names = general_log::NAMES.map(String::from);
        match self.wanted.sort(&names) {
            Sort::Wanted(shape) if shape.log.is_some() => Some(shape),
            Sort::Wanted(_) | Sort::Aside | Sort::Other(_) | Sort::Unknown => None,
        }
    }

    fn open_general_log(self, mut chunks: Chunks) -> Opened {
        chunks.set_cut(Cut::Entries);
        Ok(self.general_log().map(|shape| (shape, Rows::Text(Format::GeneralLog, None, chunks))))
    }

    fn open_parquet(self, file: File) -> Opened {
        let sorted = |names: &[String]| {
            let shape = self.shape(names);
            let fields = shape.as_ref().ok().and_then(|shape| shape.as_ref()).map_or(&[][..], |shape| shape.fields);
            (shape, fields)
        };
        let (shape, rows) = parquet::open(file, sorted)
            .map_err(|error| self.problem(format!("cannot be read: {error}; export it again")))?;
        Ok(shape?.map(|shape| (shape, Rows::Parquet(rows))))
    }

    fn open_script(self, chunks: Chunks) -> Opened {
        if !(self.wanted.kinds)(Kind::Jobs) || self.wanted.aside {
            return Ok(None);
        }
        let text = chunks.rest().map_err(|fault| explain(&self.input.name, &fault))?;
        let shape = Shape::view(&self.wanted);
        Ok(Some((shape, Rows::Script(Some(Content::Script { id: self.input.id.clone(), text })))))
    }

    /// How rows with these fields are read, if they are wanted; an error if the user should know that they are not.
    fn shape(self, names: &[String]) -> Result<Option<Shape>, InputProblem> {
        let what = self.wanted.what;
        let message = match self.wanted.sort(names) {
            Sort::Wanted(shape) => return Ok(Some(shape)),
            Sort::Aside => return Ok(None),
            // A folder may hold everything mixed.
            Sort::Other(_) if !self.input.named => return Ok(None),
            Sort::Other(kind) => format!("these are rows of {}, not {what}; the file is left out", kind.as_str()),
            Sort::Unknown => {
                let mut shown = names.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
                if names.len() > 5 {
                    shown.push_str(", …");
                }
                let logs: Vec<_> = self.wanted.logs.iter().map(|log| log.name).collect();
                let known = match &*logs {
                    [] => "no view of INFORMATION_SCHEMA has".to_owned(),
                    logs => format!("neither {} nor a view of INFORMATION_SCHEMA has", logs.join(" nor ")),
                };
                format!("{known} these fields ({shown}); the file is left out: expected {what}")
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
