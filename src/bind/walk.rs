//! A walk over an expression without names or scopes.

use crate::syntax::{ArgValue, Expr, ExprKind, InList};

/// Calls `visit` for the expression and everything in it, subqueries left out.
pub(super) fn each<'e, 'a>(expr: &'e Expr<'a>, visit: &mut impl FnMut(&'e Expr<'a>)) {
    visit(expr);
    match &expr.kind {
        ExprKind::Literal(_)
        | ExprKind::Path(_)
        | ExprKind::Parameter(_)
        | ExprKind::PositionalParameter(_)
        | ExprKind::SystemVariable(_)
        | ExprKind::ScalarSubquery(_)
        | ExprKind::ArraySubquery(_)
        | ExprKind::Exists(_)
        | ExprKind::Default => {}
        ExprKind::Field { base, .. } | ExprKind::ExtensionField { base, .. } => each(base, visit),
        ExprKind::Subscript { base, index } => {
            each(base, visit);
            each(index, visit);
        }
        ExprKind::Unary { expr, .. } | ExprKind::Is { expr, .. } => each(expr, visit),
        ExprKind::Chain { first, rest } => {
            each(first, visit);
            rest.iter().for_each(|(_, e)| each(e, visit));
        }
        ExprKind::Like { expr, patterns: list, .. } | ExprKind::In { expr, list, .. } => {
            each(expr, visit);
            match list {
                InList::Exprs(exprs) => exprs.iter().for_each(|e| each(e, visit)),
                InList::Unnest(array) => each(array, visit),
                InList::Subquery(_) => {}
            }
        }
        ExprKind::Between { expr, low, high, .. } => [expr, low, high].into_iter().for_each(|e| each(e, visit)),
        ExprKind::IsDistinctFrom { expr, other, .. } => [expr, other].into_iter().for_each(|e| each(e, visit)),
        ExprKind::Case(case) => {
            case.operand.into_iter().chain(case.otherwise).for_each(|e| each(e, visit));
            for branch in case.branches {
                each(&branch.when, visit);
                each(&branch.then, visit);
            }
        }
        ExprKind::Cast(cast) => each(&cast.expr, visit),
        ExprKind::Extract { expr, time_zone, .. } => {
            each(expr, visit);
            time_zone.iter().for_each(|e| each(e, visit));
        }
        ExprKind::Call(call) => {
            for arg in call.args {
                match &arg.value {
                    ArgValue::Expr(e) => each(e, visit),
                    ArgValue::Aliased { expr, .. } => each(expr, visit),
                    ArgValue::Lambda { body, .. } => each(body, visit),
                    ArgValue::Star
                    | ArgValue::Table(_)
                    | ArgValue::Model(_)
                    | ArgValue::Connection(_)
                    | ArgValue::Sequence(_)
                    | ArgValue::InputTable
                    | ArgValue::Query(_)
                    | ArgValue::Descriptor(_) => {}
                }
            }
            if let Some(modifiers) = call.modifiers {
                let conditions = [modifiers.filter, modifiers.having_extremum, modifiers.having];
                conditions.into_iter().flatten().for_each(|e| each(e, visit));
                modifiers.order_by.iter().for_each(|o| each(&o.expr, visit));
                modifiers.group_by.iter().for_each(|e| each(e, visit));
            }
        }
        ExprKind::Array { elements, .. } => elements.iter().for_each(|e| each(e, visit)),
        ExprKind::Struct { fields, .. } | ExprKind::New { fields, .. } => {
            fields.iter().for_each(|f| each(&f.expr, visit));
        }
        ExprKind::Interval { value, .. } => each(value, visit),
        ExprKind::With { variables, result } => {
            variables.iter().for_each(|v| each(&v.expr, visit));
            each(result, visit);
        }
    }
}
