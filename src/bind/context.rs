//! The binder's state for one job, and its entry point.

use super::constants::Constants;
use super::flow::Acc;
use super::path::PathTable;
use super::scope::Visible;
use super::table::RowAcc;
use super::tree::Tree;
use super::{Column, Range, Rows, Scope, Table, Value};
use crate::catalog::{CatalogAt, DataType, Definition, Relation};
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Dialect;
use crate::syntax::{Query, Script, Span};
use bumpalo::Bump;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::sync::Arc;

/// What a statement's meaning depends on besides its text.
#[derive(Debug, Clone, Copy)]
pub struct JobContext<'c> {
    /// The schema as of the job.
    pub catalog: CatalogAt<'c>,
    pub dialect: &'c Dialect,
    /// Project of names without one: the job's own (`project_id` of INFORMATION_SCHEMA.JOBS).
    pub default_project: Option<&'c str>,
    /// Dataset of names without one (`configuration.query.defaultDataset` of jobs.get), its project first.
    pub default_dataset: Option<(&'c str, &'c str)>,
    /// Full name of the table that keeps a SELECT's result, if one does (`destination_table`).
    pub destination: Option<&'c str>,
    /// Full names of the tables that the job read (`referenced_tables`): they tell what an unqualified name means where
    /// no default dataset does.
    pub referenced: &'c [&'c str],
    /// The job is a child of a script (`parent_job_id`): a name that is no column is one of the script's variables.
    pub in_script: bool,
    /// Texts that ran before in the same script or session and made what this one uses, in order.
    pub earlier: &'c [Earlier<'c>],
}

impl<'c> JobContext<'c> {
    /// Of a text of which nothing else is known.
    pub fn new(catalog: impl Into<CatalogAt<'c>>, dialect: &'c Dialect) -> Self {
        Self {
            catalog: catalog.into(),
            dialect,
            default_project: None,
            default_dataset: None,
            destination: None,
            referenced: &[],
            in_script: false,
            earlier: &[],
        }
    }
}

/// A text whose temp tables, temp functions and variables a later one of its script or session uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier<'c> {
    pub text: &'c Arc<str>,
    /// The temp table that its query's result was written to, if the text itself does not say so.
    pub temp_table: Option<&'c str>,
}

/// The bound form of one leaf statement.
#[derive(Debug, Clone)]
pub struct Bound<'a> {
    /// Position among the leaf statements of the text.
    pub index: u32,
    pub statement_type: Cow<'static, str>,
    /// Full name of what is written, if anything.
    pub target: Option<&'a str>,
    /// The target is a temp table or temp function.
    pub temporary_target: bool,
    /// It stands in the body of a procedure that the leaf statement calls.
    pub called: bool,
    pub columns: Vec<BoundColumn<'a>>,
    pub rows: Rows<'a>,
    /// Why it has no lineage.
    pub error: Option<String>,
}

/// A written column.
#[derive(Debug, Clone, Copy)]
pub struct BoundColumn<'a> {
    pub name: &'a str,
    /// Position from 0.
    pub ordinal: u32,
    pub value: Value<'a>,
}

/// A common table expression in scope.
#[derive(Debug, Clone, Copy)]
pub(super) struct CteEntry<'a> {
    pub name: &'a str,
    pub state: CteState<'a>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum CteState<'a> {
    /// Under WITH RECURSIVE a CTE may be used before its text comes.
    Unbound(&'a Query<'a>),
    Bound(Table<'a>, Rows<'a>),
}

/// A temp table of a script: resolved through, never a source.
#[derive(Debug, Clone, Copy)]
pub(super) struct TempTable<'a> {
    pub table: Table<'a>,
    pub rows: Rows<'a>,
}

/// The binder's state for one job.
pub(super) struct Binder<'a> {
    pub arena: &'a Bump,
    /// Relations that the job itself makes known (DDL, views without metadata).
    pub made: &'a Kept<Arc<Relation>>,
    /// Types that the text spells out.
    pub types: &'a Kept<DataType>,
    /// The same by address of the written type: a function's parameters are asked for at each call.
    pub written: FxHashMap<usize, &'a DataType>,
    /// Texts beside the job's own.
    pub trees: &'a Kept<Tree>,
    pub catalog: CatalogAt<'a>,
    pub dialect: &'a Dialect,
    pub default_project: Option<&'a str>,
    pub default_dataset: Option<&'a str>,
    pub destination: Option<&'a str>,
    pub referenced: &'a [&'a str],
    pub in_script: bool,
    /// The connection whose system runs the SQL that is being bound.
    pub foreign: Option<&'a str>,
    /// Relations whose full name is a conclusion.
    pub concluded: Vec<super::RelationId>,
    pub paths: PathTable<'a>,
    /// Leaves of constructed structs whose parts have parts, by the address of their fields in the arena.
    pub leaves: FxHashMap<usize, usize>,
    /// Reused accumulators.
    pub accs: Vec<Acc>,
    pub row_accs: Vec<RowAcc>,
    /// Emptied lists of scopes.
    pub scopes: Vec<(Vec<Range<'a>>, Vec<Visible<'a>>)>,
    /// What has influenced the rows of the statement (or of the part that is bound apart) so far.
    pub rows: RowAcc,
    pub ctes: Vec<CteEntry<'a>>,
    pub temp_tables: FxHashMap<String, TempTable<'a>>,
    /// By full name: what DDL earlier in this job says of tables.
    pub overlay: FxHashMap<&'a str, Option<&'a Relation>>,
    /// Views and table functions whose texts are being bound, one inside the other.
    pub describing: Vec<&'a str>,
    /// One of them has led back to itself.
    pub circular: bool,
    /// Names that were looked up in the catalog; routines with `()` behind them.
    pub lookups: Vec<Arc<str>>,
    /// How often a relation or routine was asked for.
    pub asked: u64,
    /// What the job's statements make known to later jobs.
    pub definitions: Vec<Definition>,
    /// The job's own text.
    pub text: &'a str,
    pub functions: FxHashMap<String, super::routine::Definition<'a>>,
    pub routines: FxHashMap<&'a str, Option<super::routine::Definition<'a>>>,
    /// Bodies that the current statement has called.
    pub bodies: super::body::Bodies<'a>,
    /// What the RETURNING of the statement before gives, and what decided on its rows.
    pub returned: (&'a [Column<'a>], Rows<'a>),
    /// Stand-ins for arguments of the bodies that are being bound, one inside the other.
    pub stand_ins: usize,
    /// Those that this job's own text defines.
    pub own_routines: FxHashSet<&'a str>,
    /// Script variables, parameters of a procedure, by lower-case name.
    pub variables: FxHashMap<String, Value<'a>>,
    /// Declared types with fields, by lower-case name of the variable.
    pub variable_types: FxHashMap<String, &'a DataType>,
    /// What USING of an EXECUTE IMMEDIATE gives.
    pub parameters: &'a [Column<'a>],
    /// Texts of variables, where they are known, by lower-case name: they may become SQL.
    pub texts: FxHashMap<String, String>,
    /// Calls of procedures, one inside the other.
    pub active_calls: Vec<super::script::ActiveCall<'a>>,
    /// Depth of procedure calls: their statements have no index of their own.
    pub calls: u32,
    /// An aggregate function was bound since this was reset.
    pub saw_aggregate: bool,
    /// Nesting of views, functions and procedures that are being expanded.
    pub expansions: u32,
    /// An expansion was refused because there were too many inside each other.
    pub endless: bool,
    /// Work left for this job, in bound expressions.
    pub budget: u64,
    /// Diagnostics are kept only for the job's own text, not for bodies of views and functions.
    pub quiet: u32,
    /// Statements that run only under a condition or repeatedly: an assignment adds to what a variable held.
    pub conditional: u32,
    /// Inside the body of a loop.
    pub in_loop: bool,
    pub index: u32,
    /// [`Script::semicolons`] of the job's own text.
    pub semicolons: &'a [u32],
    pub constants: Constants,
    pub out: Vec<Bound<'a>>,
    pub diagnostics: Vec<(u32, Diagnostic)>,
}

/// Expansions (views, functions, procedures inside each other) that BigQuery itself would not allow.
pub(super) const MAX_EXPANSIONS: u32 = 50;

/// Bound expressions per job before the binder gives up: far above what 1 MB of SQL needs.
const BUDGET: u64 = 5_000_000;

/// What lives as long as the job and owns memory. Most jobs have none of it.
pub(super) struct Kept<T>(OnceCell<typed_arena::Arena<T>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(OnceCell::new())
    }
}

impl<T> Kept<T> {
    /// Keeps one more.
    pub fn alloc(&self, value: T) -> &T {
        self.0.get_or_init(|| typed_arena::Arena::with_capacity(1)).alloc(value)
    }
}

/// Where a job's tree and bound form live. Dropped as a whole when the job is done.
pub struct Arenas {
    pub bump: Bump,
    made: Kept<Arc<Relation>>,
    types: Kept<DataType>,
    trees: Kept<Tree>,
}

thread_local! {
    /// The memory of the last job on this thread, which serves the next one: it is still in the processor's cache.
    static SPARE: Cell<Option<Bump>> = const { Cell::new(None) };
    /// The accumulators of the last job on this thread.
    static SPARE_ACCS: Cell<(Vec<Acc>, Vec<RowAcc>)> = Cell::default();
}

/// Longer accumulators are not kept for the next job, in entries.
const MAX_SPARE_ACC: usize = 1 << 10;
/// More memory is not kept for the next job, in bytes.
const MAX_SPARE: usize = 1 << 20;

impl Default for Arenas {
    fn default() -> Self {
        Self {
            bump: SPARE.take().unwrap_or_default(),
            made: Kept::default(),
            types: Kept::default(),
            trees: Kept::default(),
        }
    }
}

impl Drop for Arenas {
    fn drop(&mut self) {
        let mut bump = std::mem::take(&mut self.bump);
        if bump.allocated_bytes() <= MAX_SPARE {
            bump.reset();
            SPARE.set(Some(bump));
        }
    }
}

/// All of a job.
#[derive(Debug)]
pub struct BoundScript<'a> {
    pub statements: Vec<Bound<'a>>,
    pub paths: PathTable<'a>,
    /// Each with the index of its statement.
    pub diagnostics: Vec<(u32, Diagnostic)>,
    /// What the job makes known to later jobs, in order.
    pub definitions: Vec<Definition>,
    /// Names that were looked up in the catalog, in order of first use; routines with `()` behind them. The result
    /// depends on nothing else of the catalog.
    pub lookups: Vec<Arc<str>>,
    /// Which constants of the text the result depends on.
    pub constants: Constants,
}

/// Binds all statements of a script in order.
pub fn bind_script<'a>(
    text: &'a str,
    script: &Script<'a>,
    context: &JobContext<'a>,
    arenas: &'a Arenas,
) -> BoundScript<'a> {
    let (accs, row_accs) = SPARE_ACCS.take();
    let mut binder = Binder {
        arena: &arenas.bump,
        made: &arenas.made,
        types: &arenas.types,
        written: FxHashMap::default(),
        trees: &arenas.trees,
        catalog: context.catalog,
        dialect: context.dialect,
        default_project: context
            .default_dataset
            .map(|(project, _)| project)
            .filter(|project| !project.is_empty())
            .or(context.default_project),
        default_dataset: context.default_dataset.map(|(_, dataset)| dataset).or(context
            .dialect
            .identifiers()
            .default_schema
            .as_deref()),
        destination: context.destination,
        referenced: context.referenced,
        in_script: context.in_script,
        foreign: None,
        concluded: Vec::new(),
        paths: PathTable::default(),
        leaves: FxHashMap::default(),
        accs,
        row_accs,
        scopes: Vec::new(),
        rows: RowAcc::default(),
        ctes: Vec::new(),
        temp_tables: FxHashMap::default(),
        overlay: FxHashMap::default(),
        describing: Vec::new(),
        circular: false,
        lookups: Vec::with_capacity(8),
        asked: 0,
        definitions: Vec::new(),
        text,
        functions: FxHashMap::default(),
        routines: FxHashMap::default(),
        bodies: Default::default(),
        returned: (&[], Rows::default()),
        stand_ins: 0,
        own_routines: FxHashSet::default(),
        variables: FxHashMap::default(),
        variable_types: FxHashMap::default(),
        parameters: &[],
        texts: FxHashMap::default(),
        active_calls: Vec::new(),
        calls: 0,
        saw_aggregate: false,
        expansions: 0,
        endless: false,
        budget: BUDGET,
        quiet: 0,
        conditional: 0,
        in_loop: false,
        index: 0,
        semicolons: script.semicolons,
        constants: Constants::default(),
        out: Vec::with_capacity(1),
        diagnostics: Vec::new(),
    };
    context.earlier.iter().for_each(|earlier| binder.bind_earlier(earlier));
    binder.bind_statements(script.statements);
    binder.accs.retain(|acc| acc.capacity() <= MAX_SPARE_ACC);
    binder.row_accs.retain(|acc| acc.capacity() <= MAX_SPARE_ACC);
    SPARE_ACCS.set((binder.accs, binder.row_accs));
    BoundScript {
        statements: binder.out,
        paths: binder.paths,
        diagnostics: binder.diagnostics,
        definitions: binder.definitions,
        lookups: binder.lookups,
        constants: binder.constants,
    }
}

impl<'a> Binder<'a> {
    /// Keeps a diagnostic about the job's own text.
    pub(super) fn report(&mut self, code: Code, span: Span, message: impl FnOnce() -> String) {
        if self.quiet == 0 {
            let diagnostic = Diagnostic::new(code, span, message());
            if self.diagnostics.last().is_none_or(|(i, last)| *i != self.index || *last != diagnostic) {
                self.diagnostics.push((self.index, diagnostic));
            }
        }
    }

    /// Takes so many steps at once, as [`Binder::step`].
    pub(super) fn steps(&mut self, count: u64, span: Span) -> bool {
        self.budget -= self.budget.saturating_sub(1).min(count.saturating_sub(1));
        self.step(span)
    }

    /// Takes one step from the budget; false when it is used up.
    pub(super) fn step(&mut self, span: Span) -> bool {
        if self.budget == 0 {
            return false;
        }
        self.budget -= 1;
        if self.budget == 0 {
            // In the text of a view or function, too: the place is then that of the statement.
            let span = if self.quiet == 0 { span } else { Span::default() };
            let message = "the statement needs too much work; its lineage is cut here";
            self.diagnostics.push((self.index, Diagnostic::new(Code::OverBudget, span, message.to_string())));
        }
        self.budget > 0
    }

    /// The tree of a text that other jobs use, too.
    pub(super) fn tree(&mut self, text: &Arc<str>) -> &'a Tree {
        let trees = self.trees;
        trees.alloc(Tree::of(text, self.dialect))
    }

    /// Binds what ran before: only its temp tables, temp functions and variables are kept.
    fn bind_earlier(&mut self, earlier: &Earlier<'a>) {
        let script = self.tree(earlier.text).script();
        self.quiet += 1;
        self.bind_statements(script.statements);
        self.quiet -= 1;
        if let (Some(name), Some(last)) = (earlier.temp_table, self.out.pop())
            && last.target.is_none()
        {
            self.write_temp(name, &last.columns, last.rows);
        }
        self.out.clear();
        self.definitions.clear();
        self.overlay.clear();
        self.index = 0;
    }

    pub(super) fn is_variable(&self, name: &str) -> bool {
        !self.variables.is_empty() && self.variables.contains_key(&name.to_ascii_lowercase())
    }

    pub(super) fn variable(&self, name: &str) -> Option<Value<'a>> {
        if self.variables.is_empty() {
            return None;
        }
        self.variables.get(&name.to_ascii_lowercase()).copied()
    }

    /// Names that stand for values.
    pub(super) fn names(&self, columns: Vec<Column<'a>>) -> &'a [Column<'a>] {
        self.arena.alloc_slice_copy(&columns)
    }

    /// Binds the text of a view or routine of this project, where nothing of the current statement is visible.
    pub(super) fn expanded<T>(&mut self, project: Option<&'a str>, bind: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.expansions >= MAX_EXPANSIONS {
            self.endless = true;
            return None;
        }
        self.expansions += 1;
        self.quiet += 1;
        let ctes = std::mem::take(&mut self.ctes);
        let variables = std::mem::take(&mut self.variables);
        let texts = std::mem::take(&mut self.texts);
        let defaults = (self.default_project, self.default_dataset);
        if project.is_some() {
            (self.default_project, self.default_dataset) = (project, None);
        }
        let saw_aggregate = self.saw_aggregate;
        let result = bind(self);
        self.ctes = ctes;
        self.variables = variables;
        self.texts = texts;
        (self.default_project, self.default_dataset) = defaults;
        self.saw_aggregate = saw_aggregate;
        self.quiet -= 1;
        self.expansions -= 1;
        Some(result)
    }

    /// The scope of text that sees nothing but these names.
    pub(super) fn parameters<'s>(names: &'a [Column<'a>]) -> Scope<'s, 'a> {
        Scope::named(None, names)
    }
}
