use super::*;

fn function(name: &str) -> &'static Function {
    Dialect::bigquery().function(name).unwrap_or_else(|| panic!("{name} is not listed"))
}

#[test]
fn every_line_of_the_embedded_dialect_parses() {
    let dialect = Dialect::parse(include_str!("../../dialects/bigquery.toml")).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(dialect.name(), "bigquery");
    assert!(dialect.functions().count() > 530);
    assert!(Dialect::named("BigQuery").is_some());
    assert!(Dialect::named("cobol").is_none());
}

#[test]
fn functions_are_found_in_any_case() {
    assert!(function("Net.Host").role(0).value());
    assert!(function("CURRENT_DATE").bare);
    assert!(!function("session_user").bare);
    assert!(Dialect::bigquery().function("no_such_function").is_none());
    assert!(Dialect::bigquery().function(&"x".repeat(1000)).is_none());
    assert!(Dialect::bigquery().function("größe").is_none());
}

#[test]
fn roles_say_how_an_argument_takes_part() {
    let nullif = function("nullif");
    assert!(nullif.role(0).same() && nullif.role(0).condition());
    assert!(nullif.role(1).condition() && !nullif.role(1).value());
    let choose = function("if");
    assert!(choose.role(0).condition() && !choose.role(0).value());
    assert!(choose.role(2).same() && choose.role(2).value());
    assert!(function("date_diff").role(2).ignored());
    assert!(function("coalesce").role(17).same());
    assert!(function("array_filter").role(1).lambda() && function("array_filter").role(1).condition());
    assert!(function("external_query").role(1).foreign_sql());
    // Beyond the signature nothing is lost.
    assert!(function("upper").role(5).value());
}

#[test]
fn kinds_and_masks() {
    assert_eq!(function("sum").kind, FunctionKind::Aggregate);
    assert_eq!(function("lag").kind, FunctionKind::Window);
    assert_eq!(function("appends").kind, FunctionKind::Table);
    assert!(function("sha256").masking && !function("to_hex").masking);
}

#[test]
fn a_result_keeps_its_parts_apart() {
    let Some(shape) = &function("approx_top_sum").result else { panic!("no shape") };
    let parts: Vec<_> = shape.items().to_vec();
    assert_eq!(
        parts,
        [("value", 0), ("sum", 1)]
            .map(|(name, argument)| ShapeItem::Field { name: name.into(), shape: Shape::Argument(argument) })
    );
    assert_eq!(shape.data_type(), None);
    let Some(shape) = &function("st_boundingbox").result else { panic!("no shape") };
    let Some(data_type) = shape.data_type() else { panic!("no type") };
    assert_eq!(data_type.to_string(), "STRUCT<xmin FLOAT64, ymin FLOAT64, xmax FLOAT64, ymax FLOAT64>");
    let Some(shape) = &function("vector_search").result else { panic!("no shape") };
    let Some(ShapeItem::Field { name, shape }) = shape.items().first() else { panic!("no field") };
    assert_eq!((&**name, shape.items()), ("query", &[ShapeItem::Columns(2)][..]));
}

#[test]
fn pseudo_columns_are_hidden() {
    let dialect = Dialect::bigquery();
    let Some(suffix) = dialect.pseudo_column("_table_suffix") else { panic!("no suffix") };
    assert_eq!(suffix.scope, PseudoScope::Wildcard);
    assert!(dialect.pseudo_columns().iter().all(|pseudo| pseudo.column.hidden));
}

#[test]
fn system_relations_are_found_behind_any_prefix() {
    let dialect = Dialect::bigquery();
    for name in ["p.d.INFORMATION_SCHEMA.TABLES", "p.region-eu.information_schema.tables", "INFORMATION_SCHEMA.TABLES"]
    {
        assert!(
            dialect.system_relation(name).is_some_and(|relation| relation.column("TABLE_NAME").is_some()),
            "{name}"
        );
    }
    assert!(dialect.system_relation("p.d.__TABLES__").is_some());
    assert!(dialect.system_relation("p.d.tables").is_none());
    let names = |view| -> Vec<&str> {
        let Some(relation) = dialect.system_relation(view) else { panic!("no {view}") };
        relation.columns.iter().map(|column| &*column.name).collect()
    };
    let jobs = names("INFORMATION_SCHEMA.JOBS");
    assert_eq!(jobs, names("INFORMATION_SCHEMA.JOBS_BY_PROJECT"));
    let by_folder = names("INFORMATION_SCHEMA.JOBS_BY_FOLDER");
    assert!(jobs.contains(&"query") && !by_folder.contains(&"query"));
    assert_eq!(by_folder.last(), Some(&"folder_numbers"));
}

/// The embedded text with one replacement, read again.
fn mistake(from: &str, to: &str) -> DialectError {
    let text = include_str!("../../dialects/bigquery.toml");
    assert!(text.contains(from), "{from}");
    match Dialect::parse(&text.replacen(from, to, 1)) {
        Ok(_) => panic!("`{to}` is accepted"),
        Err(error) => error,
    }
}

#[test]
fn a_mistake_is_named_with_line_and_key() {
    let line =
        |needle| include_str!("../../dialects/bigquery.toml").lines().take_while(|l| !l.contains(needle)).count() + 1;
    for (from, to, message) in [
        ("nullif = \"sc c\"", "nullif = \"sx c\"", "functions.scalar.nullif: unknown role `x`"),
        ("wildcard = \"*\"", "wild = \"*\"", "unknown field `wild`"),
        ("if = \"c s s\"", "if = \"c s -> STRUCT<a INT64\"", "functions.scalar.if: expected `>`"),
        ("\"JOBS.*\"", "\"JOBZ.*\"", "system_relations.INFORMATION_SCHEMA.JOBS_BY_PROJECT: `JOBZ` is not listed"),
        ("if = \"c s s\"", "if = \"c -> TABLE<...>\"", "functions.scalar.if: a table function, and no other"),
    ] {
        let error = mistake(from, to);
        assert_eq!(error.line, line(from), "{error}");
        assert!(error.to_string().contains(message), "{error}");
    }
    assert!(mistake("  \"md5\",", "  \"md4\",").to_string().contains("functions.masking: no function `md4`"));
}
