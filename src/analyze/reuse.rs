//! The same statement with other constants: its lineage is that of the one before.
//!
//! A daily query names another date each day. Which constants its lineage depends on is seen while it is bound: the
//! binder tells which ones it has passed over as values without sources and never looked at. Texts that differ in nothing
//! else have the same lineage, diagnostics and definitions, as long as the names that were looked up mean the same.

use super::{Analysis, MAX_TEXT, analyze, analyze_watched};
use crate::bind::JobContext;
use crate::catalog::Version;
use crate::dialect::Grammar;
use crate::parse::Outline;
use crate::syntax::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use xxhash_rust::xxh3::Xxh3;

/// Analyses of one shape that are kept: they differ in constants that matter, or in the schema.
const VARIANTS: usize = 8;
/// Bytes of analyses that are kept at most, roughly; beyond, all are forgotten.
const MEMORY: usize = 24 << 20;
/// Shapes that are remembered before they come again.
const SHAPES: usize = 1 << 19;

/// Analyses to be used again. Shared by all threads of a run; the results are the same without it.
#[derive(Debug, Default)]
pub struct Reuse {
    known: RwLock<Known>,
    times: AtomicU64,
}

#[derive(Debug, Default)]
struct Known {
    /// Shapes that came once.
    once: FxHashSet<u128>,
    analyses: FxHashMap<u128, Vec<Arc<Template>>>,
    /// Of the analyses, roughly.
    bytes: usize,
}

/// An analysis of one shape.
#[derive(Debug)]
struct Template {
    /// Constants that matter, by number of their token.
    constants: Box<[(u32, Box<str>)]>,
    /// What the names meant that were looked up.
    versions: Box<[Version]>,
    analysis: Analysis,
    /// The tokens that each diagnostic is about; `None`: about the text as a whole.
    places: Box<[Option<(u32, u32)>]>,
}

impl Reuse {
    /// How often an analysis was used again.
    pub fn times(&self) -> u64 {
        self.times.load(Ordering::Relaxed)
    }

    /// As [`analyze`].
    pub fn analyze(&self, text: &str, context: &JobContext<'_>) -> Analysis {
        // A text that builds on others is as much theirs.
        let lexed = *context.dialect.grammar() == Grammar::GoogleSql;
        if text.len() > MAX_TEXT || !context.earlier.is_empty() || !lexed {
            return analyze(text, context);
        }
        let outline = Outline::of(text);
        let key = key(outline.shape(), context);
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let kept = known.analyses.get(&key).map_or(&[][..], Vec::as_slice);
        let fits = kept.iter().find(|template| template.fits(&outline, context)).cloned();
        let again = !kept.is_empty() || known.once.contains(&key);
        drop(known);
        if let Some(analysis) = fits.and_then(|template| template.applied(&outline)) {
            self.times.fetch_add(1, Ordering::Relaxed);
            return analysis;
        }
        let (analysis, constants) = analyze_watched(outline, context);
        let template = again
            .then(|| constants.free())
            .flatten()
            .and_then(|constants| Template::new(&Outline::of(text), context, &constants, &analysis));
        self.known.write().unwrap_or_else(PoisonError::into_inner).learn(key, template);
        analysis
    }
}

impl Known {
    fn learn(&mut self, key: u128, template: Option<Template>) {
        match template {
            None => {
                if self.once.len() >= SHAPES {
                    self.once.clear();
                }
                self.once.insert(key);
            }
            Some(template) => {
                self.bytes += template.bytes();
                if self.bytes > MEMORY {
                    self.bytes = template.bytes();
                    self.analyses.clear();
                }
                let variants = self.analyses.entry(key).or_default();
                if variants.len() >= VARIANTS {
                    variants.remove(0);
                }
                variants.push(Arc::new(template));
            }
        }
    }
}

impl Template {
    /// `None` where a diagnostic's place cannot be found again in another text.
    fn new(outline: &Outline<'_>, context: &JobContext<'_>, free: &[Span], analysis: &Analysis) -> Option<Self> {
        let place = |span: Span| match span == Span::default() {
            true => Some(None),
            false => outline.numbers(span).map(Some),
        };
        let places = analysis.diagnostics.iter().map(|(_, diagnostic)| place(diagnostic.span));
        let places = places.collect::<Option<_>>()?;
        let constants = outline.constants_outside(free).into_iter();
        let constants = constants.map(|number| Some((number, outline.text(number)?.into())));
        Some(Self {
            constants: constants.collect::<Option<_>>()?,
            versions: analysis.lookups.iter().map(|name| context.catalog.version(name)).collect(),
            analysis: analysis.clone(),
            places,
        })
    }

    fn fits(&self, outline: &Outline<'_>, context: &JobContext<'_>) -> bool {
        self.constants.iter().all(|(number, text)| outline.text(*number) == Some(text))
            && self.analysis.lookups.iter().zip(&self.versions).all(|(name, v)| context.catalog.version(name) == *v)
    }

    /// The analysis with the diagnostics where they are in this text.
    fn applied(&self, outline: &Outline<'_>) -> Option<Analysis> {
        let mut analysis = self.analysis.clone();
        for ((_, diagnostic), place) in analysis.diagnostics.iter_mut().zip(&self.places) {
            if let Some(numbers) = place {
                diagnostic.span = outline.span(*numbers)?;
            }
        }
        Some(analysis)
    }

    /// Roughly what it takes in memory.
    fn bytes(&self) -> usize {
        let Analysis { statements, diagnostics, definitions, lookups } = &self.analysis;
        let statements: usize = statements.iter().map(|statement| statement.bytes()).sum();
        statements + 200 * (1 + diagnostics.len() + lookups.len() + self.constants.len()) + 1_000 * definitions.len()
    }
}

/// The shape in its context.
fn key(shape: u128, context: &JobContext<'_>) -> u128 {
    let JobContext {
        catalog: _,
        dialect: _,
        default_project,
        default_dataset,
        destination,
        referenced,
        in_script,
        earlier: _,
    } = context;
    let mut hasher = Xxh3::new();
    hasher.update(&shape.to_le_bytes());
    let (project, dataset) = default_dataset.unzip();
    let parts = [*default_project, project, dataset, *destination].into_iter();
    for part in parts.chain(referenced.iter().map(|table| Some(*table))) {
        hasher.update(&part.map_or(u64::MAX, |part| part.len() as u64).to_le_bytes());
        hasher.update(part.unwrap_or_default().as_bytes());
    }
    hasher.update(&[u8::from(*in_script)]);
    hasher.digest128()
}
