//! Lines and columns → bytes.

use super::Adapter;
use crate::syntax::Span;
use sqlparser::tokenizer::{Location, Span as Place};

/// Where the lines of a text begin.
pub(super) struct Offsets(Vec<u32>);

impl Offsets {
    pub fn of(text: &str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end as u32 + 1);
        Self(std::iter::once(0).chain(ends).collect())
    }

    /// The byte of a place; the crate counts lines and characters from 1, and 0 where it knows nothing.
    pub fn offset(&self, text: &str, place: Location) -> u32 {
        let line = (place.line as usize).saturating_sub(1);
        let Some(&start) = self.0.get(line) else { return text.len() as u32 };
        let rest = text.get(start as usize..).unwrap_or_default();
        let before = (place.column as usize).saturating_sub(1);
        // A line of one-byte characters is the rule.
        let bytes = match rest.as_bytes().get(..before) {
            Some(head) if head.is_ascii() => before,
            _ => rest.char_indices().nth(before).map_or(rest.len(), |(at, _)| at),
        };
        start + bytes as u32
    }
}

impl Adapter<'_, '_> {
    /// A place in the text; empty where the crate knows none.
    pub(super) fn span(&self, place: Place) -> Span {
        if place == Place::empty() {
            return Span::new(0, 0);
        }
        let start = self.offsets.offset(self.text, place.start);
        Span::new(start, self.offsets.offset(self.text, place.end).max(start))
    }
}
