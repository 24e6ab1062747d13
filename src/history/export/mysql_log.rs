//! MySQL's general query log: a command a row, some of which choose the schema of those after them
//! (<https://dev.mysql.com/doc/refman/9.4/en/query-log.html>).

use super::row::{Row, default_dataset};
use crate::history::Job;
use compact_str::CompactString;
use rustc_hash::FxHashMap;

/// The connections that are open, with the schema each has chosen.
#[derive(Debug, Default)]
pub(super) struct Connections {
    open: FxHashMap<CompactString, Connection>,
}

#[derive(Debug, Default, Clone)]
struct Connection {
    schema: Option<CompactString>,
    user: Option<CompactString>,
}

/// What the server calls the commands that count here.
const QUERY: &str = "QUERY";
const EXECUTE: &str = "EXECUTE";

impl Connections {
    /// Takes up a command. None is lost: what is no statement is a job without text.
    pub fn add(&mut self, mut row: Row<'_, '_, '_>) -> Option<Job> {
        let query = match row.query() {
            Ok(query) => query.unwrap_or_default(),
            Err((field, found)) => {
                row.context.lose_row(Some(field), format!("expected the SQL text, found {found}; the row is left out"));
                return None;
            }
        };
        let mut job = row.job();
        let command = job.statement_type.take().unwrap_or_default();
        let thread = job.session_id.clone().unwrap_or_default();
        // `event_time` alone is no id: several commands come at once.
        job.job_id = format!("{}:{}", job.file, job.line).into();
        job.user_email = job.user_email.map(|user| account(&user));
        let connection = self.open.entry(thread.clone()).or_default();
        match &*command {
            "CONNECT" => {
                // `shop@10.0.0.5 on orders using TCP/IP`; without a schema two blanks follow `on`.
                let (user, rest) = query.split_once(" on ").unwrap_or((&query, ""));
                let schema = rest.split_once(" using ").map_or(rest, |(schema, _)| schema).trim();
                *connection = Connection {
                    schema: (!schema.is_empty() && !schema.starts_with("using ")).then(|| schema.into()),
                    user: Some(user.into()),
                };
            }
            "INIT_DB" => connection.schema = Some(query.trim().into()),
            "QUIT" => drop(self.open.remove(&thread)),
            QUERY => {
                if let Some(schema) = chosen(&query) {
                    connection.schema = Some(schema.into());
                }
            }
            _ => {}
        }
        let connection = self.open.get(&thread).cloned().unwrap_or_default();
        job.user_email = job.user_email.or(connection.user);
        job.default_dataset = job.default_dataset.or(connection.schema.map(|schema| default_dataset(None, schema)));
        match &*command {
            // A prepared statement is logged when it is prepared, with its parameters as `?`, and each time it is executed.
            QUERY | EXECUTE => job.query = query,
            _ => job.job_type = Some(command),
        }
        Some(job)
    }
}

/// The schema of a USE statement.
fn chosen(query: &str) -> Option<&str> {
    let (word, rest) = query.trim().split_once(char::is_whitespace)?;
    let schema = rest.trim().trim_end_matches(';').trim().trim_matches('`');
    (word.eq_ignore_ascii_case("USE") && !schema.is_empty()).then_some(schema)
}

/// `shop[shop] @ app-1 [10.0.0.5]` as `shop@10.0.0.5`; other texts stay.
fn account(user_host: &str) -> CompactString {
    let account = || {
        let (user, host) = user_host.split_once('[')?;
        let (_, host) = host.split_once('@')?;
        let (name, address) = host.trim().trim_end_matches(']').split_once('[')?;
        let host = if address.is_empty() { name.trim() } else { address };
        Some(format!("{user}@{host}"))
    };
    account().map_or_else(|| user_host.into(), CompactString::from)
}

#[cfg(test)]
mod tests {
    use super::{account, chosen};

    #[test]
    fn schemas_are_chosen_by_use() {
        assert_eq!(chosen("use `shop`;"), Some("shop"));
        assert_eq!(chosen(" USE shop"), Some("shop"));
        assert_eq!(chosen("USER x"), None);
        assert_eq!(chosen("SELECT 1"), None);
    }

    #[test]
    fn accounts() {
        assert_eq!(&*account("root[root] @ localhost []"), "root@localhost");
        assert_eq!(&*account("shop[shop] @ app-1 [10.0.0.5]"), "shop@10.0.0.5");
        assert_eq!(&*account("shop@10.0.0.5"), "shop@10.0.0.5");
    }
}
