//! Text → tokens, as GoogleSQL's "lexical structure and syntax" has it.
//!
//! The lexer is one pass over the bytes with a table of byte classes; comments and white space vanish. The little
//! context that GoogleSQL needs is the token before: behind a path's dot every word and every number is a name.

use super::keyword::{Kind, lookup};

/// One token; its text is `start..end`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
}

const SPACE: u8 = 1;
const WORD: u8 = 2;
const DIGIT: u8 = 4;
/// The first byte of a comment or of a wide space, or just a mark.
const GAP: u8 = 8;
/// A token of one byte that begins no longer one.
const SINGLE: u8 = 16;

/// What is of class [`SINGLE`].
const MARKS: [(u8, Kind); 14] = [
    (b',', Kind::Comma),
    (b';', Kind::Semicolon),
    (b'(', Kind::LParen),
    (b')', Kind::RParen),
    (b'[', Kind::LBracket),
    (b']', Kind::RBracket),
    (b'{', Kind::LBrace),
    (b'}', Kind::RBrace),
    (b':', Kind::Colon),
    (b'^', Kind::BitXor),
    (b'&', Kind::BitAnd),
    (b'%', Kind::Modulo),
    (b'~', Kind::Tilde),
    (b'?', Kind::Question),
];

static CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let mut i = 0;
    while i < 256 {
        class[i] = match i as u8 {
            b' ' | b'\n' | b'\r' | b'\t' | 0x08 | 0x0B | 0x0C => SPACE,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => WORD,
            b'0'..=b'9' => DIGIT,
            b'-' | b'#' | b'/' | 0xC2 | 0xE2 | 0xE3 => GAP,
            _ => 0,
        };
        i += 1;
    }
    let mut i = 0;
    while i < MARKS.len() {
        class[MARKS[i].0 as usize] = SINGLE;
        i += 1;
    }
    class
};

/// The tokens of class [`SINGLE`].
static SINGLES: [Kind; 128] = {
    let mut singles = [Kind::Invalid; 128];
    let mut i = 0;
    while i < MARKS.len() {
        singles[MARKS[i].0 as usize] = MARKS[i].1;
        i += 1;
    }
    singles
};

/// Appends the tokens of `text` to `tokens`, an [`Kind::Eof`] at the end. What cannot be a token becomes
/// [`Kind::Invalid`]; [`explain`] says why.
pub(super) fn tokenize(text: &str, tokens: &mut Vec<Token>) {
    let mut lexer = Lexer { text: text.as_bytes(), at: 0, last: Kind::Eof, in_path: false };
    tokens.reserve(text.len() / 4 + 8);
    while let Some(&byte) = lexer.text.get(lexer.at) {
        let class = CLASS[byte as usize];
        if class == SPACE {
            lexer.skip_blanks();
            continue;
        }
        let start = lexer.at;
        let kind = match class {
            WORD => lexer.word(),
            SINGLE => {
                lexer.at += 1;
                SINGLES[byte as usize & 0x7F]
            }
            DIGIT => lexer.number(),
            GAP if lexer.skip_gap() => continue,
            _ => lexer.mark(byte),
        };
        tokens.push(Token { kind, start: start as u32, end: lexer.at as u32 });
        lexer.last = kind;
        // One blank behind a token is the rule: no branch for it.
        lexer.at += usize::from(lexer.peek(0) == b' ');
    }
    let end = text.len() as u32;
    tokens.push(Token { kind: Kind::Eof, start: end, end });
}

/// Every byte of the result is `byte`.
const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// How many of eight bytes, from the lowest on, are letters, digits or underscores. Each byte's top bit answers for it.
#[inline(always)]
const fn word_length(bytes: u64) -> usize {
    let low = bytes & all(0x7F);
    let lower = low | all(0x20);
    let letter = (lower + all(0x80 - b'a')) & !(lower + all(0x7F - b'z'));
    let digit = (low + all(0x80 - b'0')) & !(low + all(0x7F - b'9'));
    let underscore = !((low ^ all(b'_')) + all(0x7F));
    let end = !((letter | digit | underscore) & !bytes) & all(0x80);
    end.trailing_zeros() as usize / 8
}

struct Lexer<'t> {
    text: &'t [u8],
    at: usize,
    /// The token before; [`Kind::Eof`] at the start.
    last: Kind,
    /// The last dot belongs to a path: behind it every word and every number is a name.
    in_path: bool,
}

impl Lexer<'_> {
    #[inline(always)]
    fn peek(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    #[inline(always)]
    fn class(&self) -> u8 {
        CLASS[self.peek(0) as usize]
    }

    /// The next eight bytes, the first one lowest; `None` near the end of the text.
    #[inline(always)]
    fn eight(&self) -> Option<u64> {
        self.text.get(self.at..).and_then(|rest| rest.first_chunk()).map(|bytes| u64::from_le_bytes(*bytes))
    }

    /// Runs over white space, which begins here.
    #[inline(always)]
    fn skip_blanks(&mut self) {
        self.at += 1;
        while self.class() == SPACE {
            let blanks = self.eight().map_or(0, |bytes| (bytes ^ all(b' ')).trailing_zeros() as usize / 8);
            self.at += blanks.max(1);
        }
    }

    /// A comment or a wide space; false if there is none. An unterminated comment is left standing.
    fn skip_gap(&mut self) -> bool {
        match (self.peek(0), self.peek(1), self.peek(2)) {
            (b'-', b'-', _) | (b'#', _, _) => self.skip_line(),
            (b'/', b'*', _) => match memchr::memmem::find(&self.text[self.at + 2..], b"*/") {
                Some(length) => self.at += length + 4,
                None => return false,
            },
            (0xC2, 0xA0, _) => self.at += 2,
            (0xE2, 0x80, 0x80..=0x8A | 0xAF) | (0xE2, 0x81, 0x9F) | (0xE3, 0x80, 0x80) => self.at += 3,
            _ => return false,
        }
        true
    }

    fn skip_line(&mut self) {
        let rest = &self.text[self.at..];
        self.at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    }

    /// Runs over letters, digits and underscores; gives the first eight bytes.
    #[inline(always)]
    fn skip_word(&mut self) -> Option<u64> {
        let first = self.eight();
        let mut next = first;
        while let Some(bytes) = next {
            let length = word_length(bytes);
            self.at += length;
            if length < 8 {
                return first;
            }
            next = self.eight();
        }
        while self.class() & (WORD | DIGIT) != 0 {
            self.at += 1;
        }
        first
    }

    #[inline(always)]
    fn word(&mut self) -> Kind {
        let start = self.at;
        let eight = self.skip_word();
        let length = self.at - start;
        if length <= 2 && matches!(self.peek(0), b'\'' | b'"') {
            match (self.text[start] | 0x20, self.text[self.at - 1] | 0x20, length) {
                (b'r', _, 1) => return self.string(Kind::String),
                (b'b', _, 1) | (b'r', b'b', 2) | (b'b', b'r', 2) => return self.string(Kind::Bytes),
                _ => {}
            }
        }
        if self.last.decides() {
            match self.last {
                Kind::At | Kind::AtAt => return Kind::Ident,
                Kind::Dot if self.in_path => return Kind::Ident,
                Kind::Int | Kind::Float if CLASS[self.text[start - 1] as usize] & (WORD | DIGIT) != 0 => {
                    return Kind::Attached;
                }
                _ => {}
            }
        }
        lookup(self.text, start, self.at, eight)
    }

    /// Runs over decimal digits.
    fn skip_digits(&mut self) {
        while self.class() == DIGIT {
            self.at += 1;
        }
    }

    fn number(&mut self) -> Kind {
        if self.last == Kind::Dot && self.in_path {
            self.skip_word();
            return Kind::Ident;
        }
        if self.peek(0) == b'0' && self.peek(1) | 0x20 == b'x' && self.peek(2).is_ascii_hexdigit() {
            self.at += 2;
            while self.peek(0).is_ascii_hexdigit() {
                self.at += 1;
            }
            return Kind::Int;
        }
        self.skip_digits();
        let mut kind = Kind::Int;
        if self.peek(0) == b'.' {
            self.at += 1;
            self.skip_digits();
            kind = Kind::Float;
        }
        self.exponent(kind)
    }

    /// Takes `E10`, `e-3` behind a number.
    fn exponent(&mut self, kind: Kind) -> Kind {
        if self.peek(0) | 0x20 != b'e' {
            return kind;
        }
        let start = self.at;
        self.at += 1;
        let signed = matches!(self.peek(0), b'+' | b'-');
        if signed {
            self.at += 1;
        }
        let digits = self.at;
        self.skip_digits();
        if self.at == digits || (!signed && self.class() & WORD != 0) {
            self.at = start;
            return kind;
        }
        Kind::Float
    }

    /// A string whose opening quote is here.
    fn string(&mut self, kind: Kind) -> Kind {
        let quote = self.peek(0);
        if self.peek(1) == quote && self.peek(2) == quote {
            self.at += 3;
            loop {
                match memchr::memchr2(quote, b'\\', &self.text[self.at..]) {
                    None => {
                        self.at = self.text.len();
                        return Kind::Invalid;
                    }
                    Some(length) => self.at += length,
                }
                if self.peek(0) == b'\\' {
                    self.at = (self.at + 2).min(self.text.len());
                } else if self.peek(1) == quote && self.peek(2) == quote {
                    self.at += 3;
                    return kind;
                } else {
                    self.at += 1;
                }
            }
        }
        self.quoted(quote, kind)
    }

    /// Runs to the closing quote on the same line.
    fn quoted(&mut self, quote: u8, kind: Kind) -> Kind {
        self.at += 1;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let length = memchr::memchr3(quote, b'\\', b'\n', rest).unwrap_or(rest.len());
            if let Some(length) = memchr::memchr(b'\r', &rest[..length]) {
                self.at += length;
                return Kind::Invalid;
            }
            self.at += length;
            match rest.get(length) {
                Some(b'\\') => self.at = (self.at + 2).min(self.text.len()),
                Some(b'\n') | None => return Kind::Invalid,
                Some(_) => {
                    self.at += 1;
                    return kind;
                }
            }
        }
    }

    /// Quotes and the marks that may be part of longer ones.
    fn mark(&mut self, byte: u8) -> Kind {
        let next = self.peek(1);
        let (length, kind) = match (byte, next) {
            (b'\'' | b'"', _) => return self.string(Kind::String),
            (b'`', _) => return self.quoted(b'`', Kind::Quoted),
            (b'.', _) => {
                self.at += 1;
                self.in_path =
                    self.last.is_name() || matches!(self.last, Kind::RParen | Kind::RBracket | Kind::Question);
                if self.in_path || self.class() != DIGIT {
                    return Kind::Dot;
                }
                self.skip_digits();
                return self.exponent(Kind::Float);
            }
            (b'*', b'*') => (2, Kind::StarStar),
            (b'*', _) => (1, Kind::Star),
            (b'+', b'=') => (2, Kind::PlusEq),
            (b'+', _) => (1, Kind::Plus),
            (b'-', b'=') => (2, Kind::MinusEq),
            (b'-', b'>') => (2, Kind::Arrow),
            (b'-', _) => (1, Kind::Minus),
            (b'=', b'>') => (2, Kind::FatArrow),
            (b'=', _) => (1, Kind::Eq),
            (b'!', b'=') | (b'<', b'>') => (2, Kind::NotEq),
            (b'!', _) => (1, Kind::Exclamation),
            (b'<', b'=') => (2, Kind::LessEq),
            (b'<', b'<') => (2, Kind::ShiftLeft),
            (b'<', _) => (1, Kind::Less),
            (b'>', b'=') => (2, Kind::GreaterEq),
            (b'>', b'>') => (2, Kind::ShiftRight),
            (b'>', _) => (1, Kind::Greater),
            (b'|', b'>') => (2, Kind::Pipe),
            (b'|', b'|') => (2, Kind::Or2),
            (b'|', _) => (1, Kind::BitOr),
            (b'@', b'@') => (2, Kind::AtAt),
            (b'@', _) => (1, Kind::At),
            (b'/', b'*') => {
                self.at = self.text.len();
                return Kind::Invalid;
            }
            (b'/', _) => (1, Kind::Slash),
            _ => {
                self.at += 1;
                while self.peek(0) & 0xC0 == 0x80 {
                    self.at += 1;
                }
                return Kind::Invalid;
            }
        };
        self.at += length;
        kind
    }
}

/// Why `text`, which begins with an invalid token, is none.
#[cold]
pub(super) fn explain(text: &str) -> String {
    let body = text.trim_start_matches(['r', 'R', 'b', 'B']);
    match body.chars().next() {
        Some('\'' | '"') => "string literal has no closing quote".to_string(),
        Some('`') => "quoted identifier has no closing backtick".to_string(),
        Some('/') => "comment has no closing \"*/\"".to_string(),
        Some(other) => format!("illegal character {other:?}"),
        None => "a text must be shorter than 4 GiB".to_string(),
    }
}
