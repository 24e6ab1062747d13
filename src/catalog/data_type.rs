//! BigQuery's types, as `data_type` of INFORMATION_SCHEMA.COLUMNS spells them.

use super::name::same_name;
use compact_str::CompactString;
use std::fmt;
use std::sync::{Arc, LazyLock};

/// A column's type, as far as lineage needs it: the nesting and the names of fields.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DataType {
    /// `INT64`, `STRING`, `NUMERIC`, `JSON`, `RANGE<DATE>`…: parameters left out, upper case.
    Scalar(Arc<str>),
    Array(Arc<DataType>),
    Struct(Arc<StructType>),
}

/// The fields of a STRUCT.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct StructType {
    fields: Vec<StructField>,
}

/// One field of a STRUCT.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StructField {
    /// Empty for an anonymous field.
    pub name: CompactString,
    pub data_type: DataType,
}

impl StructType {
    /// A STRUCT of these fields.
    pub fn new(fields: Vec<StructField>) -> Self {
        Self { fields }
    }

    /// The fields in order.
    pub fn fields(&self) -> &[StructField] {
        &self.fields
    }

    /// Position of a field; names are compared without case.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|f| same_name(&f.name, name))
    }
}

impl DataType {
    /// The type of a column of which nothing is known but its name.
    pub fn unknown() -> Self {
        static NAME: LazyLock<Arc<str>> = LazyLock::new(|| "UNKNOWN".into());
        DataType::Scalar(NAME.clone())
    }

    /// See [`DataType::unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, DataType::Scalar(name) if &**name == "UNKNOWN")
    }

    /// The type behind any ARRAY.
    pub fn element(&self) -> &DataType {
        match self {
            DataType::Array(element) => element.element(),
            other => other,
        }
    }

    /// The fields of a STRUCT or of an ARRAY of STRUCTs.
    pub fn fields(&self) -> Option<&StructType> {
        match self.element() {
            DataType::Struct(fields) => Some(fields),
            _ => None,
        }
    }
}

/// BigQuery's spelling.
impl fmt::Display for DataType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DataType::Scalar(name) => f.write_str(name),
            DataType::Array(element) => write!(f, "ARRAY<{element}>"),
            DataType::Struct(fields) => {
                f.write_str("STRUCT<")?;
                for (i, field) in fields.fields.iter().enumerate() {
                    if i > 0 {
                        f.write_str(", ")?;
                    }
                    if !field.name.is_empty() {
                        write!(f, "{} ", field.name)?;
                    }
                    write!(f, "{}", field.data_type)?;
                }
                f.write_str(">")
            }
        }
    }
}
