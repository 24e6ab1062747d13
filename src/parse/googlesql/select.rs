//! SELECT.
use super::cursor::{Parsed, Parser};
use crate::syntax::*;
impl<'a> Parser<'a> {
    /// `expr [AS name], *, t.*, …` with a comma at the end allowed (SELECT, THEN RETURN, TRANSFORM).
    pub(super) fn select_list(&mut self) -> Parsed<&'a [SelectItem<'a>]> { todo!() }
}
