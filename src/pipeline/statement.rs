//! What makes two statements the same.

use super::chain::EarlierText;
use crate::catalog::full_name;
use crate::history::Job;
use memchr::memmem;
use std::fmt;
use std::sync::Arc;
use xxhash_rust::xxh3::Xxh3;

/// What a statement's meaning depends on besides its text and the catalog.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementContext<'j> {
    /// Project of names without one.
    pub default_project: Option<&'j str>,
    /// Dataset of names without one, its project first.
    pub default_dataset: Option<(&'j str, &'j str)>,
    /// Full name of the table that keeps a SELECT's result.
    pub destination: Option<String>,
    /// Full names of the referenced tables that an unqualified name of the text may mean, sorted. Empty where there is
    /// a default dataset.
    pub referenced: Vec<String>,
    /// The job is a child of a script, whose variables the text may name.
    pub in_script: bool,
    /// Texts of the same script or session that this one builds on, in order.
    pub earlier: Vec<Arc<EarlierText>>,
}

/// XXH3-128 of a statement's text and context: 32 hexadecimal digits.
///
/// Hashed are, in this order, the default project, the default dataset's project and dataset, the destination, the text
/// and the context's referenced tables, then for a script's child the word `parent_job_id`, each as its length in bytes
/// (64 bits, little endian; all ones for a part that is missing) and its bytes in UTF-8. Where earlier texts of the
/// script or definitions in the log are part of the meaning, that hash is hashed again with theirs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StatementHash(u128);

impl fmt::Display for StatementHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.hex().as_str())
    }
}

/// The digits of a [`StatementHash`].
#[derive(Debug, Clone, Copy)]
pub struct Hex([u8; 32]);

impl Hex {
    /// As text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl<'j> StatementContext<'j> {
    /// A job's context. `default_project` is used where the log does not tell the job's own.
    pub fn of(job: &'j Job, default_project: Option<&'j str>) -> Self {
        let default_project = job.project_id.as_deref().or(default_project);
        let default_dataset = job.default_dataset.as_ref().and_then(|default| {
            match default.project_id.as_deref().or(default_project) {
                Some(project) => Some((project, &*default.dataset_id)),
                // Where there is nothing above databases; else the tables that were read tell the project.
                None if job.referenced_tables.is_none() => Some(("", &*default.dataset_id)),
                None => None,
            }
        });
        let destination = job.kept_destination_name();
        let mut referenced = Vec::new();
        if default_dataset.is_none() {
            let wildcards: Vec<_> = unqualified_wildcards(&job.query).collect();
            for table in job.referenced_tables.iter().flatten() {
                if is_unqualified(&job.query, &table.table_id) {
                    // The hidden dataset of a script's temp tables has another name in every run.
                    referenced.push(match table.is_script_temp() {
                        true => full_name(&table.project_id, "_script", &table.table_id),
                        false => table.full_name(),
                    });
                }
                let families = wildcards.iter().filter(|prefix| table.table_id.starts_with(**prefix));
                referenced.extend(families.map(|prefix| {
                    let family = format!("{prefix}*");
                    full_name(&table.project_id, &table.dataset_id, &family)
                }));
            }
            referenced.sort_unstable();
            referenced.dedup();
        }
        let in_script = job.parent_job_id.is_some();
        Self { default_project, default_dataset, destination, referenced, in_script, earlier: Vec::new() }
    }

    /// The identity of a text in this context.
    pub fn hash(&self, text: &str) -> StatementHash {
        let (project, dataset) = self.default_dataset.unzip();
        let mut hasher = Xxh3::new();
        let mut part = |part: Option<&str>| {
            hasher.update(&part.map_or(u64::MAX, |part| part.len() as u64).to_le_bytes());
            hasher.update(part.unwrap_or_default().as_bytes());
        };
        [self.default_project, project, dataset, self.destination.as_deref(), Some(text)]
            .into_iter()
            .for_each(&mut part);
        self.referenced.iter().for_each(|table| part(Some(table)));
        if self.in_script {
            part(Some("parent_job_id"));
        }
        StatementHash(hasher.digest128())
    }
}

impl StatementHash {
    /// As it is stored. Every job has one: this is quicker than formatting.
    pub fn hex(self) -> Hex {
        let mut digits = [0; 32];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(self.0.to_be_bytes()) {
            pair.copy_from_slice(&[byte >> 4, byte & 15].map(|digit| b"0123456789abcdef"[usize::from(digit)]));
        }
        Hex(digits)
    }

    pub(super) const fn to_bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }

    pub(super) const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_le_bytes(bytes))
    }

    /// The identity together with what else a meaning depends on, in order; the same if that is nothing.
    pub(crate) fn with(self, parts: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Self {
        let mut parts = parts.into_iter().peekable();
        if parts.peek().is_none() {
            return self;
        }
        let mut hasher = Xxh3::new();
        hasher.update(&self.0.to_le_bytes());
        for part in parts {
            hasher.update(&(part.as_ref().len() as u64).to_le_bytes());
            hasher.update(part.as_ref());
        }
        StatementHash(hasher.digest128())
    }
}

/// Whether a text may name a table without its dataset: the name stands there as a whole word, and behind no dot. A
/// table that is only named in full has no part in the statement's identity; else the same text would be another
/// statement each day that a wildcard reaches another shard.
fn is_unqualified(text: &str, table: &str) -> bool {
    let table = table.split('$').next().unwrap_or_default();
    let bytes = text.as_bytes();
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-') || !byte.is_ascii();
    !table.is_empty()
        && memmem::find_iter(bytes, table).any(|start| {
            let (before, after) = (&bytes[..start], &bytes[start + table.len()..]);
            let behind = before.iter().rev().find(|byte| !matches!(byte, b'`' | b' ' | b'\n' | b'\t' | b'\r'));
            behind != Some(&b'.') && !before.last().is_some_and(is_word) && !after.first().is_some_and(is_word)
        })
}

/// The prefixes of wildcard tables without a dataset: `events_` of `` `events_*` ``.
fn unqualified_wildcards(text: &str) -> impl Iterator<Item = &str> {
    let stars = memchr::memchr_iter(b'*', text.as_bytes());
    stars.filter(|end| text.as_bytes().get(end + 1) == Some(&b'`')).filter_map(|end| {
        let (before, prefix) = text.get(..end)?.rsplit_once('`')?;
        let is_name = prefix.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        (!prefix.is_empty() && is_name && !before.trim_end().ends_with('.')).then_some(prefix)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::TableRef;

    #[test]
    fn context_is_part_of_the_identity() {
        let context = StatementContext { default_project: Some("p"), ..StatementContext::default() };
        let other = StatementContext { destination: Some("p".into()), ..StatementContext::default() };
        assert_ne!(context.hash("SELECT 1"), other.hash("SELECT 1"));
        assert_eq!(context.hash("SELECT 1"), context.clone().hash("SELECT 1"));
        assert_eq!(context.hash("SELECT 1").to_string().len(), 32);
    }

    #[test]
    fn only_unqualified_names_look_at_referenced_tables() {
        let table = |table: &str| TableRef { project_id: "p".into(), dataset_id: "d".into(), table_id: table.into() };
        let referenced = |query: &str| {
            let tables = Some(vec![table("t$20260901"), table("e_1")]);
            let job = Job { query: query.into(), referenced_tables: tables, ..Job::default() };
            StatementContext::of(&job, None).referenced
        };
        assert_eq!(referenced("SELECT * FROM t"), ["p.d.t"]);
        assert_eq!(referenced("SELECT * FROM `t`, x"), ["p.d.t"]);
        assert!(referenced("SELECT * FROM d.t, `p.d.t`, p . d . `t`").is_empty());
        assert!(referenced("SELECT total FROM d.`e_*`, my_t").is_empty());
    }
}
