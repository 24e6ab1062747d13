//! The date that a run stands for, or the hour of it.

use crate::input::parse_timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// A run's date, and by it the name of its partition: `run_date=2026-09-01`, as Hive's readers expect it. Of windows that
/// are shorter than a day the time at which they begin makes a second level: `run_date=2026-09-01/run_time=1300`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunDate {
    date: Date,
    /// In UTC, to the minute.
    time: Option<Time>,
}

/// Begins the name of a partition.
const DATE: &str = "run_date=";
/// Begins the name of a partition of a date.
const TIME: &str = "run_time=";

impl RunDate {
    /// The folder's path, one or two levels of it.
    pub fn partition(self) -> PathBuf {
        let [date, time] = self.levels();
        date.into_iter().chain(time).collect()
    }

    /// The names of the levels: the date's, and the time's if there is one.
    pub fn levels(self) -> [Option<String>; 2] {
        // Four digits: a number to readers that guess types, in the order of the day.
        let time = self.time.map(|time| format!("{TIME}{:02}{:02}", time.hour(), time.minute()));
        [Some(format!("{DATE}{}", self.date)), time]
    }

    /// `2026-09-01`
    pub fn date(self) -> Date {
        self.date
    }

    /// The time as a number of four digits, 930 for half past nine; `None` for a whole day.
    pub fn time(self) -> Option<i16> {
        self.time.map(|time| i16::from(time.hour()) * 100 + i16::from(time.minute()))
    }

    /// The run has a time.
    pub fn has_time(self) -> bool {
        self.time.is_some()
    }

    /// The date of a folder with this name; `None` for all other names.
    pub fn of_partition(name: &str) -> Option<Self> {
        let date = name.strip_prefix(DATE)?.parse::<Self>().ok()?;
        date.time.is_none().then_some(date)
    }

    /// This date with the time of a folder in it; `None` for names of other things.
    pub fn with_partition(self, name: &str) -> Option<Self> {
        let digits = name.strip_prefix(TIME).filter(|digits| digits.len() == 4)?;
        let (hour, minute) = digits.split_at_checked(2)?;
        let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
        Some(Self { time: Some(time), ..self })
    }
}

/// `2026-09-01`, `2026-09-01T13:00Z`
impl fmt::Display for RunDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(f)?;
        match self.time {
            Some(time) => write!(f, "T{:02}:{:02}Z", time.hour(), time.minute()),
            None => Ok(()),
        }
    }
}

impl FromStr for RunDate {
    type Err = &'static str;

    /// `YYYY-MM-DD`, or a time, which is taken to UTC: one date, or one minute, has one folder.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let date = text.parse().ok().filter(|date: &Date| date.to_string() == text);
        if let Some(date) = date {
            return Ok(Self { date, time: None });
        }
        let micros = Some(text).filter(|text| text.get(10..).is_some_and(|rest| rest.starts_with(['T', ' '])));
        let time = micros.and_then(parse_timestamp).and_then(|micros| jiff::Timestamp::from_microsecond(micros).ok());
        let time = time.map(|time| time.to_zoned(TimeZone::UTC).datetime());
        match time.filter(|time| text.starts_with(|c: char| c.is_ascii_digit()) && is_minute(time.time())) {
            Some(time) => Ok(Self { date: time.date(), time: Some(time.time()) }),
            None => Err("give a date as YYYY-MM-DD, or a full minute as YYYY-MM-DDTHH:MM:00Z"),
        }
    }
}

fn is_minute(time: Time) -> bool {
    time.second() == 0 && time.subsec_nanosecond() == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partitions_of_dates_and_times() {
        let partition = |text: &str| text.parse::<RunDate>().map(|date| date.partition().display().to_string());
        assert_eq!(partition("2026-09-01"), Ok("run_date=2026-09-01".into()));
        assert_eq!(partition("2026-09-01T00:00:00+02:00"), Ok("run_date=2026-08-31/run_time=2200".into()));
        assert_eq!(partition("2026-09-01 00:15"), Ok("run_date=2026-09-01/run_time=0015".into()));
        for text in ["20260901", "2026-9-1", "2026-02-30", "2026-09-01T10:00:01Z", "2026-09-01T", "../x", ""] {
            assert!(partition(text).is_err(), "{text}");
        }
        let date = RunDate::of_partition("run_date=2026-09-01").unwrap();
        let time = date.with_partition("run_time=1300").unwrap();
        assert_eq!(time.to_string(), "2026-09-01T13:00Z");
        assert_eq!(Ok(time), "2026-09-01T13:00Z".parse());
        assert!(date.with_partition("run_time=2460").is_none() && date.with_partition("part-0.parquet").is_none());
        assert!(RunDate::of_partition("run_date=2026-09-01T10:00Z").is_none());
    }
}
