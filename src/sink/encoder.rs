//! Rows in columns → Parquet pages: where the rows come from, or on a thread of its own.

use anyhow::{Context, Result, bail};
use arrow::array::RecordBatch;
use parquet::arrow::ArrowWriter;
use std::fs::File;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

type Writer = Box<ArrowWriter<File>>;

/// Batches that wait for the thread at most.
const WAITING: usize = 1;

/// Writes batches in the order in which they come.
pub(super) enum Encoder {
    Here(Writer),
    Thread(SyncSender<RecordBatch>, JoinHandle<Result<Writer>>),
    /// The thread has ended before its time, and has said why.
    Failed,
}

impl Encoder {
    /// Encodes where it is called.
    pub fn new(writer: ArrowWriter<File>) -> Self {
        Self::Here(writer.into())
    }

    /// Encodes on a thread. What goes wrong there is told with a later batch, or at the end.
    ///
    /// # Errors
    /// The thread cannot be started.
    pub fn in_background(self) -> Result<Self> {
        let Self::Here(mut writer) = self else { return Ok(self) };
        let (sender, batches) = sync_channel::<RecordBatch>(WAITING);
        let encode = move || {
            batches.iter().try_for_each(|batch| writer.write(&batch))?;
            Ok(writer)
        };
        let thread = std::thread::Builder::new().name("encoder".into()).spawn(encode);
        Ok(Self::Thread(sender, thread.context("cannot start a thread")?))
    }

    /// Writes a batch, or hands it over.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&mut self, batch: RecordBatch) -> Result<()> {
        match self {
            Self::Here(writer) => return Ok(writer.write(&batch)?),
            Self::Thread(sender, _) if sender.send(batch).is_ok() => return Ok(()),
            Self::Thread(..) | Self::Failed => {}
        }
        std::mem::replace(self, Self::Failed).finish().map(drop)
    }

    /// The writer, once all batches are written.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn finish(self) -> Result<Writer> {
        match self {
            Self::Here(writer) => Ok(writer),
            Self::Thread(sender, thread) => {
                drop(sender);
                match thread.join() {
                    Ok(written) => written,
                    Err(_) => bail!("the encoder has panicked"),
                }
            }
            Self::Failed => bail!("an earlier part failed"),
        }
    }
}
