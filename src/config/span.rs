//! Spans of time as people write them.

use std::time::Duration;

/// A span of time such as `30s`, `90m`, `6h`, `1d`, `2w`.
///
/// # Errors
/// It is none.
pub fn span(text: &str) -> Result<Duration, String> {
    let text = text.trim();
    let split = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(split);
    let seconds = match unit.trim() {
        "s" => 1,
        "m" | "min" => 60,
        "h" => 3_600,
        "d" => 86_400,
        "w" => 7 * 86_400,
        _ => 0,
    };
    let number: Option<u64> = number.parse().ok().filter(|_| seconds > 0);
    // A century: what is longer is a slip of the pen.
    let total = number.and_then(|n| n.checked_mul(seconds)).filter(|&total| total <= 36_525 * 86_400);
    total.map(Duration::from_secs).ok_or_else(|| "give a span of time such as 90m, 6h, 1d or 2w".to_owned())
}
