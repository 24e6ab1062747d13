//! In which order relations depend on each other.

use super::view::RelationId;
use rustc_hash::FxHashMap;

/// Relations in an order in which each comes after those it depends on. Those that depend on each other in a circle are
/// one group. With each group comes its level: the edges before it on the longest way to it. What has the same level
/// may run at once.
///
/// `feeds` tells for each relation of the list which relations it feeds; others are left out.
pub fn ordered(relations: &[RelationId], feeds: impl Fn(RelationId) -> Vec<RelationId>) -> Vec<(u32, Vec<RelationId>)> {
    let index: FxHashMap<RelationId, usize> = relations.iter().enumerate().map(|(i, r)| (*r, i)).collect();
    let edges: Vec<Vec<usize>> = relations
        .iter()
        .map(|relation| {
            let mut own: Vec<usize> = feeds(*relation).iter().filter_map(|to| index.get(to).copied()).collect();
            own.sort_unstable();
            own.dedup();
            own
        })
        .collect();
    let groups = strongly_connected(&edges);
    let mut group_of = vec![0; relations.len()];
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|node| group_of[*node] = number);
    }
    // Tarjan's algorithm yields a group after all that it leads to.
    let mut levels = vec![0u32; groups.len()];
    for number in (0..groups.len()).rev() {
        let own = levels[number];
        for to in groups[number].iter().flat_map(|node| &edges[*node]) {
            let to = group_of[*to];
            if to != number {
                levels[to] = levels[to].max(own + 1);
            }
        }
    }
    let mut order: Vec<(u32, Vec<RelationId>)> = groups
        .into_iter()
        .zip(levels)
        .map(|(group, level)| {
            let mut members: Vec<RelationId> = group.into_iter().map(|node| relations[node]).collect();
            members.sort_unstable();
            (level, members)
        })
        .collect();
    order.sort();
    order
}

/// Tarjan's algorithm, without recursion.
fn strongly_connected(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let (mut number, mut low) = (vec![UNSEEN; edges.len()], vec![0; edges.len()]);
    let (mut on_stack, mut stack, mut groups) = (vec![false; edges.len()], Vec::new(), Vec::new());
    let mut count = 0;
    for root in 0..edges.len() {
        if number[root] != UNSEEN {
            continue;
        }
        let mut calls = vec![(root, 0)];
        while let Some((node, next)) = calls.last_mut() {
            let node = *node;
            if *next == 0 {
                (number[node], low[node]) = (count, count);
                count += 1;
                stack.push(node);
                on_stack[node] = true;
            }
            if let Some(&to) = edges[node].get(*next) {
                *next += 1;
                if number[to] == UNSEEN {
                    calls.push((to, 0));
                } else if on_stack[to] {
                    low[node] = low[node].min(number[to]);
                }
                continue;
            }
            calls.pop();
            if let Some((caller, _)) = calls.last() {
                low[*caller] = low[*caller].min(low[node]);
            }
            if low[node] == number[node] {
                let start = stack.iter().rposition(|member| *member == node).unwrap_or_default();
                let group = stack.split_off(start);
                group.iter().for_each(|member| on_stack[*member] = false);
                groups.push(group);
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_comes_after_those_it_depends_on() {
        let feeds = |relation| match relation {
            1 => vec![5, 2],
            5 => vec![3],
            2 => vec![3, 9],
            _ => vec![],
        };
        assert_eq!(
            ordered(&[1, 2, 3, 4, 5], feeds),
            [(0, vec![1]), (0, vec![4]), (1, vec![2]), (1, vec![5]), (2, vec![3])]
        );
    }

    #[test]
    fn circles_are_one_group() {
        let feeds = |relation| match relation {
            1 => vec![2],
            2 => vec![3],
            3 => vec![2, 4],
            4 => vec![4],
            _ => vec![],
        };
        assert_eq!(ordered(&[4, 3, 2, 1], feeds), [(0, vec![1]), (1, vec![2, 3]), (2, vec![4])]);
    }

    #[test]
    fn long_chains_do_not_recurse() {
        let all: Vec<u32> = (0..200_000).collect();
        let order = ordered(&all, |relation| vec![relation + 1]);
        assert!(order.iter().flat_map(|(_, members)| members).eq(&all));
    }
}
