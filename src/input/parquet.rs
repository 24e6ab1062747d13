//! Parquet rows: only the wanted columns are read, nested ones too.

use super::{Field, Record, Value};
use crate::guard::guarded;
use arrow::array::{Array, ArrayRef, AsArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, TimeUnit, TimestampMicrosecondType};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::errors::{ParquetError, Result};
use std::borrow::Cow;
use std::fs::File;

/// Rows of a batch.
const ROWS: usize = 1024;

/// A Parquet file that is being read.
pub(super) struct Rows {
    reader: ParquetRecordBatchReader,
    fields: Vec<&'static Field>,
    /// Number of the next row, from 1.
    next: u64,
}

/// Some rows, as columns.
#[derive(Debug)]
pub(super) struct Columns {
    pub arrays: Vec<(&'static Field, ArrayRef)>,
    /// Number of the first row, from 1.
    pub first_row: u64,
}

/// Opens a file: what `wanted` makes of the names of its columns, and its rows reduced to the fields that it asks for.
pub(super) fn open<T>(file: File, wanted: impl FnOnce(&[String]) -> (T, &'static [Field])) -> Result<(T, Rows)> {
    // The library checks much of what it reads, but not all: a negative length in the metadata is a panic.
    guarded(|| start(file, wanted)).unwrap_or_else(|_| Err(damaged()))
}

fn damaged() -> ParquetError {
    ParquetError::General("its structure is broken".into())
}

fn start<T>(file: File, wanted: impl FnOnce(&[String]) -> (T, &'static [Field])) -> Result<(T, Rows)> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(file)?;
    let names: Vec<_> = builder.schema().fields().iter().map(|field| field.name().clone()).collect();
    let (sort, wanted) = wanted(&names);
    let found = || names.iter().enumerate().filter_map(|(i, name)| Some((i, Field::find(wanted, name)?)));
    let mask = ProjectionMask::roots(builder.parquet_schema(), found().map(|(i, _)| i));
    let fields = found().map(|(_, field)| field).collect();
    let reader = builder.with_projection(mask).with_batch_size(ROWS).build()?;
    Ok((sort, Rows { reader, fields, next: 1 }))
}

impl Rows {
    /// Number of the next row, from 1.
    pub(super) fn next_row(&self) -> u64 {
        self.next
    }

    /// The next batch. After an error nothing more is to be asked.
    pub(super) fn next(&mut self) -> Option<Result<Columns>> {
        let batch = match guarded(|| self.reader.next()) {
            Ok(None) => return None,
            Ok(Some(Ok(batch))) => batch,
            Ok(Some(Err(error))) => return Some(Err(error.into())),
            Err(_) => return Some(Err(damaged())),
        };
        let first_row = self.next;
        self.next += batch.num_rows() as u64;
        let arrays = self.fields.iter().zip(batch.columns()).map(|(field, array)| Ok((*field, plain(array)?)));
        let arrays: arrow::error::Result<_> = arrays.collect();
        Some(arrays.map(|arrays| Columns { arrays, first_row }).map_err(ParquetError::from))
    }
}

/// The array without dictionary, time zone and unit at its top.
fn plain(array: &ArrayRef) -> arrow::error::Result<ArrayRef> {
    match array.data_type() {
        DataType::Dictionary(_, values) => cast(array, values),
        DataType::Timestamp(..) => cast(array, &DataType::Timestamp(TimeUnit::Microsecond, None)),
        DataType::Date32 | DataType::Date64 => {
            let days = cast(array, &DataType::Date32)?;
            cast(&days, &DataType::Timestamp(TimeUnit::Microsecond, None))
        }
        DataType::Decimal128(..) | DataType::Decimal256(..) | DataType::Float16 | DataType::Float32 => {
            cast(array, &DataType::Float64)
        }
        DataType::Int8 | DataType::Int16 | DataType::Int32 | DataType::UInt8 | DataType::UInt16 | DataType::UInt32 => {
            cast(array, &DataType::Int64)
        }
        DataType::UInt64 => cast(array, &DataType::Int64),
        _ => Ok(array.clone()),
    }
}

/// The value at `row`.
pub(super) fn value<'a>(array: &'a dyn Array, row: usize, fields: &'static [Field]) -> Value<'a> {
    if array.is_null(row) {
        return Value::Null;
    }
    let text = |text: &'a str| Value::from_text(Cow::Borrowed(text), fields);
    let bytes = |bytes: &'a [u8]| Value::from_text(String::from_utf8_lossy(bytes), fields);
    match array.data_type() {
        DataType::Utf8 => text(array.as_string::<i32>().value(row)),
        DataType::LargeUtf8 => text(array.as_string::<i64>().value(row)),
        DataType::Utf8View => text(array.as_string_view().value(row)),
        DataType::Binary => bytes(array.as_binary::<i32>().value(row)),
        DataType::LargeBinary => bytes(array.as_binary::<i64>().value(row)),
        DataType::BinaryView => bytes(array.as_binary_view().value(row)),
        DataType::Boolean => Value::Bool(array.as_boolean().value(row)),
        DataType::Int64 => Value::Int(array.as_primitive::<arrow::datatypes::Int64Type>().value(row)),
        DataType::Float64 => Value::Float(array.as_primitive::<arrow::datatypes::Float64Type>().value(row)),
        DataType::Timestamp(TimeUnit::Microsecond, None) => {
            Value::Time(array.as_primitive::<TimestampMicrosecondType>().value(row))
        }
        DataType::List(_) => list(array.as_list::<i32>().value(row), fields),
        DataType::LargeList(_) => list(array.as_list::<i64>().value(row), fields),
        DataType::Map(..) => list(std::sync::Arc::new(array.as_map().value(row)), fields),
        DataType::Struct(_) => record(array, row, fields),
        // Rare encodings inside of nested columns; at the top `plain` has dealt with them.
        _ => plain(&array.slice(row, 1))
            .ok()
            .filter(|plain| plain.data_type() != array.data_type())
            .map_or(Value::Null, |plain| value(&plain, 0, fields).into_owned()),
    }
}

fn record<'a>(array: &'a dyn Array, row: usize, fields: &'static [Field]) -> Value<'a> {
    let array = array.as_struct();
    let columns = array.column_names().into_iter().zip(array.columns());
    if let ([name], [column]) = (&*array.column_names(), array.columns())
        && ["list", "bag", "element", "item", "array", "array_element"].contains(name)
        && Field::find(fields, name).is_none()
    {
        // A list whose schema lacks the LIST annotation: the wrapping groups are still there.
        return value(column, row, fields);
    }
    let record: Record<'a> = columns
        .filter_map(|(name, column)| {
            let field = Field::find(fields, name)?;
            Some((field, value(column, row, field.fields)))
        })
        .collect();
    Value::Record(record)
}

fn list(items: ArrayRef, fields: &'static [Field]) -> Value<'static> {
    Value::List((0..items.len()).map(|i| value(&items, i, fields).into_owned()).collect())
}
