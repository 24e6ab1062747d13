//! Diagnostics for people: the sentence, the place, the line with a mark under it.

use super::{Diagnostic, Severity};
use std::io::{self, Write};

/// Characters of a line that are shown.
const WIDTH: usize = 110;
/// Characters before the mark that are shown of a long line.
const BEFORE: usize = 60;

/// The lines of a text, for many look-ups.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    /// Offset of each line's first byte.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of a text.
    pub fn new(text: &'t str) -> Self {
        let rest = memchr::memchr_iter(b'\n', text.as_bytes()).map(|i| i + 1);
        Self { text, starts: std::iter::once(0).chain(rest).collect() }
    }

    /// The line's number from 0, its text without the line break, and the offset within it (on a character boundary).
    fn locate(&self, offset: u32) -> (usize, &'t str, usize) {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let number = self.starts.partition_point(|&start| start <= offset).saturating_sub(1);
        let start = self.starts.get(number).copied().unwrap_or_default();
        let end = self.starts.get(number + 1).map_or(self.text.len(), |next| next - 1);
        let line = self.text.get(start..end).unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        (number, line, (offset - start).min(line.len()))
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    pub fn position(&self, offset: u32) -> (u32, u32) {
        let (number, line, within) = self.locate(offset);
        let column = line.get(..within).map_or(0, |before| before.chars().count());
        (number as u32 + 1, column as u32 + 1)
    }

    /// The line of a byte offset without its indentation; of a long line, at most so many characters around the offset.
    pub fn snippet(&self, offset: u32, most: usize) -> &'t str {
        let (_, line, within) = self.locate(offset);
        let line_start = line.len() - line.trim_start().len();
        let before = line.get(line_start..within).unwrap_or_default();
        let start =
            before.char_indices().rev().take(most / 2).last().map_or(within.max(line_start), |(i, _)| line_start + i);
        let shown = line.get(start..).unwrap_or_default();
        let end = shown.char_indices().nth(most).map_or(shown.len(), |(i, _)| i);
        shown.get(..end).unwrap_or_default().trim_end()
    }
}

/// Whether to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    Color,
}

impl Style {
    const fn paint(self, code: &'static str) -> &'static str {
        match self {
            Style::Plain => "",
            Style::Color => code,
        }
    }
}

/// Writes a diagnostic about the text that people know as `name`.
///
/// ```text
/// error[syntax-error]: expected an expression, found FROM
///   --> daily.sql:2:8
///    |
///  2 | SELECT FROM t
///    |        ^^^^
/// ```
///
/// # Errors
/// `out` cannot be written.
pub fn render(
    out: &mut impl Write,
    style: Style,
    name: &str,
    lines: &Lines<'_>,
    diagnostic: &Diagnostic,
) -> io::Result<()> {
    let color = style.paint(match diagnostic.severity() {
        Severity::Error => "\x1b[1;31m",
        Severity::Warning => "\x1b[1;33m",
        Severity::Note => "\x1b[1;36m",
    });
    let (bold, dim, reset) = (style.paint("\x1b[1m"), style.paint("\x1b[34m"), style.paint("\x1b[0m"));
    let (number, line, within) = lines.locate(diagnostic.span.start);
    let (row, column) = lines.position(diagnostic.span.start);
    let length = diagnostic.span.end.saturating_sub(diagnostic.span.start) as usize;
    let length = lines.text.get(lines.starts[number] + within..).map_or(1, |rest| {
        rest.char_indices().take_while(|&(i, c)| i < length && c != '\n' && c != '\r').count().max(1)
    });
    let first = (column as usize - 1).saturating_sub(if line.chars().count() > WIDTH { BEFORE } else { usize::MAX });
    let shown: String = line.chars().skip(first).take(WIDTH).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let cut = if first > 0 { "…" } else { "" };
    let pad = " ".repeat(column as usize - 1 - first + cut.chars().count());
    let mark = "^".repeat(length.min(shown.chars().count().saturating_sub(column as usize - 1 - first)).max(1));
    let gutter = " ".repeat(row.to_string().len());
    writeln!(
        out,
        "{color}{}[{}]{reset}{bold}: {}{reset}",
        diagnostic.severity().as_str(),
        diagnostic.code,
        diagnostic.message
    )?;
    writeln!(out, " {gutter}{dim}-->{reset} {name}:{row}:{column}")?;
    writeln!(out, " {gutter} {dim}|{reset}")?;
    writeln!(out, " {dim}{row} |{reset} {cut}{shown}")?;
    writeln!(out, " {gutter} {dim}|{reset} {pad}{color}{mark}{reset}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::syntax::Span;

    fn rendered(text: &str, start: u32, end: u32) -> String {
        let diagnostic = Diagnostic::new(Code::SyntaxError, Span::new(start, end), "found this");
        let mut out = Vec::new();
        render(&mut out, Style::Plain, "q.sql", &Lines::new(text), &diagnostic).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn marks_the_place() {
        let expected = "error[syntax-error]: found this\n  --> q.sql:2:8\n   |\n 2 | SELECT FROM t\n   |        ^^^^\n";
        assert_eq!(rendered("-- ä\r\nSELECT FROM t\r\n", 14, 18), expected);
    }

    #[test]
    fn survives_any_offset() {
        let long = "ä".repeat(400) + "\n";
        for text in ["", "\n", "a\r\n\r\nb", "ä\tö", &long] {
            for start in 0..12 {
                for end in 0..12 {
                    rendered(text, start, end);
                }
            }
            rendered(text, u32::MAX - 1, u32::MAX);
            Lines::new(text).snippet(700, 20);
        }
        assert!(rendered(&long, 600, 602).contains("…"));
    }

    #[test]
    fn snippets_are_short() {
        assert_eq!(Lines::new("a\n  SELECT x\nb").snippet(8, 100), "SELECT x");
        assert_eq!(Lines::new(&"x".repeat(1_000)).snippet(500, 20).len(), 20);
    }
}
