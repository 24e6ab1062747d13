//! A catalog from DDL, read by our own front end: there is no second schema language.

use bumpalo::Bump;
use colline::bind::data_type;
use colline::catalog::{Catalog, Column, DataType, Relation, Routine};
use colline::dialect::{Dialect, Grammar};
use colline::parse::parse;
use colline::syntax::{ColumnDef, Path, StatementKind as S, ViewSource};

/// The relations and routines that these CREATE statements describe.
pub fn catalog_of(ddl: &str, dialect: &Dialect) -> Result<Catalog, String> {
    let arena = Bump::new();
    let (script, errors) = parse(&arena, ddl, dialect);
    if let Some(error) = errors.first() {
        let (line, column) = colline::diagnostic::position(ddl, error.span.start);
        return Err(format!("{line}:{column} {}", error.message));
    }
    let (mut relations, mut routines) = (Vec::new(), Vec::new());
    for statement in script.statements {
        let text = statement.span.text(ddl);
        match &statement.kind {
            S::CreateTable(table) => {
                relations
                    .push(Relation::new(full_name(&table.name, dialect), columns(table.columns.unwrap_or_default())));
            }
            S::CreateView(view) => {
                let ViewSource::Query(query) = &view.source else { return Err("a view needs a query".into()) };
                let query_text = match dialect.grammar() {
                    Grammar::GoogleSql => query.span.text(ddl),
                    // The query's own place is not known there: it stands behind the first AS.
                    Grammar::Sqlparser(_) => text.split_once(" AS ").map_or("", |(_, query)| query),
                };
                let mut relation = Relation::new(full_name(&view.name, dialect), Vec::new());
                relation.table_type = Some("VIEW".into());
                relation.view_definition = Some(query_text.into());
                relations.push(relation);
            }
            S::CreateFunction(f) => routines.push(routine(
                dialect,
                &f.name,
                if f.aggregate { "AGGREGATE FUNCTION" } else { "FUNCTION" },
                text,
            )),
            S::CreateTableFunction(f) => routines.push(routine(dialect, &f.name, "TABLE FUNCTION", text)),
            S::CreateProcedure(p) => routines.push(routine(dialect, &p.name, "PROCEDURE", text)),
            other => return Err(format!("{} has no place in a catalog", other.statement_type())),
        }
    }
    Ok(Catalog::new(relations, routines))
}

/// The project that fixtures run in, as the dialect keeps it; none where names have two parts.
pub fn project(dialect: &Dialect) -> Option<String> {
    let identifiers = dialect.identifiers();
    (identifiers.max_relation_parts > 2).then(|| identifiers.relations.unquoted.apply("p").into_owned())
}

fn full_name(path: &Path<'_>, dialect: &Dialect) -> String {
    let mut parts: Vec<&str> = path.parts.iter().map(|part| part.name).collect();
    let project = project(dialect);
    let schema = dialect.identifiers().default_schema.as_deref();
    if let ([_], Some(schema)) = (&parts[..], schema) {
        parts.insert(0, schema);
    }
    if let ([_, _], Some(project)) = (&parts[..], &project) {
        parts.insert(0, project);
    }
    parts.join(".")
}

fn columns(definitions: &[ColumnDef<'_>]) -> Vec<Column> {
    let columns = definitions.iter().map(|definition| Column {
        name: definition.name.name.into(),
        data_type: definition.ty.as_ref().map_or(DataType::Scalar("STRING".into()), data_type),
        hidden: false,
    });
    columns.collect()
}

fn routine(dialect: &Dialect, path: &Path<'_>, kind: &str, ddl: &str) -> Routine {
    Routine { name: full_name(path, dialect).into(), routine_type: Some(kind.into()), ddl: ddl.into() }
}
