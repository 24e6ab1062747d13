//! Names of relations.

/// A table's name in its parts, borrowed from the text.
///
/// See <https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical#table_names>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableName<'a> {
    pub project: Option<&'a str>,
    pub dataset: Option<&'a str>,
    /// Without decorator; of the metadata views `INFORMATION_SCHEMA.COLUMNS`.
    pub table: &'a str,
    /// What follows `$` (a partition) or, in legacy SQL, `@` (a time).
    pub decorator: Option<&'a str>,
}

impl<'a> TableName<'a> {
    /// The parts of `project.dataset.table`, `dataset.table` or `table`, with backticks around the whole or around
    /// parts, or in legacy form (`[project:dataset.table]`). Projects of a domain (`example.com:project`) keep their
    /// colon. `None` if a part is empty.
    pub fn parse(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
        let mut start = text.rfind('.').or_else(|| text.rfind(':')).map_or(0, |i| i + 1);
        let schema = text[..start].trim_end_matches(['.', '`']);
        let view = schema.rfind(['.', ':', '`']).map_or(0, |i| i + 1);
        if schema[view..].eq_ignore_ascii_case("INFORMATION_SCHEMA") {
            start = view;
        }
        let (qualifier, table) = text.split_at(start);
        let table = unquote(table)?;
        let (table, decorator) = match table.find(['$', '@']) {
            Some(at) => (&table[..at], Some(&table[at + 1..])),
            None => (table, None),
        };
        if table.is_empty() {
            return None;
        }
        let Some(qualifier) = strip_last(qualifier) else {
            return Some(Self { project: None, dataset: None, table, decorator });
        };
        let (project, dataset) = match qualifier.rfind(['.', ':']) {
            Some(at) => (Some(unquote(&qualifier[..at])?), &qualifier[at + 1..]),
            None => (None, qualifier),
        };
        Some(Self { project, dataset: Some(unquote(dataset)?), table, decorator })
    }

    /// The prefix of a wildcard table (`events_*`), which stands for all tables that start so.
    pub fn wildcard_prefix(&self) -> Option<&'a str> {
        self.table.strip_suffix('*')
    }
}

/// `project.dataset.table`; parts that are not known are left out.
pub fn full_name(project: &str, dataset: &str, table: &str) -> String {
    let mut name = String::with_capacity(project.len() + dataset.len() + table.len() + 2);
    for part in [project, dataset, table] {
        if !part.is_empty() {
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(part);
        }
    }
    name
}

/// The table of `orders$20210605` (one partition) or `orders@-3600000` (legacy SQL: at a time).
pub fn without_decorator(table: &str) -> &str {
    table.split(['$', '@']).next().unwrap_or(table)
}

/// The project of a full name.
pub(crate) fn project(full_name: &str) -> Option<&str> {
    memchr::memrchr_iter(b'.', full_name.as_bytes()).nth(1).map(|dot| &full_name[..dot])
}

/// Case-insensitive hash of a name, for quick comparison only: eight bytes at a time, the last ones overlapping.
pub(crate) fn name_hash(name: &str) -> u32 {
    const CASE: u64 = u64::from_ne_bytes([0x20; 8]);
    let bytes = name.as_bytes();
    let mix = |hash: u64, eight: u64| (hash.rotate_left(23) ^ (eight | CASE)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let length = bytes.len() as u64;
    let hash = match bytes.last_chunk() {
        Some(last) => {
            let (chunks, _) = bytes.as_chunks();
            let hash = chunks.iter().fold(length, |hash, chunk| mix(hash, u64::from_le_bytes(*chunk)));
            mix(hash, u64::from_le_bytes(*last))
        }
        None => mix(length, short(bytes)),
    };
    (hash >> 32) as u32
}

/// All bytes of a name of less than eight, in an order of their own.
#[inline(always)]
fn short(name: &[u8]) -> u64 {
    match (name.first_chunk(), name.last_chunk()) {
        (Some(start), Some(end)) => u64::from(u32::from_le_bytes(*start)) << 32 | u64::from(u32::from_le_bytes(*end)),
        _ => match *name {
            [a, b, c] => u64::from_le_bytes([a, b, c, 0, 0, 0, 0, 0]),
            [a, b] => u64::from_le_bytes([a, b, 0, 0, 0, 0, 0, 0]),
            [a] => u64::from(a),
            _ => 0,
        },
    }
}

/// As [`str::eq_ignore_ascii_case`], eight bytes at a time, the last ones overlapping.
pub(crate) fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    if let (Some(end), Some(other)) = (a.last_chunk(), b.last_chunk()) {
        let (a, b) = (a.as_chunks::<8>().0, b.as_chunks::<8>().0);
        let same = |(a, b): (&[u8; 8], &[u8; 8])| same_eight(u64::from_le_bytes(*a), u64::from_le_bytes(*b));
        return a.iter().zip(b).all(same) && same((end, other));
    }
    same_eight(short(a), short(b))
}

#[inline(always)]
const fn same_eight(a: u64, b: u64) -> bool {
    a == b || lower(a) == lower(b)
}

/// Eight bytes with the ASCII capitals among them in lower case.
const fn lower(bytes: u64) -> u64 {
    const fn all(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; 8])
    }
    let low = bytes & all(0x7F);
    // The top bit of each byte tells.
    let capital = (low + all(0x80 - b'A')) & !(low + all(0x7F - b'Z')) & !bytes & all(0x80);
    bytes | capital >> 2
}

fn strip_last(qualifier: &str) -> Option<&str> {
    qualifier.strip_suffix(['.', ':'])
}

/// Without the backticks around it: a name has none inside. `None` if nothing is left.
fn unquote(part: &str) -> Option<&str> {
    let part = part.trim().trim_matches('`');
    (!part.is_empty()).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::{TableName, name_hash, same_name};

    #[test]
    fn names_are_compared_without_regard_to_ascii_case() {
        let bytes: String = (0..128u8).map(char::from).collect();
        let texts = [
            "",
            "a",
            "ab",
            "abc",
            "abcd",
            "@bcd",
            "`bcd",
            "abcdefg",
            "abcdefgh",
            "ABCDEFGHi",
            "é",
            "É",
            "name_é_ß",
            &bytes,
        ];
        let mut texts: Vec<String> = texts.into_iter().map(String::from).collect();
        for text in texts.clone() {
            texts.extend([text.to_ascii_lowercase(), text.to_ascii_uppercase(), text.replace(['@', '['], "`{")]);
        }
        for a in &texts {
            for b in &texts {
                assert_eq!(same_name(a, b), a.eq_ignore_ascii_case(b), "{a} {b}");
                assert!(!same_name(a, b) || name_hash(a) == name_hash(b), "{a} {b}");
            }
        }
    }

    #[test]
    fn parts_of_names() {
        for (text, expected) in [
            ("p.d.t", (Some("p"), Some("d"), "t", None)),
            ("`my-p.d.t`", (Some("my-p"), Some("d"), "t", None)),
            ("`my-p`.`d`.`t`", (Some("my-p"), Some("d"), "t", None)),
            ("`my-p.d`.t", (Some("my-p"), Some("d"), "t", None)),
            ("d.t", (None, Some("d"), "t", None)),
            ("t", (None, None, "t", None)),
            ("[p:d.t$20210605]", (Some("p"), Some("d"), "t", Some("20210605"))),
            ("example.com:p.d.t", (Some("example.com:p"), Some("d"), "t", None)),
            ("example.com:p:d.t", (Some("example.com:p"), Some("d"), "t", None)),
            ("p.d.events_*", (Some("p"), Some("d"), "events_*", None)),
            ("p.d.INFORMATION_SCHEMA.COLUMNS", (Some("p"), Some("d"), "INFORMATION_SCHEMA.COLUMNS", None)),
            ("`p.region-us`.INFORMATION_SCHEMA.JOBS", (Some("p"), Some("region-us"), "INFORMATION_SCHEMA.JOBS", None)),
        ] {
            let name = TableName::parse(text).map(|n| (n.project, n.dataset, n.table, n.decorator));
            assert_eq!(name, Some(expected), "{text}");
        }
        for text in ["", "``", "p..t", "p.d.", "$2021", "."] {
            assert_eq!(TableName::parse(text), None, "{text}");
        }
    }
}
