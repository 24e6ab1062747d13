//! A stream of text in pieces of whole rows. Cutting is all that happens here, so that rows can be decoded elsewhere.

use super::general_log;
use memchr::{memchr, memchr_iter, memchr2_iter, memchr3, memrchr};
use std::io::Read;

/// Bytes of a piece, unless a single row is larger.
const TARGET: usize = 1 << 18;

/// No row is larger (BigQuery's own limit for a row is 100 MB); beyond it the row is given up.
const MAX_ROW: usize = 256 << 20;

/// How often a file is taken up again after a row that does not end.
const MAX_RESTARTS: u32 = 16;

/// Where a stream may be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// After a line.
    Lines,
    /// After a line that ends outside quotes.
    Csv,
    /// Before a line that begins an entry of MySQL's general query log.
    Entries,
    /// After an element of a JSON array, or one of several objects in a row.
    Elements,
}

/// Some rows of a file.
#[derive(Debug)]
pub(super) struct Chunk {
    pub data: Vec<u8>,
    /// Line of the first byte, from 1.
    pub line: u64,
    /// For [`Cut::Elements`]: where each element stands.
    pub elements: Vec<Element>,
}

/// One element of a JSON file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    pub start: usize,
    pub end: usize,
    pub line: u64,
}

/// What ended the stream, or a row of it, before its time.
#[derive(Debug)]
pub(super) enum Fault {
    /// The rest is gone.
    Read { line: u64, error: std::io::Error },
    /// A row of more than [`MAX_ROW`] bytes.
    Row { line: u64 },
}

pub(super) struct Chunks {
    reader: Box<dyn Read + Send>,
    buffer: Vec<u8>,
    line: u64,
    cut: Cut,
    scan: Scan,
    restarts: u32,
    /// Inside of a row that was given up.
    skipping: bool,
    ended: bool,
    error: Option<std::io::Error>,
}

impl Chunks {
    pub(super) fn new(reader: Box<dyn Read + Send>) -> Self {
        Self {
            reader,
            buffer: Vec::new(),
            line: 1,
            cut: Cut::Lines,
            scan: Scan::default(),
            restarts: 0,
            skipping: false,
            ended: false,
            error: None,
        }
    }

    /// The first bytes of the stream, for those who want to know what it is.
    pub(super) fn peek(&mut self) -> &[u8] {
        if self.buffer.is_empty() && !self.ended {
            self.fill();
        }
        &self.buffer
    }

    /// Everything that is left, up to the size of a row.
    pub(super) fn rest(mut self) -> Result<Vec<u8>, Fault> {
        while !self.ended && self.buffer.len() <= MAX_ROW {
            self.fill();
        }
        match self.error {
            Some(error) => Err(Fault::Read { line: 1, error }),
            None if self.buffer.len() > MAX_ROW => Err(Fault::Row { line: 1 }),
            None => Ok(self.buffer),
        }
    }

    /// Copies everything that is left.
    pub(super) fn copy_to(mut self, mut target: impl std::io::Write) -> std::io::Result<()> {
        target.write_all(&self.buffer)?;
        match self.error {
            Some(error) => Err(error),
            None => std::io::copy(&mut self.reader, &mut target).map(drop),
        }
    }

    /// Says how to cut; to be called before the first piece is taken.
    pub(super) fn set_cut(&mut self, cut: Cut) {
        self.cut = cut;
    }

    /// Leaves out the first bytes.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.buffer.drain(..bytes.min(self.buffer.len()));
    }

    /// The next piece; `None` at the end.
    pub(super) fn next(&mut self) -> Option<Result<Chunk, Fault>> {
        loop {
            if self.skipping {
                self.skip_line();
            }
            self.scan.run(self.cut, &self.buffer, self.line);
            if self.scan.end > 0 && (self.ended || self.buffer.len() >= TARGET) {
                return Some(Ok(self.take(self.scan.end)));
            }
            if self.ended {
                return self.finish();
            }
            if self.buffer.len() > MAX_ROW {
                return Some(Err(self.give_up()));
            }
            self.fill();
        }
    }

    fn fill(&mut self) {
        let before = self.buffer.len();
        // All at once: a buffer that grows step by step is copied each time.
        self.buffer.reserve(TARGET);
        let result = (&mut self.reader).take(TARGET as u64).read_to_end(&mut self.buffer);
        // What came before an error is good.
        self.ended = result.is_err() || self.buffer.len() == before;
        self.error = result.err();
    }

    fn take(&mut self, end: usize) -> Chunk {
        let rest = self.buffer.split_off(end);
        let data = std::mem::replace(&mut self.buffer, rest);
        let scan = std::mem::take(&mut self.scan);
        let line = self.line;
        self.line += memchr_iter(b'\n', &data).count() as u64;
        Chunk { data, line, elements: scan.elements }
    }

    /// No row ends in the buffer any more.
    fn finish(&mut self) -> Option<Result<Chunk, Fault>> {
        if let Some(error) = self.error.take() {
            let line = self.line;
            self.discard();
            return Some(Err(Fault::Read { line, error }));
        }
        if self.buffer.trim_ascii().is_empty() {
            return None;
        }
        match self.cut {
            Cut::Elements => self.scan.start.map(|(start, line)| Ok(self.broken_element(start, line))),
            Cut::Lines | Cut::Csv | Cut::Entries => Some(Ok(self.take(self.buffer.len()))),
        }
    }

    /// The first line of an element that does not end; what follows it gets another chance.
    fn broken_element(&mut self, start: usize, line: u64) -> Chunk {
        let end = self.restart(start).unwrap_or(self.buffer.len());
        let mut chunk = self.take(end);
        chunk.elements = vec![Element { start, end, line }];
        chunk
    }

    /// Gives up the row at the start of the buffer, which is larger than any row may be.
    fn give_up(&mut self) -> Fault {
        let line = self.line;
        match self.restart(0) {
            Some(end) => drop(self.take(end)),
            None => {
                self.discard();
                self.skipping = true;
            }
        }
        Fault::Row { line }
    }

    /// Where to look for rows again after one at `start` that does not end: the next line, but not without end, since
    /// everything after it is looked at again.
    fn restart(&mut self, start: usize) -> Option<usize> {
        self.restarts += 1;
        let newline = memchr(b'\n', &self.buffer[start..])?;
        (self.restarts <= MAX_RESTARTS).then_some(start + newline + 1)
    }

    fn skip_line(&mut self) {
        match memchr(b'\n', &self.buffer) {
            Some(newline) => {
                self.take(newline + 1);
                self.skipping = false;
            }
            None => self.discard(),
        }
    }

    fn discard(&mut self) {
        self.line += memchr_iter(b'\n', &self.buffer).count() as u64;
        self.buffer.clear();
        self.scan = Scan::default();
    }
}

/// How far the buffer has been looked at, and what was found.
#[derive(Debug, Default)]
struct Scan {
    at: usize,
    /// End of the last whole row; 0 if there is none.
    end: usize,
    /// CSV, JSON: inside quotes.
    quoted: bool,
    depth: u32,
    /// JSON: the open element.
    start: Option<(usize, u64)>,
    newlines: u64,
    elements: Vec<Element>,
}

impl Scan {
    fn run(&mut self, cut: Cut, buffer: &[u8], first_line: u64) {
        let new = &buffer[self.at..];
        match cut {
            Cut::Lines => {
                if let Some(newline) = memrchr(b'\n', new) {
                    self.end = self.at + newline + 1;
                }
            }
            Cut::Csv => {
                for i in memchr2_iter(b'"', b'\n', new) {
                    if new[i] == b'"' {
                        self.quoted = !self.quoted;
                    } else if !self.quoted {
                        self.end = self.at + i + 1;
                    }
                }
            }
            Cut::Entries => {
                // An entry is known by its whole line, which may not be there yet.
                let Some(last) = memrchr(b'\n', new).map(|newline| self.at + newline) else { return };
                let mut start = self.at;
                while start <= last {
                    let end = memchr(b'\n', &buffer[start..]).map_or(last, |newline| start + newline);
                    if start > 0 && general_log::entry(&buffer[start..end]).is_some() {
                        self.end = start;
                    }
                    start = end + 1;
                }
                self.at = start;
                return;
            }
            Cut::Elements => return self.run_json(buffer, first_line),
        }
        self.at = buffer.len();
    }

    fn run_json(&mut self, buffer: &[u8], first_line: u64) {
        while let Some(&byte) = buffer.get(self.at) {
            if self.quoted {
                let Some(i) = memchr3(b'"', b'\\', b'\n', &buffer[self.at..]) else {
                    self.at = buffer.len();
                    return;
                };
                self.at += i;
                match buffer[self.at] {
                    b'\\' if self.at + 1 == buffer.len() => return,
                    b'\\' => self.at += 1,
                    b'"' => self.quoted = false,
                    // JSON has no line breaks in strings: a quote is missing. Do not lose what follows.
                    _ => {
                        self.quoted = false;
                        self.close(self.at);
                        continue;
                    }
                }
                self.at += 1;
                continue;
            }
            match byte {
                b'{' | b'[' if self.depth > 0 => self.depth += 1,
                b'{' => {
                    self.close(self.at);
                    self.depth = 1;
                    self.start = Some((self.at, first_line + self.newlines));
                }
                b'}' | b']' if self.depth > 0 => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        self.close(self.at + 1);
                    }
                }
                b'"' if self.depth > 0 => self.quoted = true,
                b'\n' | b',' | b'[' | b']' if self.depth == 0 => self.close(self.at),
                b' ' | b'\t' | b'\r' | b'\n' => {}
                // Something between the objects: an element of its own, which will not decode.
                _ if self.depth == 0 && self.start.is_none() => {
                    self.start = Some((self.at, first_line + self.newlines));
                }
                _ => {}
            }
            if byte == b'\n' {
                self.newlines += 1;
            }
            self.at += 1;
        }
    }

    fn close(&mut self, end: usize) {
        self.depth = 0;
        if let Some((start, line)) = self.start.take() {
            self.elements.push(Element { start, end, line });
            self.end = end;
        }
    }
}
