//! `[tags]`: what happens to labels of columns on the way.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The section: effects by the tag, or pattern of tags, that they are for; `default` is for all.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct TagRules(pub BTreeMap<String, Effects>);

/// What is done to a tag, each by `keep`, `drop`, or the tag that it becomes. What is left out is as in the next section
/// that matches, the last one being `default`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effects {
    pub identity: Option<Effect>,
    pub transformation: Option<Effect>,
    pub aggregation: Option<Effect>,
    /// COUNT and its relatives: how many, not which.
    pub count: Option<Effect>,
    pub cast: Option<Effect>,
    pub hash: Option<Effect>,
    /// What the dialect knows as a mask and is no hash.
    pub mask: Option<Effect>,
    /// By the name of a function, before all others.
    #[serde(default)]
    pub functions: BTreeMap<String, Effect>,
}

/// What becomes of a tag.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub enum Effect {
    Keep,
    Drop,
    Becomes(String),
}

impl From<String> for Effect {
    fn from(text: String) -> Self {
        match &*text {
            "keep" => Self::Keep,
            "drop" => Self::Drop,
            _ => Self::Becomes(text),
        }
    }
}
