//! Column definitions.

use super::Adapter;
use super::grammar::NO_TYPE;
use crate::syntax::ColumnDef;
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    /// `None` without a list.
    pub(super) fn columns(&mut self, columns: &[ast::ColumnDef]) -> Option<&'a [ColumnDef<'a>]> {
        if columns.is_empty() { None } else { Some(self.list(columns, |adapter, column| adapter.column(column))) }
    }

    pub(super) fn column(&mut self, column: &ast::ColumnDef) -> ColumnDef<'a> {
        let ast::ColumnDef { name, data_type, options } = column;
        let options: Vec<_> = options.iter().map(|ast::ColumnOptionDef { name: _, option }| option).collect();
        self.defined(name, data_type, &options)
    }

    fn defined(
        &mut self,
        name: &ast::Ident,
        data_type: &ast::DataType,
        options: &[&ast::ColumnOption],
    ) -> ColumnDef<'a> {
        let ty = (!is_untyped(data_type)).then(|| self.data_type(data_type));
        let mut column = ColumnDef { name: self.ident(name), ty, generated: None, default: None };
        for option in options {
            match option {
                ast::ColumnOption::Default(expr) => column.default = Some(self.expr_ref(expr)),
                ast::ColumnOption::Ephemeral(expr) => column.default = self.optional(expr),
                ast::ColumnOption::Materialized(expr) | ast::ColumnOption::Alias(expr) => {
                    column.generated = Some(self.expr_ref(expr));
                }
                ast::ColumnOption::Generated {
                    generated_as: _,
                    sequence_options: _,
                    generation_expr,
                    generation_expr_mode: _,
                    generated_keyword: _,
                } => column.generated = self.optional(generation_expr),
                ast::ColumnOption::Null
                | ast::ColumnOption::NotNull
                | ast::ColumnOption::PrimaryKey(_)
                | ast::ColumnOption::Unique(_)
                | ast::ColumnOption::ForeignKey(_)
                | ast::ColumnOption::Check(_)
                | ast::ColumnOption::DialectSpecific(_)
                | ast::ColumnOption::CharacterSet(_)
                | ast::ColumnOption::Collation(_)
                | ast::ColumnOption::Comment(_)
                | ast::ColumnOption::OnUpdate(_)
                | ast::ColumnOption::Options(_)
                | ast::ColumnOption::Identity(_)
                | ast::ColumnOption::OnConflict(_)
                | ast::ColumnOption::Policy(_)
                | ast::ColumnOption::Tags(_)
                | ast::ColumnOption::Srid(_)
                | ast::ColumnOption::Invisible => {}
            }
        }
        column
    }
}

/// A column that goes without a type, or with the one that is put there for the grammar's sake.
fn is_untyped(data_type: &ast::DataType) -> bool {
    match data_type {
        ast::DataType::Unspecified => true,
        ast::DataType::Custom(ast::ObjectName(parts), modifiers) => match &parts[..] {
            [ast::ObjectNamePart::Identifier(ast::Ident { value, quote_style: None, span: _ })] => {
                modifiers.is_empty() && value == NO_TYPE
            }
            _ => false,
        },
        _ => false,
    }
}
