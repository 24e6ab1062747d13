//! The bound form of a query: its output columns, and what influenced its rows.

use super::flow::{Acc, Entry, Through};
use super::path::RelationId;
use super::{Binder, Value};
use crate::catalog::{name_hash, same_name};

/// An output column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column<'a> {
    /// Empty for an anonymous column.
    pub name: &'a str,
    hash: u32,
    pub value: Value<'a>,
}

/// All output columns of a query.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'a> {
    pub columns: &'a [Column<'a>],
    /// A value table (SELECT AS STRUCT / VALUE, UNNEST): the only column is the row itself.
    pub value_table: bool,
}

impl<'a> Column<'a> {
    pub fn new(name: &'a str, value: Value<'a>) -> Self {
        Column { name, hash: name_hash(name), value }
    }

    /// Stands for the unknown columns of a relation without metadata.
    pub fn is_star(&self) -> bool {
        self.name == super::path::STAR
    }
}

impl<'a> Table<'a> {
    pub const EMPTY: Table<'static> = Table { columns: &[], value_table: false };

    /// The columns of this name (several when the query names two alike).
    pub fn find(&self, name: &str) -> impl Iterator<Item = &'a Column<'a>> {
        self.find_hashed(name, name_hash(name))
    }

    /// As [`Table::find`]; `hash` is the name's [`name_hash`].
    pub fn find_hashed(&self, name: &str, hash: u32) -> impl Iterator<Item = &'a Column<'a>> {
        self.columns.iter().filter(move |c| c.hash == hash && same_name(c.name, name))
    }
}

/// Sources that influence which rows a query gives, and the relations it reads.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rows<'a> {
    pub filter: &'a [Entry],
    pub join: &'a [Entry],
    pub group_by: &'a [Entry],
    pub sort: &'a [Entry],
    pub relations: &'a [RelationId],
}

impl Rows<'_> {
    /// Nothing influences the rows, and nothing is read.
    pub(super) fn is_empty(&self) -> bool {
        let sets = [self.filter, self.join, self.group_by, self.sort];
        self.relations.is_empty() && sets.iter().all(|set| set.is_empty())
    }
}

/// Collects [`Rows`].
#[derive(Debug, Default)]
pub(super) struct RowAcc {
    pub filter: Acc,
    pub join: Acc,
    pub group_by: Acc,
    pub sort: Acc,
    pub relations: Vec<RelationId>,
}

impl RowAcc {
    /// Entries that there is memory for in the longest list.
    pub fn capacity(&self) -> usize {
        let lists = [&self.filter, &self.join, &self.group_by, &self.sort];
        lists.into_iter().map(Acc::capacity).max().unwrap_or_default().max(self.relations.capacity())
    }

    /// What a CTE, temp table or view that is read here brings along.
    pub fn extend(&mut self, rows: &Rows<'_>) {
        self.filter.extend(rows.filter, Through::SAME);
        self.join.extend(rows.join, Through::SAME);
        self.group_by.extend(rows.group_by, Through::SAME);
        self.sort.extend(rows.sort, Through::SAME);
        self.relations.extend_from_slice(rows.relations);
    }
}

/// The star of a relation without metadata stands for as many columns as are missing to this number.
pub(super) fn stretched<C: Copy>(columns: &mut Vec<C>, is_star: impl Fn(&C) -> bool, wanted: usize) {
    let mut stars = columns.iter().enumerate().filter(|(_, column)| is_star(column)).map(|(index, _)| index);
    if let (Some(star), None) = (stars.next(), stars.next()) {
        let missing = wanted.saturating_sub(columns.len());
        columns.splice(star..star, std::iter::repeat_n(columns[star], missing));
    }
}

impl<'a> Binder<'a> {
    /// Binds something apart: what influences its rows is returned and does not yet count.
    pub(super) fn apart<T>(&mut self, bind: impl FnOnce(&mut Self) -> T) -> (T, Rows<'a>) {
        let outer = std::mem::replace(&mut self.rows, self.row_accs.pop().unwrap_or_default());
        let result = bind(self);
        let mut inner = std::mem::replace(&mut self.rows, outer);
        let arena = self.arena;
        let keep = |acc: &mut Acc| -> &'a [Entry] {
            let set: &'a [Entry] = arena.alloc_slice_copy(acc.united());
            acc.clear();
            set
        };
        inner.relations.sort_unstable();
        inner.relations.dedup();
        let rows = Rows {
            filter: keep(&mut inner.filter),
            join: keep(&mut inner.join),
            group_by: keep(&mut inner.group_by),
            sort: keep(&mut inner.sort),
            relations: arena.alloc_slice_copy(&inner.relations),
        };
        inner.relations.clear();
        self.row_accs.push(inner);
        (result, rows)
    }

    /// A query's result as one value: the row of a value table, else a struct of its columns.
    pub(super) fn row_value(&mut self, table: Table<'a>) -> Value<'a> {
        match table.columns {
            [only] if table.value_table => only.value,
            columns => {
                let fields: Vec<_> = columns.iter().map(|c| super::Field { name: c.name, value: c.value }).collect();
                self.record(&fields)
            }
        }
    }
}
