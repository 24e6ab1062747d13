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
    /// Reads the header at the start of `data`: it, its length in bytes and its length in lines.
    pub(super) fn read(data: &[u8], fields: &'static [Field]) -> Option<(Self, usize, u64)> {
        let headers = [b',', b';', b'\t'].into_iter().filter_map(|delimiter| {
            let mut reader = reader(delimiter, data);
            let mut record = ByteRecord::new();
            reader.read_byte_record(&mut record).ok().filter(|&some| some)?;
            let names: Vec<_> = record.iter().map(|name| String::from_utf8_lossy(name).trim().to_owned()).collect();
            let columns = names.iter().map(|name| Field::find(fields, name)).collect();
            let length = reader.position().byte() as usize;
            let lines = memchr_iter(b'\n', data.get(..length)?).count() as u64;
            Some((Self { delimiter, columns, names }, length, lines))
        });
        // The right delimiter gives the most columns.
        headers.max_by_key(|(header, ..)| (header.names.len(), header.delimiter == b','))
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
            loop {
                match reader.read_byte_record(&mut record) {
                    Ok(true) => {}
                    Ok(false) => return,
                    // Not from memory, not with a flexible number of fields.
                    Err(error) => return context.lose_row(None, error.to_string()),
                }
                let position = record.position().cloned().unwrap_or_else(csv::Position::new);
                context.line = line + position.line() - 1;
                if record.len() == self.columns.len() {
                    self.row(&record, context, each);
                    continue;
                }
                context.lose_row(
                    None,
                    format!(
                        "{} fields instead of the header's {}; the row is left out (a missing quote?)",
                        record.len(),
                        self.columns.len()
                    ),
                );
                // A missing quote swallows the rows that follow: read them again, from the next line on.
                let start = position.byte() as usize;
                let end = reader.position().byte() as usize;
                let first_line = memchr(b'\n', data.get(start..end).unwrap_or_default());
                if let Some(newline) = first_line.map(|i| start + i + 1).filter(|&next| next < end) {
                    line = context.line + 1;
                    data = &data[newline..];
                    continue 'resume;
                }
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

fn reader(delimiter: u8, data: &[u8]) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(data)
}
