//! One row of a metadata export.

use super::ddl::{Created, created};
use crate::catalog::{Spelling, TableName};
use crate::input::{Field, InputProblem, Kind, Lost, Record, RowContext, Value, parse_timestamp};
use std::sync::Arc;

/// What the views of INFORMATION_SCHEMA tell, together.
pub(super) const FIELDS: &[Field] = &[
    Field::scalar("table_catalog"),
    Field::scalar("table_schema"),
    Field::scalar("table_name"),
    Field::scalar("column_name"),
    Field::scalar("ordinal_position"),
    Field::scalar("is_hidden"),
    Field::scalar("is_system_defined"),
    Field::scalar("data_type"),
    Field::scalar("field_path"),
    Field::scalar("table_type"),
    Field::scalar("ddl"),
    Field::scalar("base_table_catalog"),
    Field::scalar("base_table_schema"),
    Field::scalar("base_table_name"),
    Field::scalar("view_definition"),
    Field::scalar("use_standard_sql"),
    Field::scalar("routine_catalog"),
    Field::scalar("routine_schema"),
    Field::scalar("routine_name"),
    Field::scalar("routine_type"),
    Field::scalar("routine_body"),
    Field::scalar("routine_definition"),
    Field::scalar("external_language"),
    Field::scalar("specific_catalog"),
    Field::scalar("specific_schema"),
    Field::scalar("specific_name"),
    Field::scalar("parameter_mode"),
    Field::scalar("parameter_name"),
    Field::scalar("is_result"),
    Field::scalar("is_aggregate"),
    Field::scalar("snapshot_time"),
    Field::scalar("snapshot_date"),
    // Redshift's SVV_ALL_COLUMNS, DuckDB's own functions.
    Field::scalar("database_name"),
    Field::scalar("schema_name"),
    // Databricks: `data_type` of a nested column is STRUCT alone.
    Field::scalar("full_data_type"),
    // PostgreSQL: `data_type` of an array is ARRAY alone.
    Field::scalar("udt_name"),
];

/// A row, where it stands, and the relation or routine that it is about.
#[derive(Debug)]
pub(super) struct MetadataRow {
    pub place: Place,
    pub name: Name,
    /// When the row was exported, in microseconds since 1970: its own `snapshot_time` or `snapshot_date`, else the date
    /// in the path of its file.
    pub taken: Option<i64>,
    pub what: What,
}

/// Where a row stands.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub file: Arc<str>,
    pub line: u64,
}

/// Project, dataset, and table or routine. The project may be missing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    pub project: Option<Box<str>>,
    pub dataset: Box<str>,
    pub name: Box<str>,
    /// It was taken from a CREATE statement.
    pub from_ddl: bool,
}

#[derive(Debug)]
pub(super) enum What {
    Column(ColumnRow),
    /// Of COLUMN_FIELD_PATHS: a column as a whole.
    FieldPath(ColumnRow),
    Table(TableRow),
    View(ViewRow),
    Routine(RoutineRow),
    Parameter(ParameterRow),
}

#[derive(Debug, Default)]
pub(super) struct ColumnRow {
    pub name: Box<str>,
    pub ordinal: Option<i64>,
    pub hidden: bool,
    pub data_type: Option<Box<str>>,
}

#[derive(Debug, Default)]
pub(super) struct TableRow {
    pub table_type: Option<Box<str>>,
    pub ddl: Option<Box<str>>,
    pub base_table: Option<Box<str>>,
}

#[derive(Debug, Default)]
pub(super) struct ViewRow {
    pub definition: Option<Box<str>>,
    pub legacy_sql: bool,
}

#[derive(Debug, Default)]
pub(super) struct RoutineRow {
    pub routine_type: Option<Box<str>>,
    pub ddl: Option<Box<str>>,
    pub definition: Option<Box<str>>,
    /// `routine_body`: `SQL` or `EXTERNAL`.
    pub body: Option<Box<str>>,
    pub language: Option<Box<str>>,
    pub returns: Option<Box<str>>,
}

#[derive(Debug, Default)]
pub(super) struct ParameterRow {
    /// 0 is the result.
    pub ordinal: Option<i64>,
    pub mode: Option<Box<str>>,
    pub name: Option<Box<str>>,
    pub data_type: Option<Box<str>>,
    pub is_result: bool,
    /// `is_aggregate` is NO: a parameter of an aggregate function that is constant per group.
    pub not_aggregate: bool,
}

impl Place {
    /// A problem of the row here.
    pub(super) fn problem(&self, field: &str, message: impl Into<String>, lost: Lost) -> InputProblem {
        InputProblem {
            file: self.file.clone(),
            line: Some(self.line),
            field: Some(field.into()),
            message: message.into(),
            lost,
        }
    }
}

/// Every text that any of the views has; taken apart by kind.
#[derive(Default)]
struct Texts<'a>(Vec<(&'static Field, Value<'a>)>);

impl Texts<'_> {
    fn take(&mut self, name: &str) -> Option<(&'static Field, Value<'_>)> {
        let i = self.0.iter().position(|(field, _)| field.name == name)?;
        let value = std::mem::replace(&mut self.0[i].1, Value::Null);
        Some((self.0[i].0, value))
    }

    fn text(&mut self, row: &mut RowContext<'_>, name: &str) -> Option<Box<str>> {
        let (field, value) = self.take(name)?;
        row.text::<Box<str>>(field, value).filter(|text| !text.is_empty())
    }

    fn flag(&mut self, row: &mut RowContext<'_>, name: &str) -> Option<bool> {
        let (field, value) = self.take(name)?;
        row.flag(field, value)
    }

    fn time(&mut self, row: &mut RowContext<'_>, name: &str) -> Option<i64> {
        let (field, value) = self.take(name)?;
        row.time(field, value)
    }

    fn int(&mut self, row: &mut RowContext<'_>, name: &str) -> Option<i64> {
        let (field, value) = self.take(name)?;
        row.int(field, value)
    }

    fn name(&mut self, row: &mut RowContext<'_>, fields: [&str; 3]) -> Option<Name> {
        let project = self.text(row, fields[0]).or_else(|| self.text(row, "database_name"));
        let dataset = self.text(row, fields[1]).or_else(|| self.text(row, "schema_name")).unwrap_or_default();
        Some(Name { project, dataset, name: self.text(row, fields[2])?, from_ddl: false })
    }
}

/// The row, if it is complete enough to mean something; otherwise it is reported.
pub(super) fn read(row: &mut RowContext<'_>, record: Record<'_>) -> Option<MetadataRow> {
    let kind = Kind::of(record.iter().map(|(field, _)| field.name));
    let mut texts = Texts(record);
    let taken = texts.time(row, "snapshot_time").or_else(|| texts.time(row, "snapshot_date"));
    let taken = taken.or_else(|| date_in(row.file));
    const TABLE: [&str; 3] = ["table_catalog", "table_schema", "table_name"];
    let (name, what) = match kind {
        Some(Kind::Columns) => {
            let name = texts.name(row, TABLE);
            let column = column(&mut texts, row);
            (name.filter(|_| !column.name.is_empty()), What::Column(column))
        }
        Some(Kind::ColumnFieldPaths) => {
            let name = texts.name(row, TABLE);
            let path = texts.text(row, "field_path").unwrap_or_default();
            let column = column(&mut texts, row);
            if path != column.name && !column.name.is_empty() {
                return None; // A field of a column; the column's own row has the whole type.
            }
            (name.filter(|_| !column.name.is_empty()), What::FieldPath(column))
        }
        Some(Kind::Tables) => {
            let base = texts.name(row, ["base_table_catalog", "base_table_schema", "base_table_name"]);
            let table = TableRow {
                table_type: texts.text(row, "table_type"),
                ddl: texts.text(row, "ddl"),
                base_table: base.map(|base| base.full(&Spelling::bigquery(None))),
            };
            (texts.name(row, TABLE), What::Table(table))
        }
        Some(Kind::Views) => {
            let definition = texts.text(row, "view_definition");
            let legacy_sql = texts.flag(row, "use_standard_sql") == Some(false);
            (texts.name(row, TABLE), What::View(ViewRow { definition, legacy_sql }))
        }
        Some(Kind::Routines) => return routine(texts, row, taken),
        Some(Kind::Parameters) => {
            let parameter = ParameterRow {
                ordinal: texts.int(row, "ordinal_position"),
                mode: texts.text(row, "parameter_mode"),
                name: texts.text(row, "parameter_name"),
                data_type: texts.text(row, "data_type"),
                is_result: texts.flag(row, "is_result").unwrap_or(false),
                not_aggregate: texts.flag(row, "is_aggregate") == Some(false),
            };
            let name = texts.name(row, ["specific_catalog", "specific_schema", "specific_name"]);
            (name, What::Parameter(parameter))
        }
        Some(Kind::Jobs | Kind::Log(_) | Kind::Other) | None => {
            row.lose_row(None, "this is no row of COLUMNS, TABLES, VIEWS, ROUTINES or PARAMETERS; the row is left out");
            return None;
        }
    };
    let Some(name) = name else {
        row.lose_row(None, "the name of the table, column or routine is missing; the row is left out");
        return None;
    };
    Some(MetadataRow { place: place(row), name, taken, what })
}

/// The last `2026-09-01` in a path: `columns-2026-09-01.jsonl`, `snapshot_date=2026-09-01/columns.parquet`.
fn date_in(path: &str) -> Option<i64> {
    const LENGTH: usize = "2026-09-01".len();
    let starts = (0..(path.len() + 1).saturating_sub(LENGTH)).rev();
    let windows = starts.filter_map(|start| path.get(start..start + LENGTH));
    windows.filter(|text| text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-').find_map(parse_timestamp)
}

fn place(row: &RowContext<'_>) -> Place {
    Place { file: row.file.clone(), line: row.line }
}

fn column(texts: &mut Texts<'_>, row: &mut RowContext<'_>) -> ColumnRow {
    let hidden = texts.flag(row, "is_hidden") == Some(true);
    let system = texts.flag(row, "is_system_defined") == Some(true);
    ColumnRow {
        name: texts.text(row, "column_name").unwrap_or_default(),
        ordinal: texts.int(row, "ordinal_position"),
        hidden: hidden || system,
        data_type: data_type(texts, row),
    }
}

/// The type, from the column that has all of it.
fn data_type(texts: &mut Texts<'_>, row: &mut RowContext<'_>) -> Option<Box<str>> {
    let full = texts.text(row, "full_data_type");
    let data_type = texts.text(row, "data_type");
    let udt = texts.text(row, "udt_name").filter(|_| matches!(data_type.as_deref(), Some("ARRAY" | "USER-DEFINED")));
    let udt = udt.map(|name| match name.strip_prefix('_') {
        Some(element) => format!("{element}[]").into(),
        None => name,
    });
    full.or(udt).or(data_type)
}

/// A routine; a row that has nothing but `ddl` is what its statement creates.
fn routine(mut texts: Texts<'_>, row: &mut RowContext<'_>, taken: Option<i64>) -> Option<MetadataRow> {
    let mut routine = RoutineRow {
        routine_type: texts.text(row, "routine_type"),
        ddl: texts.text(row, "ddl"),
        definition: texts.text(row, "routine_definition"),
        body: texts.text(row, "routine_body"),
        language: texts.text(row, "external_language"),
        returns: texts.text(row, "data_type"),
    };
    let name = texts
        .name(row, ["routine_catalog", "routine_schema", "routine_name"])
        .or_else(|| texts.name(row, ["specific_catalog", "specific_schema", "specific_name"]));
    let created = routine.ddl.as_deref().and_then(created);
    let (name, what) = match (name, created) {
        (Some(name), _) => (name, What::Routine(routine)),
        (None, Some(Created { name, routine_type: Some(routine_type), .. })) => {
            let name = Name::from(name);
            routine.routine_type = Some(routine_type.into());
            (name, What::Routine(routine))
        }
        (None, Some(Created { name, routine_type: None, table_type })) => {
            let name = Name::from(name);
            let table_type = table_type.map(Box::from);
            (name, What::Table(TableRow { table_type, ddl: routine.ddl.take(), base_table: None }))
        }
        (None, None) => {
            row.lose_row(None, "neither routine_name nor a CREATE statement in ddl; the row is left out");
            return None;
        }
    };
    Some(MetadataRow { place: place(row), name, taken, what })
}

impl Name {
    /// `project.dataset.name`; a missing project is the default one.
    pub(super) fn full(&self, spelling: &Spelling<'_>) -> Box<str> {
        let project = self.project.as_deref().or(spelling.default_project).filter(|_| spelling.parts > 2);
        let [project, dataset, name] = [project.unwrap_or_default(), &self.dataset, &self.name].map(spelling.relation);
        crate::catalog::full_name(&project, &dataset, &name).into()
    }
}

impl From<TableName<'_>> for Name {
    fn from(name: TableName<'_>) -> Self {
        let dataset = name.dataset.unwrap_or_default().into();
        Self { project: name.project.map(Box::from), dataset, name: name.table.into(), from_ddl: true }
    }
}
