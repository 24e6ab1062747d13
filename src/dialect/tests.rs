use super::*;

fn function(name: &str) -> &'static Function {
    Dialect::bigquery().function(name).unwrap_or_else(|| panic!("{name} is not listed"))
}

fn of(dialect: &str, name: &str) -> &'static Function {
    let Some(dialect) = Dialect::named(dialect) else { panic!("no {dialect}") };
    dialect.function(name).unwrap_or_else(|| panic!("{name} is not listed in {}", dialect.name()))
}

#[test]
fn every_embedded_file_parses() {
    let expected = [
        ("bigquery", 540, 80),
        ("ansi", 130, 0),
        ("databricks", 670, 35),
        ("duckdb", 1150, 110),
        ("mysql", 450, 40),
        ("postgres", 650, 100),
        ("redshift", 900, 140),
        ("snowflake", 730, 45),
        ("trino", 470, 24),
    ];
    for (name, functions, relations) in expected {
        let text = source(name).unwrap_or_else(|| panic!("no file {name}"));
        let dialect = Dialect::parse(text).unwrap_or_else(|e| panic!("dialects/{name}.toml: {e}"));
        assert_eq!(dialect.name(), name);
        let (known, views) = (dialect.functions().count(), dialect.system_relations.len());
        assert!(known >= functions && views >= relations, "{name}: {known} functions, {views} system relations");
    }
    assert!(Dialect::names().eq(expected.map(|(name, ..)| name)));
    assert!(Dialect::named("BigQuery").is_some());
    assert!(Dialect::named("cobol").is_none());
}

#[test]
fn what_is_inherited_is_there_and_can_be_replaced() {
    assert_eq!(of("redshift", "jsonb_each").kind, FunctionKind::Table, "of postgres");
    assert_eq!(of("duckdb", "coalesce"), of("ansi", "coalesce"));
    assert_eq!(of("duckdb", "regexp_matches").kind, FunctionKind::Scalar);
    assert_eq!(of("postgres", "regexp_matches").kind, FunctionKind::Table);
    assert!(of("snowflake", "md5").masking, "a mask of ansi");
    assert!(of("mysql", "current_timestamp").bare);
    assert!(of("duckdb", "mode").ordered_set && of("snowflake", "percentile_cont").ordered_set);
}

#[test]
fn the_role_may_depend_on_the_number_of_arguments() {
    let roles = |dialect, name, count| -> Vec<Roles> { (0..count).map(|i| of(dialect, name).role(i, count)).collect() };
    let (value, same, condition) = (Roles::VALUE, Roles::SAME, Roles::CONDITION);
    for dialect in ["snowflake", "redshift", "databricks"] {
        assert_eq!(roles(dialect, "decode", 3), [condition, condition, same]);
        assert_eq!(roles(dialect, "decode", 4), [condition, condition, same, same]);
        assert_eq!(roles(dialect, "decode", 5), [condition, condition, same, condition, same]);
        assert_eq!(roles(dialect, "decode", 6), [condition, condition, same, condition, same, same]);
    }
    assert_eq!(roles("databricks", "dateadd", 2), [value, value]);
    assert_eq!(roles("databricks", "dateadd", 3), [Roles::KEYWORD, value, value]);
    assert_eq!(roles("snowflake", "nvl2", 3), [condition, same, same]);
    assert_eq!(roles("mysql", "if", 3), [condition, same, same]);
    assert_eq!(roles("duckdb", "concat", 2), [value, value]);
}

#[test]
fn lambdas_receive_elements_and_a_state() {
    let reduce = of("trino", "reduce");
    assert!(reduce.role(1, 4).state() && reduce.role(0, 4).elements() == 1 && reduce.role(3, 4).lambda());
    assert_eq!(of("databricks", "map_filter").role(0, 2).elements(), 2);
    assert_eq!(of("duckdb", "list_transform").role(0, 2).elements(), 1);
}

#[test]
fn masks_of_other_dialects() {
    for (dialect, masks, others) in [
        ("databricks", &["mask", "sha2", "hash", "aes_encrypt"][..], &["aes_decrypt", "base64", "coalesce"][..]),
        ("mysql", &["sha2", "mask_inner", "aes_encrypt", "md5"], &["aes_decrypt", "to_base64", "gen_rnd_pan"]),
        ("postgres", &["md5", "sha256", "digest", "hmac", "crypt", "encrypt"], &["decrypt", "encode", "to_hex"]),
        ("redshift", &["sha2", "func_sha1", "md5", "fnv_hash"], &["to_hex", "median"]),
        ("snowflake", &["sha2", "sha1_hex", "hash", "encrypt", "md5_number"], &["decrypt", "hash_agg", "hex_encode"]),
        ("trino", &["sha256", "hmac_md5", "xxhash64", "md5"], &["to_hex", "approx_set", "checksum"]),
        ("duckdb", &["hash", "sha1", "sha256", "md5"], &["hex", "approx_count_distinct"]),
    ] {
        for name in masks {
            assert!(of(dialect, name).masking, "{dialect}: {name}");
        }
        for name in others {
            assert!(!of(dialect, name).masking, "{dialect}: {name}");
        }
    }
}

#[test]
fn table_functions_have_their_columns() {
    for (dialect, name, expected) in [
        ("snowflake", "flatten", "SEQ KEY PATH INDEX VALUE THIS"),
        ("databricks", "posexplode", "pos col"),
        ("postgres", "jsonb_each_text", "key value"),
        ("duckdb", "glob", "file"),
    ] {
        let Some(shape) = &of(dialect, name).result else { panic!("{name} has no columns") };
        let columns: Vec<&str> = shape
            .items()
            .iter()
            .map(|item| match item {
                ShapeItem::Field { name, .. } => &**name,
                other => panic!("{name}: {other:?}"),
            })
            .collect();
        assert_eq!(columns.join(" "), expected, "{dialect}: {name}");
    }
}

#[test]
fn system_relations_of_other_dialects() {
    for (dialect, name, column) in [
        ("snowflake", "SNOWFLAKE.ACCOUNT_USAGE.QUERY_HISTORY", "QUERY_TEXT"),
        ("snowflake", "DB.INFORMATION_SCHEMA.COLUMNS", "DATA_TYPE"),
        ("databricks", "system.query.history", "statement_text"),
        ("databricks", "system.access.column_lineage", "target_column_name"),
        ("databricks", "main.information_schema.tables", "table_owner"),
        ("postgres", "db.pg_catalog.pg_class", "relname"),
        ("postgres", "pg_stat_activity", "query"),
        ("redshift", "stl_query", "querytxt"),
        ("redshift", "information_schema.columns", "column_name"),
        ("mysql", "performance_schema.threads", "THREAD_ID"),
        ("trino", "system.runtime.queries", "query_id"),
        ("duckdb", "duckdb_tables", "table_name"),
    ] {
        let known = Dialect::named(dialect).and_then(|dialect| dialect.system_relation(name));
        let Some(relation) = known else { panic!("{dialect}: no {name}") };
        assert!(relation.column(column).is_some(), "{dialect}: {name} has no {column}");
    }
    let lineage = |name| Dialect::named("databricks").and_then(|dialect| dialect.system_relation(name));
    assert!(lineage("system.access.table_lineage").is_some_and(|r| r.column("source_column_name").is_none()));
    assert!(lineage("shop.query.history").is_none(), "only the catalog `system` has it");
    let snowflake = Dialect::named("snowflake").and_then(|dialect| dialect.pseudo_column("metadata$action"));
    assert!(snowflake.is_some());
}

#[test]
fn functions_are_found_in_any_case() {
    assert!(function("Net.Host").role(0, 1).value());
    assert!(function("CURRENT_DATE").bare);
    assert!(!function("session_user").bare);
    assert!(Dialect::bigquery().function("no_such_function").is_none());
    assert!(Dialect::bigquery().function(&"x".repeat(1000)).is_none());
    assert!(Dialect::bigquery().function("größe").is_none());
}

#[test]
fn roles_say_how_an_argument_takes_part() {
    let nullif = function("nullif");
    assert!(nullif.role(0, 1).same() && nullif.role(0, 1).condition());
    assert!(nullif.role(1, 2).condition() && !nullif.role(1, 2).value());
    let choose = function("if");
    assert!(choose.role(0, 1).condition() && !choose.role(0, 1).value());
    assert!(choose.role(2, 3).same() && choose.role(2, 3).value());
    assert!(function("date_diff").role(2, 3).ignored());
    assert!(function("coalesce").role(17, 18).same());
    assert!(function("array_filter").role(1, 2).lambda() && function("array_filter").role(1, 2).condition());
    assert!(function("external_query").role(1, 2).foreign_sql());
    // Beyond the signature nothing is lost.
    assert!(function("upper").role(5, 6).value());
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
    let text = source("bigquery").unwrap_or_default();
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

#[test]
fn a_mistake_in_a_small_file_is_named_with_its_line() {
    let parse = |text: &str| Dialect::parse(text).map(|dialect| dialect.name).map_err(|error| error.to_string());
    let file = |line: &str| format!("name = \"x\"\nextends = \"ansi\"\n[functions.scalar]\n{line}\n");
    assert_eq!(parse(&file("f = \"c (c s)* s\"")), Ok("x".to_owned()));
    for (line, message) in [
        ("f = \"c (c s\"", "line 4: functions.scalar.f: `(` without `)*`"),
        ("f = \"v* s*\"", "line 4: functions.scalar.f: only one part of a signature repeats"),
        ("F = \"v\"", "line 4: functions.scalar.F: a function's name is in lower case"),
        ("f = \"v -> STRUCT<$0.*>\"", "line 4: functions.scalar.f: `$0` names no argument"),
    ] {
        let Err(error) = parse(&file(line)) else { panic!("`{line}` is accepted") };
        assert!(error.starts_with(message), "{error}");
    }
    let unknown = parse("name = \"x\"\n\nextends = \"oracle\"\n");
    assert!(unknown.is_err_and(|error| error.starts_with("line 3: extends: `oracle` is not one of bigquery, ansi")));
    let base = parse("name = \"x\"\ngrammar = \"generic\"\n");
    assert_eq!(base, Err("line 1: `identifiers` is missing, and there is no `extends` to take it from".to_owned()));
}
