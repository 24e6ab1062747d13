//! The vocabulary of edges: OpenLineage's column-lineage facet.

use std::fmt;

/// How a source column takes part (OpenLineage `ColumnLineageDatasetFacet`, transformation `type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dependency {
    /// The source's value reaches the target.
    Direct,
    /// The source decides which value or which rows reach the target.
    Indirect,
}

impl Dependency {
    /// `DIRECT` or `INDIRECT`
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "DIRECT",
            Self::Indirect => "INDIRECT",
        }
    }
}

/// What happens on the way (OpenLineage transformation `subtype`). Ordered by strength within DIRECT.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Transformation {
    Identity,
    Transformation,
    Aggregation,
    Conditional,
    Window,
    Filter,
    Join,
    GroupBy,
    Sort,
}

impl Transformation {
    /// OpenLineage's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Identity => "IDENTITY",
            Self::Transformation => "TRANSFORMATION",
            Self::Aggregation => "AGGREGATION",
            Self::Conditional => "CONDITIONAL",
            Self::Window => "WINDOW",
            Self::Filter => "FILTER",
            Self::Join => "JOIN",
            Self::GroupBy => "GROUP_BY",
            Self::Sort => "SORT",
        }
    }

    /// DIRECT for the first three, INDIRECT for the rest.
    pub const fn dependency(self) -> Dependency {
        match self {
            Self::Identity | Self::Transformation | Self::Aggregation => Dependency::Direct,
            _ => Dependency::Indirect,
        }
    }
}

/// How sure an edge is. Ordered: a greater value is surer, and the surest way counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Several candidates; all of them are given.
    Ambiguous,
    /// Rests on a relation without metadata, or on the only candidate.
    Inferred,
    /// Every name was resolved against known metadata.
    Exact,
}

impl Confidence {
    /// `ambiguous`, `inferred`, `exact`
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ambiguous => "ambiguous",
            Self::Inferred => "inferred",
            Self::Exact => "exact",
        }
    }
}

/// One edge of one statement, borrowed from its [`super::StatementLineage`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge<'a> {
    /// The written relation (`project.dataset.table`), `None` for a result that nobody keeps.
    pub target: Option<&'a str>,
    /// The written column path; `None`: the edge concerns all rows of the target.
    pub target_column: Option<&'a str>,
    /// Position of the top-level target column, from 0; `None` together with `target_column`.
    pub target_ordinal: Option<u32>,
    /// The read relation.
    pub source: &'a str,
    /// The read column path; `*` when the relation's columns are unknown.
    pub source_column: &'a str,
    pub transformation: Transformation,
    /// The only way goes through a hash or a mask.
    pub masking: bool,
    pub confidence: Confidence,
}

/// As fixtures print it: `target[.column] <- source.column  TRANSFORMATION[ masking][ inferred]`.
impl fmt::Display for Edge<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.target.unwrap_or("(result)"))?;
        if let Some(column) = self.target_column {
            write!(f, ".{column}")?;
        }
        write!(f, " <- {}.{}  {}", self.source, self.source_column, self.transformation.as_str())?;
        if self.masking {
            f.write_str(" masking")?;
        }
        if self.confidence != Confidence::Exact {
            write!(f, " {}", self.confidence.as_str())?;
        }
        Ok(())
    }
}
