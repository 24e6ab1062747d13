//! The bytes of an index, each block verified when it is first looked at.
//!
//! A block that is not what was written reads as zeros and leaves a mark, so that walks need no error on every step:
//! who has asked looks at [`Pages::damaged`] before believing the answer.

use super::layout::{BLOCK, HEADER, Header, Range, Section, Unusable};
use std::cell::Cell;
use xxhash_rust::xxh3::xxh3_64;

#[derive(Debug)]
pub(super) struct Pages<'b> {
    bytes: &'b [u8],
    header: Header,
    /// One per block.
    checksums: &'b [u8],
    /// A bit per block: it is what was written.
    verified: Vec<Cell<u64>>,
    damaged: Cell<bool>,
}

impl<'b> Pages<'b> {
    /// A whole file.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unusable> {
        let header = Header::decode(bytes)?;
        let Range { start, len } = header.checksums;
        let checksums = bytes.get(start as usize..(start + len) as usize).ok_or(Unusable::Damaged)?;
        let blocks = (start as usize).saturating_sub(HEADER).div_ceil(BLOCK);
        if xxh3_64(checksums) != header.checksums_hash || checksums.len() != blocks * 8 {
            return Err(Unusable::Damaged);
        }
        let verified = vec![Cell::new(0); blocks.div_ceil(64)];
        Ok(Self { bytes, header, checksums, verified, damaged: Cell::new(false) })
    }

    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Whether something that was looked at is not what was written.
    pub fn damaged(&self) -> bool {
        self.damaged.get()
    }

    /// Bytes of a section.
    pub fn len(&self, section: Section) -> usize {
        self.header.sections[section as usize].len as usize
    }

    /// A part of a section; empty where it is damaged, or ends before.
    pub fn get(&self, section: Section, start: usize, len: usize) -> &'b [u8] {
        let range = self.header.sections[section as usize];
        let end = start.checked_add(len).filter(|end| *end <= range.len as usize);
        let Some(end) = end else {
            self.damaged.set(true);
            return &[];
        };
        let (start, end) = (range.start as usize + start, range.start as usize + end);
        match start == end || self.verify(start, end) {
            true => self.bytes.get(start..end).unwrap_or_default(),
            false => &[],
        }
    }

    #[inline]
    fn verify(&self, start: usize, end: usize) -> bool {
        let (first, last) = (start.saturating_sub(HEADER) / BLOCK, (end - 1).saturating_sub(HEADER) / BLOCK);
        (first..=last).all(|block| {
            let known = self.verified.get(block / 64).is_some_and(|word| word.get() >> (block % 64) & 1 == 1);
            known || self.verify_block(block)
        })
    }

    #[cold]
    fn verify_block(&self, block: usize) -> bool {
        let start = HEADER + block * BLOCK;
        let end = (start + BLOCK).min(self.header.checksums.start as usize);
        let expected = self.checksums.get(block * 8..block * 8 + 8);
        let good = self.bytes.get(start..end).map(|bytes| xxh3_64(bytes).to_le_bytes());
        let good = good.as_ref().map(|hash| &hash[..]) == expected;
        match self.verified.get(block / 64) {
            Some(word) if good => word.set(word.get() | 1 << (block % 64)),
            _ => self.damaged.set(true),
        }
        good
    }

    /// A number of an array of them; 0 where there is none.
    #[inline]
    pub fn u32(&self, section: Section, index: usize) -> u32 {
        match self.get(section, index * 4, 4) {
            &[a, b, c, d] => u32::from_le_bytes([a, b, c, d]),
            _ => 0,
        }
    }

    /// Some numbers of an array of them.
    pub fn u32s(&self, section: Section, range: std::ops::Range<u32>) -> impl Iterator<Item = u32> + use<'b> {
        let len = range.end.saturating_sub(range.start) as usize;
        numbers(self.get(section, range.start as usize * 4, len * 4))
    }

    /// The items between two offsets.
    pub fn range(&self, offsets: Section, index: u32) -> std::ops::Range<u32> {
        let [start, end] = self.record(offsets, index);
        start..end.max(start)
    }

    /// Some numbers that begin at an item of an array of single ones.
    fn record<const N: usize>(&self, section: Section, index: u32) -> [u32; N] {
        let mut record = [0; N];
        let bytes = self.get(section, index as usize * 4, N * 4);
        record.iter_mut().zip(numbers(bytes)).for_each(|(to, number)| *to = number);
        record
    }

    /// A record of an array of them.
    pub fn nth_record<const N: usize>(&self, section: Section, index: u32) -> [u32; N] {
        match index.checked_mul(N as u32) {
            Some(start) => self.record(section, start),
            None => {
                let mut record = [0; N];
                let bytes = self.get(section, index as usize * N * 4, N * 4);
                record.iter_mut().zip(numbers(bytes)).for_each(|(to, number)| *to = number);
                record
            }
        }
    }

    /// A text between two offsets.
    pub fn text(&self, offsets: Section, texts: Section, index: u32) -> &'b str {
        let range = self.range(offsets, index);
        std::str::from_utf8(self.get(texts, range.start as usize, range.len())).unwrap_or_default()
    }

    /// A text with its length before it, and where the next one begins.
    pub fn prefixed(&self, section: Section, start: usize) -> (&'b str, usize) {
        let len = match self.get(section, start, 2) {
            &[a, b] => u16::from_le_bytes([a, b]) as usize,
            _ => 0,
        };
        (std::str::from_utf8(self.get(section, start + 2, len)).unwrap_or_default(), start + 2 + len)
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + use<'_> {
    bytes.chunks_exact(4).map(|n| u32::from_le_bytes([n[0], n[1], n[2], n[3]]))
}
