//! Raw rows of one file, ready to be decoded on any thread.

use super::chunk::Chunk;
use super::csv::Header;
use super::log::Shape;
use super::parquet::{self, Columns};
use super::{Field, InputProblem, Record, RowContext, Value};
use super::{general_log, json};
use memchr::memchr_iter;
use std::borrow::Cow;
use std::sync::Arc;

/// Raw rows of one file, or only problems with a file.
#[derive(Debug)]
pub struct Batch {
    /// The file, as messages name it.
    pub file: Arc<str>,
    pub(super) shape: Shape,
    pub(super) content: Content,
}

#[derive(Debug)]
pub(super) enum Content {
    Problems(Vec<InputProblem>),
    /// One object per line.
    Lines(Chunk),
    /// Objects of an array.
    Elements(Chunk),
    Csv(Arc<Header>, Chunk),
    /// Entries of MySQL's general query log.
    GeneralLog(Chunk),
    Parquet(Columns),
    /// The text of a `.sql` file, its id, and whether it had to be repaired.
    Script {
        id: Box<str>,
        text: Vec<u8>,
    },
}

impl Batch {
    /// The log whose rows these are: its position in [`Wanted::logs`](super::Wanted::logs).
    pub fn log(&self) -> Option<usize> {
        self.shape.log
    }

    /// Decodes the rows in order: `each` gets the wanted fields of every row that can be read.
    ///
    /// Of a `.sql` file these are `query` and `job_id`.
    pub fn rows(&self, problems: &mut Vec<InputProblem>, mut each: impl FnMut(&mut RowContext<'_>, Record<'_>)) {
        if let Content::Problems(found) = &self.content {
            return problems.extend_from_slice(found);
        }
        let mut context = RowContext::new(&self.file, problems);
        let mut keys = json::Keys::default();
        match &self.content {
            Content::Problems(_) => {}
            Content::Lines(chunk) => {
                let whole = std::str::from_utf8(&chunk.data).ok();
                for (line, start, end) in lines(chunk) {
                    context.line = line;
                    match whole.and_then(|text| text.get(start..end)) {
                        Some(text) => self.json(text, &mut keys, &mut context, &mut each),
                        None => self.json_bytes(&chunk.data[start..end], &mut keys, &mut context, &mut each),
                    }
                }
            }
            Content::Elements(chunk) => {
                for element in &chunk.elements {
                    context.line = element.line;
                    self.json_bytes(&chunk.data[element.start..element.end], &mut keys, &mut context, &mut each);
                }
            }
            Content::Csv(header, chunk) => header.rows(&chunk.data, chunk.line, &mut context, &mut each),
            Content::GeneralLog(chunk) => general_log::rows(chunk, self.shape.fields, &mut context, &mut each),
            Content::Parquet(Columns { arrays, first_row }) => {
                let rows = arrays.first().map_or(0, |(_, array)| array.len());
                for row in 0..rows {
                    context.line = first_row + row as u64;
                    let value = |field: &'static Field, array| (field, parquet::value(array, row, field.fields));
                    each(&mut context, arrays.iter().map(|(field, array)| value(field, array)).collect());
                }
            }
            Content::Script { id, text } => {
                context.line = 1;
                let query = utf8(text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text), &mut context);
                let named = |name, value| Field::find(self.shape.fields, name).map(|field| (field, Value::Text(value)));
                let record = named("job_id", Cow::Borrowed(&**id)).into_iter().chain(named("query", query)).collect();
                each(&mut context, record);
            }
        }
    }

    fn json_bytes(
        &self,
        bytes: &[u8],
        keys: &mut json::Keys,
        context: &mut RowContext<'_>,
        each: &mut impl FnMut(&mut RowContext<'_>, Record<'_>),
    ) {
        let text = utf8(bytes, context);
        self.json(&text, keys, context, each);
    }

    fn json(
        &self,
        text: &str,
        keys: &mut json::Keys,
        context: &mut RowContext<'_>,
        each: &mut impl FnMut(&mut RowContext<'_>, Record<'_>),
    ) {
        match json::row(text, self.shape.fields, keys) {
            Ok(record) => each(context, record),
            Err(error) => context.lose_row(None, json::explain(&error)),
        }
    }
}

impl Content {
    /// Names of the fields of the first row that can be read; `None` if there is no such row.
    pub(super) fn names(&self) -> Option<Vec<String>> {
        match self {
            Content::Problems(_) | Content::Csv(..) | Content::GeneralLog(_) => None,
            Content::Parquet(_) | Content::Script { .. } => None,
            Content::Lines(chunk) => {
                lines(chunk).find_map(|(_, start, end)| json::names(&String::from_utf8_lossy(&chunk.data[start..end])))
            }
            Content::Elements(chunk) => {
                let mut elements = chunk.elements.iter();
                elements.find_map(|e| json::names(&String::from_utf8_lossy(&chunk.data[e.start..e.end])))
            }
        }
    }
}

/// Number, start and end of every line that is not blank.
fn lines(chunk: &Chunk) -> impl Iterator<Item = (u64, usize, usize)> {
    let data = &chunk.data;
    let ends = memchr_iter(b'\n', data).chain(std::iter::once(data.len()));
    let spans = ends.scan(0, |start, end| Some((std::mem::replace(start, end + 1), end)));
    let numbered = (chunk.line..).zip(spans);
    numbered
        .filter(|&(_, (start, end))| data.get(start..end).is_some_and(|line| !line.trim_ascii().is_empty()))
        .map(|(line, (start, end))| (line, start, end))
}

fn utf8<'a>(bytes: &'a [u8], context: &mut RowContext<'_>) -> Cow<'a, str> {
    let text = String::from_utf8_lossy(bytes);
    if matches!(text, Cow::Owned(_)) {
        context.note(None, "not valid UTF-8; the invalid bytes are replaced");
    }
    text
}
