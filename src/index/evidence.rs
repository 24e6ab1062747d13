//! The jobs behind edges, as they come. Edges of the same statements have the same ones: a record that is remembered is
//! not written again.

use super::writer::{Spill, Writer};
use anyhow::{Context, Result};
use rustc_hash::FxHashMap;
use std::io::Write;
use xxhash_rust::xxh3::xxh3_128;

/// Records, and texts, that are remembered at most: what is distinct beyond that may be written more than once.
const REMEMBERED: usize = 2 << 20;

/// What `column_lineage/` and `table_lineage/` say of the jobs of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Jobs<'b> {
    pub count: i64,
    /// Microseconds since 1970.
    pub first: Option<i64>,
    pub last: Option<i64>,
    pub last_job_id: &'b str,
    pub statement_hash: &'b str,
}

/// Writes the records to the index, which must be at its section `Evidence`, and keeps the texts aside.
pub(super) struct Evidences {
    records: u32,
    known_records: FxHashMap<u128, u32>,
    texts: Spill,
    known_texts: FxHashMap<u128, u32>,
    bytes: Vec<u8>,
}

impl Evidences {
    pub fn new() -> Result<Self> {
        let (known_records, known_texts) = Default::default();
        Ok(Self { records: 0, known_records, texts: Spill::new()?, known_texts, bytes: Vec::new() })
    }

    /// The number of the record.
    pub fn add(&mut self, jobs: &Jobs<'_>, writer: &mut Writer) -> Result<u32> {
        let seconds = |micros: Option<i64>| {
            micros.map_or(0, |micros| u32::try_from(micros.div_euclid(1_000_000)).unwrap_or_default())
        };
        let count = u32::try_from(jobs.count.max(0)).unwrap_or(u32::MAX);
        let numbers = [count, seconds(jobs.first), seconds(jobs.last)];
        self.bytes.clear();
        self.bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
        for text in [jobs.last_job_id, jobs.statement_hash] {
            // A name that is longer than any of BigQuery's is as good as unknown.
            let text = if text.len() > usize::from(u16::MAX) { "" } else { text };
            self.bytes.extend((text.len() as u16).to_le_bytes());
            self.bytes.extend(text.as_bytes());
        }
        let hash = xxh3_128(&self.bytes);
        if let Some(&known) = self.known_records.get(&hash) {
            return Ok(known);
        }
        let text = self.text(numbers.len() * 4)?;
        let number = self.records;
        self.records = number.checked_add(1).context("more than 4 billion records")?;
        for part in numbers.into_iter().chain([text]) {
            writer.write_all(&part.to_le_bytes())?;
        }
        if self.known_records.len() < REMEMBERED {
            self.known_records.insert(hash, number);
        }
        Ok(number)
    }

    /// Where the texts are that begin here in the bytes of a record.
    fn text(&mut self, start: usize) -> Result<u32> {
        let texts = self.bytes.get(start..).unwrap_or_default();
        let hash = xxh3_128(texts);
        if let Some(&known) = self.known_texts.get(&hash) {
            return Ok(known);
        }
        let start = u32::try_from(self.texts.len).context("names of jobs beyond 4 GB")?;
        self.texts.write_all(texts)?;
        if self.known_texts.len() < REMEMBERED {
            self.known_texts.insert(hash, start);
        }
        Ok(start)
    }

    /// The texts, for a section of their own.
    pub fn into_texts(self) -> Spill {
        self.texts
    }
}
