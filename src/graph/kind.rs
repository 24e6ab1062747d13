//! What an edge is, in one byte.

use crate::lineage::{Confidence, Dependency, Transformation};

/// Transformation, masking and confidence of an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(u8);

/// By number.
const TRANSFORMATIONS: [Transformation; 9] = [
    Transformation::Identity,
    Transformation::Transformation,
    Transformation::Aggregation,
    Transformation::Conditional,
    Transformation::Window,
    Transformation::Filter,
    Transformation::Join,
    Transformation::GroupBy,
    Transformation::Sort,
];
const CONFIDENCES: [Confidence; 3] = [Confidence::Ambiguous, Confidence::Inferred, Confidence::Exact];
const MASKING: u8 = 1 << 4;

impl Kind {
    /// Of the words of `column_lineage/`; `None` for words that it does not have.
    pub fn named(transformation: &str, masking: bool, confidence: &str) -> Option<Self> {
        let transformation = TRANSFORMATIONS.iter().position(|t| t.as_str() == transformation)?;
        let confidence = CONFIDENCES.iter().position(|c| c.as_str() == confidence)?;
        Some(Self(transformation as u8 + u8::from(masking) * MASKING + confidence as u8 * 32))
    }

    /// As [`Kind::byte`] gave it.
    pub const fn of(byte: u8) -> Self {
        Self(byte)
    }

    /// The byte.
    pub const fn byte(self) -> u8 {
        self.0
    }

    /// What happens on the way.
    pub fn transformation(self) -> Transformation {
        TRANSFORMATIONS.get(usize::from(self.0 & 15)).copied().unwrap_or(Transformation::Sort)
    }

    /// The source's value reaches the target.
    pub fn is_direct(self) -> bool {
        self.transformation().dependency() == Dependency::Direct
    }

    /// The only way goes through a hash or a mask.
    pub const fn masking(self) -> bool {
        self.0 & MASKING != 0
    }

    /// How sure the edge is.
    pub fn confidence(self) -> Confidence {
        CONFIDENCES.get(usize::from(self.0 >> 5)).copied().unwrap_or(Confidence::Ambiguous)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back() {
        for transformation in TRANSFORMATIONS {
            for (masking, confidence) in [(true, Confidence::Exact), (false, Confidence::Inferred)] {
                let kind = Kind::named(transformation.as_str(), masking, confidence.as_str()).unwrap();
                let kind = Kind::of(kind.byte());
                assert_eq!(
                    (kind.transformation(), kind.masking(), kind.confidence()),
                    (transformation, masking, confidence)
                );
            }
        }
        assert!(Kind::named("COPY", false, "exact").is_none() && Kind::named("SORT", false, "sure").is_none());
    }
}
