//! What became of a job: one status for each, and for all but `ok` a reason from a closed list.

use crate::analyze::Analysis;
use crate::diagnostic::{Code, Severity};
use crate::pipeline::Skip;
use serde::Serialize;
use std::collections::BTreeMap;

/// What became of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The lineage of all its statements is there.
    Ok,
    /// Some of it is missing.
    Partial,
    /// None of it is there.
    Failed,
    /// It was not analysed, because it has no lineage of its own or is not ours to read.
    Skipped,
}

impl Status {
    /// In order of declaration.
    pub const ALL: [Status; 4] = [Self::Ok, Self::Partial, Self::Failed, Self::Skipped];

    /// As it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Partial => "partial",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }

    /// The one that is stored so.
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// The closed list of reasons.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason { $($(#[$doc])* $name,)* }

        impl Reason {
            /// Every reason, in order of declaration.
            pub const ALL: &'static [Reason] = &[$(Reason::$name),*];

            /// As it is stored.
            pub const fn as_str(self) -> &'static str {
                match self { $(Reason::$name => $text),* }
            }

            /// The one that is stored so.
            pub fn named(text: &str) -> Option<Self> {
                match text { $($text => Some(Reason::$name),)* _ => None }
            }
        }
    };
}

reasons! {
    /// Skipped: BigQuery gave an error (`error_result`), so nothing was written.
    JobFailed = "job_failed";
    /// Skipped: still pending or running when the log was exported (`state` is not DONE).
    NotDone = "not_done";
    /// Skipped: the log has no text for it (LOAD, COPY and EXTRACT jobs, redacted rows).
    NoQuery = "no_query";
    /// Skipped: the parent of a script whose children are in the log; they stand for it.
    CoveredByChildren = "covered_by_children";
    /// Skipped: legacy SQL (`query_dialect`, or `#legacySQL` in the text), which is another language.
    LegacySql = "legacy_sql";
    /// Skipped: the log has the job twice; the first of the two counts.
    Duplicate = "duplicate";
    /// Failed: the row of the log could not be read.
    UnreadableRow = "unreadable_row";
    /// Failed or partial: the text of a statement does not follow the grammar.
    SyntaxError = "syntax_error";
    /// Failed or partial: nested deeper than the program allows.
    TooDeep = "too_deep";
    /// Failed or partial: needs more work than its budget.
    OverBudget = "over_budget";
    /// Failed or partial: a view or function that refers to itself.
    Cycle = "cycle";
    /// Failed or partial: SQL that is only known at run time.
    DynamicSql = "dynamic_sql";
    /// Failed or partial: a statement or clause whose lineage is not computed.
    Unsupported = "unsupported";
    /// Failed: a bug in this program; please report it.
    InternalError = "internal_error";
}

impl From<Skip> for Reason {
    fn from(skip: Skip) -> Self {
        match skip {
            Skip::JobFailed => Self::JobFailed,
            Skip::NotDone => Self::NotDone,
            Skip::NoQuery => Self::NoQuery,
            Skip::CoveredByChildren => Self::CoveredByChildren,
            Skip::LegacySql => Self::LegacySql,
            Skip::Duplicate => Self::Duplicate,
        }
    }
}

impl Reason {
    /// Whether a job that was skipped for this reason may have lineage that is now missing. Such jobs lower the
    /// coverage; the others had nothing to give.
    const fn lowers_coverage(self) -> bool {
        match self {
            Self::JobFailed | Self::NotDone | Self::NoQuery | Self::CoveredByChildren | Self::Duplicate => false,
            Self::LegacySql
            | Self::UnreadableRow
            | Self::SyntaxError
            | Self::TooDeep
            | Self::OverBudget
            | Self::Cycle
            | Self::DynamicSql
            | Self::Unsupported
            | Self::InternalError => true,
        }
    }

    /// The part of the lineage that is missing when a diagnostic of this code was given; `None`: nothing is missing.
    const fn of(code: Code) -> Option<Reason> {
        match code {
            Code::SyntaxError => Some(Self::SyntaxError),
            Code::TooDeep => Some(Self::TooDeep),
            Code::OverBudget => Some(Self::OverBudget),
            Code::Unsupported => Some(Self::Unsupported),
            Code::DynamicSql => Some(Self::DynamicSql),
            Code::Cycle => Some(Self::Cycle),
            Code::InternalError => Some(Self::InternalError),
            Code::BadInput => Some(Self::UnreadableRow),
            // There is an edge for each of these; its confidence tells what it rests on.
            Code::UnknownTable
            | Code::AmbiguousTable
            | Code::StarWithoutMetadata
            | Code::UnknownColumn
            | Code::AmbiguousColumn
            | Code::UnknownFunction
            | Code::SchemaMismatch
            | Code::ForeignSql
            | Code::BadDefinition
            | Code::ScriptVariable => None,
        }
    }
}

/// A job's line in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Verdict {
    pub status: Status,
    /// Null exactly for `ok`.
    pub reason: Option<Reason>,
}

impl Verdict {
    /// A job that was not analysed.
    pub fn skipped(skip: Skip) -> Self {
        Self { status: Status::Skipped, reason: Some(skip.into()) }
    }

    /// A row of the log that could not be read.
    pub const UNREADABLE: Self = Self { status: Status::Failed, reason: Some(Reason::UnreadableRow) };

    /// The verdict on a text: `ok` when nothing is missing, `failed` when no statement has lineage.
    pub fn of(analysis: &Analysis) -> Self {
        let missing = analysis.diagnostics.iter().filter_map(|(_, d)| Reason::of(d.code).map(|r| (d.severity(), r)));
        // Errors come before warnings; among equals the first one speaks.
        let reason = missing.min_by_key(|&(severity, _)| severity).map(|(_, reason)| reason);
        let lost = analysis.statements.iter().filter(|s| s.error.is_some()).count();
        match reason {
            None if lost == 0 => Self { status: Status::Ok, reason: None },
            _ => {
                let status = if lost == analysis.statements.len() { Status::Failed } else { Status::Partial };
                Self { status, reason: Some(reason.unwrap_or(Reason::Unsupported)) }
            }
        }
    }
}

/// Jobs counted by status and reason.
#[derive(Debug, Default, Clone)]
pub struct Tally {
    counts: BTreeMap<(Status, Option<Reason>), u64>,
}

impl Tally {
    /// Counts one job.
    pub fn add(&mut self, verdict: Verdict) {
        *self.counts.entry((verdict.status, verdict.reason)).or_default() += 1;
    }

    /// All jobs.
    pub fn jobs(&self) -> u64 {
        self.counts.values().sum()
    }

    /// Jobs of one status.
    pub fn status(&self, status: Status) -> u64 {
        self.counts.iter().filter(|((s, _), _)| *s == status).map(|(_, n)| n).sum()
    }

    /// Jobs of one status by reason, the most frequent first.
    pub fn reasons(&self, status: Status) -> Vec<(Reason, u64)> {
        let of_status = self.counts.iter().filter(|((s, _), _)| *s == status);
        let mut reasons: Vec<_> = of_status.filter_map(|((_, reason), &n)| reason.map(|r| (r, n))).collect();
        reasons.sort_by_key(|&(reason, n)| (std::cmp::Reverse(n), reason));
        reasons
    }

    /// Coverage: the share of jobs with lineage (`ok` or `partial`) among those that could have some, from 0 to 1.
    ///
    /// Jobs that failed in BigQuery, had not ended, have no text in the log, or are covered by their children have
    /// nothing to give and do not count; legacy SQL and unreadable rows do. Without any such job it is 1.
    pub fn coverage(&self) -> f64 {
        let covered = self.status(Status::Ok) + self.status(Status::Partial);
        let counts = |(key, _): &(&(Status, Option<Reason>), &u64)| key.1.is_none_or(Reason::lowers_coverage);
        let all: u64 = self.counts.iter().filter(counts).map(|(_, n)| n).sum();
        if all == 0 { 1.0 } else { covered as f64 / all as f64 }
    }
}

/// `{"ok": {"jobs": 10, "reasons": {}}, …}`, all four statuses present.
impl Serialize for Tally {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Entry {
            jobs: u64,
            reasons: BTreeMap<&'static str, u64>,
        }
        serializer.collect_map(Status::ALL.iter().map(|&status| {
            let reasons = self.reasons(status).into_iter().map(|(reason, n)| (reason.as_str(), n)).collect();
            (status.as_str(), Entry { jobs: self.status(status), reasons })
        }))
    }
}

/// One row of `diagnostics/`, without the job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// Null when it concerns no single statement.
    pub statement_index: Option<u32>,
    pub severity: Severity,
    pub code: Code,
    pub message: String,
    pub line: u32,
    pub column: u32,
    /// The line of the text, cut to what matters; `None` where no text is to be shown.
    pub snippet: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::lineage::StatementLineage;
    use crate::syntax::Span;

    fn verdict(errors: &[bool], codes: &[Code]) -> (Status, Option<Reason>) {
        let statement = |&lost: &bool| {
            let error = lost.then(|| "lost".to_owned());
            let mut statement = StatementLineage::new(0, "SELECT".into());
            statement.error = error;
            statement
        };
        let diagnostics = codes.iter().map(|&code| (0, Diagnostic::new(code, Span::default(), "")));
        let analysis = Analysis {
            statements: errors.iter().map(statement).collect(),
            diagnostics: diagnostics.collect(),
            ..Analysis::default()
        };
        let verdict = Verdict::of(&analysis);
        (verdict.status, verdict.reason)
    }

    #[test]
    fn verdicts() {
        assert_eq!(verdict(&[false], &[]), (Status::Ok, None));
        assert_eq!(verdict(&[false], &[Code::UnknownTable, Code::ForeignSql]), (Status::Ok, None));
        assert_eq!(verdict(&[false], &[Code::DynamicSql]), (Status::Partial, Some(Reason::DynamicSql)));
        let codes = [Code::Unsupported, Code::SyntaxError];
        assert_eq!(verdict(&[true, false], &codes), (Status::Partial, Some(Reason::SyntaxError)));
        assert_eq!(verdict(&[true], &[]), (Status::Failed, Some(Reason::Unsupported)));
        assert_eq!(verdict(&[], &[Code::InternalError]), (Status::Failed, Some(Reason::InternalError)));
    }

    #[test]
    fn coverage_counts_what_could_have_lineage() {
        let mut tally = Tally::default();
        assert_eq!(tally.coverage(), 1.0);
        tally.add(Verdict { status: Status::Ok, reason: None });
        tally.add(Verdict { status: Status::Partial, reason: Some(Reason::DynamicSql) });
        for skip in [Skip::JobFailed, Skip::NotDone, Skip::NoQuery, Skip::CoveredByChildren] {
            tally.add(Verdict::skipped(skip));
        }
        assert_eq!(tally.coverage(), 1.0);
        tally.add(Verdict::skipped(Skip::LegacySql));
        tally.add(Verdict::UNREADABLE);
        assert_eq!((tally.jobs(), tally.coverage()), (8, 0.5));
    }
}
