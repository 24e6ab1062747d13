//! MySQL's general query log as a file: `time⇥id command⇥argument`, where the argument may go on for lines
//! (<https://dev.mysql.com/doc/refman/9.4/en/query-log.html>, the layout as of MySQL 5.7).

use super::chunk::Chunk;
use super::{Field, Record, RowContext, Value, parse_timestamp};
use memchr::memchr;

/// What the columns of the table `mysql.general_log` that holds the same are called.
pub(super) const NAMES: [&str; 4] = ["event_time", "thread_id", "command_type", "argument"];

/// What the server writes when it opens the file: three lines that end so.
const TITLE: &[u8] = b"Id Command    Argument";
const STARTED: &[u8] = b"started with:";

/// The first line of an entry.
pub(super) struct Entry<'l> {
    time: &'l str,
    thread: &'l str,
    command: &'l str,
    /// Where the argument begins in the line.
    argument: usize,
}

/// The entry that begins with this line.
pub(super) fn entry(line: &[u8]) -> Option<Entry<'_>> {
    // Most lines are none.
    let [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'-', ..] = line else { return None };
    let tab = memchr(b'\t', line)?;
    let rest = tab + 1;
    let end = memchr(b'\t', &line[rest..]).map_or(line.len(), |end| rest + end);
    let time = std::str::from_utf8(&line[..tab]).ok().filter(|time| parse_timestamp(time).is_some())?;
    let (thread, command) = std::str::from_utf8(&line[rest..end]).ok()?.trim().split_once(' ')?;
    let is_number = !thread.is_empty() && thread.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(Entry { time, thread, command: command.trim(), argument: (end + 1).min(line.len()) })
}

/// A file that begins so is such a log.
pub(super) fn is_one(head: &[u8]) -> bool {
    head.split(|&byte| byte == b'\n').take(8).any(|line| entry(line).is_some() || line.trim_ascii().ends_with(TITLE))
}

/// The entries of a piece, which begins with one or with the server's title.
pub(super) fn rows(
    chunk: &Chunk,
    fields: &'static [Field],
    context: &mut RowContext<'_>,
    each: &mut impl FnMut(&mut RowContext<'_>, Record<'_>),
) {
    let data = &*chunk.data;
    let mut open: Option<(Entry<'_>, u64, usize, usize)> = None;
    let mut give = |open: Option<(Entry<'_>, u64, usize, usize)>, context: &mut RowContext<'_>| {
        let Some((entry, line, start, end)) = open else { return };
        context.line = line;
        let argument = String::from_utf8_lossy(data.get(start..end).unwrap_or_default());
        let values = [entry.time.into(), entry.thread.into(), entry.command.into(), argument];
        let values = NAMES.iter().zip(values);
        let record =
            values.filter_map(|(name, value)| Some((Field::find(fields, name)?, Value::Text(value)))).collect();
        each(context, record);
    };
    let (mut start, mut titled) = (0, false);
    for line_number in chunk.line.. {
        if start >= data.len() {
            break;
        }
        let end = memchr(b'\n', &data[start..]).map_or(data.len(), |newline| start + newline);
        let line = data[start..end].strip_suffix(b"\r").unwrap_or(&data[start..end]);
        if let Some(entry) = entry(line) {
            give(open.take(), context);
            let argument = start + entry.argument;
            open = Some((entry, line_number, argument, start + line.len()));
            titled = false;
        } else if line.trim_ascii_end().ends_with(STARTED) {
            titled = true;
        } else if let (Some((.., last)), false) = (&mut open, titled) {
            *last = start + line.len();
        }
        start = end + 1;
    }
    give(open, context);
}
