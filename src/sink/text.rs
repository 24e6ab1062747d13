//! What the output shows of the texts of queries: their literals and comments may hold personal data.

use crate::analyze::Analysis;
use crate::dialect::Dialect;
use crate::parse::redact;
use std::borrow::Cow;

/// How much of a text is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextPolicy {
    #[default]
    Shown,
    /// Without the contents of literals and comments. Every byte keeps its place.
    Redacted,
    /// Not at all.
    Hidden,
}

impl TextPolicy {
    /// The text as it may be written.
    pub(super) fn text<'t>(self, text: &'t str, dialect: &Dialect) -> Option<Cow<'t, str>> {
        match self {
            Self::Shown => Some(Cow::Borrowed(text)),
            Self::Redacted => Some(Cow::Owned(redact(text, dialect))),
            Self::Hidden => None,
        }
    }

    /// Messages without what they found in the text: that may be a part of a literal, also of one that holds SQL.
    pub(super) fn messages(self, analysis: &mut Analysis) {
        match self {
            Self::Shown => {}
            Self::Redacted | Self::Hidden => {
                for (_, diagnostic) in &mut analysis.diagnostics {
                    // The native front end's words, and those of the sqlparser crate.
                    let found = [" but found ", ", found: ", " for token ", "near "];
                    if let Some(end) = found.iter().filter_map(|words| diagnostic.message.find(words)).min() {
                        diagnostic.message.truncate(end);
                        diagnostic.message.push_str(" but found something else");
                    }
                }
            }
        }
    }
}
