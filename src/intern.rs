//! What many have in common is kept once.

use rustc_hash::FxHashSet;
use std::hash::Hash;
use std::sync::Arc;

/// The list that was there before, if one was.
pub fn shared<T: Eq + Hash>(all: &mut FxHashSet<Arc<[T]>>, list: Vec<T>) -> Arc<[T]> {
    match all.get(&*list) {
        Some(known) => known.clone(),
        None => {
            let new: Arc<[T]> = list.into();
            all.insert(new.clone());
            new
        }
    }
}
