//! 64 bytes of a text at once: where its words and tokens are.

use wide::i8x16;

const WIDTH: usize = 64;

/// A part of a text, with one bit for each byte, the first one lowest.
#[derive(Clone, Copy)]
pub(super) struct Window {
    /// Where it begins in the text.
    base: usize,
    /// Letters, digits and underscores.
    words: u64,
    blanks: u64,
    /// Where tokens begin that have not been taken: at each word and at each mark, although marks may belong together.
    starts: u64,
}

impl Window {
    /// The part of `text` from `base` on; a word there begins there.
    #[inline(never)]
    pub(super) fn at(text: &[u8], base: usize) -> Self {
        let rest = text.get(base..).unwrap_or_default();
        let (words, blanks) = match rest.first_chunk() {
            Some(bytes) => classes(bytes),
            None => {
                let mut bytes = [b' '; WIDTH];
                bytes[..rest.len()].copy_from_slice(rest);
                classes(&bytes)
            }
        };
        Self { base, words, blanks, starts: !(blanks | words & words << 1) }
    }

    /// Takes the next token: where it begins, and its first byte.
    #[inline(always)]
    pub(super) fn next(&mut self, text: &[u8]) -> Option<(usize, u8)> {
        while self.starts == 0 {
            let base = self.base + WIDTH;
            if base >= text.len() {
                return None;
            }
            *self = Self::at(text, base);
        }
        let start = self.base + self.starts.trailing_zeros() as usize;
        self.starts &= self.starts - 1;
        Some((start, *text.get(start)?))
    }

    /// Where the word that was taken ends.
    #[inline(always)]
    pub(super) fn word_end(&mut self, text: &[u8], start: usize) -> usize {
        let behind = !self.words >> ((start - self.base) % WIDTH);
        if behind != 0 {
            return start + behind.trailing_zeros() as usize;
        }
        // It goes on behind this part, perhaps.
        let base = self.base + WIDTH;
        *self = Self::at(text, base);
        self.starts &= !(self.words & 1);
        let mut end = base + self.words.trailing_ones() as usize;
        if self.words == u64::MAX {
            end += word_length(&text[end.min(text.len())..]);
            *self = Self::at(text, end);
        }
        end
    }

    /// Leaves out what begins before `at`; what is there begins a token, if it is no blank.
    #[inline(always)]
    pub(super) fn go_on(&mut self, text: &[u8], at: usize) {
        if at - self.base < WIDTH {
            let here = 1 << (at - self.base);
            self.starts = self.starts & !(here - 1) | !self.blanks & here;
        } else {
            *self = Self::at(text, at);
        }
    }
}

/// A letter, a digit or an underscore.
pub(super) fn is_in_word(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || *byte == b'_'
}

/// How many bytes of a word `text` begins with.
pub(super) fn word_length(text: &[u8]) -> usize {
    text.iter().position(|byte| !is_in_word(byte)).unwrap_or(text.len())
}

/// Which bytes are part of words, and which are white space.
#[inline(always)]
fn classes(bytes: &[u8; WIDTH]) -> (u64, u64) {
    bytes.as_chunks().0.iter().rev().fold((0, 0), |(words, blanks), part| {
        let part = signed(part);
        let word = within(part | i8x16::splat(0x20), b'a', b'z') | within(part, b'0', b'9') | equal(part, b'_');
        let blank = equal(part, b' ') | within(part, 0x08, b'\r');
        (words << 16 | u64::from(word.to_bitmask()), blanks << 16 | u64::from(blank.to_bitmask()))
    })
}

/// How far the first quote, backslash or end of a line is; the length of `text` if there is none.
#[inline(always)]
pub(super) fn line_part(text: &[u8], quote: u8) -> usize {
    let (parts, tail) = text.as_chunks();
    for (number, part) in parts.iter().enumerate() {
        let part = signed(part);
        let found = equal(part, quote) | equal(part, b'\\') | equal(part, b'\n') | equal(part, b'\r');
        let found = found.to_bitmask();
        if found != 0 {
            return 16 * number + found.trailing_zeros() as usize;
        }
    }
    let found = tail.iter().position(|byte| *byte == quote || matches!(byte, b'\\' | b'\n' | b'\r'));
    text.len() - tail.len() + found.unwrap_or(tail.len())
}

#[inline(always)]
fn signed(bytes: &[u8; 16]) -> i8x16 {
    i8x16::new(bytes.map(|byte| byte as i8))
}

#[inline(always)]
fn equal(bytes: i8x16, byte: u8) -> i8x16 {
    bytes.simd_eq(i8x16::splat(byte as i8))
}

/// Both bounds are ASCII, and included.
#[inline(always)]
fn within(bytes: i8x16, first: u8, last: u8) -> i8x16 {
    bytes.simd_gt(i8x16::splat(first as i8 - 1)) & bytes.simd_lt(i8x16::splat(last as i8 + 1))
}
