//! The date that a run stands for.

use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// A run's date, and by it the name of its partition: `run_date=2026-09-01`, as Hive's readers expect it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunDate(Date);

/// Begins the name of a partition.
const KEY: &str = "run_date=";

impl RunDate {
    /// The folder's name.
    pub fn partition(self) -> String {
        format!("{KEY}{self}")
    }

    /// The date of a folder with this name; `None` for all other names.
    pub fn of_partition(name: &str) -> Option<Self> {
        name.strip_prefix(KEY)?.parse().ok()
    }
}

/// `2026-09-01`
impl fmt::Display for RunDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for RunDate {
    type Err = &'static str;

    /// Nothing but `YYYY-MM-DD`: one date has one folder.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let date = text.parse().ok().filter(|date: &Date| date.to_string() == text);
        date.map(Self).ok_or("give a date as YYYY-MM-DD")
    }
}
