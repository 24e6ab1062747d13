//! Impact as one page that needs nothing else. It holds no script, forbids all, and everything from outside is escaped:
//! whatever a column is called, it is text.

use super::answer::Answer;
use crate::cli::graph::{counted, date};
use crate::graph::Direction;
use crate::sink::statement_texts;
use anyhow::Result;
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use std::fmt;
use std::io::Write;
use std::path::Path;

/// Statements whose text a page has.
const STATEMENTS: usize = 500;

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #222; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; vertical-align: top; }
th { position: sticky; top: 0; background: #fff; }
code, pre { font: 13px/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { background: #f6f6f6; padding: .75rem; overflow-x: auto; white-space: pre-wrap; }
h2 { margin-top: 2rem; font-size: 1.1rem; }
.indirect, .few { color: #777; }
</style>
"#;

/// Text for an element or an attribute in double quotes.
pub struct Escaped<'t>(pub &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c if c.is_control() && !matches!(c, '\n' | '\t') => f.write_str("\u{fffd}")?,
                c => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}

/// A row per hop, by table, and the SQL of the last job of each.
pub fn write(out: &mut dyn Write, answer: &mut Answer<'_, '_>, names: &[String], lineage: &Path) -> Result<()> {
    let question = match answer.walk.options.direction {
        Direction::Downstream => "What depends on",
        Direction::Upstream => "What is behind",
    };
    let title = format!("{question} {}?", names.join(", "));
    writeln!(out, "{HEAD}<title>{0}</title>\n</head>\n<body>\n<h1>{0}</h1>", Escaped(&title))?;
    let hits: Vec<_> = answer.hits().collect();
    let tables: FxHashSet<_> = hits.iter().map(|(node, _)| answer.walk.relation(*node)).collect();
    writeln!(out, "<p>{} in {}.</p>", counted(hits.len(), "column"), counted(tables.len(), "table"))?;

    let mut by_table: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut statements = FxHashSet::default();
    answer.each_hop(|answer, node, hop| {
        let (facts, usage) = (answer.facts(hop), answer.usage(hop.to));
        let far = answer.walk.name(hop.to);
        let hash = facts.last.statement_hash;
        let has_text = !hash.is_empty() && (statements.len() < STATEMENTS || statements.contains(hash));
        let job = match has_text {
            true => format!("<a href=\"#s{0}\">{1}</a>", Escaped(hash), Escaped(facts.last.last_job_id)),
            false => Escaped(facts.last.last_job_id).to_string(),
        };
        if has_text {
            statements.insert(hash.to_owned());
        }
        let recent = answer.recent(hop);
        let users = recent.as_ref().map(|recent| recent.users.join(", ")).unwrap_or_default();
        let recent = recent.map(|recent| recent.jobs.to_string()).unwrap_or_default();
        let readers = usage.map(|usage| format!("{} ({} jobs)", usage.users, usage.reads)).unwrap_or_default();
        let class = if facts.transformations.iter().any(|t| t.dependency() == crate::lineage::Dependency::Direct) {
            ""
        } else {
            " class=\"indirect\""
        };
        let row = format!(
            "<tr{class}><td>{}</td><td><code>{}</code></td><td><code>{}</code></td><td>{}</td><td>{}</td>\
             <td>{recent}</td><td>{}</td><td>{job}</td><td>{}</td><td>{readers}</td></tr>",
            answer.depth_after(node),
            Escaped(far.column.unwrap_or("(rows)")),
            Escaped(&answer.walk.name(node).to_string()),
            Escaped(&facts.words()),
            facts.jobs,
            facts.last.last_seen.map(date).unwrap_or_default(),
            Escaped(&users),
        );
        by_table.entry(far.relation.to_owned()).or_default().push(row);
        Ok(())
    })?;
    let other = match answer.walk.options.direction {
        Direction::Downstream => "from",
        Direction::Upstream => "to",
    };
    for (table, rows) in &by_table {
        writeln!(out, "<h2><code>{}</code></h2>\n<table>", Escaped(table))?;
        writeln!(
            out,
            "<tr><th>hops</th><th>column</th><th>{other}</th><th>how</th><th>jobs</th><th>recent</th><th>last seen</th>\
             <th>last job</th><th>run by</th><th>readers</th></tr>"
        )?;
        rows.iter().try_for_each(|row| writeln!(out, "{row}"))?;
        writeln!(out, "</table>")?;
    }
    let mut texts: Vec<_> = statement_texts(lineage, &statements)?.into_iter().collect();
    texts.sort_by(|a, b| a.0.cmp(&b.0));
    if !texts.is_empty() {
        writeln!(out, "<h2>Statements</h2>")?;
    }
    for (hash, text) in texts {
        writeln!(
            out,
            "<details id=\"s{0}\" open><summary>{1} <span class=\"few\">{0}</span></summary>\n<pre>{2}</pre></details>",
            Escaped(&hash),
            Escaped(&text.statement_type),
            Escaped(&text.query)
        )?;
    }
    Ok(writeln!(out, "</body>\n</html>")?)
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn nothing_gets_out_of_its_place() {
        let hostile = "</title><script>alert('x')</script>\" onload=\"y&\u{0}";
        let shown = Escaped(hostile).to_string();
        assert!(!shown.contains(['<', '>', '"', '\'', '\u{0}']), "{shown}");
        assert!(shown.ends_with("y&amp;\u{fffd}"));
    }
}
