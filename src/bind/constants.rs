//! Which constants of a text its lineage does not depend on.
//!
//! Most constants are values without sources: they are passed over. A few are looked at, as ordinals, names of pivoted
//! columns, or texts that become SQL. What is never met at all may matter to something else, and counts as looked at.

use super::Binder;
use super::walk;
use crate::syntax::{Expr, ExprKind, Span};

/// What has happened to the constants of the job's own text.
#[derive(Debug, Default)]
pub struct Constants {
    passed: Vec<Span>,
    read: Vec<Span>,
    /// Read for texts of variables, which matter if a text is used.
    in_texts: Vec<Span>,
    pub(super) texts_used: bool,
    /// The text has been taken over as it stands.
    pub(super) verbatim: bool,
}

impl Constants {
    /// Those that were passed over and never read, in order; `None` where comments and blanks matter, too.
    pub fn free(mut self) -> Option<Vec<Span>> {
        if self.verbatim {
            return None;
        }
        if self.texts_used {
            self.read.append(&mut self.in_texts);
        }
        let key = |span: &Span| (span.start, span.end);
        self.read.sort_unstable_by_key(key);
        self.passed.sort_unstable_by_key(key);
        self.passed.dedup();
        let read = &self.read;
        self.passed.retain(|span| read.binary_search_by_key(&key(span), key).is_err());
        Some(self.passed)
    }
}

impl<'a> Binder<'a> {
    /// A constant is met as a value without sources.
    pub(super) fn pass(&mut self, constant: &Expr<'a>) {
        // Other texts, those of views and routines, are bound in silence.
        if self.quiet == 0 {
            self.constants.passed.push(constant.span);
        }
    }

    /// The constants of an expression are looked at.
    pub(super) fn read(&mut self, expr: &Expr<'a>) {
        each_constant(expr, |span| self.constants.read.push(span));
    }

    /// The constants of an expression have become part of a variable's text.
    pub(super) fn read_for_text(&mut self, expr: &Expr<'a>) {
        each_constant(expr, |span| self.constants.in_texts.push(span));
    }
}

fn each_constant(expr: &Expr<'_>, mut visit: impl FnMut(Span)) {
    walk::each(expr, &mut |expr| {
        if let ExprKind::Literal(_) = expr.kind {
            visit(expr.span);
        }
    });
}
