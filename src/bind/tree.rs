//! Trees of texts that many jobs use: routines of the catalog, earlier texts of a script. Each thread parses one once.

use super::summary::Summaries;
use crate::dialect::Dialect;
use crate::syntax::Script;
use bumpalo::Bump;
use rustc_hash::FxHashMap;
use self_cell::self_cell;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// Texts that a thread keeps: beyond, it begins anew.
const KEPT: usize = 4_096;

struct Source {
    arena: Bump,
    text: Arc<str>,
    summaries: Summaries,
}

self_cell!(
    /// A text with its tree.
    struct Parsed {
        owner: Source,
        #[covariant]
        dependent: Script,
    }
);

/// A tree that is shared by the jobs of a thread.
#[derive(Clone)]
pub(super) struct Tree(Rc<Parsed>);

thread_local! {
    /// By address of the text, which lives as long as its tree, and of its dialect.
    static TREES: RefCell<FxHashMap<(usize, usize), Tree>> = RefCell::default();
}

impl Tree {
    /// The tree of a text.
    pub fn of(text: &Arc<str>, dialect: &Dialect) -> Self {
        let key = (Arc::as_ptr(text).addr(), std::ptr::from_ref(dialect) as usize);
        let known = TREES.with_borrow(|trees| trees.get(&key).cloned());
        known.unwrap_or_else(|| {
            let source = Source { arena: Bump::new(), text: text.clone(), summaries: Summaries::default() };
            let tree = Parsed::new(source, |source| crate::parse::parse(&source.arena, &source.text, dialect).0);
            let tree = Tree(Rc::new(tree));
            TREES.with_borrow_mut(|trees| {
                if trees.len() >= KEPT {
                    trees.clear();
                }
                trees.insert(key, tree.clone());
            });
            tree
        })
    }

    /// What is known of the functions that the text defines.
    pub fn summaries(&self) -> &Summaries {
        &self.0.borrow_owner().summaries
    }

    /// What the text says.
    pub fn script(&self) -> &Script<'_> {
        self.0.borrow_dependent()
    }
}
