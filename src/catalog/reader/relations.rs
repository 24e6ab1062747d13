//! Rows about relations, merged by relation.

use super::ddl;
use super::row::{ColumnRow, MetadataRow, Name, Place, What};
use crate::catalog::{Column, DataType, Relation, Spelling, TypeInterner};
use crate::input::{InputProblem, Lost};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;

/// What the rows have told so far.
pub(super) struct Relations<'p> {
    spelling: Spelling<'p>,
    types: TypeInterner,
    relations: Vec<Parts>,
    /// By full name and the time of the snapshot.
    by_name: FxHashMap<(Box<str>, Option<i64>), usize>,
    /// The relation of the last row: exports are grouped.
    last: Option<(Name, Option<i64>, usize)>,
}

#[derive(Default)]
struct Parts {
    relation: Relation,
    columns: Vec<PartColumn>,
    /// From COLUMN_FIELD_PATHS, for want of `columns`.
    field_paths: Vec<PartColumn>,
}

struct PartColumn {
    ordinal: Option<i64>,
    column: Column,
    place: Place,
}

impl<'p> Relations<'p> {
    pub(super) fn new(spelling: Spelling<'p>) -> Self {
        Self {
            spelling,
            types: TypeInterner::new(spelling.data_type),
            relations: Vec::new(),
            by_name: FxHashMap::default(),
            last: None,
        }
    }

    pub(super) fn add(&mut self, mut row: MetadataRow, problems: &mut Vec<InputProblem>) {
        let i = self.find(&mut row, problems);
        match &row.what {
            What::Column(column) => {
                let column = self.column(&row, column, problems);
                self.relations[i].columns.push(column);
            }
            What::FieldPath(column) => {
                let column = self.column(&row, column, problems);
                self.relations[i].field_paths.push(column);
            }
            What::Table(table) => {
                let relation = &mut self.relations[i].relation;
                replace(&mut relation.table_type, &table.table_type);
                replace(&mut relation.ddl, &table.ddl);
                replace(&mut relation.base_table, &table.base_table);
            }
            What::View(view) => {
                let relation = &mut self.relations[i].relation;
                relation.legacy_sql = view.legacy_sql;
                if let (Some(old), Some(new)) = (&relation.view_definition, &view.definition)
                    && old != new
                {
                    let message = "the view has another definition in an earlier row; this later one counts";
                    problems.push(row.place.problem("view_definition", message, Lost::Nothing));
                }
                replace(&mut relation.view_definition, &view.definition);
            }
            What::Routine(_) | What::Parameter(_) => {}
        }
    }

    /// The relations with their columns in order.
    pub(super) fn finish(self, problems: &mut Vec<InputProblem>) -> Vec<Relation> {
        let whole_views = self.spelling.whole_views;
        let finish = |parts: Parts| parts.finish(whole_views, problems);
        let mut relations: Vec<_> = self.relations.into_iter().map(finish).collect();
        complete_snapshots(&mut relations);
        relations
    }

    /// The place of the row's relation.
    fn find(&mut self, row: &mut MetadataRow, problems: &mut Vec<InputProblem>) -> usize {
        if let Some((name, taken, i)) = &self.last
            && (name, *taken) == (&row.name, row.taken)
        {
            return *i;
        }
        let i = match self.by_name.entry((row.name.full(&self.spelling), row.taken)) {
            Entry::Occupied(entry) => *entry.get(),
            Entry::Vacant(entry) => {
                if row.name.project.is_none() && self.spelling.default_project.is_none() && self.spelling.parts > 2 {
                    let message = "the project is not known; export table_catalog, too, or give a default project";
                    problems.push(row.place.problem("table_catalog", message, Lost::Nothing));
                }
                let (name, taken) = entry.key().clone();
                let relation = Relation { name, taken, ..Relation::default() };
                self.relations.push(Parts { relation, ..Parts::default() });
                *entry.insert(self.relations.len() - 1)
            }
        };
        self.last = Some((std::mem::take(&mut row.name), row.taken, i));
        i
    }

    fn column(&mut self, row: &MetadataRow, column: &ColumnRow, problems: &mut Vec<InputProblem>) -> PartColumn {
        let data_type = column.data_type.as_deref().map(|text| self.types.parse(text));
        let data_type = match data_type {
            Some(Ok(data_type)) => data_type,
            Some(Err(error)) => {
                let message = format!("{error}; the column's fields are not known");
                problems.push(row.place.problem("data_type", message, Lost::Field));
                DataType::unknown()
            }
            None => DataType::unknown(),
        };
        PartColumn {
            ordinal: column.ordinal,
            column: Column { name: (self.spelling.column)(&column.name).into(), data_type, hidden: column.hidden },
            place: row.place.clone(),
        }
    }
}

impl Parts {
    fn finish(self, whole_views: bool, problems: &mut Vec<InputProblem>) -> Relation {
        let Self { mut relation, columns, field_paths } = self;
        let columns = if columns.is_empty() { field_paths } else { columns };
        let mut columns = distinct(&relation.name, columns, problems);
        // Pseudo-columns have no position, unless the export left the positions out.
        let positions = columns.iter().any(|c| c.ordinal.is_some());
        for part in &mut columns {
            part.column.hidden |= positions && part.ordinal.is_none();
        }
        columns.sort_by_key(|c| (c.column.hidden, c.ordinal));
        relation.set_columns(columns.into_iter().map(|c| c.column).collect());
        if let Some(whole) = relation.view_definition.as_deref().filter(|text| whole_views && ddl::is_create(text)) {
            relation.view_definition = ddl::view_query(whole).map(Box::from);
        }
        if relation.view_definition.is_none()
            && let Some(ddl) = relation.ddl.as_deref()
            && ddl::created(ddl).and_then(|c| c.table_type).is_some_and(|t| t.ends_with("VIEW"))
        {
            relation.view_definition = ddl::view_query(ddl).map(Box::from);
        }
        if relation.legacy_sql {
            relation.view_definition = None;
        }
        relation
    }
}

/// TABLES and VIEWS may come without a date beside dated COLUMNS: what they tell goes for every snapshot.
fn complete_snapshots(relations: &mut Vec<Relation>) {
    if relations.iter().all(|relation| relation.taken.is_none()) {
        return;
    }
    let is_bare = |relation: &Relation| relation.taken.is_none() && relation.columns.is_empty();
    let (bare, mut dated): (Vec<_>, Vec<_>) = std::mem::take(relations).into_iter().partition(is_bare);
    let mut bare: FxHashMap<_, _> = bare.into_iter().map(|relation| (relation.name.clone(), relation)).collect();
    let mut used = FxHashSet::default();
    for relation in &mut dated {
        if let Some(known) = bare.get(&relation.name) {
            used.insert(relation.name.clone());
            replace(&mut relation.table_type, &known.table_type);
            replace(&mut relation.ddl, &known.ddl);
            replace(&mut relation.base_table, &known.base_table);
            replace(&mut relation.view_definition, &known.view_definition);
            relation.legacy_sql |= known.legacy_sql;
        }
    }
    bare.retain(|name, _| !used.contains(name));
    dated.extend(bare.into_values());
    *relations = dated;
}

/// One entry per name, the last one, in order of first appearance.
fn distinct(relation: &str, columns: Vec<PartColumn>, problems: &mut Vec<InputProblem>) -> Vec<PartColumn> {
    let mut places = FxHashMap::default();
    let mut distinct: Vec<PartColumn> = Vec::with_capacity(columns.len());
    for part in columns {
        match places.entry(part.column.name.to_ascii_lowercase()) {
            Entry::Vacant(place) => {
                place.insert(distinct.len());
                distinct.push(part);
            }
            Entry::Occupied(place) => {
                let earlier = &mut distinct[*place.get()];
                if earlier.column.data_type != part.column.data_type {
                    let Place { file, line } = &earlier.place;
                    let name = &part.column.name;
                    let message =
                        format!("column {name} of {relation} has another type in {file}:{line}; this later one counts");
                    problems.push(part.place.problem("data_type", message, Lost::Nothing));
                }
                *earlier = part;
            }
        }
    }
    distinct
}

fn replace(old: &mut Option<Box<str>>, new: &Option<Box<str>>) {
    if new.is_some() {
        old.clone_from(new);
    }
}
