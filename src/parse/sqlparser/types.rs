//! Types.

use super::Adapter;
use crate::syntax::{Type, TypeKind};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn data_type(&mut self, _data_type: &ast::DataType) -> Type<'a> {
        Type { kind: TypeKind::Named(self.word_path("")), span: self.at }
    }
}
