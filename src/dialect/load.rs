//! Reads a dialect's TOML file.

use super::shape;
use super::{Dialect, FunctionKind, Grammar, Identifiers, PseudoColumn, PseudoScope, SelectRules};
use crate::catalog::{Column, Relation};
use crate::history::export::{Source, Sources};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use toml::Spanned;

/// Names with one compact string each; the span gives the line of a mistake.
type Lines = BTreeMap<String, Spanned<String>>;

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    /// The embedded dialect whose sections, functions and relations hold where this file has none.
    extends: Option<Spanned<String>>,
    grammar: Option<Spanned<String>>,
    identifiers: Option<Identifiers>,
    select: Option<SelectRules>,
    #[serde(default)]
    pseudo_columns: PseudoColumns,
    #[serde(default)]
    functions: Functions,
    /// By the dataset they stand in; `""`: in every dataset.
    #[serde(default)]
    system_relations: BTreeMap<String, Lines>,
    /// Not those of the dialect that it extends: a log is a warehouse's own.
    #[serde(default)]
    history: Vec<Spanned<Source>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct PseudoColumns {
    every: Option<Spanned<String>>,
    wildcard: Option<Spanned<String>>,
    external: Option<Spanned<String>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Functions {
    masking: Vec<Spanned<String>>,
    bare: Vec<Spanned<String>>,
    ordered_set: Vec<Spanned<String>>,
    scalar: Lines,
    aggregate: Lines,
    window: Lines,
    table: Lines,
}

/// A mistake in a dialect's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DialectError {
    /// From 1.
    pub line: usize,
    /// What is wrong, with the key it is about.
    pub message: String,
}

impl fmt::Display for DialectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for DialectError {}

/// Reads a dialect; the first mistake ends it.
pub(super) fn parse(text: &str) -> Result<Dialect, DialectError> {
    let error = |start: usize, message: String| DialectError {
        line: 1 + text.bytes().take(start).filter(|&b| b == b'\n').count(),
        message,
    };
    let file: File =
        toml::from_str(text).map_err(|e| error(e.span().map_or(0, |span| span.start), e.message().to_owned()))?;

    let base = match &file.extends {
        None => None,
        Some(name) => {
            Some(Dialect::named(name.get_ref()).filter(|_| *name.get_ref() != file.name).ok_or_else(|| {
                let known = Dialect::names().collect::<Vec<_>>().join(", ");
                error(name.span().start, format!("extends: `{}` is not one of {known}", name.get_ref()))
            })?)
        }
    };
    let missing = |key: &str| error(0, format!("`{key}` is missing, and there is no `extends` to take it from"));
    let grammar = match (&file.grammar, base) {
        (Some(name), _) => self::grammar(name.get_ref()).map_err(|message| error(name.span().start, message))?,
        (None, Some(base)) => base.grammar.clone(),
        (None, None) => return Err(missing("grammar")),
    };
    let identifiers = file.identifiers.or_else(|| Some(base?.identifiers.clone()));
    let select = file.select.or_else(|| Some(base?.select.clone()));

    let Functions { masking, bare, ordered_set, scalar, aggregate, window, table } = file.functions;
    let mut own = FxHashSet::default();
    let mut functions = base.map(|base| base.functions.clone()).unwrap_or_default();
    for (kind, section, lines) in [
        (FunctionKind::Scalar, "scalar", scalar),
        (FunctionKind::Aggregate, "aggregate", aggregate),
        (FunctionKind::Window, "window", window),
        (FunctionKind::Table, "table", table),
    ] {
        for (name, line) in lines {
            let wrong = |message| error(line.span().start, format!("functions.{section}.{name}: {message}"));
            let function = shape::signature(line.get_ref(), kind).map_err(&wrong)?;
            if name.len() > super::MAX_FUNCTION_NAME || name.bytes().any(|b| b.is_ascii_uppercase()) {
                return Err(wrong("a function's name is in lower case and no longer than 64 bytes".to_owned()));
            }
            if !own.insert(name.clone()) {
                return Err(wrong("the function is listed twice".to_owned()));
            }
            functions.insert(name.into(), function);
        }
    }
    for (list, names) in [("masking", &masking), ("bare", &bare), ("ordered_set", &ordered_set)] {
        for name in names {
            let Some(function) = functions.get_mut(name.get_ref()) else {
                let name_text = name.get_ref();
                return Err(error(name.span().start, format!("functions.{list}: no function `{name_text}` is listed")));
            };
            function.masking |= list == "masking";
            function.bare |= list == "bare";
            function.ordered_set |= list == "ordered_set";
        }
    }

    let mut system_relations = base.map_or_else(FxHashMap::default, |base| base.system_relations.clone());
    for (dataset, lines) in file.system_relations {
        let mut listed = BTreeMap::new();
        for (name, line) in lines {
            let columns = shape::columns(line.get_ref(), &listed)
                .map_err(|message| error(line.span().start, format!("system_relations.{dataset}.{name}: {message}")))?;
            listed.insert(name, columns);
        }
        for (name, columns) in listed {
            let full_name = if dataset.is_empty() { name } else { format!("{dataset}.{name}") };
            system_relations.insert(full_name.to_ascii_lowercase().into(), Relation::new(full_name, columns));
        }
    }

    let mut pseudo_columns = base.map_or_else(Vec::new, |base| base.pseudo_columns.clone());
    for (scope, section, line) in [
        (PseudoScope::Every, "every", file.pseudo_columns.every),
        (PseudoScope::Wildcard, "wildcard", file.pseudo_columns.wildcard),
        (PseudoScope::External, "external", file.pseudo_columns.external),
    ] {
        let Some(line) = line else { continue };
        let columns = shape::columns(line.get_ref(), &BTreeMap::new())
            .map_err(|message| error(line.span().start, format!("pseudo_columns.{section}: {message}")))?;
        let hidden = columns.into_iter().map(|column| Column { hidden: true, ..column });
        pseudo_columns.extend(hidden.map(|column| PseudoColumn { column, scope }));
    }

    let mut history = Vec::new();
    for source in file.history {
        source.get_ref().check().map_err(|message| error(source.span().start, message))?;
        history.push(source.into_inner());
    }

    Ok(Dialect {
        name: file.name,
        history: Sources::new(history),
        grammar,
        identifiers: identifiers.ok_or_else(|| missing("identifiers"))?,
        select: select.ok_or_else(|| missing("select"))?,
        pseudo_columns,
        functions,
        system_relations,
    })
}

fn grammar(name: &str) -> Result<Grammar, String> {
    if name == "googlesql" {
        return Ok(Grammar::GoogleSql);
    }
    match crate::parse::sqlparser::grammar(name) {
        Some(_) => Ok(Grammar::Sqlparser(name.into())),
        None => Err(format!("grammar: `{name}` is neither `googlesql` nor a dialect of the sqlparser crate")),
    }
}
