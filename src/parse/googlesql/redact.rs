//! A text without the contents of its literals and comments.

use super::keyword::Kind;
use super::outline::Outline;

/// The text with `*` for every byte inside of string and bytes literals, `0` for the digits of numbers and `.` for what
/// comments say. Lines, and the place of every token, stay as they are.
pub fn redact(text: &str) -> String {
    let mut out = text.as_bytes().to_vec();
    let outline = Outline::of(text);
    let mut before = 0;
    for token in outline.kinds() {
        let (start, end) = (token.start as usize, (token.end as usize).min(out.len()));
        if let Some(gap) = out.get_mut(before..start) {
            gap.iter_mut().filter(|byte| is_said(**byte)).for_each(|byte| *byte = b'.');
        }
        if let Some(bytes) = out.get_mut(start..end) {
            match token.kind {
                Kind::String | Kind::Bytes | Kind::Invalid => literal(bytes),
                Kind::Int | Kind::Float => {
                    bytes.iter_mut().filter(|byte| byte.is_ascii_hexdigit()).for_each(|byte| *byte = b'0');
                }
                _ => {}
            }
        }
        before = end;
    }
    if let Some(rest) = out.get_mut(before..) {
        rest.iter_mut().filter(|byte| is_said(**byte)).for_each(|byte| *byte = b'.');
    }
    // Only ASCII has been put in, and for whole characters.
    String::from_utf8(out).unwrap_or_default()
}

/// Not the marks of a comment, nor white space.
fn is_said(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && !matches!(byte, b'-' | b'#' | b'/' | b'*')
}

/// All between the quotes.
fn literal(bytes: &mut [u8]) {
    let prefix = bytes.iter().take_while(|byte| matches!(byte, b'r' | b'R' | b'b' | b'B')).count();
    let body = &mut bytes[prefix..];
    let Some(&quote) = body.first() else { return };
    if !matches!(quote, b'\'' | b'"') {
        // No literal at all, and perhaps a character of several bytes.
        return bytes.fill(b'*');
    }
    let quotes = if body.len() >= 6 && body[..3].iter().all(|&byte| byte == quote) { 3 } else { 1 };
    let closed = body.len() >= 2 * quotes && body.ends_with(&vec![quote; quotes]);
    let end = if closed { body.len() - quotes } else { body.len() };
    if let Some(inside) = body.get_mut(quotes..end) {
        inside.iter_mut().filter(|byte| !matches!(byte, b'\n' | b'\r')).for_each(|byte| *byte = b'*');
    }
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn nothing_is_left_but_the_form() {
        for (text, expected) in [
            ("SELECT 'Ann', a.b, 12.5e3 -- of Ann\nFROM t", "SELECT '***', a.b, 00.000 -- .. ...\nFROM t"),
            ("SELECT r\"a'b\", b'''x\ny''' /* c */", "SELECT r\"***\", b'''*\n*''' /* . */"),
            ("SELECT `x y`, 0xFF, @p, 'é'", "SELECT `x y`, 0x00, @p, '**'"),
            ("SELECT 'open", "SELECT '****"),
            // A character that begins no token.
            ("SELECT · 'Ann'", "SELECT ** '***'"),
            ("", ""),
        ] {
            let redacted = redact(text);
            assert_eq!(redacted.len(), text.len());
            assert_eq!(redacted, expected);
        }
    }
}
