//! Writes an index file: sections as they come, checksums of their blocks, the header last.

use crate::graph::layout::{BLOCK, HEADER, Header, Range, SECTIONS, Section};
use anyhow::{Context, Result};
use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use tempfile::NamedTempFile;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// An index file that is being written.
pub(super) struct Writer {
    path: NamedTempFile,
    out: BufWriter<File>,
    position: u64,
    sections: [Range; SECTIONS],
    current: Option<Section>,
    checksums: Vec<u8>,
    block: Xxh3,
    block_bytes: usize,
}

impl Writer {
    /// Begins to write an empty file.
    pub fn new(path: NamedTempFile) -> Result<Self> {
        let mut out = BufWriter::with_capacity(1 << 20, path.reopen()?);
        out.write_all(&[0; HEADER])?;
        Ok(Self {
            path,
            out,
            position: HEADER as u64,
            sections: [Range::default(); SECTIONS],
            current: None,
            checksums: Vec::new(),
            block: Xxh3::new(),
            block_bytes: 0,
        })
    }

    /// What is written from here on is this section.
    pub fn begin(&mut self, section: Section) {
        self.current = Some(section);
        self.sections[section as usize] = Range { start: self.position, len: 0 };
    }

    /// A whole section of numbers.
    pub fn numbers(&mut self, section: Section, numbers: impl IntoIterator<Item = u32>) -> Result<()> {
        self.begin(section);
        numbers.into_iter().try_for_each(|number| self.number(number))
    }

    /// Appends a number.
    pub fn number(&mut self, number: u32) -> Result<()> {
        Ok(self.write_all(&number.to_le_bytes())?)
    }

    /// A section of texts and that of their offsets.
    pub fn texts<'t>(
        &mut self,
        offsets: Section,
        texts: Section,
        all: impl Iterator<Item = &'t str> + Clone,
    ) -> Result<()> {
        self.begin(offsets);
        let mut end = 0u32;
        self.number(end)?;
        for text in all.clone() {
            end = u32::try_from(text.len()).ok().and_then(|len| end.checked_add(len)).context("names beyond 4 GB")?;
            self.number(end)?;
        }
        self.begin(texts);
        Ok(all.into_iter().try_for_each(|text| self.write_all(text.as_bytes()))?)
    }

    /// What has been written of a section, through a handle of its own.
    pub fn reader(&mut self, section: Section) -> Result<io::Take<File>> {
        self.out.flush()?;
        let Range { start, len } = self.sections[section as usize];
        let mut file = self.path.reopen()?;
        file.seek(SeekFrom::Start(start))?;
        Ok(io::Read::take(file, len))
    }

    /// The file so far and where a section lies in it.
    pub fn so_far(&mut self) -> Result<(&NamedTempFile, [Range; SECTIONS])> {
        self.out.flush()?;
        Ok((&self.path, self.sections))
    }

    /// Writes the checksums and the header.
    pub fn finish(mut self, fingerprint: u128, last_day: u32) -> Result<NamedTempFile> {
        if self.block_bytes > 0 {
            self.end_block();
        }
        let checksums = Range { start: self.position, len: self.checksums.len() as u64 };
        self.out.write_all(&self.checksums)?;
        let checksums_hash = xxh3_64(&self.checksums);
        let header = Header { fingerprint, last_day, sections: self.sections, checksums, checksums_hash };
        self.out.seek(SeekFrom::Start(0))?;
        self.out.write_all(&header.encode())?;
        self.out.flush()?;
        Ok(self.path)
    }

    fn end_block(&mut self) {
        self.checksums.extend(self.block.digest().to_le_bytes());
        self.block.reset();
        self.block_bytes = 0;
    }
}

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(BLOCK - self.block_bytes));
            self.block.update(now);
            self.block_bytes += now.len();
            if self.block_bytes == BLOCK {
                self.end_block();
            }
            rest = later;
        }
        self.out.write_all(bytes)?;
        self.position += bytes.len() as u64;
        if let Some(section) = self.current {
            self.sections[section as usize].len += bytes.len() as u64;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// What is written now and read once later, outside memory.
pub(super) struct Spill {
    out: BufWriter<File>,
    pub len: u64,
}

impl Spill {
    pub fn new() -> Result<Self> {
        let file = tempfile::tempfile().context("cannot create a temporary file")?;
        Ok(Self { out: BufWriter::with_capacity(1 << 18, file), len: 0 })
    }

    /// From its beginning.
    pub fn read(&mut self) -> Result<io::BufReader<&File>> {
        self.out.flush()?;
        self.out.get_mut().seek(SeekFrom::Start(0))?;
        Ok(io::BufReader::with_capacity(1 << 20, self.out.get_ref()))
    }

    /// Appends all of it to a file.
    pub fn copy_to(mut self, writer: &mut Writer) -> Result<()> {
        io::copy(&mut self.read()?, writer)?;
        Ok(())
    }
}

impl Write for Spill {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write_all(bytes)?;
        self.len += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
