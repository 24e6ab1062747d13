//! Pipe operators.
use super::cursor::{Parsed, Parser};
use crate::syntax::*;
impl<'a> Parser<'a> {
    /// Zero or more `|> …`.
    pub(super) fn pipes(&mut self) -> Parsed<&'a [PipeOp<'a>]> { todo!() }
}
