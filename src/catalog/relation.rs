//! Tables, views and routines.

use super::DataType;
use super::name::{name_hash, same_name};
use compact_str::CompactString;
use std::sync::{Arc, OnceLock};

/// A table, view, materialized view, external table, snapshot or clone.
#[derive(Debug, Clone, Default)]
pub struct Relation {
    /// `project.dataset.table`
    pub name: Box<str>,
    /// `table_type` of INFORMATION_SCHEMA.TABLES (`BASE TABLE`, `VIEW`, `MATERIALIZED VIEW`, `EXTERNAL`, `SNAPSHOT`,
    /// `CLONE`), if known.
    pub table_type: Option<Box<str>>,
    /// Visible columns in `ordinal_position` order, then hidden ones (pseudo-columns). Empty when unknown.
    pub columns: Vec<Column>,
    /// The query of a view: `view_definition`, or the query part of `ddl`.
    pub view_definition: Option<Box<str>>,
    /// The view is written in legacy SQL (`use_standard_sql` of VIEWS is NO), which is not read: no `view_definition`.
    pub legacy_sql: bool,
    /// `ddl` of INFORMATION_SCHEMA.TABLES.
    pub ddl: Option<Box<str>>,
    /// Full name of the table that this is a snapshot or clone of (`base_table_*` of TABLES).
    pub base_table: Option<Box<str>>,
    /// When the metadata were taken, in microseconds since 1970, if the export tells.
    pub taken: Option<i64>,
    /// Only known by what was written to it: there may be more columns.
    pub partial: bool,
    /// The hashes of the columns' names in lower case with their positions, sorted; made when it is first asked.
    pub(super) index: OnceLock<Box<[(u32, u32)]>>,
}

/// A column of a relation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Column {
    pub name: CompactString,
    pub data_type: DataType,
    /// A pseudo-column or another column that `*` leaves out.
    pub hidden: bool,
}

/// The index follows from the columns.
impl PartialEq for Relation {
    fn eq(&self, other: &Self) -> bool {
        let Self { name, table_type, columns, view_definition, legacy_sql, ddl, base_table, taken, partial, index: _ } =
            self;
        (name, table_type, columns, view_definition)
            == (&other.name, &other.table_type, &other.columns, &other.view_definition)
            && (legacy_sql, ddl, base_table, taken, partial)
                == (&other.legacy_sql, &other.ddl, &other.base_table, &other.taken, &other.partial)
    }
}

impl Eq for Relation {}

impl std::hash::Hash for Relation {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (&self.name, &self.columns).hash(state);
    }
}

const INDEX_FROM: usize = 8;

impl Relation {
    /// A relation with these columns.
    pub fn new(name: impl Into<Box<str>>, columns: Vec<Column>) -> Self {
        let mut relation = Self { name: name.into(), ..Self::default() };
        relation.set_columns(columns);
        relation
    }

    /// Replaces the columns.
    pub fn set_columns(&mut self, columns: Vec<Column>) {
        self.index = OnceLock::new();
        self.columns = columns;
    }

    /// Position of a column; names are compared without case.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.column_hashed(name, name_hash(name))
    }

    /// As [`Relation::column`]; `hash` is the name's [`name_hash`].
    pub(crate) fn column_hashed(&self, name: &str, hash: u32) -> Option<usize> {
        if self.columns.len() < INDEX_FROM {
            return self.columns.iter().position(|c| same_name(&c.name, name));
        }
        let index = self.index.get_or_init(|| {
            let columns = self.columns.iter().zip(0..);
            let mut index: Box<[_]> = columns.map(|(column, position)| (name_hash(&column.name), position)).collect();
            index.sort_unstable();
            index
        });
        // Hashes are spread evenly: the place is where its size says, or a few steps from there.
        let mut at = ((u64::from(hash) * index.len() as u64) >> 32) as usize;
        while at > 0 && index[at - 1].0 >= hash {
            at -= 1;
        }
        while at < index.len() && index[at].0 < hash {
            at += 1;
        }
        let alike = index[at..].iter().take_while(|(other, _)| *other == hash).map(|(_, position)| *position as usize);
        // Of several of one name, which no table has, the last counts.
        alike.filter(|&position| same_name(&self.columns[position].name, name)).last()
    }
}

/// A user-defined function, table function or procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Routine {
    /// `project.dataset.routine`; without project if it was read from a CREATE statement that names none.
    pub name: Box<str>,
    /// `routine_type`: `FUNCTION`, `AGGREGATE FUNCTION`, `PROCEDURE`, `TABLE FUNCTION`.
    pub routine_type: Option<Box<str>>,
    /// The CREATE statement, the metadata's own or put together from `routine_definition` and PARAMETERS.
    pub ddl: Arc<str>,
}
