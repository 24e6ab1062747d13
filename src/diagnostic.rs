//! What the program has to say about its input: data here, rendered at the rim.

mod render;

pub use render::{Lines, Style, render};

use crate::syntax::Span;
use std::fmt;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Part of the lineage is missing.
    Error,
    /// The lineage is there, but rests on an assumption.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// `error`, `warning`, `note`
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// The closed list of diagnostic codes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in order of declaration.
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// The code as it is printed and stored, in kebab case.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text),* }
            }

            /// How bad a diagnostic of this code is.
            pub const fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity),* }
            }
        }
    };
}

codes! {
    /// The text does not follow the grammar.
    SyntaxError = "syntax-error", Error;
    /// Nesting is deeper than the program allows.
    TooDeep = "too-deep", Error;
    /// The statement needs more work than its budget.
    OverBudget = "over-budget", Error;
    /// A relation that no metadata describes; its columns are inferred from their use.
    UnknownTable = "unknown-table", Warning;
    /// A table name without dataset that several referenced tables have.
    AmbiguousTable = "ambiguous-table", Warning;
    /// A star over a relation without metadata: the edge's column is `*`.
    StarWithoutMetadata = "star-without-metadata", Warning;
    /// A column that no relation in scope has.
    UnknownColumn = "unknown-column", Warning;
    /// A name in a script's child job that no relation in scope has: the parent declares it.
    ScriptVariable = "script-variable", Note;
    /// Several relations in scope could own the column.
    AmbiguousColumn = "ambiguous-column", Warning;
    /// A function that neither the dialect nor the catalog knows: every argument counts as a value.
    UnknownFunction = "unknown-function", Note;
    /// The metadata contradict the query (a field that does not exist, a column list of another length).
    SchemaMismatch = "schema-mismatch", Warning;
    /// A statement or clause whose lineage is not computed.
    Unsupported = "unsupported", Warning;
    /// SQL that is only known at run time (EXECUTE IMMEDIATE of an unknown text).
    DynamicSql = "dynamic-sql", Warning;
    /// SQL of another system (EXTERNAL_QUERY).
    ForeignSql = "foreign-sql", Note;
    /// A view or routine of the catalog whose definition cannot be read.
    BadDefinition = "bad-definition", Warning;
    /// A view or function that refers to itself.
    Cycle = "cycle", Error;
    /// A row or file of the history that cannot be read.
    BadInput = "bad-input", Error;
    /// A bug in this program.
    InternalError = "internal-error", Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One message about a place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    /// Where, in bytes of the job's text.
    pub span: Span,
    /// One sentence without a full stop: what was found and, if known, what to do.
    pub message: String,
}

impl Diagnostic {
    /// A diagnostic with the code's own severity.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, span, message: message.into() }
    }

    /// See [`Code::severity`].
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Line and column (both from 1; the column counts characters) of a byte offset. For many of a text see [`Lines`].
pub fn position(text: &str, offset: u32) -> (u32, u32) {
    Lines::new(text).position(offset)
}
