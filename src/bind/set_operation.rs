//! UNION, INTERSECT, EXCEPT: by position, by name, corresponding.

use super::table::stretched;
use super::{Binder, Column, Scope, Table, Through, Value};
use crate::syntax::{ColumnMatching, Ident, SetOp, SetOpKind, SetOpMode, SetOperation};

impl<'a> Binder<'a> {
    pub(super) fn bind_set_operation(&mut self, set: &'a SetOperation<'a>, outer: Option<&Scope<'_, 'a>>) -> Table<'a> {
        let first = self.bind_body(set.first, &[], outer);
        let same = |op: &SetOp<'a>| op.kind == SetOpKind::Union && matches!(op.matching, ColumnMatching::ByPosition);
        if let [operand, _, ..] = set.rest
            && set.rest.iter().all(|operand| same(&operand.op))
        {
            // Neighbours first: thousands of branches would grow one set step by step.
            let rest: Vec<_> = set.rest.iter().map(|operand| self.bind_body(operand.body, &[], outer)).collect();
            let mut tables: Vec<_> = std::iter::once(first).chain(rest).collect();
            while tables.len() > 1 {
                let pairs = tables.chunks(2).map(|pair| match *pair {
                    [left, right] => self.combine(&operand.op, left, right),
                    [table] | [table, ..] => table,
                    [] => Table::EMPTY,
                });
                tables = pairs.collect();
            }
            return tables.pop().unwrap_or(Table::EMPTY);
        }
        let mut table = first;
        for operand in set.rest {
            let right = self.bind_body(operand.body, &[], outer);
            table = self.combine(&operand.op, table, right);
        }
        table
    }

    /// One set operation over two bound inputs.
    pub(super) fn combine(&mut self, op: &SetOp<'a>, left: Table<'a>, right: Table<'a>) -> Table<'a> {
        if left.columns.is_empty() {
            return right;
        }
        if op.kind == SetOpKind::Except {
            // The right side takes rows away and gives none.
            for column in right.columns {
                column.value.flatten(Through::SAME, &mut self.rows.filter);
            }
            let none = right.columns.iter().map(|c| Column::new(c.name, Value::EMPTY)).collect();
            let right = Table { columns: self.names(none), ..right };
            return self.matched(op, left, right);
        }
        self.matched(op, left, right)
    }

    fn matched(&mut self, op: &SetOp<'a>, left: Table<'a>, right: Table<'a>) -> Table<'a> {
        match op.matching {
            ColumnMatching::ByPosition => {
                let (mut columns, mut others) = (left.columns.to_vec(), right.columns.to_vec());
                stretched(&mut columns, Column::is_star, others.len());
                stretched(&mut others, Column::is_star, columns.len());
                for (column, other) in columns.iter_mut().zip(&others) {
                    column.value = self.either(column.value, other.value);
                }
                Table { columns: self.names(columns), value_table: left.value_table }
            }
            ColumnMatching::ByName(on) => self.by_name(op.mode, on, left, right, false),
            ColumnMatching::Corresponding(by) => self.by_name(op.mode, by, left, right, true),
        }
    }

    /// The list of names, else the mode, says which columns stay; they keep the order of the input that has them first.
    fn by_name(
        &mut self,
        mode: SetOpMode,
        names: &'a [Ident<'a>],
        left: Table<'a>,
        right: Table<'a>,
        corresponding: bool,
    ) -> Table<'a> {
        let in_left = |c: &Column<'a>| left.find(c.name).next().is_some();
        let in_right = |c: &Column<'a>| right.find(c.name).next().is_some();
        let only_common = mode == SetOpMode::Inner || (mode == SetOpMode::Default && corresponding);
        let mut order: Vec<&'a str> = if names.is_empty() {
            left.columns.iter().filter(|c| !only_common || in_right(c)).map(|c| c.name).collect()
        } else {
            names.iter().map(|n| n.name).collect()
        };
        if names.is_empty() && mode == SetOpMode::Full {
            order.extend(right.columns.iter().filter(|c| !in_left(c)).map(|c| c.name));
        }
        let columns = order
            .into_iter()
            .map(|name| {
                let mut value = Value::EMPTY;
                let mut shown = name;
                for table in [right, left] {
                    if let Some(column) = table.find(name).next() {
                        value = self.either(column.value, value);
                        shown = column.name;
                    }
                }
                Column::new(shown, value)
            })
            .collect();
        Table { columns: self.names(columns), value_table: false }
    }
}
