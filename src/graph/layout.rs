//! The index file: a header, sections one after the other, and at the end a checksum for each block of them.
//!
//! All numbers are little-endian. Arrays with one entry more than they have items hold offsets: item `i` is what lies
//! between `i` and `i + 1`. Nothing is aligned or padded.

use xxhash_rust::xxh3::xxh3_64;

/// Begins every index file.
const MAGIC: [u8; 8] = *b"colline#";
/// Files of another version are not read but built anew.
const VERSION: u32 = 1;
/// Where the sections begin.
pub const HEADER: usize = 1024;
/// Bytes that have one checksum: small enough that a question verifies little more than what it reads.
pub const BLOCK: usize = 1 << 16;

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The sections, in no particular order within the file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Section { $($(#[$doc])* $name,)* }

        /// How many sections there are.
        pub const SECTIONS: usize = [$(Section::$name),*].len();
    };
}

sections! {
    /// u32, one more than relations: offsets into `RelationNames`.
    RelationOffsets,
    /// Full names in order.
    RelationNames,
    /// u32, one more than relations: the first node of each.
    RelationNodes,
    /// u8 per relation: 1 where paths may contain each other.
    RelationNested,
    /// u32, one more than paths.
    PathOffsets,
    /// Column paths, by lower case.
    PathNames,
    /// u32 per node.
    NodeRelation,
    /// u32 per node, [`ROWS`] for the node that stands for the rows; nodes are ordered by relation, then path.
    NodePath,
    /// u32, one more than nodes: the first edge that leaves each.
    OutOffsets,
    /// u32 per edge: its target.
    OutTargets,
    /// u8 per edge, see [`super::Kind`].
    EdgeKinds,
    /// u32 per edge: its record in `Evidence`.
    EdgeEvidence,
    /// u32, one more than nodes: the first entry of each in `InSources` and `InEdges`.
    InOffsets,
    /// u32 per edge, by target: the source.
    InSources,
    /// u32 per edge, by target: its number.
    InEdges,
    /// u8 per edge, by target: its kind, so that a walk upstream reads one place.
    InKinds,
    /// Records of four u32: jobs, first and last time (seconds since 1970, 0 where unknown), offset into `LastJobs`.
    Evidence,
    /// Two texts, each with its length as u16 before it: job id, statement hash.
    LastJobs,
    /// u32, one more than relations: the first table edge that leaves each.
    TableOutOffsets,
    /// u32 per table edge: its target.
    TableOutTargets,
    /// u32 per table edge: its record in `Evidence`.
    TableEvidence,
    /// u32, one more than relations.
    TableInOffsets,
    /// u32 per table edge, by target: the source.
    TableInSources,
    /// u32 per table edge, by target: its number.
    TableInEdges,
    /// u32 per used node, in order: which node.
    UsageNodes,
    /// Records of four u32 per used node: jobs, users, last time, roles as bits.
    UsageRecords,
    /// 16 bytes per statement: its hash.
    StatementHashes,
    /// u32, one more than statements: the first of each in `StatementDays`.
    StatementDayOffsets,
    /// Records of two u32: day since 1970, jobs.
    StatementDays,
    /// u32, one more than statements: the first of each in `StatementUsers`.
    StatementUserOffsets,
    /// u32: positions of users.
    StatementUsers,
    /// u32, one more than users.
    UserOffsets,
    /// Who ran jobs.
    UserNames,
    /// u32 per edge: the last entry of its list in `StatementLists`, [`NONE`] where there is none.
    EdgeStatements,
    /// Records of two u32: the entry before ([`NONE`] at the first), a statement.
    StatementLists,
}

/// The path of the node that stands for a relation's rows.
pub const ROWS: u32 = u32::MAX;
/// No such thing.
pub const NONE: u32 = u32::MAX;

/// Where a section lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    pub start: u64,
    pub len: u64,
}

/// What the header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Of the files that the index was built from.
    pub fingerprint: u128,
    /// The last day on which a job ran, in days since 1970; 0 where none is known.
    pub last_day: u32,
    pub sections: [Range; SECTIONS],
    /// The checksums of the blocks.
    pub checksums: Range,
    /// The checksum of the checksums.
    pub checksums_hash: u64,
}

/// Why a file is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// No index, or one that an other version wrote.
    Foreign,
    /// Cut off, or changed by something else.
    Damaged,
}

impl Header {
    /// As it stands at the beginning of a file.
    pub fn encode(&self) -> [u8; HEADER] {
        let mut bytes = Vec::with_capacity(HEADER);
        bytes.extend(MAGIC);
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend((SECTIONS as u32).to_le_bytes());
        bytes.extend(self.fingerprint.to_le_bytes());
        bytes.extend(self.last_day.to_le_bytes());
        for range in self.sections.iter().chain([&self.checksums]) {
            bytes.extend(range.start.to_le_bytes());
            bytes.extend(range.len.to_le_bytes());
        }
        bytes.extend(self.checksums_hash.to_le_bytes());
        bytes.resize(HEADER - 8, 0);
        bytes.extend(xxh3_64(&bytes).to_le_bytes());
        let mut header = [0; HEADER];
        header.copy_from_slice(&bytes);
        header
    }

    /// Reads the beginning of a file of this length.
    pub(super) fn decode(file: &[u8]) -> Result<Self, Unusable> {
        if file.get(..MAGIC.len()) != Some(&MAGIC) {
            return Err(Unusable::Foreign);
        }
        let mut rest = Cursor(file.get(MAGIC.len()..HEADER).ok_or(Unusable::Damaged)?);
        if (rest.u32(), rest.u32()) != (VERSION, SECTIONS as u32) {
            return Err(Unusable::Foreign);
        }
        if xxh3_64(&file[..HEADER - 8]).to_le_bytes() != file[HEADER - 8..HEADER] {
            return Err(Unusable::Damaged);
        }
        let fingerprint = u128::from_le_bytes(rest.take());
        let last_day = rest.u32();
        let mut sections = [Range::default(); SECTIONS];
        let mut range = || Range { start: rest.u64(), len: rest.u64() };
        sections.iter_mut().for_each(|section| *section = range());
        let checksums = range();
        let header = Self { fingerprint, last_day, sections, checksums, checksums_hash: rest.u64() };
        let fits = |range: &Range| range.start.checked_add(range.len).is_some_and(|end| end <= file.len() as u64);
        match sections.iter().chain([&checksums]).all(fits) {
            true => Ok(header),
            false => Err(Unusable::Damaged),
        }
    }
}

/// Reads numbers off the front.
struct Cursor<'b>(&'b [u8]);

impl Cursor<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        match self.0.split_first_chunk() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => [0; N],
        }
    }

    fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    fn u64(&mut self) -> u64 {
        u64::from_le_bytes(self.take())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_come_back() {
        let mut sections = [Range::default(); SECTIONS];
        sections[3] = Range { start: HEADER as u64, len: 7 };
        let checksums = Range { start: HEADER as u64 + 7, len: 8 };
        let header = Header { fingerprint: 1 << 100, last_day: 20_000, sections, checksums, checksums_hash: 9 };
        let mut file = header.encode().to_vec();
        file.extend([0; 15]);
        assert_eq!(Header::decode(&file), Ok(header));
        assert_eq!(Header::decode(&file[..HEADER + 14]), Err(Unusable::Damaged));
        assert_eq!(Header::decode(&file[..9]), Err(Unusable::Damaged));
        assert_eq!(Header::decode(b"PAR1"), Err(Unusable::Foreign));
        file[100] ^= 1;
        assert_eq!(Header::decode(&file), Err(Unusable::Damaged));
        file[8] = 99;
        assert_eq!(Header::decode(&file), Err(Unusable::Foreign));
    }
}
