//! The file sets and their columns: the contract with every reader of the output.

use arrow::datatypes::{DataType, Field, Schema, SchemaRef, TimeUnit};
use std::sync::Arc;

/// What a column holds. Five kinds suffice, and each is one that BigQuery, DuckDB, Spark and Polars read alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// STRING
    Text,
    /// INT64
    Int,
    /// BOOL
    Bool,
    /// TIMESTAMP: microseconds since 1970 in UTC
    Time,
    /// `ARRAY<STRING>`
    Texts,
}

impl Kind {
    pub(super) fn data_type(self) -> DataType {
        match self {
            Self::Text => DataType::Utf8,
            Self::Int => DataType::Int64,
            Self::Bool => DataType::Boolean,
            Self::Time => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
            Self::Texts => DataType::List(list_element()),
        }
    }
}

/// Parquet's own name for the element of a list, which all readers expect.
pub(super) fn list_element() -> Arc<Field> {
    Arc::new(Field::new("element", DataType::Utf8, false))
}

/// What becomes of a column's values when rows of several runs with the same key become one, by the rules that
/// `facts` has for the jobs of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// They are the same: a part of the key.
    Same,
    /// Added up.
    Sum,
    /// The least one that is known.
    First,
    /// The greatest. The columns that say so are taken from one row: that in which they, in order, are greatest.
    Last,
    /// The greatest, for itself.
    Most,
    /// True where all are.
    All,
    /// The surest confidence.
    Surest,
    /// All roles.
    Union,
}

/// One column of a file set.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
    pub nullable: bool,
    pub merge: Merge,
}

impl Column {
    const fn merged(self, merge: Merge) -> Self {
        Self { merge, ..self }
    }
}

const fn text(name: &'static str) -> Column {
    Column { name, kind: Kind::Text, nullable: false, merge: Merge::Same }
}

const fn maybe(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, nullable: true, merge: Merge::Same }
}

const fn required(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, nullable: false, merge: Merge::Same }
}

/// A folder of Parquet files that share a schema.
#[derive(Debug)]
pub struct FileSet {
    /// The folder's name.
    pub name: &'static str,
    pub columns: &'static [Column],
    /// Positions of the columns the rows are sorted by, null first; empty: in order of the input.
    pub sorted_by: &'static [usize],
    /// Columns that are searched for one value: they get bloom filters.
    pub looked_up: &'static [&'static str],
    /// Columns whose values hardly repeat: a dictionary would only cost.
    pub plain: &'static [&'static str],
}

impl FileSet {
    /// The Arrow schema.
    pub fn schema(&self) -> SchemaRef {
        let fields = self.columns.iter().map(|c| Field::new(c.name, c.kind.data_type(), c.nullable));
        Arc::new(Schema::new(fields.collect::<Vec<_>>()))
    }
}

/// Every file set of a run.
pub const FILE_SETS: [&FileSet; 7] =
    [&COLUMN_LINEAGE, &TABLE_LINEAGE, &STATEMENTS, &STATEMENT_LINEAGE, &JOBS, &COLUMN_USAGE, &DIAGNOSTICS];

/// One row per distinct edge of the run.
pub static COLUMN_LINEAGE: FileSet = FileSet {
    name: "column_lineage",
    columns: &[
        maybe("source_project", Kind::Text),
        maybe("source_dataset", Kind::Text),
        text("source_table"),
        text("source_column"),
        maybe("target_project", Kind::Text),
        maybe("target_dataset", Kind::Text),
        text("target_table"),
        // Null: the source influences the rows of the target.
        maybe("target_column", Kind::Text),
        text("dependency"),
        text("transformation"),
        required("masking", Kind::Bool).merged(Merge::All),
        text("confidence").merged(Merge::Surest),
        required("job_count", Kind::Int).merged(Merge::Sum),
        maybe("first_seen", Kind::Time).merged(Merge::First),
        maybe("last_seen", Kind::Time).merged(Merge::Last),
        maybe("last_job_id", Kind::Text).merged(Merge::Last),
        text("statement_hash").merged(Merge::Last),
    ],
    sorted_by: &[4, 5, 6, 7, 0, 1, 2, 3, 8, 9],
    looked_up: &[
        "source_project",
        "source_dataset",
        "source_table",
        "source_column",
        "target_project",
        "target_dataset",
        "target_table",
        "target_column",
        "statement_hash",
    ],
    plain: &[],
};

/// One row per distinct relation → relation.
pub static TABLE_LINEAGE: FileSet = FileSet {
    name: "table_lineage",
    columns: &[
        maybe("source_project", Kind::Text),
        maybe("source_dataset", Kind::Text),
        text("source_table"),
        maybe("target_project", Kind::Text),
        maybe("target_dataset", Kind::Text),
        text("target_table"),
        required("job_count", Kind::Int).merged(Merge::Sum),
        maybe("first_seen", Kind::Time).merged(Merge::First),
        maybe("last_seen", Kind::Time).merged(Merge::Last),
        maybe("last_job_id", Kind::Text).merged(Merge::Last),
    ],
    sorted_by: &[3, 4, 5, 0, 1, 2],
    looked_up: &[
        "source_project",
        "source_dataset",
        "source_table",
        "target_project",
        "target_dataset",
        "target_table",
    ],
    plain: &[],
};

/// One row per distinct statement text in its context, in order of first appearance.
pub static STATEMENTS: FileSet = FileSet {
    name: "statements",
    columns: &[
        text("statement_hash"),
        maybe("statement_type", Kind::Text),
        maybe("target_project", Kind::Text),
        maybe("target_dataset", Kind::Text),
        maybe("target_table", Kind::Text),
        required("edge_count", Kind::Int),
        text("status"),
        maybe("query", Kind::Text),
    ],
    sorted_by: &[],
    looked_up: &["statement_hash", "target_project", "target_dataset", "target_table"],
    plain: &["statement_hash", "query"],
};

/// One row per edge of a distinct statement, statements in order of first appearance.
pub static STATEMENT_LINEAGE: FileSet = FileSet {
    name: "statement_lineage",
    columns: &[
        text("statement_hash"),
        required("statement_index", Kind::Int),
        maybe("target_ordinal", Kind::Int),
        maybe("target_project", Kind::Text),
        maybe("target_dataset", Kind::Text),
        maybe("target_table", Kind::Text),
        maybe("target_column", Kind::Text),
        maybe("source_project", Kind::Text),
        maybe("source_dataset", Kind::Text),
        text("source_table"),
        text("source_column"),
        text("dependency"),
        text("transformation"),
        required("masking", Kind::Bool),
        text("confidence"),
    ],
    sorted_by: &[],
    looked_up: &[
        "statement_hash",
        "target_project",
        "target_dataset",
        "target_table",
        "target_column",
        "source_project",
        "source_dataset",
        "source_table",
        "source_column",
    ],
    plain: &[],
};

/// The ledger: one row per job that was read, in order of the input; parents of scripts come last.
pub static JOBS: FileSet = FileSet {
    name: "jobs",
    columns: &[
        maybe("job_id", Kind::Text),
        maybe("project_id", Kind::Text),
        maybe("user_email", Kind::Text),
        maybe("creation_time", Kind::Time),
        maybe("parent_job_id", Kind::Text),
        // Null for a job that was skipped.
        maybe("statement_hash", Kind::Text),
        text("status"),
        maybe("reason", Kind::Text),
        // Null when the log does not tell what the job referenced.
        maybe("missed_tables", Kind::Texts),
        maybe("extra_tables", Kind::Texts),
    ],
    sorted_by: &[],
    looked_up: &["job_id", "parent_job_id", "statement_hash"],
    plain: &["job_id"],
};

/// One row per column path that was read.
pub static COLUMN_USAGE: FileSet = FileSet {
    name: "column_usage",
    columns: &[
        maybe("project", Kind::Text),
        maybe("dataset", Kind::Text),
        text("table"),
        text("column"),
        // Jobs that read it.
        required("read_count", Kind::Int).merged(Merge::Sum),
        // Distinct users of those jobs; merged, those of the run with the most: who they are is not kept.
        required("user_count", Kind::Int).merged(Merge::Most),
        maybe("last_read", Kind::Time).merged(Merge::Last),
        required("roles", Kind::Texts).merged(Merge::Union),
    ],
    sorted_by: &[0, 1, 2, 3],
    looked_up: &["project", "dataset", "table", "column"],
    plain: &[],
};

/// One row per message about a job.
pub static DIAGNOSTICS: FileSet = FileSet {
    name: "diagnostics",
    columns: &[
        maybe("job_id", Kind::Text),
        maybe("statement_index", Kind::Int),
        text("severity"),
        text("code"),
        text("message"),
        maybe("line", Kind::Int),
        maybe("column", Kind::Int),
        maybe("snippet", Kind::Text),
    ],
    sorted_by: &[],
    looked_up: &["job_id"],
    plain: &[],
};

/// What `colline tags` writes: one row per column and tag. No part of a run.
pub static TAGS: FileSet = FileSet {
    name: "tags",
    columns: &[
        maybe("project", Kind::Text),
        maybe("dataset", Kind::Text),
        text("table"),
        text("column"),
        text("tag"),
        text("status"),
        // The declared column that the tag comes from, and the tag there.
        text("origin"),
        text("origin_tag"),
        // From the origin on: columns and, between them, what happens.
        required("path", Kind::Texts),
    ],
    sorted_by: &[],
    looked_up: &["project", "dataset", "table", "column", "tag"],
    plain: &[],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_sets_have_a_rule_for_all_but_the_key() {
        for set in FILE_SETS.iter().filter(|set| !set.sorted_by.is_empty()) {
            for (position, column) in set.columns.iter().enumerate() {
                let is_key = set.sorted_by.contains(&position);
                assert_eq!(column.merge == Merge::Same, is_key, "{}.{}", set.name, column.name);
            }
        }
        assert!(
            FILE_SETS
                .iter()
                .flat_map(|set| set.looked_up.iter().map(move |name| (set, name)))
                .all(|(set, name)| set.columns.iter().any(|column| column.name == *name))
        );
    }
}
