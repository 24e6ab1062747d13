//! Calls.

use super::Adapter;
use crate::syntax::Call;
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn call(&mut self, _function: &ast::Function) -> &'a Call<'a> {
        let name = self.word_path("");
        self.arena.alloc(Call { name, chained: false, distinct: false, args: &[], modifiers: None })
    }
}
