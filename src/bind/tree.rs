//! Trees of texts that many jobs use: routines of the catalog, earlier texts of a script. Each thread parses one once.

use crate::dialect::Dialect;
use crate::syntax::Script;
use bumpalo::Bump;
use rustc_hash::FxHashMap;
use self_cell::self_cell;
use std::cell::RefCell;
use std::rc::Rc;

/// Texts that a thread keeps: beyond, it begins anew.
const KEPT: usize = 4_096;

struct Source {
    arena: Bump,
    text: Box<str>,
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
    /// By address of the text and of its dialect: texts live as long as the catalog and the log, and are compared all the same.
    static TREES: RefCell<FxHashMap<(usize, usize, usize), Tree>> = RefCell::default();
}

impl Tree {
    /// The tree of a text.
    pub fn of(text: &str, dialect: &Dialect) -> Self {
        let key = (text.as_ptr() as usize, text.len(), std::ptr::from_ref(dialect) as usize);
        let known = TREES.with_borrow(|trees| trees.get(&key).filter(|tree| tree.text() == text).cloned());
        known.unwrap_or_else(|| {
            let source = Source { arena: Bump::new(), text: text.into() };
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

    fn text(&self) -> &str {
        &self.0.borrow_owner().text
    }

    /// What the text says.
    pub fn script(&self) -> &Script<'_> {
        self.0.borrow_dependent()
    }
}
