//! Rows about routines and their parameters, merged into one CREATE statement per routine.

use super::row::{MetadataRow, ParameterRow, RoutineRow, What};
use crate::catalog::{Routine, Spelling};
use crate::input::{InputProblem, Lost};
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// What the rows have told so far.
pub(super) struct Routines<'p> {
    spelling: Spelling<'p>,
    routines: FxHashMap<Box<str>, RoutineRow>,
    parameters: FxHashMap<Box<str>, Vec<ParameterRow>>,
}

impl<'p> Routines<'p> {
    pub(super) fn new(spelling: Spelling<'p>) -> Self {
        Self { spelling, routines: FxHashMap::default(), parameters: FxHashMap::default() }
    }

    pub(super) fn add(&mut self, row: MetadataRow, problems: &mut Vec<InputProblem>) {
        // A CREATE statement without project may belong to any: see `Catalog::routine`.
        let default_project = self.spelling.default_project.filter(|_| !row.name.from_ddl);
        let name = row.name.full(&Spelling { default_project, ..self.spelling });
        match row.what {
            What::Routine(routine) => {
                if let Some(old) = self.routines.get(&name)
                    && (&old.ddl, &old.definition) != (&routine.ddl, &routine.definition)
                {
                    let message = "the routine has another definition in an earlier row; this later one counts";
                    let field = if routine.ddl.is_some() { "ddl" } else { "routine_definition" };
                    problems.push(row.place.problem(field, message, Lost::Nothing));
                }
                self.routines.insert(name, routine);
            }
            What::Parameter(parameter) => self.parameters.entry(name).or_default().push(parameter),
            What::Column(_) | What::FieldPath(_) | What::Table(_) | What::View(_) => {}
        }
    }

    /// The routines, each with a CREATE statement: the metadata's own, or one that says the same.
    pub(super) fn finish(mut self) -> Vec<Routine> {
        let routines = self.routines.into_iter().map(|(name, routine)| {
            let mut parameters = self.parameters.remove(&name).unwrap_or_default();
            parameters.sort_by_key(|parameter| parameter.ordinal);
            parameters.dedup_by(|a, b| a.ordinal.is_some() && a.ordinal == b.ordinal);
            let ddl = match routine.ddl {
                Some(ddl) => ddl,
                None if !self.spelling.google_routines => Box::default(),
                None => create_statement(&name, &routine, &parameters).into(),
            };
            Routine { name, routine_type: routine.routine_type, ddl: ddl.into() }
        });
        routines.collect()
    }
}

/// The CREATE statement that the definition was taken from, as far as lineage needs it; empty if there is no telling.
fn create_statement(name: &str, routine: &RoutineRow, parameters: &[ParameterRow]) -> String {
    let is = |text: &Option<Box<str>>, word: &str| text.as_deref().is_some_and(|t| t.eq_ignore_ascii_case(word));
    let (results, parameters): (Vec<_>, Vec<_>) = parameters.iter().partition(|p| p.is_result || p.ordinal == Some(0));
    let kind = routine.routine_type.as_deref().unwrap_or("FUNCTION");
    let external = is(&routine.body, "EXTERNAL") || routine.definition.is_none();
    let procedure = kind.eq_ignore_ascii_case("PROCEDURE");
    if external && (procedure || kind.eq_ignore_ascii_case("TABLE FUNCTION")) {
        return String::new();
    }
    let mut ddl = format!("CREATE {kind} `{name}`(");
    for (i, parameter) in parameters.into_iter().enumerate() {
        if i > 0 {
            ddl.push_str(", ");
        }
        if procedure {
            ddl.push_str(parameter.mode.as_deref().unwrap_or("IN"));
            ddl.push(' ');
        }
        match &parameter.name {
            Some(name) => push(&mut ddl, format_args!("`{name}`")),
            None => push(&mut ddl, format_args!("`_{}`", i + 1)),
        }
        push(&mut ddl, format_args!(" {}", parameter.data_type.as_deref().unwrap_or("ANY TYPE")));
        if parameter.not_aggregate && kind.eq_ignore_ascii_case("AGGREGATE FUNCTION") {
            ddl.push_str(" NOT AGGREGATE");
        }
    }
    ddl.push(')');
    let definition = routine.definition.as_deref().unwrap_or_default();
    if procedure {
        // Some exports have the block, others only what is in it.
        if starts_with_block(definition) {
            push(&mut ddl, format_args!("\n{definition}"));
        } else {
            let end = if definition.trim_end().ends_with(';') { "" } else { ";" };
            push(&mut ddl, format_args!("\nBEGIN\n{definition}\n{end}END"));
        }
        return ddl;
    }
    let returns = routine.returns.as_deref().or_else(|| results.first().and_then(|p| p.data_type.as_deref()));
    if let Some(returns) = returns {
        push(&mut ddl, format_args!("\nRETURNS {returns}"));
    }
    if external {
        // JavaScript, Python, or remote, whose text is elsewhere: nobody looks into it.
        let language = match routine.language.as_deref() {
            Some(language) if !language.eq_ignore_ascii_case("JAVASCRIPT") => language.to_ascii_lowercase(),
            _ => "js".into(),
        };
        push(&mut ddl, format_args!("\nLANGUAGE {language} AS {}", quoted(definition)));
    } else {
        // On lines of its own: a comment may end it.
        push(&mut ddl, format_args!("\nAS (\n{definition}\n)"));
    }
    ddl
}

fn push(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a String does not fail.
    let _ = text.write_fmt(arguments);
}

fn starts_with_block(definition: &str) -> bool {
    let mut words = definition.split_whitespace().map(|word| word.trim_end_matches(';'));
    let is = |word: Option<&str>, expected: &str| word.is_some_and(|word| word.eq_ignore_ascii_case(expected));
    is(words.next(), "BEGIN") && definition.trim_end().trim_end_matches(';').to_ascii_uppercase().ends_with("END")
}

/// A string literal.
fn quoted(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            _ => literal.push(c),
        }
    }
    literal.push('"');
    literal
}
