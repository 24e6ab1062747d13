//! Paths, table names, aliases, option lists, hints.
use super::cursor::{Parsed, Parser};
use crate::syntax::*;
impl<'a> Parser<'a> {
    /// `a.b.c`
    pub(super) fn path(&mut self) -> Parsed<Path<'a>> { todo!() }
    /// `my-project.ds.t`, `project:ds.t`: a path whose first part may hold dashes and colons (targets of DDL and DML, FROM).
    pub(super) fn table_path(&mut self) -> Parsed<Path<'a>> { todo!() }
    /// `[AS] name`; without AS only where the next token is a name.
    pub(super) fn alias(&mut self) -> Parsed<Option<Ident<'a>>> { todo!() }
    /// `(a, b, c)`
    pub(super) fn column_list(&mut self) -> Parsed<&'a [Ident<'a>]> { todo!() }
    /// `OPTIONS (name = value, …)` if it is there, else empty.
    pub(super) fn options(&mut self) -> Parsed<&'a [OptionEntry<'a>]> { todo!() }
    /// `(name = value, …)`
    pub(super) fn options_list(&mut self) -> Parsed<&'a [OptionEntry<'a>]> { todo!() }
    /// `@{…}`, `@5`, `@5 @{…}` if it is there.
    pub(super) fn hint(&mut self) -> Parsed<()> { todo!() }
    /// `IF EXISTS`
    pub(super) fn if_exists(&mut self) -> bool { todo!() }
    /// `IF NOT EXISTS`
    pub(super) fn if_not_exists(&mut self) -> bool { todo!() }
}
