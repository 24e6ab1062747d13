//! Where in a statement's text does an edge come from?
//!
//! Analysis does not keep positions: it would have to carry them through every scope. They are found by experiment
//! instead. A name may carry the edge if it ends in the source column's name; one after the other such names are
//! replaced by a constant, and what the edge survives without is not what it comes from. What is left is one way through the
//! text, every name of which is needed.

use crate::analyze::analyze;
use crate::bind::JobContext;
use crate::catalog::{Catalog, Column, DataType, Relation};
use crate::lineage::Transformation;
use crate::parse::Outline;
use crate::syntax::Span;
use crate::systems::{self, Home};
use std::collections::BTreeMap;

/// Names that are tried: each costs an analysis.
const TRIED: usize = 200;

/// Words whose parentheses hold a list, a query or an expression, and no arguments.
const BEFORE_LISTS: [&str; 21] = [
    "ALL", "AND", "AS", "BY", "DISTINCT", "ELSE", "EXCEPT", "FROM", "IN", "JOIN", "LIKE", "NOT", "ON", "OR", "OVER",
    "SELECT", "THEN", "USING", "WHEN", "WHERE", "UNION",
];

/// The edge that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    pub source: &'w str,
    pub source_column: &'w str,
    pub target: &'w str,
    /// `None`: the rows.
    pub target_column: Option<&'w str>,
    pub transformation: Transformation,
}

/// Where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Located {
    /// In order.
    pub spans: Vec<Span>,
    /// Without each of them the edge would not be. Otherwise they only have the name.
    pub proven: bool,
}

/// Finds an edge in the text of its statement, which `home` has run. `reads` are the columns that the statement is known to read, by relation;
/// where metadata are given they count instead.
pub fn locate(
    text: &str,
    home: &Home,
    wanted: &Wanted<'_>,
    reads: &[(String, String)],
    metadata: Option<&Catalog>,
) -> Located {
    let own;
    let reads = &plain(reads, home);
    let wanted = &Wanted { source: home.plain(wanted.source), target: home.plain(wanted.target), ..*wanted };
    let catalog = match metadata {
        Some(catalog) => catalog,
        None => {
            own = catalog_of(reads);
            &own
        }
    };
    let referenced = referenced(reads);
    let context = context(home, catalog, Some(wanted.target), &referenced);
    let mut candidates = candidates(text, wanted);
    if candidates.len() > TRIED || !has(text, wanted, &context) {
        candidates.retain(|span| span.text(text) != "*");
        return Located { spans: candidates, proven: false };
    }
    let mut shown: Vec<u8> = text.as_bytes().to_vec();
    let mut needed = Vec::new();
    for &span in candidates.iter().rev() {
        match try_without(&mut shown, span.start as usize..span.end as usize, wanted, &context) {
            Without::Gone => needed.push(span),
            // What is not SQL without it is an alias or a list of columns, and no expression.
            Without::Survives | Without::NotSql => {}
        }
    }
    needed.reverse();
    match needed.is_empty() {
        // USING has names that stand for nothing else.
        true => {
            Located { spans: candidates.into_iter().filter(|span| span.text(text) != "*").collect(), proven: false }
        }
        false => Located { spans: needed, proven: true },
    }
}

/// Whether a statement's result would have a column of one of its sources that this source does not have yet: it is
/// taken along by `*`.
pub fn takes_more(text: &str, home: &Home, relation: &str, column: &str, reads: &[(String, String)]) -> bool {
    let mut reads = plain(reads, home);
    reads.push((home.plain(relation).to_owned(), column.to_owned()));
    let (catalog, referenced) = (catalog_of(&reads), referenced(&reads));
    let statements = analyze(text, &context(home, &catalog, None, &referenced)).statements;
    statements.iter().flat_map(|statement| statement.columns()).any(|own| own.name().eq_ignore_ascii_case(column))
}

/// The columns by the names that the text has for their relations.
fn plain(reads: &[(String, String)], home: &Home) -> Vec<(String, String)> {
    reads.iter().map(|(relation, column)| (home.plain(relation).to_owned(), column.clone())).collect()
}

fn context<'c>(
    home: &Home,
    catalog: &'c Catalog,
    destination: Option<&'c str>,
    referenced: &'c [&'c str],
) -> JobContext<'c> {
    JobContext { destination, referenced, ..JobContext::new(catalog, home.dialect) }
}

/// The relations that are read, each once.
fn referenced(reads: &[(String, String)]) -> Vec<&str> {
    let mut referenced: Vec<&str> = reads.iter().map(|(relation, _)| &**relation).collect();
    referenced.sort_unstable();
    referenced.dedup();
    referenced
}

/// The functions around these places, those of the first place first and of each the innermost first, in capitals.
pub fn calls(text: &str, spans: &[Span]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let outline = Outline::of(text);
    let tokens: Vec<(Span, &str)> = outline.tokens().collect();
    for span in spans {
        // Parentheses that are open at the place, from the inside out.
        let mut closed = 0;
        let mut at = tokens.partition_point(|(token, _)| token.start < span.start);
        while let Some((_, token)) = at.checked_sub(1).and_then(|before| tokens.get(before)) {
            at -= 1;
            match *token {
                ")" => closed += 1,
                "(" if closed > 0 => closed -= 1,
                "(" => {
                    let is_part = |(_, token): &&(Span, &str)| {
                        token.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '`'))
                    };
                    // Names and dots take turns.
                    let parts = tokens[..at].iter().rev().take_while(is_part).map(|(_, token)| *token);
                    let mut name = Vec::new();
                    for part in parts {
                        if (part == ".") == name.len().is_multiple_of(2) {
                            break;
                        }
                        name.push(part);
                    }
                    name.reverse();
                    let name = name.concat().to_ascii_uppercase().replace('`', "");
                    found.extend((!name.is_empty() && !BEFORE_LISTS.contains(&&*name)).then_some(name));
                }
                _ => {}
            }
        }
    }
    found.dedup();
    found
}

enum Without {
    Survives,
    Gone,
    NotSql,
}

/// Replaces a range by a constant of its own length, so that everything else stays where it is.
fn try_without(
    text: &mut Vec<u8>,
    range: std::ops::Range<usize>,
    wanted: &Wanted<'_>,
    context: &JobContext<'_>,
) -> Without {
    let constant = match range.len() {
        0 | 1 => "0",
        2 | 3 => "''",
        _ => "NULL",
    };
    let mut replaced = text.clone();
    replaced[range.clone()].fill(b' ');
    replaced[range].iter_mut().zip(constant.bytes()).for_each(|(to, byte)| *to = byte);
    let Ok(new) = String::from_utf8(replaced) else { return Without::NotSql };
    let analysis = analyze(&new, context);
    if analysis.syntax_errors() > 0 {
        return Without::NotSql;
    }
    if !matches(&analysis.statements, wanted) {
        return Without::Gone;
    }
    *text = new.into_bytes();
    Without::Survives
}

fn has(text: &str, wanted: &Wanted<'_>, context: &JobContext<'_>) -> bool {
    let analysis = analyze(text, context);
    analysis.syntax_errors() == 0 && matches(&analysis.statements, wanted)
}

fn matches(statements: &[crate::lineage::StatementLineage], wanted: &Wanted<'_>) -> bool {
    // Without the job's context a name may have fewer parts; of a table behind a connection the text has another name
    // than what it is beyond.
    let last = |name: &str| name.rsplit('.').next().map(str::to_owned);
    let same = |full: &str, name: &str| {
        full == name
            || full.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'))
            || (systems::split(full).is_some() && systems::split(name).is_none() && last(full) == last(name))
    };
    statements.iter().flat_map(|statement| statement.edges()).any(|edge| {
        edge.transformation == wanted.transformation
            && edge.source_column.eq_ignore_ascii_case(wanted.source_column)
            && same(wanted.source, edge.source)
            && edge.target.is_none_or(|target| same(wanted.target, target))
            && match (edge.target_column, wanted.target_column) {
                (Some(own), Some(column)) => own.eq_ignore_ascii_case(column),
                (None, None) => true,
                _ => false,
            }
    })
}

/// Names that may stand for the source column, or for all columns.
fn candidates(text: &str, wanted: &Wanted<'_>) -> Vec<Span> {
    let first = wanted.source_column.split('.').next().unwrap_or_default();
    let last = wanted.source_column.rsplit('.').next().unwrap_or_default();
    let is = |part: &str, name: &str| part.trim_matches(['`', ' ', '\n', '\t']).eq_ignore_ascii_case(name);
    let mut spans = Outline::of(text).names();
    spans.retain(|span| {
        let name = span.text(text);
        name == "*" || name.ends_with(".*") || name.split('.').any(|part| is(part, first) || is(part, last))
    });
    spans
}

/// What the statement reads, as metadata: there may be more columns.
fn catalog_of(reads: &[(String, String)]) -> Catalog {
    let mut relations: BTreeMap<&str, Vec<Column>> = BTreeMap::new();
    for (relation, path) in reads {
        let columns = relations.entry(relation).or_default();
        let name = path.split('.').next().unwrap_or_default();
        if name != "*" && !columns.iter().any(|column| column.name.eq_ignore_ascii_case(name)) {
            columns.push(Column { name: name.into(), data_type: DataType::unknown(), hidden: false });
        }
    }
    let relations = relations.into_iter().filter(|(_, columns)| !columns.is_empty()).map(|(name, columns)| {
        let mut relation = Relation::new(name, columns);
        relation.partial = true;
        relation
    });
    Catalog::new(relations, [])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, source_column: &str, target_column: Option<&str>, transformation: Transformation) -> String {
        let wanted = Wanted { source: "p.d.users", source_column, target: "p.d.t", target_column, transformation };
        let reads = ["id", "email", "name"].map(|column| ("p.d.users".to_owned(), column.to_owned()));
        let located = locate(text, &Home::default(), &wanted, &reads, None);
        assert!(located.proven, "{located:?}");
        let mut marked = text.to_owned();
        for span in located.spans.iter().rev() {
            marked.insert(span.end as usize, '»');
            marked.insert(span.start as usize, '«');
        }
        marked
    }

    #[test]
    fn parentheses_in_strings_and_comments_are_no_calls() {
        let text = "SELECT CONCAT(')', /* ( */ NET.HOST(`f`.g('(', email)))";
        let start = text.find("email").unwrap() as u32;
        assert_eq!(calls(text, &[Span::new(start, start + 5)]), ["F.G", "NET.HOST", "CONCAT"]);
    }

    #[test]
    fn a_name_is_found_where_it_carries_the_edge() {
        use Transformation::{Aggregation, Filter, Identity};
        assert_eq!(
            marked(
                "CREATE TABLE p.d.t AS SELECT id, LOWER(email) AS email FROM p.d.users WHERE email > ''",
                "email",
                Some("email"),
                Transformation::Transformation
            ),
            "CREATE TABLE p.d.t AS SELECT id, LOWER(«email») AS email FROM p.d.users WHERE email > ''"
        );
        assert_eq!(
            marked("INSERT INTO p.d.t (id) SELECT id FROM users WHERE email > ''", "email", None, Filter),
            "INSERT INTO p.d.t (id) SELECT id FROM users WHERE «email» > ''"
        );
        assert_eq!(
            marked(
                "CREATE TABLE p.d.t AS WITH a AS (SELECT u.email AS mail FROM p.d.users AS u) SELECT MAX(a.mail) AS x FROM a",
                "email",
                Some("x"),
                Aggregation
            ),
            "CREATE TABLE p.d.t AS WITH a AS (SELECT «u.email» AS mail FROM p.d.users AS u) SELECT MAX(a.mail) AS x FROM a"
        );
        assert_eq!(marked("SELECT * FROM p.d.users", "email", Some("email"), Identity), "SELECT «*» FROM p.d.users");
    }

    #[test]
    fn functions_around_a_place_are_named() {
        let text = "SELECT (a), TO_HEX(SHA256 (LOWER(b.email))), COUNT(DISTINCT x) FROM t WHERE f(1) IN (SELECT 1)";
        let at = |name: &str| {
            let start = text.find(name).unwrap() as u32;
            [Span::new(start, start + name.len() as u32)]
        };
        assert_eq!(calls(text, &at("b.email")), ["LOWER", "SHA256", "TO_HEX"]);
        assert_eq!(calls(text, &at("x)")), ["COUNT"]);
        assert!(calls(text, &at("a)")).is_empty());
    }

    #[test]
    fn what_cannot_be_proven_is_marked_all_the_same() {
        let wanted = Wanted {
            source: "p.d.users",
            source_column: "email",
            target: "p.d.t",
            target_column: Some("nix"),
            transformation: Transformation::Identity,
        };
        let located = locate("SELECT email FROM p.d.users", &Home::default(), &wanted, &[], None);
        assert_eq!(located, Located { spans: vec![Span::new(7, 12)], proven: false });
    }
}
