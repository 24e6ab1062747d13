//! CSV rows. The header says which fields are there; nested fields hold JSON text, an empty field is null.

use super::{Field, Record, RowContext, Value};
use csv::{ByteRecord, Reader, ReaderBuilder};
use memchr::{memchr, memchr_iter};
use std::borrow::Cow;

/// What the first row of a file says.
#[derive(Debug)]
pub(super) struct Header {
    delimiter: u8,
    columns: Vec<Option<&'static Field>>,
    /// All names, for recognising the kind of the file.
    pub names: Vec<String>,
}

impl Header {
    /// Reads the header at the start of `data`: it, its length in bytes and its length in lines. One that `is_known` comes
    /// before others.
    pub(super) fn read(data: &[u8], is_known: impl Fn(&[String]) -> bool) -> Option<(Self, usize, u64)> {
        let headers = [b',', b';', b'\t'].into_iter().filter_map(|delimiter| {
            let mut reader = reader(delimiter, data);
            let mut record = ByteRecord::new();
            reader.read_byte_record(&mut record).ok().filter(|&some| some)?;
            let names: Vec<_> = record.iter().map(|name| String::from_utf8_lossy(name).trim().to_owned()).collect();
            let length = reader.position().byte() as usize;
            let lines = memchr_iter(b'\n', data.get(..length)?).count() as u64;
            Some((Self { delimiter, columns: Vec::new(), names }, length, lines))
        });
        // The right delimiter gives the most columns.
        headers.max_by_key(|(header, ..)| (is_known(&header.names), header.names.len(), header.delimiter == b','))
    }

    /// Says which fields are wanted.
    pub(super) fn set_fields(&mut self, fields: &'static [Field]) {
        self.columns = self.names.iter().map(|name| Field::find(fields, name)).collect();
    }

    /// Calls `each` for every row of `data`, which starts at `line` and does not hold the header.
    pub(super) fn rows(
        &self,
        mut data: &[u8],
        mut line: u64,
        context: &mut RowContext<'_>,
        each: &mut dyn FnMut(&mut RowContext<'_>, Record<'_>),
    ) {
        let mut record = ByteRecord::new();
        'resume: loop {
            let mut reader = reader(self.delimiter, data);
            let mut start = 0;
            loop {
                match reader.read_byte_record(&mut record) {
                    Ok(true) => {}
                    Ok(false) => return,
                    // Not from memory, not with a flexible number of fields.
                    Err(error) => return context.lose_row(None, error.to_string()),
                }
                let end = reader.position().byte() as usize;
                // The reader skips what is left of the last line break, and blank lines, only now.
                let blank = data[start..end].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
                line += breaks(&data[start..start + blank]);
                start += blank;
                context.line = line;
                let raw = &data[start..end];
                let several_lines = breaks(raw.trim_ascii_end()) > 0;
                let complaint = if record.len() != self.columns.len() {
                    format!("{} fields instead of the header's {}", record.len(), self.columns.len())
                } else if several_lines && !is_well_quoted(raw, self.delimiter) {
                    "a quote is not closed".into()
                } else {
                    self.row(&record, context, each);
                    line += breaks(raw);
                    start = end;
                    continue;
                };
                context.lose_row(
                    None,
                    format!("{complaint}; the row is left out, quote fields that have quotes or line breaks"),
                );
                // A missing quote swallows the rows that follow: read them again, from the next line on.
                let next = memchr(b'\n', raw).map_or(end, |i| start + i + 1);
                line += breaks(&data[start..next]);
                data = &data[next..];
                continue 'resume;
            }
        }
    }

    fn row(
        &self,
        record: &ByteRecord,
        context: &mut RowContext<'_>,
        each: &mut dyn FnMut(&mut RowContext<'_>, Record<'_>),
    ) {
        let mut row = Record::with_capacity(self.columns.len());
        for (column, bytes) in self.columns.iter().zip(record) {
            let Some(field) = column else { continue };
            let text = String::from_utf8_lossy(bytes);
            if matches!(text, Cow::Owned(_)) {
                context.note(Some(field), "not valid UTF-8; the invalid bytes are replaced");
            }
            row.push((field, if text.is_empty() { Value::Null } else { Value::from_text(text, field.fields) }));
        }
        each(context, row);
    }
}

fn breaks(data: &[u8]) -> u64 {
    memchr_iter(b'\n', data).count() as u64
}

/// Quotes stand only around whole fields, doubled inside: what the csv crate forgives hides a missing quote.
fn is_well_quoted(record: &[u8], delimiter: u8) -> bool {
    let mut rest = record;
    loop {
        let after = if let [b'"', tail @ ..] = rest {
            rest = tail;
            loop {
                let Some(quote) = memchr(b'"', rest) else { return false };
                rest = &rest[quote + 1..];
                match rest {
                    [b'"', tail @ ..] => rest = tail,
                    _ => break rest,
                }
            }
        } else {
            let end = rest.iter().position(|b| [delimiter, b'\r', b'\n', b'"'].contains(b)).unwrap_or(rest.len());
            &rest[end..]
        };
        match after {
            [] | [b'\r' | b'\n', ..] => return true,
            [next, tail @ ..] if *next == delimiter => rest = tail,
            _ => return false,
        }
    }
}

fn reader(delimiter: u8, data: &[u8]) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(data)
}
