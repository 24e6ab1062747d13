//! Values of rows, one by one, and the columns that are built from them.

use super::schema::{Kind, list_element};
use arrow::array::{
    Array, ArrayRef, AsArray, BooleanBuilder, Int64Builder, ListBuilder, StringBuilder, TimestampMicrosecondBuilder,
};
use arrow::datatypes::{Int64Type, TimestampMicrosecondType};
use std::sync::Arc;

/// One value of a row. Null comes before all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell<'a> {
    Null,
    Text(&'a str),
    Int(i64),
    Bool(bool),
    /// Microseconds since 1970 in UTC.
    Time(i64),
    Texts(&'a [&'a str]),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Cell::Text(text)
    }
}

impl<'a> From<Option<&'a str>> for Cell<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Cell::Null, Cell::Text)
    }
}

impl From<bool> for Cell<'_> {
    fn from(value: bool) -> Self {
        Cell::Bool(value)
    }
}

impl From<u32> for Cell<'_> {
    fn from(value: u32) -> Self {
        Cell::Int(i64::from(value))
    }
}

impl From<u64> for Cell<'_> {
    fn from(value: u64) -> Self {
        Cell::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Cell<'_> {
    fn from(value: usize) -> Self {
        Cell::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl<'a> Cell<'a> {
    /// The value of a row of a column of this kind; a list is null here.
    pub fn of(column: &'a ArrayRef, kind: Kind, row: usize) -> Self {
        if column.is_null(row) {
            return Cell::Null;
        }
        match kind {
            Kind::Text => Cell::Text(column.as_string::<i32>().value(row)),
            Kind::Int => Cell::Int(column.as_primitive::<Int64Type>().value(row)),
            Kind::Bool => Cell::Bool(column.as_boolean().value(row)),
            Kind::Time => Cell::Time(column.as_primitive::<TimestampMicrosecondType>().value(row)),
            Kind::Texts => Cell::Null,
        }
    }

    /// A point in time, if it is known.
    pub fn time(micros: Option<i64>) -> Self {
        micros.map_or(Cell::Null, Cell::Time)
    }
}

/// The values of one column that is being built.
pub(super) enum Builder {
    Text(StringBuilder),
    Int(Int64Builder),
    Bool(BooleanBuilder),
    Time(TimestampMicrosecondBuilder),
    Texts(ListBuilder<StringBuilder>),
}

impl Builder {
    /// For a column of this kind.
    pub fn new(kind: Kind) -> Self {
        match kind {
            Kind::Text => Self::Text(StringBuilder::new()),
            Kind::Int => Self::Int(Int64Builder::new()),
            Kind::Bool => Self::Bool(BooleanBuilder::new()),
            Kind::Time => Self::Time(TimestampMicrosecondBuilder::new().with_timezone("UTC")),
            Kind::Texts => Self::Texts(ListBuilder::new(StringBuilder::new()).with_field(list_element())),
        }
    }

    /// Appends a value and returns its weight in bytes of text.
    pub fn append(&mut self, cell: Cell<'_>) -> usize {
        match (self, cell) {
            (Self::Text(builder), Cell::Text(text)) => {
                builder.append_value(text);
                return text.len();
            }
            (Self::Int(builder), Cell::Int(value)) => builder.append_value(value),
            (Self::Bool(builder), Cell::Bool(value)) => builder.append_value(value),
            (Self::Time(builder), Cell::Time(micros)) => builder.append_value(micros),
            (Self::Texts(builder), Cell::Texts(texts)) => {
                texts.iter().for_each(|text| builder.values().append_value(text));
                builder.append(true);
                return texts.iter().map(|t| t.len()).sum();
            }
            (builder, cell) => {
                debug_assert!(matches!(cell, Cell::Null), "{cell:?} in a column of another kind");
                match builder {
                    Self::Text(builder) => builder.append_null(),
                    Self::Int(builder) => builder.append_null(),
                    Self::Bool(builder) => builder.append_null(),
                    Self::Time(builder) => builder.append_null(),
                    Self::Texts(builder) => builder.append(false),
                }
            }
        }
        0
    }

    /// The column so far; the next one begins.
    pub fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(builder) => {
                let column = builder.finish();
                // The next one is mostly as large: growing step by step would copy it each time.
                *builder = StringBuilder::with_capacity(column.len(), column.value_data().len());
                Arc::new(column)
            }
            Self::Int(builder) => Arc::new(builder.finish()),
            Self::Bool(builder) => Arc::new(builder.finish()),
            Self::Time(builder) => Arc::new(builder.finish()),
            Self::Texts(builder) => Arc::new(builder.finish()),
        }
    }
}
