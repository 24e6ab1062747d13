//! Reads a dialect's TOML file.

use super::shape;
use super::{Dialect, FunctionKind, Identifiers, PseudoColumn, PseudoScope};
use crate::catalog::{Column, Relation};
use rustc_hash::FxHashMap;
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
    identifiers: Identifiers,
    pseudo_columns: PseudoColumns,
    functions: Functions,
    /// By the dataset they stand in; `""`: in every dataset.
    system_relations: BTreeMap<String, Lines>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PseudoColumns {
    every: Spanned<String>,
    wildcard: Spanned<String>,
    external: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Functions {
    masking: Vec<Spanned<String>>,
    bare: Vec<Spanned<String>>,
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

    let mut functions = FxHashMap::default();
    for (kind, section, lines) in [
        (FunctionKind::Scalar, "scalar", file.functions.scalar),
        (FunctionKind::Aggregate, "aggregate", file.functions.aggregate),
        (FunctionKind::Window, "window", file.functions.window),
        (FunctionKind::Table, "table", file.functions.table),
    ] {
        for (name, line) in lines {
            let wrong = |message| error(line.span().start, format!("functions.{section}.{name}: {message}"));
            let function = shape::signature(line.get_ref(), kind).map_err(&wrong)?;
            if name.len() > super::MAX_FUNCTION_NAME || name.bytes().any(|b| b.is_ascii_uppercase()) {
                return Err(wrong("a function's name is in lower case and no longer than 64 bytes".to_owned()));
            }
            if functions.insert(name.as_bytes().into(), function).is_some() {
                return Err(wrong("the function is listed twice".to_owned()));
            }
        }
    }
    for (list, names) in [("masking", &file.functions.masking), ("bare", &file.functions.bare)] {
        for name in names {
            let Some(function) = functions.get_mut(name.get_ref().as_bytes()) else {
                let name_text = name.get_ref();
                return Err(error(name.span().start, format!("functions.{list}: no function `{name_text}` is listed")));
            };
            function.masking |= list == "masking";
            function.bare |= list == "bare";
        }
    }

    let mut system_relations = FxHashMap::default();
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

    let mut pseudo_columns = Vec::new();
    for (scope, section, line) in [
        (PseudoScope::Every, "every", file.pseudo_columns.every),
        (PseudoScope::Wildcard, "wildcard", file.pseudo_columns.wildcard),
        (PseudoScope::External, "external", file.pseudo_columns.external),
    ] {
        let columns = shape::columns(line.get_ref(), &BTreeMap::new())
            .map_err(|message| error(line.span().start, format!("pseudo_columns.{section}: {message}")))?;
        let hidden = columns.into_iter().map(|column| Column { hidden: true, ..column });
        pseudo_columns.extend(hidden.map(|column| PseudoColumn { column, scope }));
    }

    Ok(Dialect { name: file.name, identifiers: file.identifiers, pseudo_columns, functions, system_relations })
}
