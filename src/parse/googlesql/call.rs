//! Function calls.
use super::cursor::{Parsed, Parser};
use crate::syntax::*;
impl<'a> Parser<'a> {
    /// `name(args)` of CALL and of a table function; the current token is `(`.
    pub(super) fn table_function_args(&mut self) -> Parsed<&'a [Arg<'a>]> { todo!() }
}
