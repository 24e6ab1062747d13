//! PIVOT, UNPIVOT, MATCH_RECOGNIZE.

use super::path::STAR;
use super::{Binder, Column, Field, Scope, Shape, Through, Value};
use crate::dialect::PivotNames;
use crate::syntax::{
    Expr, ExprKind, Ident, Literal, MatchRecognize, NamedExpr, Path, Pivot, TypedLiteral, UnaryOp, Unpivot,
};

impl<'a> Binder<'a> {
    /// The columns that PIVOT leaves as they are (they group), then one per value and aggregate.
    pub(super) fn pivot(&mut self, pivot: &'a Pivot<'a>, input: &Scope<'_, 'a>) -> Vec<Column<'a>> {
        let input_value = self.value(pivot.input, input);
        let condition = self.set(|b, acc| {
            input_value.flatten(Through::CONDITION, acc);
            for value in pivot.values {
                b.flow(&value.expr, input, Through::CONDITION, acc);
            }
        });
        let aggregates: Vec<_> = pivot
            .aggregates
            .iter()
            .map(|aggregate| {
                let value = self.value(&aggregate.expr, input);
                (aggregate.name, self.with_extra(value, condition))
            })
            .collect();
        let mut used = Vec::new();
        names_in(pivot.input, &mut used);
        for aggregate in pivot.aggregates {
            names_in(&aggregate.expr, &mut used);
        }
        let mut columns = self.star(input, pivot.span);
        columns.retain(|c| !used.iter().any(|u| u.eq_ignore_ascii_case(c.name)));
        for column in &columns {
            column.value.flatten(Through::SAME, &mut self.rows.group_by);
        }
        if pivot.values.is_empty() {
            // Whatever the columns are called that the data make, they hold the aggregates.
            let mut values: Vec<_> = aggregates.iter().map(|(_, value)| *value).collect();
            let all = self.any_of(&mut values);
            columns.push(Column::new(STAR, Value { shape: Shape::Scalar, ..all }));
        }
        let fields = self.fields(input_value).unwrap_or_default();
        for value in pivot.values {
            let label = match value.name {
                Some(name) => name.name,
                None => {
                    self.read(&value.expr);
                    let label = pivot_label(&value.expr, fields);
                    &*self.arena.alloc_str(&label)
                }
            };
            for (name, aggregate) in &aggregates {
                let several = pivot.aggregates.len() > 1;
                let name = match (self.dialect.select().pivot, name) {
                    (PivotNames::AliasValue, Some(name)) => &*self.arena.alloc_str(&format!("{}_{label}", name.name)),
                    (PivotNames::AliasValue, None) if label.starts_with(|c: char| c.is_ascii_digit()) => {
                        self.arena.alloc_str(&format!("_{label}"))
                    }
                    (PivotNames::ValueAlias, Some(name)) => self.arena.alloc_str(&format!("{label}_{}", name.name)),
                    (PivotNames::Value, Some(name)) if several => {
                        self.arena.alloc_str(&format!("{label}_{}", name.name))
                    }
                    (PivotNames::Quoted, _) if value.name.is_none() => match value.expr.kind {
                        ExprKind::Literal(Literal::String(_)) => self.arena.alloc_str(&format!("'{label}'")),
                        _ => label,
                    },
                    _ => label,
                };
                columns.push(Column::new(name, *aggregate));
            }
        }
        columns
    }

    /// The columns that UNPIVOT leaves as they are, then the value columns and the name column, in the dialect's order.
    pub(super) fn unpivot(&mut self, unpivot: &'a Unpivot<'a>, input: &Scope<'_, 'a>) -> Vec<Column<'a>> {
        let mut columns = self.star(input, unpivot.span);
        let is_used = |name: &str| {
            let mut used = unpivot.columns.iter().flat_map(|c| c.columns);
            used.any(|p| p.last().name.eq_ignore_ascii_case(name))
        };
        columns.retain(|c| !is_used(c.name));
        let name_column = Column::new(unpivot.name.last().name, Value::EMPTY);
        let values_first = self.dialect.select().unpivot_values_first;
        columns.extend((!values_first).then_some(name_column));
        for (index, name) in unpivot.values.iter().enumerate() {
            let paths = unpivot.columns.iter().filter_map(|set| set.columns.get(index));
            let mut values: Vec<_> = paths.map(|path| self.resolve(path.parts, input)).collect();
            let value = self.any_of(&mut values);
            columns.push(Column::new(name.last().name, value));
        }
        columns.extend(values_first.then_some(name_column));
        columns
    }

    /// The partitioning columns, then the measures.
    pub(super) fn match_recognize(
        &mut self,
        matches: &'a MatchRecognize<'a>,
        input: &Scope<'_, 'a>,
    ) -> Vec<Column<'a>> {
        let mut columns = Vec::new();
        for expr in matches.partition_by {
            let value = self.value(expr, input);
            value.flatten(Through::SAME, &mut self.rows.group_by);
            columns.push(Column::new(super::expr::implied_name(expr), value));
        }
        for item in matches.order_by {
            self.row_sources(&item.expr, input, |rows| &mut rows.sort);
        }
        // A pattern variable (`A.price`) stands for rows of the input.
        let row = {
            let star = self.star(input, matches.span);
            let table = super::Table { columns: self.names(star), value_table: false };
            self.row_value(table)
        };
        let variables: Vec<_> =
            matches.define.iter().filter_map(|d| d.name).map(|n: Ident<'a>| Column::new(n.name, row)).collect();
        let scope = Scope::named(Some(input), self.names(variables));
        for define in matches.define {
            self.row_sources(&define.expr, &scope, |rows| &mut rows.filter);
        }
        columns.extend_from_slice(self.bind_items(matches.measures, &scope).columns);
        columns
    }
}

/// Names of columns that an aggregate or PIVOT's FOR uses.
fn names_in<'a>(expr: &Expr<'a>, names: &mut Vec<&'a str>) {
    let path = |path: &Path<'a>, names: &mut Vec<&'a str>| names.extend(path.parts.iter().map(|p| p.name));
    super::walk::each(expr, &mut |expr| {
        if let ExprKind::Path(p) = &expr.kind {
            path(p, names);
        }
    });
}

/// The column name that BigQuery makes of a pivot value without an alias; `fields` are those of the FOR column
/// (<https://cloud.google.com/bigquery/docs/reference/standard-sql/query-syntax#rules_for_pivot_column>).
fn pivot_label(expr: &Expr<'_>, fields: &[Field<'_>]) -> String {
    let number = |text: &str| text.replace('-', "minus_").replace('.', "_point_");
    match &expr.kind {
        ExprKind::Literal(literal) => match literal {
            Literal::String("") => "_empty_string_value".into(),
            Literal::String(text) => (*text).into(),
            Literal::Int(text) | Literal::Float(text) => number(text),
            Literal::Typed(TypedLiteral { word, text }) if is_numeric(word) => number(text),
            Literal::Typed(TypedLiteral { text, .. }) => {
                text.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '_' }).collect()
            }
            Literal::Bool(true) => "true".into(),
            Literal::Bool(false) => "false".into(),
            Literal::Null => "NULL".into(),
            Literal::Bytes(text) => (*text).into(),
        },
        ExprKind::Unary { op: UnaryOp::Minus, expr } => format!("minus_{}", pivot_label(expr, fields)),
        ExprKind::Struct { fields: parts, .. } => {
            let part = |(index, part): (usize, &NamedExpr<'_>)| {
                let name = fields.get(index).map(|field| field.name).filter(|name| !name.is_empty());
                let label = pivot_label(&part.expr, &[]);
                name.map_or_else(|| label.clone(), |name| format!("{name}_{label}"))
            };
            parts.iter().enumerate().map(part).collect::<Vec<_>>().join("_")
        }
        _ => String::new(),
    }
}

/// NUMERIC, BIGNUMERIC and their synonyms.
fn is_numeric(word: &str) -> bool {
    ["NUMERIC", "DECIMAL"].iter().any(|name| word.to_ascii_uppercase().ends_with(name))
}
