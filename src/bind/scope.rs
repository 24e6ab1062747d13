//! Name scopes: range variables, their columns, and what stands for both further out.

use super::path::STAR;
use super::{Binder, Column, Entry, Field, Shape, Table, Value, Ways};
use crate::catalog::{Relation, name_hash, same_name};
use crate::diagnostic::Code;
use crate::lineage::Confidence;
use crate::syntax::{Ident, NamedWindow, Span};

/// The names visible at one place. Inner scopes come first.
#[derive(Debug, Default)]
pub(super) struct Scope<'s, 'a> {
    pub parent: Option<&'s Scope<'s, 'a>>,
    pub ranges: Vec<Range<'a>>,
    /// What `*` gives, in order, and where unqualified names are looked up.
    pub visible: Vec<Visible<'a>>,
    /// Select-list aliases, parameters, lambda arguments: they win over columns of this scope's parents.
    pub names: &'a [Column<'a>],
    /// Select-list aliases that columns of the parent win over; the parents of that come after them.
    pub late: &'a [Column<'a>],
    /// The WINDOW clause.
    pub windows: &'a [NamedWindow<'a>],
}

/// A range variable: one item of FROM.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range<'a> {
    /// Empty when it has no name.
    pub alias: &'a str,
    /// The alias is the last part of a path quoted as a whole (`` `p.d.t` ``): a column of that name comes first.
    pub weak: bool,
    pub source: RangeSource<'a>,
}

impl<'a> Range<'a> {
    /// A range variable with a name of its own, or without any.
    pub const fn new(alias: &'a str, source: RangeSource<'a>) -> Self {
        Range { alias, weak: false, source }
    }
}

/// Where a range variable's columns come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum RangeSource<'a> {
    /// A relation with metadata.
    Known(super::path::RelationId, &'a Relation),
    /// A relation without metadata.
    Unknown(super::path::RelationId),
    /// A subquery, CTE or temp table.
    Table(Table<'a>),
    /// The elements of an array, or the rows of a value table.
    Value(Value<'a>),
}

/// A part of what is visible without qualification.
#[derive(Debug, Clone)]
pub(super) enum Visible<'a> {
    /// The columns of a range variable, except those that USING has merged.
    Range { index: usize, hidden: Vec<&'a str> },
    /// A column merged by USING.
    Merged(Column<'a>),
}

/// What an unqualified name may stand for.
#[derive(Default)]
struct Candidates<'a> {
    known: Several<'a>,
    /// Columns of relations without metadata that may or may not exist.
    possible: Several<'a>,
}

/// Mostly none or one.
#[derive(Default)]
struct Several<'a> {
    first: Option<Value<'a>>,
    rest: Vec<Value<'a>>,
}

impl<'a> Several<'a> {
    fn push(&mut self, value: Value<'a>) {
        match self.first {
            None => self.first = Some(value),
            Some(_) => self.rest.push(value),
        }
    }

    fn extend(&mut self, values: impl IntoIterator<Item = Value<'a>>) {
        values.into_iter().for_each(|value| self.push(value));
    }

    /// The only one.
    fn only(&self) -> Option<Value<'a>> {
        if self.rest.is_empty() { self.first } else { None }
    }

    fn iter(&self) -> impl Iterator<Item = Value<'a>> {
        self.first.into_iter().chain(self.rest.iter().copied())
    }
}

impl<'s, 'a> Scope<'s, 'a> {
    /// An empty scope inside another.
    pub fn inside(parent: Option<&'s Scope<'s, 'a>>) -> Self {
        Scope { parent, ..Scope::default() }
    }

    /// A scope in which these names stand for values.
    pub fn named(parent: Option<&'s Scope<'s, 'a>>, names: &'a [Column<'a>]) -> Self {
        Scope { parent, names, ..Scope::default() }
    }

    /// Adds a range variable, visible at the end.
    pub fn push(&mut self, range: Range<'a>) {
        self.visible.push(Visible::Range { index: self.ranges.len(), hidden: Vec::new() });
        self.ranges.push(range);
    }

    fn range(&self, alias: &str) -> Option<&Range<'a>> {
        self.ranges.iter().find(|r| !r.alias.is_empty() && same_name(r.alias, alias))
    }

    /// The named window, here or further out.
    pub fn window(&self, name: &str) -> Option<&'a NamedWindow<'a>> {
        self.windows.iter().find(|w| w.name.name.eq_ignore_ascii_case(name)).or_else(|| self.parent?.window(name))
    }
}

impl<'a> Binder<'a> {
    /// The value of a dotted name, or of its unknown rest; a diagnostic when nothing fits.
    pub(super) fn resolve(&mut self, parts: &'a [Ident<'a>], scope: &Scope<'_, 'a>) -> Value<'a> {
        let Some((first, rest)) = parts.split_first() else { return Value::EMPTY };
        if let Some(value) = self.resolve_in_chain(parts, scope) {
            return value;
        }
        if let Some(value) = self.variable(first.name) {
            return self.access(value, rest);
        }
        if rest.is_empty() && self.is_bare_function(first.name) {
            return Value::EMPTY;
        }
        self.unresolved(parts, scope)
    }

    /// A function that is called without parentheses (`CURRENT_TIMESTAMP`).
    fn is_bare_function(&self, name: &str) -> bool {
        self.dialect.function(name).is_some_and(|f| f.bare)
    }

    fn resolve_in_chain(&mut self, parts: &'a [Ident<'a>], scope: &Scope<'_, 'a>) -> Option<Value<'a>> {
        let (first, rest) = parts.split_first()?;
        let hash = name_hash(first.name);
        let mut possible = Several::default();
        let mut at = Some(scope);
        let mut late: &'a [Column<'a>] = &[];
        while let Some(scope) = at {
            if !scope.late.is_empty() {
                late = scope.late;
                at = scope.parent;
                continue;
            }
            let names = Table { columns: scope.names, value_table: false };
            if let Some(name) = names.find_hashed(first.name, hash).next() {
                return Some(self.access(name.value, rest));
            }
            // An alias comes after the columns of FROM, but before a row as a whole.
            let late = Table { columns: std::mem::take(&mut late), value_table: false };
            let alias = late.find_hashed(first.name, hash).next();
            let range = scope.range(first.name).copied().filter(|_| alias.is_none() || !rest.is_empty());
            if let Some(range) = range
                && !range.weak
            {
                return Some(self.qualified(range, parts, scope));
            }
            let mut candidates = Candidates::default();
            self.candidates(first.name, hash, &scope.ranges, &scope.visible, &mut candidates);
            match (candidates.known.only(), range) {
                (Some(value), Some(range)) if !rest.is_empty() && self.field(value, rest[0].name).is_none() => {
                    return Some(self.qualified(range, parts, scope));
                }
                (Some(value), _) => return Some(self.access(value, rest)),
                (None, Some(range)) => return Some(self.qualified(range, parts, scope)),
                (None, None) if candidates.known.first.is_some() => {
                    self.report(Code::AmbiguousColumn, first.span, || {
                        format!("column {} exists in several tables of this FROM clause; qualify it", first.name)
                    });
                    let value = self.ambiguous(&candidates.known);
                    return Some(self.access(value, rest));
                }
                (None, None) => possible.extend(candidates.possible.iter()),
            }
            if let Some(alias) = alias {
                return Some(self.access(alias.value, rest));
            }
            at = scope.parent;
        }
        if let Some(value) = self.full_path(parts, scope) {
            return Some(value);
        }
        if self.is_variable(first.name) || (rest.is_empty() && self.is_bare_function(first.name)) {
            return None;
        }
        match possible.only() {
            Some(value) => Some(self.access(value, rest)),
            None if possible.first.is_none() => None,
            None => {
                self.report(Code::AmbiguousColumn, first.span, || {
                    format!("column {} may belong to several tables without metadata", first.name)
                });
                let value = self.ambiguous(&possible);
                Some(self.access(value, rest))
            }
        }
    }

    /// `alias`, `alias.column`, `alias.column.field…`
    fn qualified(&mut self, range: Range<'a>, parts: &'a [Ident<'a>], scope: &Scope<'_, 'a>) -> Value<'a> {
        let [_, column, rest @ ..] = parts else {
            // The alias of a function in FROM is its column's name, too.
            return match range.source {
                RangeSource::Table(Table { columns: [only], value_table: false })
                    if only.name.eq_ignore_ascii_case(range.alias) =>
                {
                    only.value
                }
                _ => self.range_value(range),
            };
        };
        if let Some(value) = self.range_column(range, column.name) {
            return self.access(value, rest);
        }
        // The range variable hides a column of the same name, unless only that column makes sense.
        let mut candidates = Candidates::default();
        self.candidates(parts[0].name, name_hash(parts[0].name), &scope.ranges, &scope.visible, &mut candidates);
        if let Some(value) = candidates.known.first
            && self.field(value, column.name).is_some()
        {
            return self.access(value, &parts[1..]);
        }
        if let Some(value) = self.full_path(parts, scope) {
            return value;
        }
        self.report(Code::UnknownColumn, column.span, || {
            format!("{} has no column {} in the metadata", range.alias, column.name)
        });
        match range.source {
            RangeSource::Known(id, _) | RangeSource::Unknown(id) => {
                let value = self.inferred_column(id, column.name);
                self.access(value, rest)
            }
            RangeSource::Table(_) | RangeSource::Value(_) => Value::EMPTY,
        }
    }

    /// `project.dataset.table.column` or `dataset.table.column` of a table in FROM.
    fn full_path(&mut self, parts: &'a [Ident<'a>], scope: &Scope<'_, 'a>) -> Option<Value<'a>> {
        let quoted = self.dialect.identifiers().quoted_paths && parts.first().is_some_and(Ident::is_dotted);
        if parts.len() < 3 && !quoted {
            return None;
        }
        let mut at = Some(scope);
        while let Some(scope) = at {
            for &range in &scope.ranges {
                let (RangeSource::Known(id, _) | RangeSource::Unknown(id)) = range.source else { continue };
                let name = self.paths.relation_name(id);
                let mut prefix = String::new();
                for (i, part) in parts.iter().enumerate() {
                    if !prefix.is_empty() {
                        prefix.push('.');
                    }
                    prefix.push_str(part.name);
                    let matches = name.len().checked_sub(prefix.len()).is_some_and(|at| {
                        name.get(at..).is_some_and(|tail| tail.eq_ignore_ascii_case(&prefix))
                            && (at == 0 || name[..at].ends_with('.'))
                    });
                    if matches && (i > 0 || quoted) {
                        let Some(column) = parts.get(i + 1) else { return Some(self.range_value(range)) };
                        if let Some(value) = self.range_column(range, column.name) {
                            return Some(self.access(value, &parts[i + 2..]));
                        }
                    }
                }
            }
            at = scope.parent;
        }
        None
    }

    /// Field after field; an unknown field leaves the value as it is, with a diagnostic.
    #[inline]
    pub(super) fn access(&mut self, value: Value<'a>, fields: &'a [Ident<'a>]) -> Value<'a> {
        if fields.is_empty() { value } else { self.access_fields(value, fields) }
    }

    fn access_fields(&mut self, mut value: Value<'a>, fields: &'a [Ident<'a>]) -> Value<'a> {
        for field in fields {
            match self.field(value, field.name) {
                Some(inner) => value = inner,
                None => {
                    self.report(Code::SchemaMismatch, field.span, || {
                        format!("no field {} in the type of the value before it", field.name)
                    });
                    let own = self.set(|_, acc| value.flatten(super::Through::TRANSFORM, acc));
                    return Value { own, extra: &[], shape: Shape::Unknown };
                }
            }
        }
        value
    }

    /// A column of one range variable; always found when nothing is known of its columns.
    pub(super) fn range_column(&mut self, range: Range<'a>, name: &'a str) -> Option<Value<'a>> {
        match range.source {
            RangeSource::Known(id, relation) => match relation.column(name) {
                Some(index) => Some(self.known_column(id, relation, index)),
                None => match self.dialect.pseudo_column(name) {
                    Some(pseudo) => {
                        let path = self.paths.named_column(id, name);
                        Some(self.source(self.exact(path), Some(&pseudo.column.data_type)))
                    }
                    None if relation.partial => Some(self.inferred_column(id, name)),
                    None => None,
                },
            },
            RangeSource::Unknown(id) => Some(self.inferred_column(id, name)),
            RangeSource::Table(table) if table.value_table => {
                let row = table.columns.first()?.value;
                self.field(row, name)
            }
            RangeSource::Table(table) => match table.find(name).next() {
                Some(column) => Some(column.value),
                None => {
                    let star = table.columns.iter().find(|c| c.is_star())?;
                    self.field(star.value, name)
                }
            },
            RangeSource::Value(value) => match value.shape {
                Shape::Scalar if value.own.is_empty() => None,
                _ => self.field(value, name),
            },
        }
    }

    fn known_column(&mut self, id: super::RelationId, relation: &'a Relation, index: usize) -> Value<'a> {
        let column = &relation.columns[index];
        let path = self.paths.column(id, index, &column.name);
        self.source(self.exact(path), Some(&column.data_type))
    }

    /// A column that no metadata tell of.
    pub(super) fn inferred_column(&mut self, relation: super::RelationId, name: &'a str) -> Value<'a> {
        let path = self.paths.named_column(relation, name);
        self.source(Entry { path, ways: Ways::identity(Confidence::Inferred) }, None)
    }

    fn exact(&self, path: super::PathId) -> Entry {
        let concluded = !self.concluded.is_empty() && self.concluded.contains(&self.paths.relation_of(path));
        let confidence = if concluded { Confidence::Inferred } else { Confidence::Exact };
        Entry { path, ways: Ways::identity(confidence) }
    }

    /// The whole row of a range variable.
    pub(super) fn range_value(&mut self, range: Range<'a>) -> Value<'a> {
        match range.source {
            RangeSource::Value(value) => value,
            RangeSource::Table(table) => self.row_value(table),
            RangeSource::Unknown(id) => self.unknown_star(id),
            RangeSource::Known(..) => {
                let columns = self.range_columns(range);
                self.row_value(Table { columns: self.arena.alloc_slice_copy(&columns), value_table: false })
            }
        }
    }

    fn unknown_star(&mut self, id: super::path::RelationId) -> Value<'a> {
        self.inferred_column(id, STAR)
    }

    /// All columns of a range variable, as `*` gives them.
    pub(super) fn range_columns(&mut self, range: Range<'a>) -> Vec<Column<'a>> {
        match range.source {
            RangeSource::Known(id, relation) => {
                let mut columns = Vec::with_capacity(relation.columns.len());
                for (index, column) in relation.columns.iter().enumerate().filter(|(_, c)| !c.hidden) {
                    columns.push(Column::new(&column.name, self.known_column(id, relation, index)));
                }
                columns
            }
            RangeSource::Unknown(id) => vec![Column::new(STAR, self.unknown_star(id))],
            RangeSource::Table(Table { columns: [row], value_table: true }) => self.value_columns(row.value, row.name),
            RangeSource::Table(table) => table.columns.to_vec(),
            RangeSource::Value(value) => self.value_columns(value, range.alias),
        }
    }

    fn value_columns(&mut self, value: Value<'a>, alias: &'a str) -> Vec<Column<'a>> {
        match self.fields(value) {
            Some(fields) => fields.iter().map(|&Field { name, value }| Column::new(name, value)).collect(),
            None => vec![Column::new(alias, value)],
        }
    }

    /// The column of this name among some of a scope's visible parts, for USING.
    pub(super) fn visible_column(
        &mut self,
        name: &'a str,
        ranges: &[Range<'a>],
        visible: &[Visible<'a>],
    ) -> Option<Value<'a>> {
        let mut candidates = Candidates::default();
        self.candidates(name, name_hash(name), ranges, visible, &mut candidates);
        candidates.known.first.or(candidates.possible.first)
    }

    /// Finds what an unqualified name, which has this hash, may be among these parts of a scope.
    fn candidates(
        &mut self,
        name: &'a str,
        hash: u32,
        ranges: &[Range<'a>],
        visible: &[Visible<'a>],
        found: &mut Candidates<'a>,
    ) {
        let mut pseudo = None;
        for visible in visible {
            let range = match visible {
                Visible::Merged(column) => {
                    if same_name(column.name, name) {
                        found.known.push(column.value);
                    }
                    continue;
                }
                Visible::Range { hidden, .. } if hidden.iter().any(|h| same_name(h, name)) => continue,
                Visible::Range { index, .. } => ranges[*index],
            };
            match range.source {
                RangeSource::Known(id, relation) => {
                    if let Some(index) = relation.column_hashed(name, hash) {
                        found.known.push(self.known_column(id, relation, index));
                    } else if pseudo.is_none() && self.dialect.pseudo_column(name).is_some() {
                        pseudo = Some(range);
                    } else if relation.partial {
                        found.possible.extend(self.range_column(range, name));
                    }
                }
                RangeSource::Unknown(_) => found.possible.extend(self.range_column(range, name)),
                RangeSource::Table(table) if table.value_table => {
                    if let Some(row) = table.columns.first() {
                        self.value_candidate(row.value, name, found);
                    }
                }
                RangeSource::Table(table) => {
                    // Two output columns of one name are ambiguous only when used; the first is as good as any.
                    match table.find_hashed(name, hash).next() {
                        Some(column) => found.known.push(column.value),
                        None if table.columns.iter().any(Column::is_star) => {
                            found.possible.extend(self.range_column(range, name));
                        }
                        None => {}
                    }
                }
                RangeSource::Value(value) => self.value_candidate(value, name, found),
            }
        }
        if let (None, Some(range)) = (found.known.first, pseudo) {
            found.known.extend(self.range_column(range, name));
        }
    }

    fn value_candidate(&mut self, value: Value<'a>, name: &'a str, found: &mut Candidates<'a>) {
        match value.shape {
            Shape::Scalar => {}
            // What is ambiguous itself is no further candidate: the guesses would multiply.
            Shape::Unknown if value.own.iter().any(|e| e.ways.confidence() == Confidence::Ambiguous) => {}
            Shape::Unknown => found.possible.extend(self.field(value, name)),
            Shape::Typed(_) | Shape::Opaque(_) | Shape::Struct(_) | Shape::Renamed(..) | Shape::Either(_) => {
                found.known.extend(self.field(value, name));
            }
        }
    }

    fn ambiguous(&mut self, values: &Several<'a>) -> Value<'a> {
        let mut all = Value::EMPTY;
        for value in values.iter() {
            let value = self.one_of_several(value);
            all = self.either(all, value);
        }
        all
    }

    /// A value that another one may stand for.
    pub(super) fn one_of_several(&mut self, value: Value<'a>) -> Value<'a> {
        let own = value.own.iter().map(|e| Entry { path: e.path, ways: e.ways.ambiguous() });
        Value { own: self.arena.alloc_slice_fill_iter(own), ..value }
    }

    fn unresolved(&mut self, parts: &'a [Ident<'a>], scope: &Scope<'_, 'a>) -> Value<'a> {
        let first = &parts[0];
        if self.in_script {
            self.report(Code::ScriptVariable, first.span, || {
                format!("{} is no column here: taken for a variable of the script", first.name)
            });
            return Value::EMPTY;
        }
        self.report(Code::UnknownColumn, first.span, || format!("no table in scope has a column {}", first.name));
        // The metadata may be older than the query: if only one relation is in scope, it must own the column.
        let mut owners = scope.ranges.iter().filter_map(|r| match r.source {
            RangeSource::Known(id, _) | RangeSource::Unknown(id) => Some(id),
            RangeSource::Table(_) | RangeSource::Value(_) => None,
        });
        match (owners.next(), owners.next(), scope.ranges.len()) {
            (Some(id), None, 1) => {
                let value = self.inferred_column(id, first.name);
                self.access(value, &parts[1..])
            }
            _ => Value::EMPTY,
        }
    }

    /// The columns of `*` in this scope.
    pub(super) fn star(&mut self, scope: &Scope<'_, 'a>, span: Span) -> Vec<Column<'a>> {
        let mut columns = Vec::new();
        for visible in &scope.visible {
            match visible {
                Visible::Merged(column) => columns.push(*column),
                Visible::Range { index, hidden } => {
                    let range = scope.ranges[*index];
                    let unknown = match range.source {
                        RangeSource::Unknown(id) => Some(id),
                        RangeSource::Known(id, relation) if relation.partial => Some(id),
                        _ => None,
                    };
                    if let Some(id) = unknown {
                        let name = self.paths.relation_name(id);
                        self.report(Code::StarWithoutMetadata, span, || {
                            format!("the columns of {name} are unknown; give its metadata with --catalog")
                        });
                    }
                    let mut new = self.range_columns(range);
                    if !hidden.is_empty() {
                        new.retain(|c| !hidden.iter().any(|h| same_name(h, c.name)));
                    }
                    match columns.is_empty() {
                        true => columns = new,
                        false => columns.append(&mut new),
                    }
                }
            }
        }
        columns
    }
}
