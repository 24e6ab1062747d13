//! Memory that one job leaves to the next.

/// The memory of a list for items that differ in their lifetime alone; nothing where it is for more than `most` of them.
///
/// Collecting nothing into a list of items of the same layout takes over what is there.
#[inline(always)]
pub(crate) fn emptied<A, B>(list: &mut Vec<A>, most: usize) -> Vec<B> {
    const { assert!(size_of::<A>() == size_of::<B>() && align_of::<A>() == align_of::<B>()) };
    if list.capacity() == 0 || list.capacity() > most {
        return Vec::new();
    }
    list.clear();
    std::mem::take(list).into_iter().map_while(|_| None).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_stays() {
        let text = String::from("text");
        let mut list: Vec<&str> = Vec::with_capacity(7);
        list.push(&text);
        let place = list.as_ptr().addr();
        let spare: Vec<&'static str> = emptied(&mut list, 8);
        assert!(spare.is_empty());
        assert_eq!((spare.as_ptr().addr(), spare.capacity()), (place, 7));
        assert_eq!(emptied::<&str, &str>(&mut Vec::with_capacity(9), 8).capacity(), 0);
    }
}
