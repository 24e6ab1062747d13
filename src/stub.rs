//! TEMPORARY: stands in for history's and catalog's readers until they are there.
use crate::catalog::Catalog;
use serde_json::Value;
#[derive(Debug, Default, Clone)]
pub struct TableRef { pub project_id: Box<str>, pub dataset_id: Box<str>, pub table_id: Box<str> }
#[derive(Debug, Default, Clone)]
pub struct DatasetRef { pub project_id: Option<Box<str>>, pub dataset_id: Box<str> }
#[derive(Debug, Default, Clone)]
pub struct Job {
    pub job_id: Option<String>, pub project_id: Option<String>, pub user_email: Option<String>, pub creation_time: Option<i64>,
    pub parent_job_id: Option<String>, pub statement_type: Option<String>, pub state: Option<String>, pub failed: bool,
    pub cache_hit: Option<bool>, pub query: Option<String>, pub query_dialect: Option<String>,
    pub destination_table: Option<TableRef>, pub referenced_tables: Option<Vec<TableRef>>, pub default_dataset: Option<DatasetRef>,
}
pub fn job(v: &Value) -> Job {
    let s = |k: &str| v[k].as_str().map(str::to_owned);
    let t = |v: &Value| Some(TableRef { project_id: v["project_id"].as_str()?.into(), dataset_id: v["dataset_id"].as_str()?.into(), table_id: v["table_id"].as_str()?.into() });
    Job {
        job_id: s("job_id"), project_id: s("project_id"), user_email: s("user_email"),
        creation_time: v["creation_time"].as_str().and_then(|t| t.replace(" UTC", "Z").replacen(' ', "T", 1).parse::<jiff::Timestamp>().ok()).map(|t| t.as_microsecond()),
        parent_job_id: s("parent_job_id"), statement_type: s("statement_type"), state: s("state"), failed: v["error_result"].is_object(),
        cache_hit: v["cache_hit"].as_bool(), query: s("query"), query_dialect: s("query_dialect"), destination_table: t(&v["destination_table"]),
        referenced_tables: v["referenced_tables"].as_array().map(|a| a.iter().filter_map(t).collect()),
        default_dataset: v["default_dataset"]["dataset_id"].as_str().map(|d| DatasetRef { project_id: None, dataset_id: d.into() }),
    }
}
pub fn text(path: &str) -> anyhow::Result<String> {
    let bytes = std::fs::read(path)?;
    let mut s = String::new();
    if path.ends_with(".gz") { std::io::Read::read_to_string(&mut flate2::read::MultiGzDecoder::new(&*bytes), &mut s)?; } else { s = String::from_utf8(bytes)?; }
    Ok(s)
}
pub fn catalog(paths: &[String]) -> anyhow::Result<Catalog> {
    use crate::catalog::{Column, DataType, Relation};
    let mut tables: indexmap::Map = Default::default();
    let mut views = std::collections::HashMap::new();
    for p in paths { for l in text(p)?.lines() {
        let v: Value = serde_json::from_str(l)?;
        let name = format!("{}.{}.{}", v["table_catalog"].as_str().unwrap_or(""), v["table_schema"].as_str().unwrap_or(""), v["table_name"].as_str().unwrap_or(""));
        if let Some(c) = v["column_name"].as_str() { tables.entry(name).or_default().push(Column { name: c.into(), data_type: DataType::Scalar("STRING".into()), hidden: false }); }
        else if let Some(d) = v["view_definition"].as_str() { views.insert(name, d.to_owned()); }
    } }
    Ok(Catalog::new(tables.into_iter().map(|(n, c)| { let mut r = Relation::new(n.clone(), c); r.view_definition = views.remove(&n).map(Into::into); r }), []))
}
mod indexmap { pub type Map = std::collections::BTreeMap<String, Vec<crate::catalog::Column>>; }
