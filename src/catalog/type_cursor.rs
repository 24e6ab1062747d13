//! A place in a type string: what every spelling of types is read with.

use super::TypeError;

/// Reads from the front of a text.
pub(super) struct Cursor<'t> {
    pub text: &'t str,
    /// Bytes that have been read.
    pub at: usize,
    /// What ends a word, besides white space.
    ends: &'static str,
}

impl<'t> Cursor<'t> {
    pub fn new(text: &'t str, ends: &'static str) -> Self {
        Self { text, at: 0, ends }
    }

    /// What has not been read.
    pub fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// A name as far as it goes: field names may hold any letter and some signs.
    pub fn word(&mut self) -> Option<&'t str> {
        self.peek();
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_ascii_whitespace() || self.ends.contains(c)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).filter(|word| !word.is_empty())
    }

    pub fn eat_word(&mut self, word: &str) -> bool {
        let start = self.at;
        let found = self.word().is_some_and(|found| found.eq_ignore_ascii_case(word));
        if !found {
            self.at = start;
        }
        found
    }

    /// The next byte that is not white space.
    pub fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    pub fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    /// A text up to the quote that it begins with; a backslash escapes.
    pub fn string(&mut self) -> Result<(), TypeError> {
        let quote = self.peek();
        self.at += 1;
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if Some(byte) == quote {
                return Ok(());
            }
        }
        self.at = self.text.len();
        Err(self.expected("a closing quote"))
    }

    pub fn expected(&self, expected: &'static str) -> TypeError {
        TypeError { at: self.at.min(self.text.len()), expected }
    }
}
