//! What people see on stderr: colours, progress, messages.

use crate::diagnostic::Style;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};

/// Colours on a terminal, unless `NO_COLOR` is set (<https://no-color.org>).
pub fn style(stream: &impl IsTerminal) -> Style {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if stream.is_terminal() && !unwanted { Style::Color } else { Style::Plain }
}

/// `error: …` as a terminal shows it.
pub fn error(message: &str) -> String {
    let (red, reset) = match style(&io::stderr()) {
        Style::Color => ("\x1b[1;31m", "\x1b[0m"),
        Style::Plain => ("", ""),
    };
    format!("{red}error{reset}: {message}")
}

/// A bar of how much of so many bytes of input has been read; 0: nobody knows how many.
pub fn bar(bytes: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target((bytes > 0).then_some(bytes), ProgressDrawTarget::stderr());
    let template = match bytes {
        0 => "{spinner} {bytes} read  {elapsed}",
        _ => "{bar:30} {percent:>3} % of {total_bytes} read  {elapsed}",
    };
    set_template(&bar, template);
    bar
}

/// From here on the bar counts jobs.
pub fn count_jobs(bar: &ProgressBar, jobs: u64) {
    set_template(bar, "{bar:30} {percent:>3} %  {human_pos} of {human_len} jobs  {elapsed}, {eta} to go");
    bar.set_position(0);
    bar.set_length(jobs);
    bar.reset_eta();
}

fn set_template(bar: &ProgressBar, template: &str) {
    // The templates are fixed: they cannot fail.
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
}

/// `12,345`
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `3.4 MB`
pub fn bytes(n: u64) -> String {
    let mut value = n as f64;
    for unit in ["B", "kB", "MB", "GB"] {
        if value < 1000.0 {
            return if unit == "B" { format!("{n} B") } else { format!("{value:.1} {unit}") };
        }
        value /= 1000.0;
    }
    format!("{value:.1} TB")
}

/// Rows below a header, columns aligned. Not fitted to the terminal: names stay whole, also in a pipe.
pub fn table<T: AsRef<str>, const N: usize>(header: [&str; N], rows: &[[T; N]]) -> String {
    let mut aligned = Aligned::new(header);
    rows.iter().for_each(|row| aligned.fit(row));
    let mut out = aligned.head();
    rows.iter().for_each(|row| out.push_str(&aligned.line(row)));
    out
}

/// A table whose rows need not be in memory together: first all of them are fitted in, then all are written.
pub struct Aligned<'h, const N: usize> {
    header: [&'h str; N],
    widths: [usize; N],
}

impl<'h, const N: usize> Aligned<'h, N> {
    pub fn new(header: [&'h str; N]) -> Self {
        Self { header, widths: header.map(|name| name.chars().count()) }
    }

    /// Makes room for a row.
    pub fn fit<T: AsRef<str>>(&mut self, row: &[T; N]) {
        for (width, cell) in self.widths.iter_mut().zip(row) {
            *width = cell.as_ref().chars().count().max(*width);
        }
    }

    /// The header and the line below.
    pub fn head(&self) -> String {
        self.line(&self.header) + &self.line(&self.widths.map(|width| "─".repeat(width)))
    }

    pub fn line<T: AsRef<str>>(&self, row: &[T; N]) -> String {
        let cells = row.iter().zip(self.widths).map(|(cell, width)| format!("{:<width$}", cell.as_ref()));
        let mut line = cells.collect::<Vec<_>>().join("  ");
        line.truncate(line.trim_end().len());
        line.push('\n');
        line
    }
}

/// Bytes of memory that the machine has; `None` where the system does not tell.
#[cfg(target_os = "linux")]
pub fn machine_memory() -> Option<u64> {
    let info = rustix::system::sysinfo();
    Some(info.totalram as u64 * u64::from(info.mem_unit))
}

/// Bytes of memory that the machine has; `None` where the system does not tell.
#[cfg(not(target_os = "linux"))]
pub fn machine_memory() -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([12, 1_500, 2_000_000].map(bytes), ["12 B", "1.5 kB", "2.0 MB"]);
    }

    #[test]
    fn tables_are_aligned() {
        assert_eq!(table(["a", "long"], &[["wide", "x"], ["y", ""]]), "a     long\n────  ────\nwide  x\ny\n");
    }
}
