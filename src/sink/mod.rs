//! The outputs of a run: Parquet file sets and `run.json`, put in place in one step.
//!
//! The ledger, the diagnostics and the statements are written as they come; edges, tables and columns are added up in
//! `facts` and written sorted at the end.

mod cell;
mod compact;
mod facts;
mod folder;
mod ledger;
mod merge;
mod name;
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

pub use compact::{CompactInputs, CompactReport, compact};
pub use folder::{OutputFolder, RUN_FILE, RUNS};
pub use ledger::{Message, Reason, Status, Tally, Verdict};
pub use name::NameParts;
pub use read::{Link, read_column_lineage};
pub use report::{
    InputProblemCounts, MessageCounts, RunInputs, RunReport, SelfCheckCounts, SourceReport, SourceStatus,
    peak_memory_bytes,
};
pub use run::{Analyzed, RunWriter, Watcher};
pub use run_date::RunDate;
pub use runs::{Run, run_files};
pub use schema::{COLUMN_LINEAGE, Column, FILE_SETS, FileSet, Kind, Merge};
#[cfg(feature = "object-store")]
pub use store::{Store, is_store};
#[cfg(feature = "object-store")]
pub use store_output::{StoreOutput, download_output};
pub use text::TextPolicy;
