//! What people see on stderr: colours, progress, messages.

use crate::diagnostic::Style;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};

/// Colours on a terminal, unless `NO_COLOR` is set (<https://no-color.org>).
pub fn style(stream: &impl IsTerminal) -> Style {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if stream.is_terminal() && !unwanted { Style::Color } else { Style::Plain }
}

/// One line about what went wrong.
pub fn error(message: &str) {
    let (red, reset) = match style(&io::stderr()) {
        Style::Color => ("\x1b[1;31m", "\x1b[0m"),
        Style::Plain => ("", ""),
    };
    note(&format!("{red}error{reset}: {message}"));
}

/// One line for people. A closed stderr is no reason to stop.
pub fn note(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{message}");
}

/// How much of so many bytes of input has been read (0: nobody knows how many), and a count of jobs as its message. On
/// a terminal only.
pub fn progress(bytes: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target((bytes > 0).then_some(bytes), ProgressDrawTarget::stderr());
    let template = match bytes {
        0 => "{spinner} {msg} jobs  {elapsed}",
        _ => "{bar:30} {percent:>3} %  {msg} jobs  {elapsed}, {eta} to go",
    };
    // The templates are fixed: they cannot fail.
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
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
    let mut widths = header.map(|name| name.chars().count());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.as_ref().chars().count().max(*width);
        }
    }
    let mut out = String::new();
    let mut line = |cells: [&str; N]| {
        let padded: Vec<_> = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        out.push_str(padded.join("  ").trim_end());
        out.push('\n');
    };
    line(header);
    line(widths.map(|width| "─".repeat(width)).each_ref().map(String::as_str));
    rows.iter().for_each(|row| line(row.each_ref().map(AsRef::as_ref)));
    out
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
