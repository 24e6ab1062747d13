//! What the bodies of SQL functions do to their arguments, kept for later jobs: most functions of a library use nothing but
//! their arguments and give a scalar. Such a body is bound once per thread for each shape of arguments.

use super::body::{Argument, Form};
use super::context::MAX_EXPANSIONS;
use super::{Binder, Entry, PathId, Shape, Value, Ways};
use crate::catalog::DataType;
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// Shapes of arguments that are kept per body.
const VARIANTS: usize = 16;

/// The functions of one text, by address of the body in its tree.
#[derive(Debug, Default)]
pub(super) struct Summaries(RefCell<FxHashMap<usize, Vec<Summary>>>);

/// A body that gives a scalar made of nothing but its arguments.
#[derive(Debug)]
struct Summary {
    arguments: Box<[Kind]>,
    flows: Box<[Flow]>,
    /// What binding it takes of a statement's budget.
    steps: u64,
}

/// How one argument, or a field of it, takes part.
#[derive(Debug)]
struct Flow {
    argument: usize,
    /// Position, where the type is known, and name of each field, the last one first.
    fields: Box<[(Option<u32>, Box<str>)]>,
    ways: Ways,
}

/// An [`Argument`] that outlives its job.
#[derive(Debug)]
enum Kind {
    Constant(Option<DataType>),
    Scalar,
    Typed(DataType),
    Opaque(DataType),
}

impl Kind {
    fn of(argument: &Argument<'_>) -> Self {
        match argument {
            Argument::Constant(data_type) => Kind::Constant(data_type.cloned()),
            Argument::StandIn(_, Form::Scalar) => Kind::Scalar,
            Argument::StandIn(_, Form::Typed(data_type)) => Kind::Typed((*data_type).clone()),
            Argument::StandIn(_, Form::Opaque(data_type)) => Kind::Opaque((*data_type).clone()),
        }
    }

    fn fits(&self, argument: &Argument<'_>) -> bool {
        match (self, argument) {
            (Kind::Constant(known), Argument::Constant(data_type)) => known.as_ref() == *data_type,
            (Kind::Scalar, Argument::StandIn(_, Form::Scalar)) => true,
            (Kind::Typed(known), Argument::StandIn(_, Form::Typed(data_type)))
            | (Kind::Opaque(known), Argument::StandIn(_, Form::Opaque(data_type))) => known == *data_type,
            _ => false,
        }
    }
}

/// The path that stands for an argument.
fn stand_in(argument: &Argument<'_>) -> Option<PathId> {
    match argument {
        Argument::StandIn(path, _) => Some(*path),
        Argument::Constant(_) => None,
    }
}

impl<'a> Binder<'a> {
    /// What the body gives for such arguments, if that is known.
    pub(super) fn summarized(
        &mut self,
        summaries: &Summaries,
        body: usize,
        arguments: &[Argument<'a>],
    ) -> Option<Value<'a>> {
        if self.expansions >= MAX_EXPANSIONS {
            return None;
        }
        let known = summaries.0.borrow();
        let fits = |summary: &&Summary| {
            summary.arguments.len() == arguments.len()
                && summary.arguments.iter().zip(arguments).all(|(k, a)| k.fits(a))
        };
        let summary = known.get(&body)?.iter().find(fits)?;
        // Near its end the budget tells how far the body is bound.
        self.budget = self.budget.checked_sub(summary.steps).filter(|&left| left > 0)?;
        Some(Value::scalar(self.set(|b, acc| {
            for Flow { argument, fields, ways } in &summary.flows {
                let Some(mut path) = stand_in(&arguments[*argument]) else { continue };
                for (index, name) in fields.iter().rev() {
                    let name = b.arena.alloc_str(name);
                    path = match index {
                        Some(index) => b.paths.field(path, *index as usize, name),
                        None => b.paths.named_field(path, name),
                    };
                }
                acc.push(Entry { path, ways: *ways });
            }
        })))
    }

    /// Keeps what a body gives for such arguments, if that is a scalar made of nothing else.
    pub(super) fn summarize(
        &mut self,
        summaries: &Summaries,
        body: usize,
        arguments: &[Argument<'a>],
        value: &Value<'a>,
        steps: u64,
    ) {
        if !matches!(value.shape, Shape::Scalar) || !value.extra.is_empty() {
            return;
        }
        let flow = |entry: &Entry| {
            let root = self.paths.root(entry.path);
            let argument = arguments.iter().position(|argument| stand_in(argument) == Some(root))?;
            let fields = self.paths.fields_up(entry.path).map(|(index, name)| (index, name.into()));
            Some(Flow { argument, fields: fields.collect(), ways: entry.ways })
        };
        let Some(flows) = value.own.iter().map(flow).collect() else { return };
        let mut known = summaries.0.borrow_mut();
        let variants = known.entry(body).or_default();
        if variants.len() < VARIANTS {
            variants.push(Summary { arguments: arguments.iter().map(Kind::of).collect(), flows, steps });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analyze::{Analysis, analyze};
    use crate::bind::JobContext;
    use crate::catalog::{Catalog, Column, DataType, Relation, Routine, StructField, StructType};
    use crate::diagnostic::Code;
    use crate::dialect::Dialect;
    use crate::lineage::StatementLineage;

    fn column(name: &str, data_type: DataType) -> Column {
        Column { name: name.into(), data_type, hidden: false }
    }

    /// A table `p.d.t` with a number `c` and a struct `s` of `a` and `b`, and these functions.
    fn catalog(functions: &[(&str, &str)]) -> Catalog {
        let number = DataType::Scalar("INT64".into());
        let field = |name: &str| StructField { name: name.into(), data_type: number.clone() };
        let fields = DataType::Struct(StructType::new(vec![field("a"), field("b")]).into());
        let table = Relation::new("p.d.t", vec![column("c", number.clone()), column("s", fields)]);
        let routine =
            |(name, ddl): &(&str, &str)| Routine { name: (*name).into(), routine_type: None, ddl: (*ddl).into() };
        Catalog::new([table], functions.iter().map(routine))
    }

    fn analyzed(text: &str, catalog: &Catalog) -> Analysis {
        let context = JobContext {
            default_project: Some("p"),
            default_dataset: Some(("p", "d")),
            ..JobContext::new(catalog, Dialect::bigquery())
        };
        analyze(text, &context)
    }

    /// The edges of the last statement.
    fn edges(analysis: &Analysis) -> Vec<String> {
        let edges = analysis.statements.last().map(StatementLineage::edges).unwrap_or_default();
        edges.iter().map(|edge| format!("{edge:?}")).collect()
    }

    const FUNCTION: &str =
        "CREATE FUNCTION p.d.f(x ANY TYPE, y ANY TYPE) AS (IF(x.a > 0, SHA256(x.b), MAX(y) OVER (ORDER BY x.a)))";

    #[test]
    fn a_known_body_gives_what_it_gave_at_first() {
        let query = "SELECT p.d.f(s, c) AS one, p.d.f(s, 1) AS two, p.d.f(t.s, t.s.b) AS three FROM p.d.t AS t";
        let catalog = catalog(&[("p.d.f", FUNCTION)]);
        let first = analyzed(query, &catalog);
        assert!(edges(&first).len() > 8, "{first:?}");
        assert_eq!(first, analyzed(query, &catalog));
        // The text's own function is bound anew each time.
        assert_eq!(edges(&first), edges(&analyzed(&format!("{FUNCTION}; {query}"), &catalog)));
    }

    #[test]
    fn the_budget_counts_and_its_end_is_told() {
        let body = |name: &str, call: &str| format!("CREATE FUNCTION {name}(x ANY TYPE) AS ({}0)", call.repeat(200));
        // Constructed arguments are bound anew at each call: 8,000,000 steps.
        let [f, g, h] = [
            body("p.d.f", "x.a + "),
            body("p.d.g", "p.d.f(STRUCT(x.a AS a)) + "),
            body("p.d.h", "p.d.g(STRUCT(x.a AS a)) + "),
        ];
        let catalog = catalog(&[("p.d.f", &f), ("p.d.g", &g), ("p.d.h", &h)]);
        let analysis = analyzed("SELECT p.d.h(STRUCT(c AS a)) AS one FROM p.d.t", &catalog);
        let codes: Vec<Code> = analysis.diagnostics.iter().map(|(_, diagnostic)| diagnostic.code).collect();
        assert_eq!(codes, [Code::OverBudget], "{:?}", analysis.diagnostics);
    }
}
