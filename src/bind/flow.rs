//! Sets of source paths: how each takes part in a value.

use super::PathId;
use crate::lineage::{Confidence, Transformation};

/// The ways in which one source reaches a value, as bits: the strongest DIRECT transformation, whether some DIRECT
/// way is unmasked, CONDITIONAL, WINDOW, and the confidence of the surest reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ways(u8);

const DIRECT: u8 = 0b0000_0011;
const UNMASKED: u8 = 0b0000_0100;
const CONDITIONAL: u8 = 0b0000_1000;
const WINDOW: u8 = 0b0001_0000;
const CERTAINTY: u8 = 0b0110_0000;

impl Ways {
    /// The value itself: DIRECT, IDENTITY.
    pub const fn identity(confidence: Confidence) -> Self {
        let certainty = match confidence {
            Confidence::Ambiguous => 1,
            Confidence::Inferred => 2,
            Confidence::Exact => 3,
        };
        Ways(1 | UNMASKED | certainty << 5)
    }

    /// The strongest DIRECT transformation, if the source is DIRECT at all.
    pub const fn direct(self) -> Option<Transformation> {
        match self.0 & DIRECT {
            0 => None,
            1 => Some(Transformation::Identity),
            2 => Some(Transformation::Transformation),
            _ => Some(Transformation::Aggregation),
        }
    }

    /// Every DIRECT way goes through a hash or a mask.
    pub const fn masked(self) -> bool {
        self.0 & DIRECT != 0 && self.0 & UNMASKED == 0
    }

    pub const fn conditional(self) -> bool {
        self.0 & CONDITIONAL != 0
    }

    pub const fn window(self) -> bool {
        self.0 & WINDOW != 0
    }

    pub const fn confidence(self) -> Confidence {
        match (self.0 & CERTAINTY) >> 5 {
            3 => Confidence::Exact,
            2 => Confidence::Inferred,
            _ => Confidence::Ambiguous,
        }
    }

    /// The same as one of several candidates.
    pub(super) const fn ambiguous(self) -> Self {
        Ways(self.0 & !CERTAINTY | 1 << 5)
    }

    /// The same, but resting on an assumption.
    pub(super) const fn inferred(self) -> Self {
        if self.0 & CERTAINTY == CERTAINTY { Ways(self.0 & !CERTAINTY | 2 << 5) } else { self }
    }

    /// Both sets of ways.
    pub(super) const fn union(self, other: Ways) -> Ways {
        const fn max(a: u8, b: u8) -> u8 {
            if a > b { a } else { b }
        }
        let (a, b) = (self.0, other.0);
        Ways(
            (a | b) & (UNMASKED | CONDITIONAL | WINDOW)
                | max(a & DIRECT, b & DIRECT)
                | max(a & CERTAINTY, b & CERTAINTY),
        )
    }

    /// These ways from a value to a result, continued backwards by the ways to the value.
    pub(super) fn over(self, inner: Ways) -> Ways {
        let direct = self.direct().map(|transformation| {
            let through = match transformation {
                Transformation::Identity => Through::SAME,
                Transformation::Aggregation => Through::AGGREGATE,
                _ => Through::TRANSFORM,
            };
            if self.masked() { through.masked() } else { through }
        });
        let condition = self.conditional().then_some(Through::CONDITION);
        let window = self.window().then_some(Through::WINDOW);
        let ways = [direct, condition, window].into_iter().flatten().map(|through| through.apply(inner));
        let Ways(bits) = ways.reduce(Ways::union).unwrap_or(inner);
        let certainty = (self.0 & CERTAINTY).min(inner.0 & CERTAINTY);
        Ways(bits & !CERTAINTY | certainty)
    }

    /// The DIRECT part, if any.
    pub(super) fn only_direct(self) -> Option<Ways> {
        (self.0 & DIRECT != 0).then_some(Ways(self.0 & (DIRECT | UNMASKED | CERTAINTY)))
    }

    /// The INDIRECT part, if any.
    pub(super) fn only_indirect(self) -> Option<Ways> {
        (self.0 & (CONDITIONAL | WINDOW) != 0).then_some(Ways(self.0 & (CONDITIONAL | WINDOW | CERTAINTY)))
    }
}

/// One source of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    pub path: PathId,
    pub ways: Ways,
}

/// What an operator does to the sources of its operand. Composes from the outside to the inside with [`Through::then`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Through {
    role: Role,
    mask: bool,
}

/// Ordered by strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Same,
    Transform,
    Aggregate,
    Condition,
    Window,
}

impl Through {
    /// Nothing happens.
    pub const SAME: Through = Through::new(Role::Same);
    /// The operand is an argument of an expression.
    pub const TRANSFORM: Through = Through::new(Role::Transform);
    /// The operand is aggregated.
    pub const AGGREGATE: Through = Through::new(Role::Aggregate);
    /// The operand chooses a value.
    pub const CONDITION: Through = Through::new(Role::Condition);
    /// The operand partitions or orders a window.
    pub const WINDOW: Through = Through::new(Role::Window);

    const fn new(role: Role) -> Self {
        Through { role, mask: false }
    }

    /// The same through a hash or a mask.
    pub const fn masked(self) -> Self {
        Through { mask: true, ..self }
    }

    /// `inner` happens first, then `self`: what makes the operand INDIRECT last decides.
    pub fn then(self, inner: Through) -> Through {
        let role = if self.role >= Role::Condition { self.role } else { self.role.max(inner.role) };
        Through { role, mask: self.mask || inner.mask }
    }

    /// The ways behind the operator.
    pub const fn apply(self, ways: Ways) -> Ways {
        let mut bits = ways.0;
        match self.role {
            Role::Same => {}
            Role::Transform => {
                if bits & DIRECT == 1 {
                    bits = bits & !DIRECT | 2;
                }
            }
            Role::Aggregate => {
                if bits & DIRECT != 0 {
                    bits |= 3;
                }
            }
            Role::Condition => bits = bits & CERTAINTY | CONDITIONAL,
            Role::Window => bits = bits & CERTAINTY | WINDOW,
        }
        if self.mask {
            bits &= !UNMASKED;
        }
        Ways(bits)
    }
}

/// Collects entries; duplicates are united when it is finished.
#[derive(Debug, Default)]
pub(super) struct Acc {
    entries: Vec<Entry>,
}

impl Acc {
    /// Adds entries as they come out of `through`.
    pub fn extend(&mut self, entries: &[Entry], through: Through) {
        if through == Through::SAME {
            self.entries.extend_from_slice(entries);
        } else {
            self.entries.extend(entries.iter().map(|e| Entry { path: e.path, ways: through.apply(e.ways) }));
        }
    }

    /// Adds one entry.
    pub fn push(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Entries that there is memory for.
    pub fn capacity(&self) -> usize {
        self.entries.capacity()
    }

    pub fn clear(&mut self) {
        self.entries.clear();
    }

    /// The united entries, sorted by path.
    pub fn united(&mut self) -> &[Entry] {
        let entries = &mut self.entries;
        if entries.len() > 1 {
            entries.sort_unstable_by_key(|e| e.path);
            entries.dedup_by(|next, kept| {
                let same = next.path == kept.path;
                if same {
                    kept.ways = kept.ways.union(next.ways);
                }
                same
            });
        }
        entries
    }
}
