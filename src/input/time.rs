//! Timestamps as BigQuery's exports spell them.

const SECOND: i64 = 1_000_000;
/// Microseconds of a day of 24 hours.
pub const MICROS_PER_DAY: i64 = 86_400 * SECOND;

/// Microseconds since 1970-01-01 UTC of `2026-08-01T10:00:00Z`, `2026-08-01 10:00:00.123456 UTC`,
/// `2026-08-01 10:00:00+00`, `2026-08-01`, or an epoch as [`micros_from_epoch`] takes it (`1785578400`, `1.7855784E9`).
pub fn parse_timestamp(text: &str) -> Option<i64> {
    let text = text.trim();
    match text.as_bytes() {
        [_, _, _, _, b'-', ..] => civil(text),
        // Only digits: do not go through a float, which rounds.
        _ => match text.parse::<i64>() {
            Ok(micros @ 100_000_000_000_000..100_000_000_000_000_000) => Some(micros),
            _ => micros_from_epoch(text.parse().ok()?),
        },
    }
}

/// Microseconds of a number since 1970: seconds, milliseconds, microseconds or nanoseconds, whichever gives a date
/// between 1973 and 5138.
pub fn micros_from_epoch(value: f64) -> Option<i64> {
    let magnitude = value.abs();
    let micros = if magnitude < 1e11 {
        value * 1e6
    } else if magnitude < 1e14 {
        value * 1e3
    } else if magnitude < 1e17 {
        value
    } else if magnitude < 9.3e18 {
        value / 1e3
    } else {
        return None;
    };
    Some(micros.round() as i64)
}

fn civil(text: &str) -> Option<i64> {
    let mut rest = text.as_bytes();
    let year = digits(&mut rest, 4)?;
    literal(&mut rest, b"-")?;
    let month = digits(&mut rest, 2)?;
    literal(&mut rest, b"-")?;
    let day = digits(&mut rest, 2)?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let mut micros = days(year, month, day) * MICROS_PER_DAY;
    if rest.is_empty() {
        return Some(micros);
    }
    literal(&mut rest, b"Tt ")?;
    let hour = digits(&mut rest, 2)?;
    literal(&mut rest, b":")?;
    let minute = digits(&mut rest, 2)?;
    let mut second = 0;
    if literal(&mut rest, b":").is_some() {
        second = digits(&mut rest, 2)?;
        if literal(&mut rest, b".,").is_some() {
            let mut scale = SECOND;
            while let [digit @ b'0'..=b'9', tail @ ..] = rest {
                scale /= 10;
                micros += i64::from(digit - b'0') * scale;
                rest = tail;
            }
        }
    }
    if hour > 24 || minute > 59 || second > 60 {
        return None;
    }
    micros += (hour * 3600 + minute * 60 + second) * SECOND;
    Some(micros - offset(rest)? * 60 * SECOND)
}

/// Minutes east of UTC of ``, `Z`, ` UTC`, `+00`, `-0730`, `+05:30`.
fn offset(rest: &[u8]) -> Option<i64> {
    let mut rest = rest.trim_ascii();
    if [&b""[..], b"Z", b"UTC", b"GMT"].iter().any(|zone| rest.eq_ignore_ascii_case(zone)) {
        return Some(0);
    }
    let sign = if literal(&mut rest, b"+").is_some() { 1 } else { literal(&mut rest, b"-").map(|()| -1)? };
    let hours = digits(&mut rest, 2)?;
    let colon = literal(&mut rest, b":").is_some();
    let minutes = if rest.is_empty() && !colon { 0 } else { digits(&mut rest, 2)? };
    (rest.is_empty() && hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn digits(rest: &mut &[u8], count: usize) -> Option<i64> {
    let (head, tail) = rest.split_at_checked(count)?;
    let value = head.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + i64::from(b - b'0')))?;
    *rest = tail;
    Some(value)
}

fn literal(rest: &mut &[u8], any_of: &[u8]) -> Option<()> {
    let (first, tail) = rest.split_first()?;
    any_of.contains(first).then(|| *rest = tail)
}

/// Days from 1970-01-01 in the proleptic Gregorian calendar; years start in March, so that leap days end a year.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::parse_timestamp;

    #[test]
    fn spellings_of_one_moment() {
        let moment = Some(1_785_578_400_000_000);
        for text in [
            "2026-08-01T10:00:00Z",
            "2026-08-01 10:00:00 UTC",
            "2026-08-01 10:00:00+00",
            "2026-08-01 10:00:00.000000+00:00",
            "2026-08-01t15:30:00+05:30",
            "2026-08-01 03:00:00.000 -0700",
            "2026-08-01 10:00",
            "1785578400",
            "1.7855784E9",
            "1785578400000",
            "1785578400000000",
            " 1785578400000000000 ",
        ] {
            assert_eq!(parse_timestamp(text), moment, "{text}");
        }
        assert_eq!(parse_timestamp("2026-08-01 10:00:00.123456+00"), moment.map(|m| m + 123_456));
        assert_eq!(parse_timestamp("2026-08-01T10:00:00.123456789Z"), moment.map(|m| m + 123_456));
        assert_eq!(parse_timestamp("1970-01-01"), Some(0));
        assert_eq!(parse_timestamp("0001-01-01T00:00:00Z"), Some(-62_135_596_800_000_000));
        assert_eq!(parse_timestamp("2024-02-29"), Some(1_709_164_800_000_000));
    }

    #[test]
    fn no_timestamps() {
        for text in
            ["", "soon", "2026-13-01", "2026-08-01T", "2026-08-01 10:00:00 Mars", "2026-08-01 10:00:00+5", "é026-1"]
        {
            assert_eq!(parse_timestamp(text), None, "{text}");
        }
    }
}
