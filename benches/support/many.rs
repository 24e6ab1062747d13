//! A long log: the bundled shop's statements, run again and again by many people, with other literals now and then.

use serde_json::Value;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Jobs per distinct text: 95 % are repeats.
pub const REPEATS: usize = 20;

/// Writes so many jobs, two seconds apart.
pub fn write(shop: &Path, jobs: usize, out: &Path) -> std::io::Result<()> {
    let log = std::fs::read_to_string(shop.join("jobs.jsonl"))?;
    let rows = log.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let alone = |row: &Value| {
        let is_script = row["statement_type"] == "SCRIPT" || !row["parent_job_id"].is_null();
        row["query"].is_string() && row["error_result"].is_null() && !is_script
    };
    let mut rows: Vec<_> = rows.filter(alone).collect();
    let mut seen = std::collections::HashSet::new();
    rows.retain(|row| seen.insert(row["query"].to_string()));
    let distinct = jobs / REPEATS;
    let mut file = BufWriter::new(std::fs::File::create(out)?);
    for number in 0..jobs {
        // The first run of each text, then all of them in some other order.
        let text = if number < distinct { number } else { number.wrapping_mul(7_919) % distinct };
        let mut row = rows[text % rows.len()].clone();
        let query = row["query"].as_str().unwrap_or_default();
        row["query"] = varied(query, text / rows.len()).into();
        let seconds = 1_800_000_000 + 2 * number;
        row["creation_time"] = seconds.into();
        row["job_id"] = format!("job_{number:032x}").into();
        row["user_email"] = format!("user{}@shop.example", number % 500).into();
        writeln!(file, "{row}")?;
    }
    file.flush()
}

/// The text with another number in its literals, or behind it where it has none.
fn varied(text: &str, variant: usize) -> String {
    let digits = |c: char| c.is_ascii_digit();
    let Some(start) =
        text.find("INTERVAL ").map(|at| at + "INTERVAL ".len()).filter(|&at| text[at..].starts_with(digits))
    else {
        return format!("{text}\n-- run {variant}");
    };
    let end = start + text[start..].find(|c| !digits(c)).unwrap_or(text.len() - start);
    format!("{}{variant}{}", &text[..start], &text[end..])
}
