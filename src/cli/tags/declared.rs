//! Declared tags: rows of CSV or JSON, of one's own making or as the metadata views have them.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::path::Path;

/// A tag that somebody has given a column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Declared {
    /// Full name of the relation, a dot, the path.
    pub column: String,
    pub tag: String,
}

/// Reads a file of declared tags.
///
/// # Errors
/// It cannot be read, or a row names no column.
pub fn read(file: &Path) -> Result<Vec<Declared>> {
    let shown = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("--tags {shown}: cannot be read"))?;
    let rows = match file.extension().and_then(|e| e.to_str()) {
        Some("csv") => csv_rows(&text).with_context(|| format!("--tags {shown}"))?,
        _ => json_rows(&text).with_context(|| format!("--tags {shown}"))?,
    };
    let mut declared = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let Some(column) = column(row) else {
            bail!(
                "--tags {shown}: row {}: no column; give `column` as project.dataset.table.column, or the fields of COLUMN_FIELD_PATHS",
                number + 1
            );
        };
        declared.extend(tags(row).into_iter().map(|tag| Declared { column: column.clone(), tag }));
    }
    if declared.is_empty() {
        bail!("--tags {shown}: no tag there; give `tag`, `tags` or `policy_tags`");
    }
    Ok(declared)
}

type Row = Map<String, Value>;

fn csv_rows(text: &str) -> Result<Vec<Row>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers()?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let cells = header.iter().zip(&record).filter(|(_, cell)| !cell.is_empty());
        rows.push(cells.map(|(name, cell)| (name.trim().to_owned(), Value::from(cell))).collect());
    }
    Ok(rows)
}

/// An array of objects, or one object per line.
fn json_rows(text: &str) -> Result<Vec<Row>> {
    if text.trim_start().starts_with('[') {
        return Ok(serde_json::from_str(text)?);
    }
    let rows = serde_json::Deserializer::from_str(text).into_iter::<Row>();
    Ok(rows.collect::<Result<_, _>>()?)
}

fn text<'r>(row: &'r Row, names: &[&str]) -> Option<&'r str> {
    names.iter().find_map(|name| row.get(*name)?.as_str()).map(str::trim).filter(|text| !text.is_empty())
}

fn column(row: &Row) -> Option<String> {
    let path = text(row, &["field_path", "column_name", "column"])?;
    let table = text(row, &["table_name", "table"]);
    let Some(table) = table else { return path.contains('.').then(|| path.to_owned()) };
    let project = text(row, &["table_catalog", "project"]);
    let dataset = text(row, &["table_schema", "dataset"]);
    let parts: Vec<&str> = [project, dataset, Some(table), Some(path)].into_iter().flatten().collect();
    Some(parts.join("."))
}

/// A text with commas or semicolons, or an array of texts or of objects with a name.
fn tags(row: &Row) -> Vec<String> {
    let value = ["tag", "tags", "policy_tags", "label"].iter().find_map(|name| row.get(*name));
    let split = |text: &str| -> Vec<String> {
        text.split([',', ';']).map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect()
    };
    match value {
        Some(Value::String(text)) => split(text),
        Some(Value::Array(list)) => {
            let name = |item: &Value| item.as_str().or_else(|| item.get("name")?.as_str()).map(str::to_owned);
            list.iter().filter_map(name).collect()
        }
        Some(Value::Object(object)) => match object.get("names") {
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_several_makes_are_read() {
        let csv = csv_rows("column,tag\np.d.t.a,\"pii, owner:x\"\n").unwrap();
        assert_eq!((column(&csv[0]).unwrap(), tags(&csv[0])), ("p.d.t.a".into(), vec!["pii".into(), "owner:x".into()]));
        let json = json_rows(r#"{"table_catalog":"p","table_schema":"d","table_name":"t","column_name":"a","field_path":"a.b","policy_tags":["x"]}"#).unwrap();
        assert_eq!((column(&json[0]).unwrap(), tags(&json[0])), ("p.d.t.a.b".into(), vec!["x".into()]));
        let api =
            json_rows(r#"[{"project":"p","dataset":"d","table":"t","column":"a","policy_tags":{"names":["y"]}}]"#)
                .unwrap();
        assert_eq!((column(&api[0]).unwrap(), tags(&api[0])), ("p.d.t.a".into(), vec!["y".into()]));
        assert!(column(&json_rows(r#"[{"tag":"x"}]"#).unwrap()[0]).is_none());
    }
}
