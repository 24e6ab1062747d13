//! How a warehouse spells its metadata.

use super::{DataType, TypeError};
use std::borrow::Cow;
use std::fmt;

/// What a reader of metadata must know of the warehouse that they are of.
#[derive(Clone, Copy)]
pub struct Spelling<'s> {
    /// The project (catalog, database) of rows that name none.
    pub default_project: Option<&'s str>,
    /// Parts of a relation's full name: with two of them there is no project, whatever the rows say.
    pub parts: usize,
    /// Names of projects, datasets, relations and routines, as they are kept.
    pub relation: fn(&str) -> Cow<'_, str>,
    /// Names of columns, as they are kept.
    pub column: fn(&str) -> Cow<'_, str>,
    /// How the texts of types are read.
    pub data_type: fn(&str) -> Result<DataType, TypeError>,
    /// A view's definition may be the whole CREATE VIEW statement.
    pub whole_views: bool,
    /// Routines without CREATE statement are put together as GoogleSQL.
    pub google_routines: bool,
}

impl<'s> Spelling<'s> {
    /// BigQuery's.
    pub fn bigquery(default_project: Option<&'s str>) -> Self {
        Self {
            default_project,
            parts: 3,
            relation: |name| Cow::Borrowed(name),
            column: |name| Cow::Borrowed(name),
            data_type: DataType::parse,
            whole_views: false,
            google_routines: true,
        }
    }
}

impl fmt::Debug for Spelling<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Spelling").field("default_project", &self.default_project).finish_non_exhaustive()
    }
}
