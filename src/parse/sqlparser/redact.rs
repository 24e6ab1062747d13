//! A text without the contents of its literals and comments, as the native front end's has it.

use super::features;
use super::lines::Offsets;
use sqlparser::tokenizer::{Token, Tokenizer, Whitespace};

/// The text with `*` for every byte inside of string literals, `0` for the digits of numbers and `.` for what comments
/// say. Of a text that has no tokens nothing is left but white space. Every byte keeps its place.
pub fn redact(text: &str, grammar: &str) -> String {
    let mut out = text.as_bytes().to_vec();
    let mut tokens = Vec::new();
    let read = features::grammar(grammar)
        .is_some_and(|grammar| Tokenizer::new(&*grammar, text).tokenize_with_location_into_buf(&mut tokens).is_ok());
    if !read {
        return hidden(out);
    }
    let offsets = Offsets::of(text);
    for token in tokens {
        let start = offsets.offset(text, token.span.start) as usize;
        let end = offsets.offset(text, token.span.end) as usize;
        let Some(bytes) = out.get_mut(start..end) else { continue };
        match token.token {
            Token::Number(..) => {
                bytes.iter_mut().filter(|byte| byte.is_ascii_hexdigit()).for_each(|byte| *byte = b'0');
            }
            Token::Whitespace(Whitespace::SingleLineComment { .. } | Whitespace::MultiLineComment(_)) => {
                let marks = |byte: &u8| matches!(byte, b'-' | b'#' | b'/' | b'*');
                bytes
                    .iter_mut()
                    .filter(|byte| !byte.is_ascii_whitespace() && !marks(byte))
                    .for_each(|byte| *byte = b'.');
            }
            Token::Char(_) => bytes.fill(b'*'),
            Token::SingleQuotedString(_)
            | Token::DoubleQuotedString(_)
            | Token::TripleSingleQuotedString(_)
            | Token::TripleDoubleQuotedString(_)
            | Token::DollarQuotedString(_)
            | Token::SingleQuotedByteStringLiteral(_)
            | Token::DoubleQuotedByteStringLiteral(_)
            | Token::TripleSingleQuotedByteStringLiteral(_)
            | Token::TripleDoubleQuotedByteStringLiteral(_)
            | Token::SingleQuotedRawStringLiteral(_)
            | Token::DoubleQuotedRawStringLiteral(_)
            | Token::TripleSingleQuotedRawStringLiteral(_)
            | Token::TripleDoubleQuotedRawStringLiteral(_)
            | Token::NationalStringLiteral(_)
            | Token::QuoteDelimitedStringLiteral(_)
            | Token::NationalQuoteDelimitedStringLiteral(_)
            | Token::EscapedStringLiteral(_)
            | Token::UnicodeStringLiteral(_)
            | Token::HexStringLiteral(_) => inside(bytes),
            // Everything else is names, keywords, operators.
            _ => {}
        }
    }
    String::from_utf8(out).unwrap_or_else(|bytes| hidden(bytes.into_bytes()))
}

/// All behind the first quote and before the last byte.
fn inside(bytes: &mut [u8]) {
    let open = bytes.iter().position(|byte| matches!(byte, b'\'' | b'"' | b'$')).map_or(0, |at| at + 1);
    let close = bytes.len().saturating_sub(1);
    if let Some(inside) = bytes.get_mut(open..close) {
        inside.iter_mut().filter(|byte| !matches!(byte, b'\n' | b'\r')).for_each(|byte| *byte = b'*');
    }
}

fn hidden(mut bytes: Vec<u8>) -> String {
    bytes.iter_mut().filter(|byte| !byte.is_ascii_whitespace()).for_each(|byte| *byte = b'.');
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn nothing_is_left_but_the_form() {
        for (grammar, text, expected) in [
            ("postgresql", "SELECT 'Ann', \"a\".b, 12.5 -- of Ann", "SELECT '***', \"a\".b, 00.0 -- .. ..."),
            ("postgresql", "SELECT E'A\\'n', $$Ann's$$, $q$Ann$q$", "SELECT E'****', $*******$, $*******$"),
            ("mysql", "SELECT \"Ann\", `a` # Ann", "SELECT \"***\", `a` # ..."),
            ("snowflake", "SELECT 'Ä', x /* Ann */", "SELECT '**', x /* ... */"),
            ("snowflake", "SELECT 'Ann", "...... ...."),
        ] {
            assert_eq!(redact(text, grammar), expected, "{text}");
        }
    }
}
