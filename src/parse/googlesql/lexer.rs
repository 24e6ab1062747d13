//! Text → tokens, as GoogleSQL's "lexical structure and syntax" has it.
//!
//! The lexer is one pass over the bytes, of which a [`Window`] tells where words and marks are, and a table what else
//! they begin; comments and white space vanish. The little context that GoogleSQL needs is the token before: behind a
//! path's dot every word and every number is a name.

use super::keyword::{Kind, lookup};
use super::window::{Window, is_in_word, line_part, word_length};

/// One token; its text is `start..end`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
}

const WORD: u8 = 1;
const DIGIT: u8 = 2;
/// A token of one byte that begins no longer one.
const SINGLE: u8 = 3;
const DOT: u8 = 4;
/// The first byte of a comment or of a wide space, or just a mark.
const GAP: u8 = 5;

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
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => WORD,
            b'0'..=b'9' => DIGIT,
            b'.' => DOT,
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
    let bytes = text.as_bytes();
    let mut lexer = Lexer { text: bytes, at: 0, last: Kind::Eof, in_path: false };
    let mut window = Window::at(bytes, 0);
    tokens.reserve(bytes.len() / 4 + 8);
    while let Some((start, byte)) = window.next(bytes) {
        let (kind, end) = match CLASS[byte as usize] {
            SINGLE => (SINGLES[byte as usize & 0x7F], start + 1),
            WORD => {
                let end = window.word_end(bytes, start);
                let prefix = end - start <= 2 && matches!(bytes.get(end), Some(b'\'' | b'"'));
                if prefix || lexer.last.decides() {
                    lexer.at = end;
                    let kind = lexer.unusual_word(start);
                    if lexer.at != end {
                        window.go_on(bytes, lexer.at);
                    }
                    (kind, lexer.at)
                } else {
                    (lookup(bytes, start, end), end)
                }
            }
            DOT if lexer.last.is_name() => {
                lexer.in_path = true;
                (Kind::Dot, start + 1)
            }
            class => {
                lexer.at = start;
                if class == GAP && lexer.skip_gap() {
                    window.go_on(bytes, lexer.at);
                    continue;
                }
                let kind = if class == DIGIT { lexer.number() } else { lexer.mark(byte) };
                window.go_on(bytes, lexer.at);
                (kind, lexer.at)
            }
        };
        tokens.push(Token { kind, start: start as u32, end: end as u32 });
        lexer.last = kind;
    }
    let end = text.len() as u32;
    tokens.push(Token { kind: Kind::Eof, start: end, end });
}

/// What takes the tokens that are no plain word and no single mark.
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

    /// A word up to here that may be the prefix of a string, or behind a token that decides what it is.
    fn unusual_word(&mut self, start: usize) -> Kind {
        if self.at - start <= 2 && matches!(self.peek(0), b'\'' | b'"') {
            match self.text[start..self.at].to_ascii_lowercase().as_slice() {
                b"r" => return self.string(Kind::String),
                b"b" | b"rb" | b"br" => return self.string(Kind::Bytes),
                _ => {}
            }
        }
        match self.last {
            Kind::At | Kind::AtAt => Kind::Ident,
            Kind::Dot if self.in_path => Kind::Ident,
            Kind::Int | Kind::Float if self.text[..start].last().is_some_and(is_in_word) => Kind::Attached,
            _ => lookup(self.text, start, self.at),
        }
    }

    /// Runs over decimal digits.
    fn skip_digits(&mut self) {
        while self.peek(0).is_ascii_digit() {
            self.at += 1;
        }
    }

    fn number(&mut self) -> Kind {
        if self.last == Kind::Dot && self.in_path {
            self.at += word_length(&self.text[self.at..]);
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
        if self.at == digits || (!signed && CLASS[self.peek(0) as usize] == WORD) {
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
            self.at += line_part(self.text.get(self.at..).unwrap_or_default(), quote);
            match self.text.get(self.at) {
                Some(b'\\') => self.at = (self.at + 2).min(self.text.len()),
                Some(b'\n' | b'\r') | None => return Kind::Invalid,
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
                if self.in_path || !self.peek(0).is_ascii_digit() {
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

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = concat!(
        "SELECT a.select, 1.5e-3, .5, 0xFFz, 1e, t.1day, @@project_id, `a b`.c -- x\n",
        "r'\\n' rb\"\"\"x\ny\"\"\" bR 'it''s' b'\\'' /* ' */ |> <<= || != a_name_that_is_longer_than_a_window",
        "_of_the_text_and_so_goes_on_behind_its_end\u{a0}\u{2003}é'ü' partition PARTITIOM # end"
    );

    fn tokens(text: &str) -> Vec<(Kind, u32, u32)> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        tokens.iter().map(|token| (token.kind, token.start, token.end)).collect()
    }

    #[test]
    fn a_token_is_the_same_wherever_it_stands() {
        let here = tokens(TEXT);
        for shift in 0..200 {
            let there = tokens(&format!("{}{TEXT}", " ".repeat(shift as usize)));
            let back = there.into_iter().map(|(kind, start, end)| (kind, start - shift, end - shift));
            assert!(back.eq(here.iter().copied()), "shifted by {shift}");
        }
    }

    #[test]
    fn what_follows_a_token_has_no_bearing_on_it() {
        let whole = tokens(TEXT);
        for (_, start, end) in &whole {
            let part = tokens(&TEXT[..*end as usize]);
            let before = whole.iter().take_while(|token| token.1 <= *start && token.2 > token.1).count();
            assert_eq!(part[..before], whole[..before], "up to {end}");
        }
    }

    #[test]
    fn every_kind_of_token_is_told_from_the_next() {
        let shown = |(kind, start, end)| format!("{kind:?} {}", &TEXT[start as usize..end as usize]);
        let shown: Vec<String> = tokens(TEXT).into_iter().filter(|token| token.0 != Kind::Comma).map(shown).collect();
        let expected = [
            "Select SELECT, Ident a, Dot ., Ident select, Float 1.5e-3, Float .5, Int 0xFF, Attached z, Int 1, Attached e",
            "Ident t, Dot ., Ident 1day, AtAt @@, Ident project_id, Quoted `a b`, Dot ., Ident c",
            "String r'\\n', Bytes rb\"\"\"x\ny\"\"\", Ident bR, String 'it', String 's', Bytes b'\\'', Pipe |>, ShiftLeft <<",
            "Eq =, Or2 ||, NotEq !=",
            "Ident a_name_that_is_longer_than_a_window_of_the_text_and_so_goes_on_behind_its_end",
            "Invalid é, String 'ü', Partition partition, Ident PARTITIOM, Eof ",
        ];
        assert_eq!(shown.join(", "), expected.join(", "));
    }
}
