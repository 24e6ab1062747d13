//! Logs of other warehouses, told by their columns before the views of INFORMATION_SCHEMA are thought of.

use super::{Field, Kind, Wanted, parse_timestamp};

/// What an export of a warehouse's log looks like.
#[derive(Debug)]
pub struct Log {
    /// As messages name it.
    pub name: &'static str,
    /// Columns by which it is known: it has all of them.
    pub marks: &'static [&'static str],
    /// The fields that are read.
    pub fields: &'static [Field],
    /// The columns of a CSV file without header, whose first one is a time; files of older versions lack the last ones.
    pub header: &'static [&'static str],
    /// It completes the rows of another log.
    pub aside: bool,
}

/// How the rows of a file are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// The log's position in [`Wanted::logs`].
    pub log: Option<usize>,
    pub fields: &'static [Field],
}

impl Shape {
    /// Rows of a view of INFORMATION_SCHEMA.
    pub(super) fn view(wanted: &Wanted) -> Self {
        Self { log: None, fields: wanted.fields }
    }
}

/// What rows with certain fields are.
pub(super) enum Sort {
    Wanted(Shape),
    /// Another walk over the files reads them.
    Aside,
    Other(Kind),
    Unknown,
}

impl Wanted {
    /// What rows with these fields are.
    pub(super) fn sort(&self, names: &[String]) -> Sort {
        let has = |mark: &&str| names.iter().any(|name| name.trim_start_matches('\u{feff}').eq_ignore_ascii_case(mark));
        let log = self.logs.iter().enumerate().find(|(_, log)| log.marks.iter().all(has));
        let kind = match log {
            Some((position, log)) if log.aside == self.aside && (self.kinds)(Kind::Log(position)) => {
                return Sort::Wanted(Shape { log: Some(position), fields: log.fields });
            }
            Some((_, log)) if log.aside != self.aside => return Sort::Aside,
            Some((position, _)) => Some(Kind::Log(position)),
            None => Kind::of(names.iter().map(String::as_str)),
        };
        match kind {
            _ if self.aside => Sort::Aside,
            Some(kind) if (self.kinds)(kind) => Sort::Wanted(Shape::view(self)),
            Some(kind) => Sort::Other(kind),
            None => Sort::Unknown,
        }
    }

    /// The names of the columns where this first row is no header.
    pub(super) fn header(&self, first: &[String]) -> Option<Vec<String>> {
        let log = self.logs.iter().find(|log| {
            let has_marks = || {
                let known = log.header.get(..first.len()).unwrap_or_default();
                log.marks.iter().all(|mark| known.contains(mark))
            };
            first.len() <= log.header.len() && !log.header.is_empty() && has_marks()
        })?;
        // What it begins with has a date, whatever the time zone behind it.
        let date = first.first()?.get(..10)?;
        parse_timestamp(date)?;
        Some(log.header.iter().take(first.len()).map(|&name| name.to_owned()).collect())
    }
}
