//! SELECT.

use super::Adapter;
use crate::syntax::SelectItem;
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn select_items(&mut self, _items: &[ast::SelectItem]) -> &'a [SelectItem<'a>] {
        &[]
    }
}
