//! The grammars: dialects of the crate, two of them with what it has not switched on.

use sqlparser::dialect::{DatabricksDialect, Dialect, DuckDbDialect, dialect_from_str};
use std::any::TypeId;

/// A dialect that is to the crate another one, but for some switches. `same` are those that the other one sets itself:
/// the trait's own defaults stand for all the rest.
macro_rules! extended {
    ($name:ident extends $base:ident; same: $($same:ident)*; on: $($on:ident)*) => {
        #[derive(Debug)]
        struct $name;

        impl Dialect for $name {
            fn dialect(&self) -> TypeId {
                TypeId::of::<$base>()
            }

            fn is_delimited_identifier_start(&self, ch: char) -> bool {
                $base {}.is_delimited_identifier_start(ch)
            }

            fn is_identifier_start(&self, ch: char) -> bool {
                $base {}.is_identifier_start(ch)
            }

            fn is_identifier_part(&self, ch: char) -> bool {
                $base {}.is_identifier_part(ch)
            }

            fn identifier_quote_style(&self, identifier: &str) -> Option<char> {
                $base {}.identifier_quote_style(identifier)
            }

            $(fn $same(&self) -> bool {
                $base {}.$same()
            })*

            $(fn $on(&self) -> bool {
                true
            })*
        }
    };
}

extended! {
    DuckDb extends DuckDbDialect;
    same:
        allow_extract_single_quotes
        support_map_literal_syntax
        supports_array_typedef_with_brackets
        supports_bitwise_shift_operators
        supports_comma_separated_trim
        supports_detach
        supports_dictionary_syntax
        supports_explain_with_utility_options
        supports_filter_during_aggregation
        supports_from_first_select
        supports_group_by_expr
        supports_install
        supports_lambda_functions
        supports_load_extension
        supports_named_fn_args_with_assignment_operator
        supports_named_fn_args_with_eq_operator
        supports_notnull_operator
        supports_numeric_literal_underscores
        supports_order_by_all
        supports_select_wildcard_exclude
        supports_select_wildcard_replace
        supports_trailing_commas;
    on:
        supports_comment_on
        supports_nested_comments
        supports_select_wildcard_rename
        supports_string_escape_constant
        supports_window_function_null_treatment_arg
}

extended! {
    Databricks extends DatabricksDialect;
    same:
        require_interval_qualifier
        supports_bang_not_operator
        supports_cte_without_as
        supports_filter_during_aggregation
        supports_from_first_select
        supports_group_by_expr
        supports_group_by_with_modifier
        supports_lambda_functions
        supports_map_literal_with_angle_brackets
        supports_nested_comments
        supports_numeric_prefix
        supports_optimize_table
        supports_pipe_operator
        supports_select_item_multi_column_alias
        supports_select_wildcard_except
        supports_select_wildcard_replace
        supports_string_literal_backslash_escape
        supports_struct_literal
        supports_table_versioning
        supports_values_as_table_factor;
    on:
        supports_comment_on
        supports_execute_immediate
        supports_order_by_all
        supports_parens_around_table_factor
}

/// The grammar of this name, which a dialect's file gives.
pub fn grammar(name: &str) -> Option<Box<dyn Dialect>> {
    Some(match name {
        "databricks" => Box::new(Databricks),
        "duckdb" => Box::new(DuckDb),
        _ => return dialect_from_str(name),
    })
}
