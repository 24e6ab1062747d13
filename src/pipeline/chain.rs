//! Scripts and sessions: which earlier texts a job's text builds on.
//!
//! BigQuery logs every statement of a script as a job of its own, under the id of the parent; a session's jobs share its
//! id. Temp tables, temp functions and variables that one of them made are known to those after it
//! (<https://cloud.google.com/bigquery/docs/reference/standard-sql/procedural-language>,
//! <https://cloud.google.com/bigquery/docs/sessions-intro>). Only the texts that a job needs are given to it, so that the
//! same statement of tomorrow's run is the same statement.

use crate::bind::Earlier;
use crate::dialect::Dialect;
use crate::history::{Destination, Job};
use crate::parse::parse;
use crate::syntax::{Path, Script, Statement, StatementKind};
use bumpalo::Bump;
use compact_str::CompactString;
use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// Sessions end after 24 hours without a job; in microseconds.
const IDLE: i64 = 24 * 3_600 * 1_000_000;

/// A text that makes something for those after it.
#[derive(Debug, PartialEq, Eq)]
pub struct EarlierText {
    text: Arc<str>,
    /// See [`Earlier::temp_table`].
    temp_table: Option<Box<str>>,
    creates: Box<[Name]>,
    /// Tables without a dataset that it writes: temp tables, if one of that name was created before.
    writes: Box<[Name]>,
    /// All words in it.
    words: FxHashSet<Name>,
}

impl EarlierText {
    /// As the binder takes it.
    pub fn as_earlier(&self) -> Earlier<'_> {
        Earlier { text: &self.text, temp_table: self.temp_table.as_deref() }
    }

    /// What it is to the meaning of a later text.
    pub(super) fn identity(&self) -> [&str; 2] {
        [&self.text, self.temp_table.as_deref().unwrap_or_default()]
    }

    fn makes(&self) -> impl Iterator<Item = &Name> {
        self.creates.iter().chain(&*self.writes)
    }
}

/// A name without regard to case, as a hash: a chance hit costs work and nothing else.
type Name = u64;

fn name(text: &[u8]) -> Name {
    let mut hasher = rustc_hash::FxHasher::default();
    text.len().hash(&mut hasher);
    text.iter().for_each(|byte| hasher.write_u8(byte.to_ascii_lowercase()));
    hasher.finish()
}

/// The words of a text, those in strings and comments too.
fn words(text: &str) -> FxHashSet<Name> {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii();
    text.as_bytes().split(|&byte| !is_word(byte)).filter(|word| !word.is_empty()).map(name).collect()
}

/// What a text makes.
#[derive(Default)]
struct Makes {
    created: Vec<Name>,
    written: Vec<Name>,
}

impl Makes {
    fn of(text: &str, dialect: &Dialect) -> Self {
        let arena = Bump::new();
        let (Script { statements, .. }, _) = parse(&arena, text, dialect);
        let mut makes = Makes::default();
        makes.statements(statements);
        makes
    }

    fn statements(&mut self, statements: &[Statement<'_>]) {
        statements.iter().for_each(|statement| self.statement(&statement.kind));
    }

    fn statement(&mut self, kind: &StatementKind<'_>) {
        use StatementKind as S;
        match kind {
            S::CreateTable(create) if create.temporary || is_session(create.name) => self.create(create.name),
            S::CreateFunction(create) if create.temporary => self.create(create.name),
            S::CreateTableFunction(create) if create.temporary => self.create(create.name),
            S::LoadData(load) if load.temporary => self.create(load.target),
            S::Declare(declare) => self.created.extend(declare.names.iter().map(|n| name(n.name.as_bytes()))),
            S::Insert(insert) => self.write(insert.target),
            S::Update(update) => self.write(update.target),
            S::Merge(merge) => self.write(merge.target),
            S::Block(block) => {
                self.statements(block.body);
                self.statements(block.exception.unwrap_or_default());
            }
            S::If(branches) => {
                branches.branches.iter().for_each(|(_, body)| self.statements(body));
                self.statements(branches.otherwise.unwrap_or_default());
            }
            S::Case(case) => {
                case.branches.iter().for_each(|(_, body)| self.statements(body));
                self.statements(case.otherwise.unwrap_or_default());
            }
            S::Loop(repeat) => self.statements(repeat.body),
            S::For(each) => {
                self.created.push(name(each.variable.name.as_bytes()));
                self.statements(each.body);
            }
            S::CreateTable(_) | S::CreateFunction(_) | S::CreateTableFunction(_) | S::LoadData(_) => {}
            S::Query(_) | S::Delete(_) | S::Truncate(_) | S::CreateView(_) | S::CreateProcedure(_) => {}
            S::CreateModel(_) | S::Alter(_) | S::Drop(_) | S::ExportData(_) | S::Set(_) | S::Call(_) => {}
            S::ExecuteImmediate(_) | S::Assert(_) | S::Raise(_) | S::Jump(_) | S::Utility(_) | S::Invalid(_) => {}
        }
    }

    fn create(&mut self, path: Path<'_>) {
        self.created.push(name(path.last().name.as_bytes()));
    }

    fn write(&mut self, path: Path<'_>) {
        if path.parts.len() == 1 || is_session(path) {
            self.written.push(name(path.last().name.as_bytes()));
        }
    }
}

fn is_session(path: Path<'_>) -> bool {
    path.parts.len() == 2 && path.parts[0].name.eq_ignore_ascii_case("_SESSION")
}

/// What one script or session has made so far, in order.
#[derive(Debug, Default)]
struct Chain {
    /// The script as a whole: its variables, and what no child in the log has made.
    parent: Option<Arc<EarlierText>>,
    texts: Vec<Arc<EarlierText>>,
    created: FxHashSet<Name>,
    /// `creation_time` of its last job.
    last: Option<i64>,
}

impl Chain {
    /// Adds the texts that `needed` and what they build on ask for, the last one first.
    fn select(&self, needed: &mut FxHashSet<Name>, selected: &mut Vec<Arc<EarlierText>>) {
        let mut made: FxHashSet<Name> = FxHashSet::default();
        for text in self.texts.iter().rev() {
            if text.makes().any(|name| needed.contains(name)) {
                needed.extend(&text.words);
                made.extend(text.makes());
                selected.push(text.clone());
            }
        }
        if let Some(parent) = &self.parent
            && parent.creates.iter().any(|name| needed.contains(name) && !made.contains(name))
        {
            selected.push(parent.clone());
        }
    }
}

/// All scripts and sessions that are under way.
#[derive(Debug)]
pub(super) struct Chains<'d> {
    dialect: &'d Dialect,
    open: FxHashMap<CompactString, Chain>,
    /// The same text in many scripts is kept once.
    texts: FxHashMap<u128, Option<Arc<EarlierText>>>,
}

/// The chains that a job belongs to: its script's, then its session's.
fn keys(job: &Job) -> impl Iterator<Item = &str> {
    [job.parent_job_id.as_deref(), job.session_id.as_deref()].into_iter().flatten()
}

impl<'d> Chains<'d> {
    /// None yet.
    pub fn new(dialect: &'d Dialect) -> Self {
        Self { dialect, open: FxHashMap::default(), texts: FxHashMap::default() }
    }

    /// The texts that a job builds on, in the order in which they ran.
    pub fn earlier(&self, job: &Job) -> Vec<Arc<EarlierText>> {
        let mut chains = keys(job).filter_map(|key| self.open.get(key)).peekable();
        if chains.peek().is_none() {
            return Vec::new();
        }
        let (mut needed, mut selected) = (words(&job.query), Vec::new());
        for chain in chains {
            chain.select(&mut needed, &mut selected);
        }
        selected.reverse();
        selected.dedup();
        selected
    }

    /// A script whose children follow.
    pub fn begin(&mut self, parent: &Job) {
        let Some(text) = self.text(&parent.query, None) else { return };
        let chain = self.open.entry(parent.job_id.clone()).or_default();
        (chain.parent, chain.last) = (Some(text), parent.creation_time);
    }

    /// What a job makes for those after it.
    pub fn add(&mut self, job: &Job) {
        if keys(job).next().is_none() {
            return;
        }
        let temp_table = match job.destination() {
            Destination::Temporary(table) => Some(table.table_id),
            Destination::None | Destination::Anonymous | Destination::Kept(_) => None,
        };
        let text = self.text(&job.query, temp_table.as_deref());
        for key in keys(job) {
            let chain = match (self.open.get_mut(key), &text) {
                (Some(chain), _) => chain,
                (None, Some(_)) => self.open.entry(key.into()).or_default(),
                (None, None) => continue,
            };
            chain.last = job.creation_time.or(chain.last);
            let Some(text) = &text else { continue };
            chain.created.extend(&*text.creates);
            if text.makes().any(|name| chain.created.contains(name)) {
                // In a loop the same text comes again and again: once is enough.
                chain.texts.retain(|known| !Arc::ptr_eq(known, text));
                chain.texts.push(text.clone());
            }
        }
    }

    /// Forgets what nobody can use any more at this time.
    pub fn forget(&mut self, now: Option<i64>) {
        let Some(now) = now else { return };
        self.open.retain(|_, chain| chain.last.is_none_or(|last| last.saturating_add(IDLE) >= now));
        self.texts.retain(|_, text| text.as_ref().is_some_and(|text| Arc::strong_count(text) > 1));
    }

    /// The text, if it makes anything.
    fn text(&mut self, text: &str, temp_table: Option<&str>) -> Option<Arc<EarlierText>> {
        let hash = xxh3_128(text.as_bytes()) ^ temp_table.map_or(0, |table| xxh3_128(table.as_bytes()));
        let dialect = self.dialect;
        let make = || {
            let mut makes = Makes::of(text, dialect);
            // A plain query whose result BigQuery put into a temp table.
            let temp_table = temp_table.filter(|_| makes.created.is_empty() && makes.written.is_empty());
            makes.created.extend(temp_table.map(|table| name(table.as_bytes())));
            let is_empty = makes.created.is_empty() && makes.written.is_empty();
            (!is_empty).then(|| {
                Arc::new(EarlierText {
                    text: text.into(),
                    temp_table: temp_table.map(Box::from),
                    creates: makes.created.into(),
                    writes: makes.written.into(),
                    words: words(text),
                })
            })
        };
        self.texts.entry(hash).or_insert_with(make).clone()
    }
}
