//! A catalog from DDL, read by our own front end: there is no second schema language.

use bumpalo::Bump;
use colline::bind::data_type;
use colline::catalog::{Catalog, Column, DataType, Relation, Routine};
use colline::parse::parse;
use colline::syntax::{ColumnDef, Path, StatementKind as S, ViewSource};

/// The relations and routines that these CREATE statements describe.
pub fn catalog_of(ddl: &str) -> Result<Catalog, String> {
    let arena = Bump::new();
    let (script, errors) = parse(&arena, ddl, colline::dialect::Dialect::bigquery());
    if let Some(error) = errors.first() {
        let (line, column) = colline::diagnostic::position(ddl, error.span.start);
        return Err(format!("{line}:{column} {}", error.message));
    }
    let (mut relations, mut routines) = (Vec::new(), Vec::new());
    for statement in script.statements {
        let text = statement.span.text(ddl);
        match &statement.kind {
            S::CreateTable(table) => {
                relations.push(Relation::new(full_name(&table.name), columns(table.columns.unwrap_or_default())));
            }
            S::CreateView(view) => {
                let ViewSource::Query(query) = &view.source else { return Err("a view needs a query".into()) };
                let mut relation = Relation::new(full_name(&view.name), Vec::new());
                relation.table_type = Some("VIEW".into());
                relation.view_definition = Some(query.span.text(ddl).into());
                relations.push(relation);
            }
            S::CreateFunction(f) => {
                routines.push(routine(&f.name, if f.aggregate { "AGGREGATE FUNCTION" } else { "FUNCTION" }, text))
            }
            S::CreateTableFunction(f) => routines.push(routine(&f.name, "TABLE FUNCTION", text)),
            S::CreateProcedure(p) => routines.push(routine(&p.name, "PROCEDURE", text)),
            other => return Err(format!("{} has no place in a catalog", other.statement_type())),
        }
    }
    Ok(Catalog::new(relations, routines))
}

fn full_name(path: &Path<'_>) -> String {
    path.parts.iter().map(|part| part.name).collect::<Vec<_>>().join(".")
}

fn columns(definitions: &[ColumnDef<'_>]) -> Vec<Column> {
    let columns = definitions.iter().map(|definition| Column {
        name: definition.name.name.into(),
        data_type: definition.ty.as_ref().map_or(DataType::Scalar("STRING".into()), data_type),
        hidden: false,
    });
    columns.collect()
}

fn routine(path: &Path<'_>, kind: &str, ddl: &str) -> Routine {
    Routine { name: full_name(path).into(), routine_type: Some(kind.into()), ddl: ddl.into() }
}
