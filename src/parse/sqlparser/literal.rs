//! Constants, parameters, intervals.

use super::Adapter;
use crate::syntax::{Expr, ExprKind, ExprRef, Literal, TypedLiteral};
use sqlparser::ast::{self, Value as V};

impl<'a> Adapter<'a, '_> {
    pub(super) fn value_ref(&mut self, value: &ast::ValueWithSpan) -> ExprRef<'a> {
        let expr = Expr { kind: self.value(value), span: self.span(value.span) };
        self.arena.alloc(expr)
    }

    pub(super) fn value(&mut self, value: &ast::ValueWithSpan) -> ExprKind<'a> {
        let ast::ValueWithSpan { value, span: _ } = value;
        let literal = match value {
            V::Number(digits, _) => {
                let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
                let digits = self.arena.alloc_str(digits);
                if whole { Literal::Int(digits) } else { Literal::Float(digits) }
            }
            V::SingleQuotedString(text)
            | V::DollarQuotedString(ast::DollarQuotedString { value: text, tag: _ })
            | V::TripleSingleQuotedString(text)
            | V::TripleDoubleQuotedString(text)
            | V::EscapedStringLiteral(text)
            | V::UnicodeStringLiteral(text)
            | V::SingleQuotedRawStringLiteral(text)
            | V::DoubleQuotedRawStringLiteral(text)
            | V::TripleSingleQuotedRawStringLiteral(text)
            | V::TripleDoubleQuotedRawStringLiteral(text)
            | V::NationalStringLiteral(text)
            | V::QuoteDelimitedStringLiteral(ast::QuoteDelimitedString { start_quote: _, value: text, end_quote: _ })
            | V::NationalQuoteDelimitedStringLiteral(ast::QuoteDelimitedString {
                start_quote: _,
                value: text,
                end_quote: _,
            })
            | V::DoubleQuotedString(text) => Literal::String(self.arena.alloc_str(text)),
            V::SingleQuotedByteStringLiteral(text)
            | V::DoubleQuotedByteStringLiteral(text)
            | V::TripleSingleQuotedByteStringLiteral(text)
            | V::TripleDoubleQuotedByteStringLiteral(text)
            | V::HexStringLiteral(text) => Literal::Bytes(self.arena.alloc_str(text)),
            V::Boolean(value) => Literal::Bool(*value),
            V::Null => Literal::Null,
            V::Placeholder(name) => return self.parameter(name),
        };
        ExprKind::Literal(literal)
    }

    /// `?`, `$1`, `@name`, and `:name`, which is a variable of a script and keeps its colon.
    fn parameter(&mut self, name: &str) -> ExprKind<'a> {
        let number = name.trim_start_matches(['$', ':', '?']);
        match (number.parse::<u32>(), name.strip_prefix('@')) {
            (Ok(number), _) => ExprKind::PositionalParameter(number.saturating_sub(1)),
            (Err(_), Some(name)) => ExprKind::Parameter(self.arena.alloc(self.word(name))),
            (Err(_), None) if number.is_empty() => {
                self.parameters += 1;
                ExprKind::PositionalParameter(self.parameters - 1)
            }
            (Err(_), None) => ExprKind::Parameter(self.arena.alloc(self.word(name))),
        }
    }

    /// `DATE '2026-09-01'`
    pub(super) fn typed_string(&mut self, data_type: &ast::DataType, value: &ast::ValueWithSpan) -> ExprKind<'a> {
        match self.value(value) {
            ExprKind::Literal(Literal::String(text)) => {
                let word = self.arena.alloc_str(&data_type.to_string());
                ExprKind::Literal(Literal::Typed(self.arena.alloc(TypedLiteral { word, text })))
            }
            other => other,
        }
    }

    pub(super) fn interval(&mut self, interval: &ast::Interval) -> ExprKind<'a> {
        let ast::Interval { value, leading_field, leading_precision: _, last_field, fractional_seconds_precision: _ } =
            interval;
        let value = self.expr_ref(value);
        let unit = |field: &ast::DateTimeField| &*self.arena.alloc(self.word(&field.to_string()));
        let to = last_field.as_ref().map(unit);
        ExprKind::Interval {
            value,
            unit: leading_field.as_ref().map_or_else(|| &*self.arena.alloc(self.word("")), unit),
            to,
        }
    }
}
