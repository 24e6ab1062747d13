//! The bound form of an expression: which sources reach it, and its shape.

use super::{Acc, Binder, Entry, PathId, Through};
use crate::catalog::{DataType, same_name};

/// BigQuery's limit of columns in a table, nested ones included.
const MAX_LEAVES: usize = 10_000;

/// A value's provenance.
#[derive(Debug, Clone, Copy)]
pub struct Value<'a> {
    /// Sources whose fields are the fields of this value: they get longer with each field access.
    pub own: &'a [Entry],
    /// Sources of the value as a whole, which every field shares (conditions, windows, opaque arguments).
    pub extra: &'a [Entry],
    pub shape: Shape<'a>,
}

/// What is known of a value's fields. Arrays are transparent: an array has the shape of its elements.
#[derive(Debug, Clone, Copy)]
pub enum Shape<'a> {
    /// No fields (or JSON, whose fields are not columns).
    Scalar,
    /// Nothing is known; a field access makes a longer path.
    Unknown,
    /// A struct that is copied as a whole from [`Value::own`].
    Typed(&'a DataType),
    /// A struct that a function makes: its fields are known, but not where each comes from.
    Opaque(&'a DataType),
    /// A struct whose parts have their own provenance; [`Value::own`] is empty.
    Struct(&'a [Field<'a>]),
    /// A struct whose fields have other names than those of the value inside: matched by position.
    Renamed(&'a Value<'a>, &'a DataType),
    /// One of several values of different shapes; the first one's names hold.
    Either(&'a [Value<'a>]),
}

/// One part of a constructed struct.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// Empty for an anonymous field.
    pub name: &'a str,
    pub value: Value<'a>,
}

impl<'a> Value<'a> {
    /// A constant.
    pub const EMPTY: Value<'static> = Value { own: &[], extra: &[], shape: Shape::Scalar };

    /// A constant of this type: nothing reaches it, but its fields can be named.
    pub(super) fn constant(data_type: &'a DataType) -> Self {
        let shape = if data_type.fields().is_some() { Shape::Opaque(data_type) } else { Shape::Scalar };
        Value { shape, ..Value::EMPTY }
    }

    /// A scalar with these sources.
    pub const fn scalar(own: &'a [Entry]) -> Self {
        Value { own, extra: &[], shape: Shape::Scalar }
    }

    /// A scalar that nothing reaches.
    pub(super) fn is_constant(&self) -> bool {
        self.own.is_empty() && self.extra.is_empty() && matches!(self.shape, Shape::Scalar)
    }

    /// A constant without parts of its own: NULL, whatever its type.
    fn is_empty(&self) -> bool {
        self.own.is_empty() && self.extra.is_empty() && matches!(self.shape, Shape::Scalar | Shape::Opaque(_))
    }

    /// Adds all sources, those of the parts too.
    pub(super) fn flatten(&self, through: Through, acc: &mut Acc) {
        acc.extend(self.own, through);
        acc.extend(self.extra, through);
        match self.shape {
            Shape::Struct(fields) => fields.iter().for_each(|field| field.value.flatten(through, acc)),
            Shape::Renamed(inner, _) => inner.flatten(through, acc),
            Shape::Either(values) => values.iter().for_each(|value| value.flatten(through, acc)),
            Shape::Scalar | Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_) => {}
        }
    }
}

impl<'a> Binder<'a> {
    /// The union of what `collect` adds.
    pub(super) fn set(&mut self, collect: impl FnOnce(&mut Self, &mut Acc)) -> &'a [Entry] {
        let mut acc = self.accs.pop().unwrap_or_default();
        collect(self, &mut acc);
        let entries = acc.united();
        let set: &'a [Entry] = if entries.is_empty() { &[] } else { self.arena.alloc_slice_copy(entries) };
        acc.clear();
        self.accs.push(acc);
        set
    }

    fn map_set(&mut self, set: &'a [Entry], through: Through) -> &'a [Entry] {
        if set.is_empty() || set.iter().all(|e| through.apply(e.ways) == e.ways) {
            return set;
        }
        self.arena.alloc_slice_fill_iter(set.iter().map(|e| Entry { path: e.path, ways: through.apply(e.ways) }))
    }

    pub(super) fn union(&mut self, a: &'a [Entry], b: &'a [Entry]) -> &'a [Entry] {
        match (a, b) {
            ([], set) | (set, []) => set,
            ([x], [y]) if x.path == y.path => match x.ways.union(y.ways) {
                ways if ways == x.ways => a,
                ways => self.arena.alloc_slice_copy(&[Entry { path: x.path, ways }]),
            },
            ([x], [y]) if x.path < y.path => self.arena.alloc_slice_copy(&[*x, *y]),
            ([x], [y]) => self.arena.alloc_slice_copy(&[*y, *x]),
            _ if a == b => a,
            _ => self.set(|_, acc| {
                acc.extend(a, Through::SAME);
                acc.extend(b, Through::SAME);
            }),
        }
    }

    /// The value behind an operator that keeps its shape.
    pub(super) fn through(&mut self, value: Value<'a>, through: Through) -> Value<'a> {
        if through == Through::SAME {
            return value;
        }
        let (own, extra) = (self.map_set(value.own, through), self.map_set(value.extra, through));
        Value {
            own,
            extra,
            shape: match value.shape {
                Shape::Struct(fields) => {
                    let arena = self.arena;
                    let fields = fields.iter().map(|f| Field { name: f.name, value: self.through(f.value, through) });
                    let fields = arena.alloc_slice_fill_iter(fields);
                    return Value { own, extra, shape: self.struct_of(fields) };
                }
                Shape::Renamed(inner, data_type) => {
                    let inner = self.through(*inner, through);
                    Shape::Renamed(self.arena.alloc(inner), data_type)
                }
                Shape::Either(values) => {
                    let arena = self.arena;
                    Shape::Either(arena.alloc_slice_fill_iter(values.iter().map(|v| self.through(*v, through))))
                }
                other @ (Shape::Scalar | Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_)) => other,
            },
        }
    }

    /// The value with further sources of the whole.
    pub(super) fn with_extra(&mut self, value: Value<'a>, extra: &'a [Entry]) -> Value<'a> {
        if extra.is_empty() {
            return value;
        }
        match value.shape {
            Shape::Scalar => Value { own: self.union(value.own, extra), ..value },
            _ => Value { extra: self.union(value.extra, extra), ..value },
        }
    }

    /// The value of a column or field at `path` with this type.
    pub(super) fn source(&mut self, entry: Entry, data_type: Option<&'a DataType>) -> Value<'a> {
        let own = self.arena.alloc_slice_copy(&[entry]);
        Value { own, extra: &[], shape: data_type.map_or(Shape::Unknown, shape_of) }
    }

    /// `value.name`, `None` when the value has fields and this is not one of them.
    pub(super) fn field(&mut self, value: Value<'a>, name: &'a str) -> Option<Value<'a>> {
        match value.shape {
            // JSON, or a scalar of a type we do not track: the access is an operation on the whole.
            Shape::Scalar => Some(self.through(value, Through::TRANSFORM)),
            Shape::Unknown => {
                let own = self.extend(value.own, |binder, path| binder.paths.named_field(path, name));
                Some(Value { own, ..value })
            }
            Shape::Typed(data_type) | Shape::Opaque(data_type) | Shape::Renamed(_, data_type) => {
                let index = data_type.fields()?.find(name)?;
                Some(self.nth(value, index))
            }
            Shape::Struct(fields) => {
                let index = fields.iter().position(|f| same_name(f.name, name))?;
                Some(self.nth(value, index))
            }
            Shape::Either(values) => {
                let index = names(values.first()?).iter().position(|n| n.eq_ignore_ascii_case(name));
                let mut found = None;
                for &alternative in values {
                    // A constructed struct by position. A copied one by name where its schema has the name, whose order may
                    // be another than when the query ran; else by position.
                    let by_name = match (alternative.shape, index) {
                        (Shape::Struct(_), Some(_)) => None,
                        _ => self.field(alternative, name),
                    };
                    let field = match (by_name, index) {
                        (Some(field), _) => field,
                        (None, Some(index)) => self.nth(alternative, index),
                        (None, None) => continue,
                    };
                    found = Some(match found {
                        Some(before) => self.either(before, field),
                        None => field,
                    });
                }
                let found = found?;
                Some(self.with_extra(found, value.extra))
            }
        }
    }

    fn extend(&mut self, own: &'a [Entry], mut longer: impl FnMut(&mut Self, PathId) -> PathId) -> &'a [Entry] {
        match own {
            [] => &[],
            &[Entry { path, ways }] if ways.only_indirect().is_none() => {
                let path = longer(self, path);
                self.arena.alloc_slice_copy(&[Entry { path, ways }])
            }
            _ => self.set(|binder, acc| {
                for entry in own {
                    if let Some(ways) = entry.ways.only_direct() {
                        acc.push(Entry { path: longer(binder, entry.path), ways });
                    }
                    if let Some(ways) = entry.ways.only_indirect() {
                        acc.push(Entry { path: entry.path, ways });
                    }
                }
            }),
        }
    }

    /// Field number `index`, which exists.
    fn nth(&mut self, value: Value<'a>, index: usize) -> Value<'a> {
        match value.shape {
            Shape::Typed(data_type) => {
                let Some(field) = data_type.fields().and_then(|f| f.fields().get(index)) else { return value };
                let own = self.extend(value.own, |binder, path| binder.paths.field(path, index, &field.name));
                let inner = Value { own, extra: &[], shape: shape_of(&field.data_type) };
                self.with_extra(inner, value.extra)
            }
            Shape::Opaque(data_type) => {
                let Some(field) = data_type.fields().and_then(|f| f.fields().get(index)) else { return value };
                let shape = match shape_of(&field.data_type) {
                    Shape::Typed(inner) => Shape::Opaque(inner),
                    other => other,
                };
                Value { shape, ..value }
            }
            Shape::Struct(fields) => match fields.get(index) {
                Some(field) => self.with_extra(field.value, value.extra),
                None => value,
            },
            Shape::Renamed(inner, data_type) => {
                let Some(field) = data_type.fields().and_then(|f| f.fields().get(index)) else { return value };
                let inner = self.nth(*inner, index);
                let inner = self.cast(inner, &field.data_type);
                self.with_extra(inner, value.extra)
            }
            Shape::Either(values) => {
                let mut found = Value::EMPTY;
                for &alternative in values {
                    let field = self.nth(alternative, index);
                    found = self.either(found, field);
                }
                self.with_extra(found, value.extra)
            }
            Shape::Scalar | Shape::Unknown => value,
        }
    }

    /// All fields in order, `None` when they are not known.
    pub(super) fn fields(&mut self, value: Value<'a>) -> Option<&'a [Field<'a>]> {
        match value.shape {
            Shape::Scalar | Shape::Unknown => None,
            Shape::Struct(fields) if value.extra.is_empty() => Some(fields),
            Shape::Struct(fields) => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|f| Field { name: f.name, value: self.with_extra(f.value, value.extra) })
                    .collect();
                Some(self.arena.alloc_slice_copy(&fields))
            }
            Shape::Either(values) => {
                let names = names(values.first()?);
                let mut fields = Vec::with_capacity(names.len());
                for (index, name) in names.into_iter().enumerate() {
                    let field = if name.is_empty() { None } else { self.field(value, name) };
                    fields.push(Field { name, value: field.unwrap_or_else(|| self.nth(value, index)) });
                }
                if fields.is_empty() { None } else { Some(self.arena.alloc_slice_copy(&fields)) }
            }
            Shape::Typed(data_type) | Shape::Opaque(data_type) | Shape::Renamed(_, data_type) => {
                let names = data_type.fields()?.fields();
                let mut fields = Vec::with_capacity(names.len());
                for (index, field) in names.iter().enumerate() {
                    fields.push(Field { name: &field.name, value: self.nth(value, index) });
                }
                Some(self.arena.alloc_slice_copy(&fields))
            }
        }
    }

    /// A struct of these parts. One with more leaves than a table may have columns loses its parts: a few lines of
    /// `STRUCT(s AS x, s AS y)` would have more of them than there is memory.
    pub(super) fn record(&mut self, fields: &[Field<'a>]) -> Value<'a> {
        let leaves = fields.iter().map(|f| self.leaves(&f.value)).fold(0, usize::saturating_add);
        if leaves > MAX_LEAVES {
            let own = self.set(|_, acc| fields.iter().for_each(|f| f.value.flatten(Through::TRANSFORM, acc)));
            return Value::scalar(own);
        }
        Value { own: &[], extra: &[], shape: self.struct_of(self.arena.alloc_slice_copy(fields)) }
    }

    fn struct_of(&mut self, fields: &'a [Field<'a>]) -> Shape<'a> {
        let leaves = fields.iter().map(|f| self.leaves(&f.value)).fold(0, usize::saturating_add);
        if leaves > fields.len() {
            self.leaves.insert(fields.as_ptr() as usize, leaves);
        }
        Shape::Struct(fields)
    }

    /// Parts of parts: what a walk over the value visits.
    fn leaves(&self, value: &Value<'a>) -> usize {
        match value.shape {
            Shape::Struct(fields) => self.leaves.get(&(fields.as_ptr() as usize)).copied().unwrap_or(fields.len()),
            Shape::Renamed(inner, _) => self.leaves(inner),
            Shape::Either(values) => values.iter().map(|v| self.leaves(v)).sum(),
            Shape::Scalar | Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_) => 1,
        }
    }

    /// A value that is one or the other (branches, elements of an array, inputs of a set operation).
    pub(super) fn either(&mut self, a: Value<'a>, b: Value<'a>) -> Value<'a> {
        if a.is_empty() && !matches!((a.shape, b.shape), (Shape::Opaque(_), Shape::Scalar)) {
            return b;
        }
        if b.is_empty() {
            return a;
        }
        match (a.shape, b.shape) {
            (Shape::Scalar, Shape::Scalar) | (Shape::Unknown, Shape::Unknown) => self.united(a, b, a.shape),
            (Shape::Typed(s), Shape::Typed(t)) if std::ptr::eq(s, t) || s == t => self.united(a, b, a.shape),
            (Shape::Opaque(s), Shape::Opaque(t)) if std::ptr::eq(s, t) || s == t => self.united(a, b, a.shape),
            (Shape::Scalar, _) => {
                let extra = self.union(b.extra, a.own);
                let extra = self.union(extra, a.extra);
                Value { extra, ..b }
            }
            (_, Shape::Scalar) => self.either(b, a),
            (Shape::Struct(x), Shape::Struct(y)) if x.len() == y.len() => {
                let fields: Vec<_> = x
                    .iter()
                    .zip(y)
                    .map(|(x, y)| Field { name: or(x.name, y.name), value: self.either(x.value, y.value) })
                    .collect();
                Value { extra: self.union(a.extra, b.extra), ..self.record(&fields) }
            }
            (Shape::Either(values), _) => self.one_more(values, a, b),
            _ => self.one_more(&[a], Value::EMPTY, b),
        }
    }

    /// One of many. Neighbours are united first: one set that grows step by step would cost the square of them.
    pub(super) fn any_of(&mut self, values: &mut [Value<'a>]) -> Value<'a> {
        let mut count = values.len();
        while count > 1 {
            let pairs = count.div_ceil(2);
            for index in 0..pairs {
                let first = values[2 * index];
                values[index] = match values[..count].get(2 * index + 1) {
                    Some(&second) => self.either(first, second),
                    None => first,
                };
            }
            count = pairs;
        }
        values.first().copied().unwrap_or(Value::EMPTY)
    }

    /// Another alternative; one of the same shape takes it in, so that there are as many as there are shapes.
    fn one_more(&mut self, values: &[Value<'a>], whole: Value<'a>, new: Value<'a>) -> Value<'a> {
        let mut values = values.to_vec();
        let news = if let Shape::Either(news) = new.shape { news } else { &[new][..] };
        for &new in news {
            let alike = values.iter().position(|old| match (old.shape, new.shape) {
                (Shape::Typed(s), Shape::Typed(t)) | (Shape::Opaque(s), Shape::Opaque(t)) => s == t,
                (Shape::Struct(x), Shape::Struct(y)) => x.len() == y.len(),
                (Shape::Unknown, Shape::Unknown) => true,
                _ => false,
            });
            match alike {
                Some(index) => values[index] = self.either(values[index], new),
                None => values.push(new),
            }
        }
        let extra =
            if matches!(new.shape, Shape::Either(_)) { self.union(whole.extra, new.extra) } else { whole.extra };
        Value { own: &[], extra, shape: Shape::Either(self.arena.alloc_slice_copy(&values)) }
    }

    fn united(&mut self, a: Value<'a>, b: Value<'a>, shape: Shape<'a>) -> Value<'a> {
        Value { own: self.union(a.own, b.own), extra: self.union(a.extra, b.extra), shape }
    }

    /// The value under another type: fields by position, with the new names.
    pub(super) fn cast(&mut self, value: Value<'a>, data_type: &'a DataType) -> Value<'a> {
        let Some(new) = data_type.fields() else {
            // To a scalar: the parts become one.
            return match value.shape {
                Shape::Scalar => value,
                _ => {
                    let own = self.set(|_, acc| value.flatten(Through::SAME, acc));
                    Value::scalar(own)
                }
            };
        };
        match value.shape {
            Shape::Typed(old) | Shape::Opaque(old) | Shape::Renamed(_, old) if old.fields() == Some(new) => value,
            Shape::Struct(fields) if fields.len() == new.fields().len() => {
                let fields: Vec<_> = fields
                    .iter()
                    .zip(new.fields())
                    .map(|(field, new)| Field {
                        name: or(&new.name, field.name),
                        value: match new.data_type.fields() {
                            Some(_) => self.cast(field.value, &new.data_type),
                            None => field.value,
                        },
                    })
                    .collect();
                Value { extra: value.extra, ..self.record(&fields) }
            }
            Shape::Typed(_) | Shape::Opaque(_) | Shape::Either(_) | Shape::Struct(_) => {
                let inner = Value { extra: &[], ..value };
                let shape = Shape::Renamed(self.arena.alloc(inner), data_type);
                Value { own: &[], extra: value.extra, shape }
            }
            Shape::Renamed(inner, _) => Value { shape: Shape::Renamed(inner, data_type), ..value },
            Shape::Unknown => value,
            Shape::Scalar => Value { shape: Shape::Opaque(data_type), ..value },
        }
    }
}

/// The names of a value's fields in order; none when they are not known.
fn names<'a>(value: &Value<'a>) -> Vec<&'a str> {
    match value.shape {
        Shape::Typed(data_type) | Shape::Opaque(data_type) | Shape::Renamed(_, data_type) => {
            data_type.fields().map_or(Vec::new(), |f| f.fields().iter().map(|f| &*f.name).collect())
        }
        Shape::Struct(fields) => fields.iter().map(|f| f.name).collect(),
        Shape::Either(values) => values.first().map_or(Vec::new(), names),
        Shape::Scalar | Shape::Unknown => Vec::new(),
    }
}

fn or<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.is_empty() { b } else { a }
}

/// The shape of a value that is read from a source of this type.
pub(super) fn shape_of(data_type: &DataType) -> Shape<'_> {
    if data_type.fields().is_some() { Shape::Typed(data_type) } else { Shape::Scalar }
}
