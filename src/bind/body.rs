//! Bodies of SQL functions: each is bound once per statement, for arguments that stand for any others of their shape.
//!
//! What a call gives is the bound body with the call's arguments in the place of the stand-ins. A function that calls
//! another twice, which calls another twice, is bound in as many steps as there are functions.

use super::summary::Summaries;
use super::{Binder, Column, Entry, Field, PathId, Rows, Shape, Value, Ways};
use crate::catalog::DataType;
use crate::lineage::Confidence;
use crate::syntax::{Expr, ExprRef};

/// The bodies that a statement has called, by address.
pub(super) type Bodies<'a> = rustc_hash::FxHashMap<usize, Body<'a>>;

/// A bound body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body<'a> {
    arguments: &'a [Argument<'a>],
    value: Value<'a>,
    rows: Rows<'a>,
}

/// What a body was bound with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Argument<'a> {
    /// Nothing reaches it.
    Constant(Option<&'a DataType>),
    /// This path stands for it.
    StandIn(PathId, Form<'a>),
}

/// The shapes that a stand-in can have.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form<'a> {
    Scalar,
    Typed(&'a DataType),
    Opaque(&'a DataType),
}

impl PartialEq for Form<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Form::Scalar, Form::Scalar) => true,
            (Form::Typed(a), Form::Typed(b)) | (Form::Opaque(a), Form::Opaque(b)) => std::ptr::eq(*a, *b),
            _ => false,
        }
    }
}

impl<'a> Form<'a> {
    const fn shape(self) -> Shape<'a> {
        match self {
            Form::Scalar => Shape::Scalar,
            Form::Typed(data_type) => Shape::Typed(data_type),
            Form::Opaque(data_type) => Shape::Opaque(data_type),
        }
    }
}

/// The name that stand-ins hang on; no table has it.
const STAND_INS: &str = "";

impl<'a> Binder<'a> {
    /// The value of a function's body for these arguments; `None` where functions call each other without end.
    pub(super) fn body(
        &mut self,
        body: ExprRef<'a>,
        summaries: Option<&'a Summaries>,
        project: Option<&'a str>,
        arguments: &'a [Column<'a>],
    ) -> Option<Value<'a>> {
        let Some(general) = self.general(arguments) else { return self.bound_body(body, project, arguments) };
        let key = std::ptr::from_ref::<Expr<'_>>(body) as usize;
        let known = self.bodies.get(&key).filter(|known| known.arguments == general).copied();
        let known = match known {
            Some(known) => known,
            None => {
                let known = self.general_body(body, summaries, project, arguments, general)?;
                if !self.endless {
                    self.bodies.insert(key, known);
                }
                known
            }
        };
        let call = Call { body: known, arguments };
        let mut whole = |set| {
            let (own, extra) = self.put_in(set, &call);
            self.union(own, extra)
        };
        let Rows { filter, join, group_by, sort, relations } = known.rows;
        let (filter, join, group_by, sort) = (whole(filter), whole(join), whole(group_by), whole(sort));
        self.rows.extend(&Rows { filter, join, group_by, sort, relations });
        Some(self.called(known.value, &call))
    }

    /// The body for all arguments of this kind: known from an earlier job, or bound now.
    fn general_body(
        &mut self,
        body: ExprRef<'a>,
        summaries: Option<&'a Summaries>,
        project: Option<&'a str>,
        arguments: &'a [Column<'a>],
        general: &'a [Argument<'a>],
    ) -> Option<Body<'a>> {
        let key = std::ptr::from_ref::<Expr<'_>>(body) as usize;
        let summaries = summaries.filter(|_| self.functions.is_empty() && self.parameters.is_empty());
        if let Some(value) = summaries.and_then(|summaries| self.summarized(summaries, key, general)) {
            return Some(Body { arguments: general, value, rows: Rows::default() });
        }
        let names = arguments.iter().zip(general).map(|(column, &argument)| {
            let value = match argument {
                Argument::Constant(_) => column.value,
                Argument::StandIn(path, form) => {
                    let entry = Entry { path, ways: Ways::identity(Confidence::Exact) };
                    Value { own: self.arena.alloc_slice_copy(&[entry]), extra: &[], shape: form.shape() }
                }
            };
            Column::new(column.name, value)
        });
        let names: &'a [Column<'a>] = self.arena.alloc_slice_fill_iter(names);
        let (stand_ins, budget, asked) = (self.stand_ins, self.budget, self.asked);
        self.stand_ins += names.len();
        let (value, rows) = self.apart(|b| b.bound_body(body, project, names));
        self.stand_ins = stand_ins;
        let value = value?;
        let alone = self.asked == asked && rows.is_empty() && self.budget > 0;
        if let Some(summaries) = summaries.filter(|_| alone && !self.endless) {
            self.summarize(summaries, key, general, &value, budget - self.budget);
        }
        Some(Body { arguments: general, value, rows })
    }

    fn bound_body(
        &mut self,
        body: ExprRef<'a>,
        project: Option<&'a str>,
        arguments: &'a [Column<'a>],
    ) -> Option<Value<'a>> {
        self.expanded(project, |b| b.value(body, &Self::parameters(arguments)))
    }

    /// The arguments as far as a body can tell them apart; `None` where that is more than a shape.
    fn general(&mut self, arguments: &[Column<'a>]) -> Option<&'a [Argument<'a>]> {
        if self.foreign.is_some() {
            return None;
        }
        let form = |value: &Value<'a>| match value.shape {
            Shape::Scalar => Some(Form::Scalar),
            Shape::Typed(data_type) => Some(Form::Typed(data_type)),
            Shape::Opaque(data_type) => Some(Form::Opaque(data_type)),
            Shape::Unknown | Shape::Struct(_) | Shape::Renamed(..) | Shape::Either(_) => None,
        };
        let mut general = bumpalo::collections::Vec::with_capacity_in(arguments.len(), self.arena);
        for (index, argument) in arguments.iter().enumerate() {
            let form = form(&argument.value)?;
            general.push(match (argument.value.own.is_empty(), argument.value.extra.is_empty(), form) {
                (true, true, Form::Scalar) => Argument::Constant(None),
                (true, true, Form::Opaque(data_type)) => Argument::Constant(Some(data_type)),
                (true, ..) => return None,
                (false, _, form) => {
                    let relation = self.paths.relation(STAND_INS);
                    Argument::StandIn(self.paths.column(relation, self.stand_ins + index, STAND_INS), form)
                }
            });
        }
        Some(general.into_bump_slice())
    }

    /// A value of the body as the call gives it.
    fn called(&mut self, value: Value<'a>, call: &Call<'a>) -> Value<'a> {
        let (own, shared) = self.put_in(value.own, call);
        let (extra, more) = self.put_in(value.extra, call);
        let extra = self.union(extra, more);
        let extra = self.union(extra, shared);
        let value = match value.shape {
            Shape::Scalar => return Value { own: self.union(own, extra), extra: &[], ..value },
            Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_) => value,
            Shape::Struct(fields) => {
                let parts = fields.iter().map(|field| Field { value: self.called(field.value, call), ..*field });
                let parts: Vec<_> = parts.collect();
                self.record(&parts)
            }
            Shape::Renamed(inner, data_type) => {
                let inner = self.called(*inner, call);
                Value { shape: Shape::Renamed(self.arena.alloc(inner), data_type), ..value }
            }
            Shape::Either(values) => {
                let values: Vec<_> = values.iter().map(|&value| self.called(value, call)).collect();
                Value { shape: Shape::Either(self.arena.alloc_slice_copy(&values)), ..value }
            }
        };
        Value { own, extra, ..value }
    }

    /// The sources with arguments in the place of stand-ins: those whose fields go on, and those of the whole.
    fn put_in(&mut self, set: &'a [Entry], call: &Call<'a>) -> (&'a [Entry], &'a [Entry]) {
        if !set.iter().any(|entry| self.stand_in(entry.path, call).is_some()) {
            return (set, &[]);
        }
        let own = self.set(|b, acc| {
            for entry in set {
                let Some(argument) = b.stand_in(entry.path, call) else {
                    acc.push(*entry);
                    continue;
                };
                for source in argument.own {
                    if let Some(ways) = source.ways.only_direct() {
                        let path = b.paths.continued(source.path, entry.path);
                        acc.push(Entry { path, ways: entry.ways.over(ways) });
                    }
                    if let Some(ways) = source.ways.only_indirect() {
                        acc.push(Entry { path: source.path, ways: entry.ways.over(ways) });
                    }
                }
            }
        });
        let extra = self.set(|b, acc| {
            for entry in set {
                let shared = b.stand_in(entry.path, call).map_or(&[][..], |argument| argument.extra);
                for source in shared {
                    acc.push(Entry { path: source.path, ways: entry.ways.over(source.ways) });
                }
            }
        });
        (own, extra)
    }

    /// The argument that a path of the body stands for.
    fn stand_in(&self, path: PathId, call: &Call<'a>) -> Option<Value<'a>> {
        let root = self.paths.root(path);
        let is_root = |argument: &Argument<'_>| matches!(argument, Argument::StandIn(path, _) if *path == root);
        let index = call.body.arguments.iter().position(is_root)?;
        Some(call.arguments[index].value)
    }
}

/// A body and the arguments of one call.
struct Call<'a> {
    body: Body<'a>,
    arguments: &'a [Column<'a>],
}
