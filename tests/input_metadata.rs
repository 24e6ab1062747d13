//! Metadata of other warehouses, each in its own spelling.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

use colline::catalog::Catalog;
use colline::dialect::Dialect;
use std::path::PathBuf;

fn read(dialect: &str, files: &[(&str, &str)]) -> (Catalog, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let write = |(name, content): &(&str, &str)| {
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    };
    let paths: Vec<PathBuf> = files.iter().map(write).collect();
    let root = format!("{}/", folder.path().display());
    let mut problems = Vec::new();
    let spelling = Dialect::named(dialect).unwrap().spelling(None);
    let catalog = Catalog::read_as(&paths, spelling, |p| problems.push(p.to_string().replace(&root, "")));
    (catalog, problems)
}

/// `name type` of every column.
fn columns(catalog: &Catalog, relation: &str) -> Vec<String> {
    let known: Vec<_> = catalog.relations().map(|relation| &*relation.name).collect();
    let found = catalog.relation(relation).unwrap_or_else(|| panic!("{relation} is not among {known:?}"));
    found.columns.iter().map(|column| format!("{} {}", column.name, column.data_type)).collect()
}

fn view(catalog: &Catalog, relation: &str) -> String {
    catalog.relation(relation).and_then(|view| view.view_definition.as_deref()).unwrap_or_default().to_owned()
}

#[test]
fn snowflake() {
    let (catalog, problems) = read(
        "snowflake",
        &[
            (
                "columns.csv",
                "TABLE_CATALOG,TABLE_SCHEMA,TABLE_NAME,COLUMN_NAME,ORDINAL_POSITION,DATA_TYPE\n\
                 SHOP,RAW,USERS,EMAIL,2,TEXT\nSHOP,RAW,USERS,ID,1,NUMBER\nSHOP,RAW,USERS,payload,3,VARIANT\n\
                 SHOP,RAW,USERS,ADDRESS,4,\"OBJECT(CITY VARCHAR, TAGS ARRAY(VARCHAR))\"\n",
            ),
            (
                "views.csv",
                "TABLE_CATALOG,TABLE_SCHEMA,TABLE_NAME,VIEW_DEFINITION\n\
                 SHOP,RAW,V,\"create or replace secure view V (A comment 'as x') comment = 'as' as\nselect ID as A from USERS;\"\n",
            ),
        ],
    );
    assert_eq!(problems, [""; 0]);
    let expected = ["ID NUMBER", "EMAIL TEXT", "payload VARIANT", "ADDRESS STRUCT<CITY VARCHAR, TAGS ARRAY<VARCHAR>>"];
    assert_eq!(columns(&catalog, "SHOP.RAW.USERS"), expected);
    assert_eq!(view(&catalog, "SHOP.RAW.V"), "select ID as A from USERS");
}

#[test]
fn mysql_has_no_catalogs() {
    let (catalog, problems) = read(
        "mysql",
        &[
            (
                "columns.csv",
                "TABLE_CATALOG,TABLE_SCHEMA,TABLE_NAME,COLUMN_NAME,ORDINAL_POSITION,DATA_TYPE,COLUMN_TYPE\n\
                 def,shop,Users,id,1,int,int unsigned\ndef,shop,Users,email,2,varchar,varchar(200)\n",
            ),
            (
                "views.csv",
                "TABLE_SCHEMA,TABLE_NAME,VIEW_DEFINITION\nshop,v,select `shop`.`Users`.`id` AS `id` from `shop`.`Users`\n",
            ),
        ],
    );
    assert_eq!(problems, [""; 0], "nobody asks for a project");
    assert_eq!(columns(&catalog, "shop.Users"), ["id INT", "email VARCHAR"]);
    assert!(view(&catalog, "shop.v").starts_with("select"));
}

#[test]
fn postgres_arrays() {
    let (catalog, problems) = read(
        "postgres",
        &[(
            "columns.csv",
            "table_catalog,table_schema,table_name,column_name,ordinal_position,data_type,udt_name\n\
             shop,public,t,id,1,integer,int4\nshop,public,t,tags,2,ARRAY,_text\n\
             shop,public,t,mood,3,USER-DEFINED,mood\nshop,public,t,At,4,timestamp without time zone,timestamp\n",
        )],
    );
    assert_eq!(problems, [""; 0]);
    let expected = ["id INTEGER", "tags ARRAY<TEXT>", "mood MOOD", "At TIMESTAMP WITHOUT TIME ZONE"];
    assert_eq!(columns(&catalog, "shop.public.t"), expected);
}

#[test]
fn redshift_svv_all_columns() {
    let (catalog, problems) = read(
        "redshift",
        &[(
            "columns.csv",
            "database_name,schema_name,table_name,column_name,ordinal_position,data_type\n\
             dev,Public,Sales,Item_ID,1,integer\ndev,Public,Sales,payload,2,super\n",
        )],
    );
    assert_eq!(problems, [""; 0]);
    assert_eq!(columns(&catalog, "dev.public.sales"), ["item_id INTEGER", "payload SUPER"], "names have no case");
}

#[test]
fn databricks_full_types() {
    let (catalog, problems) = read(
        "databricks",
        &[(
            "columns.jsonl",
            "{\"table_catalog\":\"main\",\"table_schema\":\"raw\",\"table_name\":\"T\",\"column_name\":\"s\",\
             \"ordinal_position\":0,\"data_type\":\"STRUCT\",\"full_data_type\":\"struct<a:int,b:array<string>>\"}\n\
             {\"table_catalog\":\"main\",\"table_schema\":\"raw\",\"table_name\":\"T\",\"column_name\":\"bad\",\
             \"ordinal_position\":1,\"data_type\":\"STRUCT\",\"full_data_type\":\"struct<a:int\"}\n",
        )],
    );
    assert_eq!(columns(&catalog, "main.raw.t"), ["s STRUCT<a INT, b ARRAY<STRING>>", "bad UNKNOWN"]);
    let message = "columns.jsonl:2: field data_type: expected `,` or `>` at character 13 of the type; the column's fields \
                   are not known";
    assert_eq!(problems, [message]);
}

#[test]
fn trino_and_duckdb() {
    let header = "table_catalog,table_schema,table_name,column_name,ordinal_position,data_type\n";
    let (catalog, _) =
        read("trino", &[("c.csv", &format!("{header}lake,raw,t,r,1,\"row(a integer, b array(row(c varchar)))\"\n"))]);
    assert_eq!(columns(&catalog, "lake.raw.t"), ["r STRUCT<a INTEGER, b ARRAY<STRUCT<c VARCHAR>>>"]);
    let views =
        "table_catalog,table_schema,table_name,view_definition\nmemory,main,V,CREATE VIEW V AS SELECT 1 AS a;\n";
    let rows = format!("{header}memory,main,Tt,S,1,\"STRUCT(a INTEGER, \"\"b c\"\" VARCHAR[])[]\"\n");
    let (catalog, problems) = read("duckdb", &[("c.csv", &rows), ("v.csv", views)]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(columns(&catalog, "memory.main.tt"), ["S ARRAY<STRUCT<a INTEGER, b c ARRAY<VARCHAR>>>"]);
    assert_eq!(view(&catalog, "memory.main.v"), "SELECT 1 AS a");
}
