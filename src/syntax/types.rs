//! Types as written in SQL (CAST, parameters, column definitions).

use super::{ExprRef, Ident, Path, Span};

/// A type with its parameters and collation left out where they cannot matter to lineage.
#[derive(Debug, Clone, Copy)]
pub struct Type<'a> {
    /// What type it is.
    pub kind: TypeKind<'a>,
    /// Where it stands.
    pub span: Span,
}

/// The shape of a type.
#[derive(Debug, Clone, Copy)]
pub enum TypeKind<'a> {
    /// `INT64`, `STRING(10)`, `NUMERIC(10, 2)`, or a user-defined type's path.
    Named(Path<'a>),
    /// `ARRAY<T>`
    Array(&'a Type<'a>),
    /// `STRUCT<a T, b U>`; fields may be anonymous.
    Struct(&'a [TypeField<'a>]),
    /// `RANGE<T>`
    Range(&'a Type<'a>),
    /// `MAP<K, V>`
    Map(&'a Type<'a>, &'a Type<'a>),
    /// `FUNCTION<(A, B) -> R>`
    Function(&'a [Type<'a>], &'a Type<'a>),
    /// `ANY TYPE`, `ANY TABLE`, `ANY MODEL`…: the word after ANY.
    Templated(Ident<'a>),
    /// `TABLE<a T, b U>` of a table function's parameter or result.
    Table(&'a [TypeField<'a>]),
}

/// One field of a struct type.
#[derive(Debug, Clone, Copy)]
pub struct TypeField<'a> {
    /// Its name, if it has one.
    pub name: Option<Ident<'a>>,
    /// Its type.
    pub ty: Type<'a>,
}

/// One entry of an `OPTIONS (name = value, …)` list.
#[derive(Debug, Clone, Copy)]
pub struct OptionEntry<'a> {
    /// The option's name.
    pub name: Ident<'a>,
    /// Its value.
    pub value: ExprRef<'a>,
}
