//! The history in order of time, in bounded memory.
//!
//! Jobs come in any order and there may be more of them than fit: what does not fit goes to a temporary file, sorted, and
//! the files are merged. A text is kept once, however often it is run; repeated jobs hold no text at all.

use super::StatementHash;
use crate::history::Job;
use anyhow::{Context, Result};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::hash_map::Entry as MapEntry;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, Write};
use xxhash_rust::xxh3::xxh3_128;

/// Bytes of texts that stay in memory before they go to a file.
const TEXTS: usize = 4 << 20;
/// Buffer of a file that is written or merged, in bytes.
const BUFFER: usize = 64 << 10;

/// Where a text stands among all texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TextId {
    offset: u64,
    bytes: u32,
}

/// A job without its text.
#[derive(Debug)]
pub(super) struct Logged {
    /// Moved around a lot.
    pub job: Box<Job>,
    /// Of the text in its context.
    pub hash: StatementHash,
    pub text: TextId,
}

/// Jobs in order of time, those without a time last; those of one moment in the order of the input.
type Key = (bool, Option<i64>);

fn key(job: &Job) -> Key {
    (job.creation_time.is_none(), job.creation_time)
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

    /// All are known: what was only needed to tell repeated ones goes.
    fn complete(&mut self) {
        self.ids = FxHashMap::default();
        self.statements = FxHashMap::default();
    }

    /// The text.
    pub fn get(&mut self, id: TextId) -> Result<Box<str>> {
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

/// All jobs of the history while it is being read.
#[derive(Debug)]
pub(super) struct Log {
    limit: usize,
    buffer: Vec<Logged>,
    /// About what the buffer takes.
    bytes: usize,
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
            buffer: Vec::new(),
            bytes: 0,
            runs: Vec::new(),
            texts: Texts::default(),
            jobs: 0,
            parents: FxHashSet::default(),
        }
    }

    /// Takes up a job; `hash` is that of its text in its context.
    pub fn push(&mut self, mut job: Job, hash: StatementHash) -> Result<()> {
        if let Some(parent) = &job.parent_job_id {
            self.parents.insert(xxh3_128(parent.as_bytes()));
        }
        let text = self.texts.add(&std::mem::take(&mut job.query), hash)?;
        self.bytes += weight(&job);
        self.jobs += 1;
        self.buffer.push(Logged { job: Box::new(job), hash, text });
        if self.bytes >= self.limit {
            self.spill().context("cannot write a temporary file")?;
        }
        Ok(())
    }

    pub fn len(&self) -> u64 {
        self.jobs
    }

    fn spill(&mut self) -> Result<()> {
        self.buffer.sort_by_key(|logged| key(&logged.job));
        let mut out = BufWriter::with_capacity(BUFFER, tempfile::tempfile()?);
        let mut record = Vec::new();
        for Logged { job, hash, text } in self.buffer.drain(..) {
            record.clear();
            record = postcard::to_extend(&(&*job, hash.to_bytes(), text.offset, text.bytes), record)?;
            out.write_all(&(record.len() as u32).to_le_bytes())?;
            out.write_all(&record)?;
        }
        let mut file = out.into_inner().map_err(|e| e.into_error())?;
        file.rewind()?;
        self.runs.push(file);
        self.bytes = 0;
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
            self.buffer = Vec::new();
        }
        self.buffer.sort_by_key(|logged| key(&logged.job));
        self.texts.complete();
        let runs = self.runs.into_iter().map(|file| Run::File(BufReader::with_capacity(BUFFER, file)));
        let runs = runs.chain([Run::Memory(self.buffer.into_iter())]).collect();
        Ok((Ordered { runs, heap: BinaryHeap::new(), heads: Vec::new() }, self.texts, self.parents))
    }
}

/// About what a job without its text takes in memory.
fn weight(job: &Job) -> usize {
    let tables = job.referenced_tables.iter().flatten().chain(&job.destination_table);
    let tables: usize = tables.map(|t| 96 + t.project_id.len() + t.dataset_id.len() + t.table_id.len()).sum();
    size_of::<Logged>() + size_of::<Job>() + 256 + tables
}

/// A sorted part of the history.
#[derive(Debug)]
enum Run {
    File(BufReader<File>),
    Memory(std::vec::IntoIter<Logged>),
}

impl Run {
    fn next(&mut self) -> Result<Option<Logged>> {
        match self {
            Run::Memory(jobs) => Ok(jobs.next()),
            Run::File(file) => {
                let mut length = [0; 4];
                if file.read(&mut length[..1])? == 0 {
                    return Ok(None);
                }
                file.read_exact(&mut length[1..])?;
                let mut record = vec![0; u32::from_le_bytes(length) as usize];
                file.read_exact(&mut record)?;
                let (job, hash, offset, bytes) = postcard::from_bytes(&record)?;
                let text = TextId { offset, bytes };
                Ok(Some(Logged { job, hash: StatementHash::from_bytes(hash), text }))
            }
        }
    }
}

/// The parts merged.
#[derive(Debug)]
pub(super) struct Ordered {
    runs: Vec<Run>,
    /// The next job of each part, and its key with the number of the part.
    heads: Vec<Option<Logged>>,
    heap: BinaryHeap<Reverse<(Key, usize)>>,
}

impl Ordered {
    /// The next job.
    ///
    /// # Errors
    /// A temporary file cannot be read.
    pub fn next(&mut self) -> Result<Option<Logged>> {
        while self.heads.len() < self.runs.len() {
            self.heads.push(None);
            self.advance(self.heads.len() - 1)?;
        }
        let Some(Reverse((_, run))) = self.heap.pop() else { return Ok(None) };
        let next = self.heads[run].take();
        self.advance(run)?;
        Ok(next)
    }

    fn advance(&mut self, run: usize) -> Result<()> {
        let next = self.runs[run].next().context("cannot read a temporary file")?;
        if let Some(next) = &next {
            self.heap.push(Reverse((key(&next.job), run)));
        }
        self.heads[run] = next;
        Ok(())
    }
}
