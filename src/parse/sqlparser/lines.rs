//! Lines and columns → bytes.

use super::Adapter;
use crate::syntax::Span;
use sqlparser::tokenizer::{Location, Span as Place};

/// Characters between two that are looked up, in lines that are not of one byte each.
const STEP: usize = 64;

/// Where the lines of a text begin.
pub(super) struct Offsets {
    lines: Vec<Line>,
    /// Bytes of every [`STEP`]th character, from its line's start.
    steps: Vec<u32>,
}

struct Line {
    start: u32,
    /// Where its steps begin; `None` where every character is one byte, which is the rule.
    steps: Option<usize>,
}

impl Offsets {
    pub fn of(text: &str) -> Self {
        let mut offsets = Self { lines: Vec::new(), steps: Vec::new() };
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let steps = (!line.is_ascii()).then_some(offsets.steps.len());
            if steps.is_some() {
                offsets.steps.extend(line.char_indices().step_by(STEP).map(|(at, _)| at as u32));
            }
            offsets.lines.push(Line { start, steps });
            start += line.len() as u32;
        }
        offsets
    }

    /// The byte of a place; the crate counts lines and characters from 1, and 0 where it knows nothing.
    pub fn offset(&self, text: &str, place: Location) -> u32 {
        let end = text.len() as u32;
        let Some(line) = self.lines.get((place.line as usize).saturating_sub(1)) else { return end };
        let before = (place.column as usize).saturating_sub(1);
        let Some(steps) = line.steps else { return line.start.saturating_add(before as u32).min(end) };
        let near = line.start + self.steps.get(steps + before / STEP).copied().unwrap_or_default();
        let rest = text.get(near as usize..).unwrap_or_default();
        rest.char_indices().nth(before % STEP).map_or(end, |(at, _)| near + at as u32)
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
