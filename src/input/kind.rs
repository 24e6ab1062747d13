//! Which view of INFORMATION_SCHEMA a file holds, told by its fields and never by its name.

/// A view of INFORMATION_SCHEMA. See <https://cloud.google.com/bigquery/docs/information-schema-intro>.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// JOBS and its variants, jobs of the REST API, and `.sql` files.
    Jobs,
    Columns,
    ColumnFieldPaths,
    Tables,
    Views,
    Routines,
    Parameters,
    /// A log of another warehouse: its position in [`Wanted::logs`](super::Wanted::logs).
    Log(usize),
    /// Another view about tables (MATERIALIZED_VIEWS, TABLE_OPTIONS, PARTITIONS …): nothing in it is needed.
    Other,
}

impl Kind {
    /// The kind of rows with these fields, if they are of any.
    pub fn of<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Option<Self> {
        let has = |wanted: &[&str]| {
            names.clone().any(|name| wanted.iter().any(|w| name.trim_start_matches('\u{feff}').eq_ignore_ascii_case(w)))
        };
        if has(&["table_name"]) {
            Some(if has(&["field_path"]) {
                Kind::ColumnFieldPaths
            } else if has(&["column_name"]) {
                Kind::Columns
            } else if has(&["view_definition"]) {
                Kind::Views
            } else if has(&["table_type", "ddl"]) {
                Kind::Tables
            } else {
                Kind::Other
            })
        } else if has(&["routine_name", "routine_definition", "routine_body"]) {
            Some(Kind::Routines)
        } else if has(&["specific_name"]) {
            Some(Kind::Parameters)
        } else if has(&["query", "job_id", "jobReference"]) {
            Some(Kind::Jobs)
        } else if has(&["ddl"]) {
            Some(Kind::Routines)
        } else if has(&["schema_name", "catalog_name", "table_catalog"]) {
            Some(Kind::Other)
        } else {
            None
        }
    }

    /// The view's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Jobs => "JOBS",
            Kind::Columns => "COLUMNS",
            Kind::ColumnFieldPaths => "COLUMN_FIELD_PATHS",
            Kind::Tables => "TABLES",
            Kind::Views => "VIEWS",
            Kind::Routines => "ROUTINES",
            Kind::Parameters => "PARAMETERS",
            Kind::Log(_) => "a log",
            Kind::Other => "another view",
        }
    }
}
