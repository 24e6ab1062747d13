//! SELECT.

use super::Adapter;
use crate::dialect::Unnamed;
use crate::syntax::{
    BinaryOp, Expr, ExprKind, ExprRef, FromClause, GroupBy, GroupItem, Ident, Join, JoinCondition, JoinKind, NamedExpr,
    NamedWindow, QueryBody, Select, SelectItem, SelectShape, Span, StarModifiers, TableExpr, TableKind, WindowSpec,
};
use sqlparser::ast::{self, Spanned};

impl<'a> Adapter<'a, '_> {
    pub(super) fn select_body(&mut self, select: &ast::Select) -> QueryBody<'a> {
        let ast::Select {
            select_token: _,
            optimizer_hints: _,
            distinct,
            select_modifiers: _,
            top: _,
            top_before_distinct: _,
            projection,
            exclude,
            // The statement is CREATE TABLE, or an assignment.
            into: _,
            from,
            lateral_views,
            prewhere,
            selection,
            connect_by,
            group_by,
            // Where rows are computed says nothing about them.
            cluster_by: _,
            distribute_by: _,
            // ORDER BY of the query.
            sort_by: _,
            having,
            named_window,
            qualify,
            window_before_qualify: _,
            value_table_mode,
            flavor,
        } = select;
        let mut from = self.from(from);
        if !lateral_views.is_empty() {
            from = self.lateral_views(from, lateral_views);
        }
        let mut items = self.select_items(projection);
        if let (ast::SelectFlavor::FromFirstNoSelect, true) = (flavor, items.is_empty()) {
            let star = SelectItem::Star { modifiers: &StarModifiers::NONE, span: self.at };
            items = self.arena.alloc_slice_copy(&[star]);
        }
        if let Some(exclude) = exclude {
            items = self.without(items, exclude);
        }
        let mut conditions: Vec<&ast::Expr> = prewhere.iter().chain(selection).collect();
        for clause in connect_by {
            match clause {
                ast::ConnectByKind::ConnectBy { connect_token: _, nocycle: _, relationships } => {
                    conditions.extend(relationships);
                }
                ast::ConnectByKind::StartWith { start_token: _, condition } => conditions.push(condition),
            }
        }
        let filter = self.all_of(&conditions);
        let (is_distinct, kept) = match distinct {
            Some(ast::Distinct::On(exprs)) => (true, &exprs[..]),
            Some(ast::Distinct::Distinct) => (true, &[][..]),
            Some(ast::Distinct::All) | None => (false, &[][..]),
        };
        let group_by = self.group_by(group_by, kept);
        let shape = match value_table_mode {
            Some(ast::ValueTableMode::AsStruct | ast::ValueTableMode::DistinctAsStruct) => SelectShape::Struct,
            Some(ast::ValueTableMode::AsValue | ast::ValueTableMode::DistinctAsValue) => SelectShape::Value,
            None => SelectShape::Columns,
        };
        let windows = self.list(named_window, |adapter, window| {
            let ast::NamedWindowDefinition(name, spec) = window;
            let spec = match spec {
                ast::NamedWindowExpr::WindowSpec(spec) => adapter.window(spec),
                ast::NamedWindowExpr::NamedWindow(base) => {
                    let base = adapter.ident(base);
                    WindowSpec { base: Some(base), partition_by: &[], order_by: &[], frame: None, span: base.span }
                }
            };
            NamedWindow { name: adapter.ident(name), spec }
        });
        let having = having.as_ref().map(|having| self.expr_ref(having));
        let qualify = qualify.as_ref().map(|qualify| self.expr_ref(qualify));
        QueryBody::Select(self.arena.alloc(Select {
            distinct: is_distinct,
            shape,
            privacy: None,
            items,
            from,
            filter,
            group_by,
            having,
            qualify,
            windows,
            span: self.at,
        }))
    }

    /// Conditions that all hold.
    pub(super) fn all_of(&mut self, conditions: &[&ast::Expr]) -> Option<ExprRef<'a>> {
        match conditions {
            [] => None,
            [only] => Some(self.expr_ref(only)),
            [first, rest @ ..] => {
                let first = self.expr_ref(first);
                let rest = self.list(rest, |adapter, condition| (BinaryOp::And, adapter.expr(condition)));
                Some(self.arena.alloc(Expr { kind: ExprKind::Chain { first, rest }, span: self.at }))
            }
        }
    }

    /// `LATERAL VIEW explode(a) t AS x`: joins with what a function makes of each row.
    fn lateral_views(&mut self, from: Option<FromClause<'a>>, views: &[ast::LateralView]) -> Option<FromClause<'a>> {
        let mut tables = Vec::new();
        for view in views {
            let ast::LateralView { lateral_view, lateral_view_name, lateral_col_alias, outer: _ } = view;
            let ast::Expr::Function(function) = lateral_view else {
                self.unsupported(self.span(lateral_view.span()), "LATERAL VIEW of something else than a call");
                continue;
            };
            let alias = Some(*self.column_object(lateral_view_name).last());
            let (kind, columns) = (TableKind::Function(self.call(function)), self.idents(lateral_col_alias));
            tables.push(TableExpr { alias, columns, ..super::from::plain(kind, self.at) });
        }
        self.joined_by_comma(from, tables)
    }

    /// The tables behind those of a FROM clause, each of which sees those before it.
    pub(super) fn joined_by_comma(
        &mut self,
        from: Option<FromClause<'a>>,
        tables: Vec<TableExpr<'a>>,
    ) -> Option<FromClause<'a>> {
        let mut tables = tables.into_iter();
        let from = match from {
            Some(from) => from,
            None => FromClause { first: tables.next()?, joins: &[], span: self.at },
        };
        let added = tables.map(|right| Join {
            kind: JoinKind::Comma,
            natural: false,
            right,
            condition: JoinCondition::None,
            span: right.span,
        });
        let joins: Vec<_> = from.joins.iter().copied().chain(added).collect();
        Some(FromClause { joins: self.arena.alloc_slice_copy(&joins), ..from })
    }

    /// GROUP BY; the expressions of DISTINCT ON choose rows in the same way.
    fn group_by(&mut self, group_by: &ast::GroupByExpr, kept: &[ast::Expr]) -> Option<GroupBy<'a>> {
        let (all, exprs, modifiers) = match group_by {
            ast::GroupByExpr::All(modifiers) => (true, &[][..], modifiers),
            ast::GroupByExpr::Expressions(exprs, modifiers) => (false, &exprs[..], modifiers),
        };
        let mut items: Vec<GroupItem<'a>> = exprs.iter().chain(kept).map(|expr| self.group_item(expr)).collect();
        for modifier in modifiers {
            match modifier {
                ast::GroupByWithModifier::Rollup
                | ast::GroupByWithModifier::Cube
                | ast::GroupByWithModifier::Totals => {}
                ast::GroupByWithModifier::GroupingSets(sets) => items.push(self.group_item(sets)),
            }
        }
        (all || !items.is_empty()).then(|| GroupBy {
            all,
            and_order: false,
            items: self.arena.alloc_slice_copy(&items),
        })
    }

    pub(super) fn group_item(&mut self, expr: &ast::Expr) -> GroupItem<'a> {
        match expr {
            ast::Expr::GroupingSets(sets) | ast::Expr::Cube(sets) | ast::Expr::Rollup(sets) => {
                let exprs: Vec<&ast::Expr> = sets.iter().flatten().collect();
                GroupItem::Sets(self.list(&exprs, |adapter, expr| adapter.expr(expr)))
            }
            // A call to grammars that do not know them.
            ast::Expr::Function(ast::Function { name, args: ast::FunctionArguments::List(list), .. })
                if ["ROLLUP", "CUBE"].iter().any(|word| name.to_string().eq_ignore_ascii_case(word)) =>
            {
                let exprs = list.args.iter().filter_map(|arg| match arg {
                    ast::FunctionArg::Unnamed(ast::FunctionArgExpr::Expr(expr)) => Some(expr),
                    _ => None,
                });
                let exprs: Vec<&ast::Expr> = exprs.collect();
                GroupItem::Sets(self.list(&exprs, |adapter, expr| adapter.expr(expr)))
            }
            // `()` and `(a, b)`
            ast::Expr::Tuple(exprs) => GroupItem::Sets(self.exprs(exprs)),
            expr => GroupItem::Expr { expr: self.expr(expr), name: None, ordered: false },
        }
    }

    pub(super) fn select_items(&mut self, items: &[ast::SelectItem]) -> &'a [SelectItem<'a>] {
        self.list(items, |adapter, item| adapter.select_item(item))
    }

    fn select_item(&mut self, item: &ast::SelectItem) -> SelectItem<'a> {
        match item {
            ast::SelectItem::UnnamedExpr(expr) => match columns_call(expr) {
                Some(Columns::Star(options)) => self.star(options),
                Some(Columns::Matching(pattern)) => {
                    let regex = Some(&*self.arena.alloc_str(pattern));
                    let modifiers = self.arena.alloc(StarModifiers { regex, ..StarModifiers::NONE });
                    SelectItem::Star { modifiers, span: self.at }
                }
                None => {
                    let name = self.implied_name(expr);
                    SelectItem::Expr(NamedExpr { expr: self.expr(expr), name })
                }
            },
            ast::SelectItem::ExprWithAlias { expr, alias } => {
                SelectItem::Expr(NamedExpr { expr: self.expr(expr), name: Some(self.ident(alias)) })
            }
            ast::SelectItem::ExprWithAliases { expr, aliases } => {
                SelectItem::Columns { expr: self.expr(expr), names: self.idents(aliases) }
            }
            ast::SelectItem::QualifiedWildcard(kind, options) => {
                let base = match kind {
                    ast::SelectItemQualifiedWildcardKind::ObjectName(name) => {
                        let path = self.column_object(name);
                        Expr { kind: ExprKind::Path(path), span: path.span }
                    }
                    ast::SelectItemQualifiedWildcardKind::Expr(expr) => self.expr(expr),
                };
                SelectItem::DotStar {
                    base: self.arena.alloc(base),
                    modifiers: self.star_modifiers(options),
                    span: base.span,
                }
            }
            ast::SelectItem::Wildcard(options) => self.star(options),
        }
    }

    fn star(&mut self, options: &ast::WildcardAdditionalOptions) -> SelectItem<'a> {
        let span = self.span(options.wildcard_token.0.span);
        SelectItem::Star { modifiers: self.star_modifiers(options), span }
    }

    fn star_modifiers(&mut self, options: &ast::WildcardAdditionalOptions) -> &'a StarModifiers<'a> {
        let ast::WildcardAdditionalOptions {
            wildcard_token: _,
            opt_ilike,
            opt_exclude,
            opt_except,
            opt_replace,
            opt_rename,
            opt_alias,
        } = options;
        if let Some(alias) = opt_alias {
            self.unsupported(self.span(alias.span), "an alias of a star");
        }
        let mut except: Vec<Ident<'a>> = Vec::new();
        if let Some(ast::ExceptSelectItem { first_element, additional_elements }) = opt_except {
            except.extend([first_element].into_iter().chain(additional_elements).map(|name| self.ident(name)));
        }
        if let Some(exclude) = opt_exclude {
            except.extend(self.excluded(exclude));
        }
        let replace = opt_replace.as_ref().map_or(&[][..], |ast::ReplaceSelectItem { items }| items);
        let replace = self.list(replace, |adapter, item| {
            let ast::ReplaceSelectElement { expr, column_name, as_keyword: _ } = &**item;
            NamedExpr { expr: adapter.expr(expr), name: Some(adapter.ident(column_name)) }
        });
        let rename = match opt_rename {
            None => &[][..],
            Some(ast::RenameSelectItem::Single(only)) => std::slice::from_ref(only),
            Some(ast::RenameSelectItem::Multiple(items)) => items,
        };
        let rename = self.list(rename, |adapter, item| {
            let ast::IdentWithAlias { ident, alias } = item;
            (adapter.ident(ident), adapter.ident(alias))
        });
        let ilike = opt_ilike.as_ref().map(|ast::IlikeSelectItem { pattern }| &*self.arena.alloc_str(pattern));
        let except = self.arena.alloc_slice_copy(&except);
        self.arena.alloc(StarModifiers { except, replace, rename, ilike, regex: None })
    }

    fn excluded(&mut self, exclude: &ast::ExcludeSelectItem) -> Vec<Ident<'a>> {
        let names = match exclude {
            ast::ExcludeSelectItem::Single(only) => std::slice::from_ref(only),
            ast::ExcludeSelectItem::Multiple(names) => names,
        };
        names.iter().map(|name| *self.column_object(name).last()).collect()
    }

    /// `SELECT * … EXCLUDE (a, b)` behind the whole list.
    fn without(&mut self, items: &'a [SelectItem<'a>], exclude: &ast::ExcludeSelectItem) -> &'a [SelectItem<'a>] {
        let names = self.excluded(exclude);
        self.list(items, |adapter, item| {
            let mut item = *item;
            if let SelectItem::Star { modifiers, span: _ } | SelectItem::DotStar { base: _, modifiers, span: _ } =
                &mut item
            {
                let except: Vec<_> = modifiers.except.iter().chain(&names).copied().collect();
                let except = adapter.arena.alloc_slice_copy(&except);
                *modifiers = adapter.arena.alloc(StarModifiers { except, ..**modifiers });
            }
            item
        })
    }

    /// The name of a column without one, where the dialect makes it from the expression.
    fn implied_name(&mut self, expr: &ast::Expr) -> Option<Ident<'a>> {
        if let ast::Expr::Identifier(_) | ast::Expr::CompoundIdentifier(_) = expr {
            return None;
        }
        match &self.dialect.select().unnamed {
            Unnamed::Counted(_) | Unnamed::Position(_) => None,
            Unnamed::Call(otherwise) => {
                Some(self.word(&super::column_name::of(expr).unwrap_or_else(|| otherwise.clone())))
            }
            Unnamed::Text => {
                let text = expr.to_string();
                Some(self.word(&self.dialect.identifiers().columns.unquoted.apply(&text)))
            }
        }
    }

    /// A query that selects these items, and nothing else.
    pub(super) fn row_of(&mut self, items: &[SelectItem<'a>]) -> &'a crate::syntax::Query<'a> {
        self.select_of(items, None)
    }

    /// `SELECT items FROM …`
    pub(super) fn select_of(
        &mut self,
        items: &[SelectItem<'a>],
        from: Option<FromClause<'a>>,
    ) -> &'a crate::syntax::Query<'a> {
        let select = Select {
            distinct: false,
            shape: SelectShape::Columns,
            privacy: None,
            items: self.arena.alloc_slice_copy(items),
            from,
            filter: None,
            group_by: None,
            having: None,
            qualify: None,
            windows: &[],
            span: Span::default(),
        };
        let body = QueryBody::Select(self.arena.alloc(select));
        self.arena.alloc(crate::syntax::Query {
            with: None,
            body,
            order_by: &[],
            limit: None,
            pipes: &[],
            span: self.at,
        })
    }
}

/// What stands in DuckDB's `COLUMNS(…)`.
enum Columns<'e> {
    /// `*`, `* EXCLUDE (…)`
    Star(&'e ast::WildcardAdditionalOptions),
    /// A regular expression.
    Matching(&'e str),
}

/// `COLUMNS(…)` alone in a select list: the columns themselves.
fn columns_call(expr: &ast::Expr) -> Option<Columns<'_>> {
    let ast::Expr::Function(function) = expr else { return None };
    let ([ast::ObjectNamePart::Identifier(name)], ast::FunctionArguments::List(list)) =
        (&function.name.0[..], &function.args)
    else {
        return None;
    };
    if !name.value.eq_ignore_ascii_case("COLUMNS") {
        return None;
    }
    match &list.args[..] {
        [ast::FunctionArg::Unnamed(ast::FunctionArgExpr::WildcardWithOptions(options))] => Some(Columns::Star(options)),
        [ast::FunctionArg::Unnamed(ast::FunctionArgExpr::Expr(ast::Expr::Value(value)))] => match &value.value {
            ast::Value::SingleQuotedString(pattern) => Some(Columns::Matching(pattern)),
            _ => None,
        },
        _ => None,
    }
}
