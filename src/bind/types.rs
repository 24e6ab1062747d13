//! Types as written → catalog types.

use super::Binder;
use crate::catalog::{DataType, StructField, StructType};
use crate::syntax::{Type, TypeField, TypeKind};
use std::sync::Arc;

/// Does a value of this type have fields?
pub(super) fn has_fields(ty: &Type<'_>) -> bool {
    match &ty.kind {
        TypeKind::Struct(_) | TypeKind::Table(_) => true,
        TypeKind::Array(element) => has_fields(element),
        TypeKind::Named(_)
        | TypeKind::Range(_)
        | TypeKind::Map(..)
        | TypeKind::Function(..)
        | TypeKind::Templated(_) => false,
    }
}

/// The catalog's form of a written type.
pub fn data_type(ty: &Type<'_>) -> DataType {
    let fields = |fields: &[TypeField<'_>]| {
        let fields = fields
            .iter()
            .map(|f| StructField { name: f.name.map_or("", |n| n.name).into(), data_type: data_type(&f.ty) });
        DataType::Struct(Arc::new(StructType::new(fields.collect())))
    };
    let scalar = |name: &str| DataType::Scalar(name.to_ascii_uppercase().into());
    match &ty.kind {
        TypeKind::Named(path) => scalar(path.last().name),
        TypeKind::Array(element) => DataType::Array(Arc::new(data_type(element))),
        TypeKind::Struct(list) | TypeKind::Table(list) => fields(list),
        TypeKind::Range(element) => scalar(&format!("RANGE<{}>", data_type(element))),
        TypeKind::Map(key, value) => scalar(&format!("MAP<{}, {}>", data_type(key), data_type(value))),
        TypeKind::Function(..) => scalar("FUNCTION"),
        TypeKind::Templated(word) => scalar(&format!("ANY {}", word.name)),
    }
}

impl<'a> Binder<'a> {
    /// The catalog's form of a written type, kept for the job.
    pub(super) fn data_type(&mut self, ty: &'a Type<'a>) -> &'a DataType {
        let types = self.types;
        self.written.entry(std::ptr::from_ref(ty) as usize).or_insert_with(|| types.alloc(data_type(ty)))
    }
}
