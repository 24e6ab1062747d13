//! The outputs of a run: Parquet file sets and `run.json`, put in place in one step.
//!
//! The ledger, the diagnostics and the statements are written as they come; edges, tables and columns are added up in
//! `facts` and written sorted at the end.

mod cell;
mod compact;
mod encoder;
mod facts;
mod folder;
mod ledger;
mod merge;
mod name;
mod origin;
mod queries;
mod read;
mod report;
mod run;
mod run_date;
mod runs;
mod schema;
mod self_check;
#[cfg(feature = "object-store")]
mod store;
#[cfg(feature = "object-store")]
mod store_manifest;
#[cfg(feature = "object-store")]
mod store_output;
mod table;
mod text;

pub(crate) use cell::Cell;
pub use compact::{CompactInputs, CompactReport, compact};
pub use facts::ROLES;
pub use folder::{INDEX_FILE, INDEX_STAGING, OutputFolder, RUN_FILE, RUNS};
pub use ledger::{Message, Reason, Status, Tally, Verdict};
pub use merge::Batches;
pub(crate) use name::Interner;
pub use name::NameParts;
pub use origin::{Origin, homes};
pub use queries::{Read, StatementJobs, StatementText, reads_of, statement_jobs, statement_reads, statement_texts};
pub use read::{Text, int, rows, texts, time};
pub use report::{
    InputProblemCounts, MessageCounts, RunInputs, RunReport, SelfCheckCounts, SourceReport, SourceStatus,
    peak_memory_bytes,
};
pub use run::{Analyzed, RunWriter, Watcher};
pub use run_date::RunDate;
pub use runs::{Run, parquet_files, run_files};
pub use schema::{
    COLUMN_LINEAGE, COLUMN_USAGE, Column, FILE_SETS, FileSet, JOBS, Kind, Merge, STATEMENT_LINEAGE, STATEMENTS,
    TABLE_LINEAGE, TAGS,
};
#[cfg(feature = "object-store")]
pub use store::{Store, is_store};
#[cfg(feature = "object-store")]
pub use store_output::{StoreOutput, download_output};
pub(crate) use table::{PART, TableWriter};
pub use text::TextPolicy;
