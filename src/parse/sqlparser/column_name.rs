//! The names that PostgreSQL and its kin give to output columns without one.

use sqlparser::ast;

/// The name of what an expression mainly is: a column, a function, a type that is cast to
/// (<https://www.postgresql.org/docs/current/sql-select.html#SQL-SELECT-LIST>). `None`: nothing to name it by.
pub(super) fn of(expr: &ast::Expr) -> Option<String> {
    use ast::Expr as E;
    match expr {
        E::Identifier(ident) => Some(ident.value.clone()),
        E::CompoundIdentifier(parts) => parts.last().map(|part| part.value.clone()),
        E::Nested(inner) | E::Collate { expr: inner, collation: _ } => of(inner),
        E::CompoundFieldAccess { root, access_chain } => {
            let field = access_chain.iter().rev().find_map(|access| match access {
                ast::AccessExpr::Dot(field) => of(field),
                ast::AccessExpr::Subscript(_) => None,
            });
            field.or_else(|| of(root))
        }
        E::Function(function) => function.name.0.last().map(|part| match part {
            ast::ObjectNamePart::Identifier(ident) => ident.value.to_lowercase(),
            ast::ObjectNamePart::Function(function) => function.name.value.to_lowercase(),
        }),
        E::Cast { kind: _, expr, data_type, format: _ } => of(expr).or_else(|| Some(type_name(data_type))),
        E::TypedString(typed) => Some(type_name(&typed.data_type)),
        E::Case { case_token: _, end_token: _, operand: _, conditions: _, else_result } => {
            let name = else_result.as_ref().and_then(|result| of(result));
            name.or_else(|| Some("case".to_owned()))
        }
        E::Extract { field: _, syntax: _, expr: _ } => Some("extract".to_owned()),
        E::Exists { subquery: _, negated } => (!negated).then(|| "exists".to_owned()),
        E::Substring { expr: _, substring_from: _, substring_for: _, special: _, shorthand: _ } => {
            Some("substring".to_owned())
        }
        E::Trim { trim_where, trim_what: _, expr: _, trim_characters: _ } => Some(
            match trim_where {
                Some(ast::TrimWhereField::Leading) => "ltrim",
                Some(ast::TrimWhereField::Trailing) => "rtrim",
                Some(ast::TrimWhereField::Both) | None => "btrim",
            }
            .to_owned(),
        ),
        E::Position { expr: _, r#in: _ } => Some("position".to_owned()),
        E::Overlay { expr: _, overlay_what: _, overlay_from: _, overlay_for: _ } => Some("overlay".to_owned()),
        E::Ceil { expr: _, field: _ } => Some("ceil".to_owned()),
        E::Floor { expr: _, field: _ } => Some("floor".to_owned()),
        E::AtTimeZone { timestamp: _, time_zone: _ } => Some("timezone".to_owned()),
        E::Interval(_) => Some("interval".to_owned()),
        E::Array(_) => Some("array".to_owned()),
        E::Tuple(_) => Some("row".to_owned()),
        E::Subquery(query) => match &*query.body {
            ast::SetExpr::Select(select) => match select.projection.first()? {
                ast::SelectItem::UnnamedExpr(expr) => of(expr),
                ast::SelectItem::ExprWithAlias { expr: _, alias } => Some(alias.value.clone()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// PostgreSQL's own name of a type.
fn type_name(data_type: &ast::DataType) -> String {
    let text = data_type.to_string().to_lowercase();
    let word = text.split('(').next().unwrap_or_default().trim_end_matches("[]").trim();
    match word {
        "int" | "integer" => "int4",
        "bigint" => "int8",
        "smallint" => "int2",
        "double precision" | "float" => "float8",
        "real" => "float4",
        "boolean" => "bool",
        "decimal" | "dec" => "numeric",
        "character varying" => "varchar",
        "character" | "char" => "bpchar",
        "timestamp with time zone" => "timestamptz",
        "timestamp without time zone" => "timestamp",
        "time with time zone" => "timetz",
        other => other,
    }
    .to_owned()
}
