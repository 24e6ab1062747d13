//! COPY, LOAD and EXTRACT jobs: they have no SQL, but there is SQL that does the same.

use super::{Job, TableRef};
use compact_str::CompactString;

/// What `configuration.copy`, `configuration.load` or `configuration.extract` of a job says
/// (<https://cloud.google.com/bigquery/docs/reference/rest/v2/Job#JobConfiguration>). JOBS does not have it.
#[derive(Debug, Default)]
pub(super) struct Transfer {
    pub sources: Vec<TableRef>,
    pub source_uris: Vec<CompactString>,
    pub destination_uris: Vec<CompactString>,
    /// `PARQUET`, `CSV`, …
    pub source_format: Option<CompactString>,
    /// `WRITE_TRUNCATE`, `WRITE_APPEND`, `WRITE_EMPTY`
    pub write_disposition: Option<CompactString>,
}

impl Transfer {
    /// The statement that moves the same data; empty if the job tells too little.
    pub fn statement(&self, job: &Job) -> String {
        let destination = job.destination_table.as_ref().map(|table| quoted(&table.full_name()));
        let append = self.write_disposition.as_deref() == Some("WRITE_APPEND");
        match (&*self.sources, &*self.source_uris, &*self.destination_uris, destination) {
            ([], [_, ..], _, Some(destination)) => {
                let verb = if append { "INTO" } else { "OVERWRITE" };
                let format = self.source_format.as_deref().unwrap_or("CSV");
                let uris: Vec<_> = self.source_uris.iter().map(|uri| text(uri)).collect();
                format!(
                    "LOAD DATA {verb} {destination} FROM FILES (format = {}, uris = [{}])",
                    text(format),
                    uris.join(", ")
                )
            }
            ([source], _, [uri, ..], _) => {
                format!("EXPORT DATA OPTIONS (uri = {}) AS SELECT * FROM {}", text(uri), quoted(&source.full_name()))
            }
            ([source], _, _, Some(destination)) if !append => {
                format!("CREATE OR REPLACE TABLE {destination} COPY {}", quoted(&source.full_name()))
            }
            ([_, ..], _, _, Some(destination)) => {
                let sources = self.sources.iter().map(|table| format!("SELECT * FROM {}", quoted(&table.full_name())));
                format!("INSERT INTO {destination} {}", sources.collect::<Vec<_>>().join(" UNION ALL "))
            }
            _ => String::new(),
        }
    }
}

fn quoted(full_name: &str) -> String {
    format!("`{}`", full_name.replace('`', ""))
}

/// A string literal.
fn text(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n"))
}
