//! How far a run is, told while it goes: a bar on a terminal, otherwise a line every few seconds.

use super::args::LogFormat;
use super::{load, log, terminal};
use crate::input::{InputProblem, Progress};
use crate::sink::Watcher;
use indicatif::ProgressBar;
use serde::Serialize;
use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How often a bar moves.
const FRAME: Duration = Duration::from_millis(100);

/// Watches a run and tells of it.
pub struct Screen {
    state: Arc<State>,
    problems: AtomicUsize,
    /// The thread that tells; it ends when its sender is gone.
    teller: Option<(Sender<()>, JoinHandle<()>)>,
}

struct State {
    start: Instant,
    read: Progress,
    bar: Option<ProgressBar>,
    jobs: AtomicU64,
    /// 0: the history is still being read.
    all_jobs: AtomicU64,
}

impl Screen {
    /// Tells how far the reading and then the work is; without a terminal every so many seconds, 0: not at all.
    pub fn open(read: Progress, seconds: u64) -> Self {
        let bar = io::stderr().is_terminal() && log::format() == LogFormat::Text;
        let (jobs, all_jobs) = (AtomicU64::new(0), AtomicU64::new(0));
        let bar = bar.then(|| terminal::bar(read.total()));
        let state = Arc::new(State { start: Instant::now(), read, bar, jobs, all_jobs });
        let period = match state.bar {
            Some(_) => FRAME,
            None => Duration::from_secs(seconds),
        };
        let teller = (!period.is_zero()).then(|| {
            let (sender, receiver) = channel::<()>();
            let state = state.clone();
            let tell = move || {
                while receiver.recv_timeout(period) == Err(RecvTimeoutError::Timeout) {
                    state.tell();
                }
            };
            (sender, std::thread::spawn(tell))
        });
        Self { state, problems: AtomicUsize::new(0), teller }
    }
}

/// The run is over, well or not: nothing more is to be written into a bar.
impl Drop for Screen {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.teller.take() {
            drop(sender);
            let _ = thread.join();
        }
        if let Some(bar) = &self.state.bar {
            bar.finish_and_clear();
        }
        let more = self.problems.load(Ordering::Relaxed).saturating_sub(load::PROBLEMS);
        if more > 0 {
            log::note(&format!("… and {} more like these; diagnostics/ has them all", terminal::grouped(more as u64)));
        }
    }
}

impl Watcher for Screen {
    fn begin(&self, jobs: u64) {
        self.state.all_jobs.store(jobs.max(1), Ordering::Relaxed);
        if let Some(bar) = &self.state.bar {
            terminal::count_jobs(bar, jobs);
        }
    }

    fn jobs(&self, jobs: u64) {
        self.state.jobs.store(jobs, Ordering::Relaxed);
    }

    fn problem(&self, problem: &InputProblem) {
        if self.problems.fetch_add(1, Ordering::Relaxed) < load::PROBLEMS {
            match &self.state.bar {
                Some(bar) => bar.suspend(|| log::problem(problem)),
                None => log::problem(problem),
            }
        }
    }
}

/// One line of progress.
#[derive(Serialize)]
struct Line {
    stage: &'static str,
    done: u64,
    /// Null where nobody knows: standard input.
    total: Option<u64>,
    unit: &'static str,
    seconds: u64,
}

impl State {
    fn tell(&self) {
        let (all, seconds) = (self.all_jobs.load(Ordering::Relaxed), self.start.elapsed().as_secs());
        let line = match all {
            0 => {
                let (done, total) = (self.read.done(), self.read.total());
                Line { stage: "read", done, total: (total > 0).then_some(total), unit: "bytes", seconds }
            }
            _ => {
                let done = self.jobs.load(Ordering::Relaxed);
                Line { stage: "work", done, total: Some(all), unit: "jobs", seconds }
            }
        };
        match &self.bar {
            Some(bar) => bar.set_position(line.done),
            None => log::event("progress", &line, &line.to_string()),
        }
    }
}

/// `progress stage=work done=12000 total=50000 unit=jobs seconds=20`
impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { stage, done, total, unit, seconds } = self;
        write!(f, "progress stage={stage} done={done} ")?;
        if let Some(total) = total {
            write!(f, "total={total} ")?;
        }
        write!(f, "unit={unit} seconds={seconds}")
    }
}
