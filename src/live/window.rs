//! The window of time that a run stands for, as Airflow's data interval gives it.

use crate::config::span;
use crate::input::parse_timestamp;
use std::time::Duration;

/// Jobs that ended in `since..until`.
///
/// A job belongs to the window in which it ended, so that every job belongs to exactly one. It was created before: the
/// history is read from `overlap` before the window on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Microseconds since 1970-01-01 UTC, included.
    pub since: i64,
    /// Microseconds since 1970-01-01 UTC, left out.
    pub until: i64,
    /// Microseconds that a job of the window may have been created before it.
    pub overlap: i64,
}

/// A bound as it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// `2026-09-01T10:00:00Z`, `2026-09-01 10:00`, `2026-09-01`: microseconds since 1970-01-01 UTC.
    At(i64),
    /// `90m`, `6h`, `1d`, `2w`: so many microseconds ago.
    Ago(i64),
}

impl Bound {
    /// The moment that is meant, in microseconds since 1970-01-01 UTC.
    pub fn at(self, now: i64) -> i64 {
        match self {
            Bound::At(micros) => micros,
            Bound::Ago(micros) => now.saturating_sub(micros),
        }
    }
}

impl std::str::FromStr for Bound {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Ok(span) = span(text) {
            return Ok(Bound::Ago(micros(span)));
        }
        let is_date = text.trim().get(4..5) == Some("-");
        let at = is_date.then(|| parse_timestamp(text)).flatten();
        at.map(Bound::At).ok_or_else(|| {
            "give a time such as 2026-09-01T10:00:00Z (UTC where no zone is given), a date, or how long ago: 90m, 6h, 1d"
                .to_owned()
        })
    }
}

/// In microseconds.
pub fn micros(span: Duration) -> i64 {
    i64::try_from(span.as_micros()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_of_a_window() {
        let at = |text: &str| text.parse::<Bound>().map(|bound| bound.at(10_000_000_000));
        assert_eq!(at("1h"), Ok(6_400_000_000));
        assert_eq!(at("2026-09-01"), Ok(1_788_220_800_000_000));
        assert_eq!(at("2026-09-01T02:00:00+02:00"), at("2026-09-01"));
        for text in ["", "soon", "1", "d", "1y", "-1d", "99999999999d", "1788220800", "2026-13-01"] {
            assert!(at(text).is_err(), "{text}");
        }
    }
}
