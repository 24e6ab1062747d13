//! Types.
use super::cursor::{Parsed, Parser};
use crate::syntax::*;
impl<'a> Parser<'a> {
    /// A type with parameters and COLLATE.
    pub(super) fn type_(&mut self) -> Parsed<Type<'a>> { todo!() }
    /// A type or `ANY TYPE`, `ANY TABLE`… of a templated parameter.
    pub(super) fn type_or_template(&mut self) -> Parsed<Type<'a>> { todo!() }
    /// `TABLE<a T, b U>`; the current token is TABLE.
    pub(super) fn table_type(&mut self) -> Parsed<Type<'a>> { todo!() }
}
