//! The history in order of time, in bounded memory.
//!
//! Jobs come in any order and there may be more of them than fit: what does not fit goes to a temporary file, sorted, and
//! the files are merged. A text is kept once, however often it is run; repeated jobs hold no text at all.

use super::StatementHash;
use super::packed::{Key, Packed, unpacked};
use crate::history::Job;
use anyhow::{Context, Result};
use compact_str::CompactString;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::hash_map::Entry as MapEntry;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, Write};
use xxhash_rust::xxh3::xxh3_128;

/// Bytes of texts that stay in memory before they go to a file.
const TEXTS: usize = 4 << 20;
/// Buffer of a file that is written or merged, in bytes.
const BUFFER: usize = 64 << 10;

/// Bytes of what is known of a job in a file: more than it ever takes.
const HEADER: usize = 64;

/// Where a text stands among all texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TextId {
    offset: u64,
    bytes: u32,
}

/// A job without its text.
#[derive(Debug)]
pub(super) struct Logged {
    pub job: Job,
    /// Of the text in its context.
    pub hash: StatementHash,
    pub text: TextId,
}

/// Distinct texts, each once: the last ones in memory, those before in a temporary file.
#[derive(Debug, Default)]
pub(super) struct Texts {
    ids: FxHashMap<u128, TextId>,
    /// By hash of the text in its context: most jobs repeat one.
    statements: FxHashMap<StatementHash, TextId>,
    file: Option<File>,
    /// Bytes in the file.
    written: u64,
    memory: Vec<u8>,
}

impl Texts {
    /// `hash` is that of the text in its context.
    fn add(&mut self, text: &str, hash: StatementHash) -> Result<TextId> {
        if let Some(known) = self.statements.get(&hash) {
            return Ok(*known);
        }
        let id = self.add_text(text)?;
        self.statements.insert(hash, id);
        Ok(id)
    }

    fn add_text(&mut self, text: &str) -> Result<TextId> {
        let bytes = u32::try_from(text.len()).context("a text of 4 GB or more")?;
        match self.ids.entry(xxh3_128(text.as_bytes())) {
            MapEntry::Occupied(known) => Ok(*known.get()),
            MapEntry::Vacant(new) => {
                let id = *new.insert(TextId { offset: self.written + self.memory.len() as u64, bytes });
                self.memory.extend_from_slice(text.as_bytes());
                if self.memory.len() >= TEXTS {
                    self.spill().context("cannot write a temporary file")?;
                }
                Ok(id)
            }
        }
    }

    fn spill(&mut self) -> std::io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(tempfile::tempfile()?),
        };
        file.write_all(&self.memory)?;
        self.written += self.memory.len() as u64;
        self.memory.clear();
        Ok(())
    }

    /// All are known: what was only needed to tell repeated ones goes, and of many texts the last ones, too.
    fn complete(&mut self) -> std::io::Result<()> {
        self.ids = FxHashMap::default();
        self.statements = FxHashMap::default();
        if self.file.is_some() {
            self.spill()?;
            self.memory = Vec::new();
        }
        Ok(())
    }

    /// The text.
    pub fn get(&mut self, id: TextId) -> Result<CompactString> {
        let bytes = match id.offset.checked_sub(self.written) {
            Some(start) => {
                let start = start as usize;
                self.memory.get(start..start + id.bytes as usize).context("a text is lost")?.to_vec()
            }
            None => {
                let file = self.file.as_mut().context("a text is lost")?;
                let mut bytes = vec![0; id.bytes as usize];
                file.seek(std::io::SeekFrom::Start(id.offset))?;
                file.read_exact(&mut bytes).context("cannot read a temporary file")?;
                bytes
            }
        };
        Ok(String::from_utf8(bytes).context("a text is lost")?.into())
    }
}

/// What is known of a job without unpacking it.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
struct Entry {
    key: Key,
    /// Of the text in its context.
    hash: [u8; 16],
    text: TextId,
    /// Where the job stands among those in memory; of one in a file, where it stands does not matter.
    start: u32,
    bytes: u32,
}

/// All jobs of the history while it is being read.
#[derive(Debug)]
pub(super) struct Log {
    limit: usize,
    entries: Vec<Entry>,
    /// The jobs of `entries`.
    records: Vec<u8>,
    runs: Vec<File>,
    texts: Texts,
    jobs: u64,
    /// Ids of jobs that have children in the log, as hashes.
    parents: FxHashSet<u128>,
}

impl Log {
    /// `limit`: bytes of jobs that are kept in memory.
    pub fn new(limit: usize) -> Self {
        Self {
            limit,
            entries: Vec::new(),
            records: Vec::new(),
            runs: Vec::new(),
            texts: Texts::default(),
            jobs: 0,
            parents: FxHashSet::default(),
        }
    }

    /// Takes up the jobs of a piece.
    ///
    /// # Errors
    /// A temporary file cannot be written.
    pub fn push(&mut self, piece: &Packed) -> Result<()> {
        let (mut start, mut texts) = (self.records.len(), &*piece.texts);
        // All at once: a buffer that grows step by step is there twice each time. What is not used takes no memory.
        self.records.reserve_exact((self.limit - start.min(self.limit)).max(piece.records.len()));
        self.records.extend_from_slice(&piece.records);
        for head in &piece.heads {
            self.parents.extend(head.parent);
            let (text, rest) = texts.split_at_checked(head.text).context("a text is lost")?;
            let text = self.texts.add(text, head.hash)?;
            let (hash, bytes) = (head.hash.to_bytes(), head.record as u32);
            self.entries.push(Entry { key: head.key, hash, text, start: start as u32, bytes });
            (start, texts) = (start + head.record, rest);
        }
        self.jobs += piece.heads.len() as u64;
        if self.records.len() + self.entries.len() * size_of::<Entry>() >= self.limit {
            self.spill().context("cannot write a temporary file")?;
        }
        Ok(())
    }

    pub fn len(&self) -> u64 {
        self.jobs
    }

    fn spill(&mut self) -> Result<()> {
        self.entries.sort_by_key(|entry| entry.key);
        let mut out = BufWriter::with_capacity(BUFFER, tempfile::tempfile()?);
        let mut header = [0; HEADER];
        for entry in self.entries.drain(..) {
            postcard::to_slice(&entry, &mut header)?;
            out.write_all(&header)?;
            out.write_all(record(&self.records, &entry)?)?;
        }
        let mut file = out.into_inner().map_err(|e| e.into_error())?;
        file.rewind()?;
        self.runs.push(file);
        self.records.clear();
        Ok(())
    }

    /// The history has been read.
    ///
    /// # Errors
    /// A temporary file cannot be written.
    pub fn complete(mut self) -> Result<(Ordered, Texts, FxHashSet<u128>)> {
        if !self.runs.is_empty() {
            // The last jobs of a long history would lie in memory until they are asked for.
            self.spill().context("cannot write a temporary file")?;
            (self.entries, self.records) = (Vec::new(), Vec::new());
        }
        self.entries.sort_by_key(|entry| entry.key);
        self.texts.complete().context("cannot write a temporary file")?;
        let runs = self.runs.into_iter().map(|file| Run::File(BufReader::with_capacity(BUFFER, file)));
        let runs = runs.chain([Run::Memory(self.entries.into_iter(), self.records)]).collect();
        Ok((Ordered { runs, heap: BinaryHeap::new(), heads: Vec::new() }, self.texts, self.parents))
    }
}

/// The job of an entry.
fn record<'r>(records: &'r [u8], entry: &Entry) -> Result<&'r [u8]> {
    let start = entry.start as usize;
    records.get(start..start + entry.bytes as usize).context("a job is lost")
}

/// A sorted part of the history.
#[derive(Debug)]
enum Run {
    File(BufReader<File>),
    Memory(std::vec::IntoIter<Entry>, Vec<u8>),
}

/// The next job of a part.
#[derive(Debug, Default)]
struct Next {
    entry: Entry,
    record: Vec<u8>,
}

impl Run {
    /// Whether there is a next one.
    fn read(&mut self, next: &mut Next) -> Result<bool> {
        next.record.clear();
        match self {
            Run::Memory(entries, records) => {
                let Some(entry) = entries.next() else { return Ok(false) };
                next.record.extend_from_slice(record(records, &entry)?);
                next.entry = entry;
            }
            Run::File(file) => {
                if file.fill_buf()?.is_empty() {
                    return Ok(false);
                }
                let mut header = [0; HEADER];
                file.read_exact(&mut header)?;
                next.entry = postcard::from_bytes(&header)?;
                next.record.resize(next.entry.bytes as usize, 0);
                file.read_exact(&mut next.record)?;
            }
        }
        Ok(true)
    }
}

/// The parts merged.
#[derive(Debug)]
pub(super) struct Ordered {
    runs: Vec<Run>,
    /// The next job of each part, and its key with the number of the part.
    heads: Vec<Next>,
    heap: BinaryHeap<Reverse<(Key, usize)>>,
}

impl Ordered {
    /// The next job.
    ///
    /// # Errors
    /// A temporary file cannot be read.
    pub fn next(&mut self) -> Result<Option<Logged>> {
        while self.heads.len() < self.runs.len() {
            self.heads.push(Next::default());
            self.advance(self.heads.len() - 1)?;
        }
        let Some(Reverse((_, run))) = self.heap.pop() else { return Ok(None) };
        let Next { entry, record } = &self.heads[run];
        let next = Logged { job: unpacked(record)?, hash: StatementHash::from_bytes(entry.hash), text: entry.text };
        self.advance(run)?;
        Ok(Some(next))
    }

    fn advance(&mut self, run: usize) -> Result<()> {
        let next = &mut self.heads[run];
        if self.runs[run].read(next).context("cannot read a temporary file")? {
            self.heap.push(Reverse((next.entry.key, run)));
        }
        Ok(())
    }
}
