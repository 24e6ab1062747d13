//! Shapes of trees and wordings of errors that no lineage fixture would show.

use super::{parse_expression, parse_query, parse_script, parse_type};
use crate::syntax::*;
use bumpalo::Bump;

/// Runs `check` on the expression's tree.
fn expr(text: &str, check: impl FnOnce(&Expr)) {
    let arena = Bump::new();
    check(parse_expression(&arena, text).unwrap_or_else(|error| panic!("{text}: {error:?}")));
}

/// Runs `check` on the first table and the joins of `SELECT * FROM text`.
fn from(text: &str, check: impl FnOnce(&FromClause)) {
    let arena = Bump::new();
    let text = format!("SELECT * FROM {text}");
    let query = parse_query(&arena, &text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
    match query.body {
        QueryBody::Select(Select { from: Some(from), .. }) => check(from),
        _ => panic!("{text}: {query:?}"),
    }
}

fn names(path: &Path) -> Vec<String> {
    path.parts.iter().map(|part| part.name.to_string()).collect()
}

/// The message and the text that its span covers.
fn error(text: &str) -> (String, String) {
    let arena = Bump::new();
    let diagnostics = parse_script(&arena, text).1;
    let [only] = &diagnostics[..] else { panic!("{text}: {diagnostics:?}") };
    (only.message.clone(), only.span.text(text).to_string())
}

#[test]
fn a_level_of_operators_is_one_chain() {
    expr("a + b * c - d", |e| {
        let ExprKind::Chain { rest: [(BinaryOp::Add, right), (BinaryOp::Subtract, _)], .. } = e.kind else {
            panic!("{e:?}")
        };
        assert!(matches!(right.kind, ExprKind::Chain { rest: [(BinaryOp::Multiply, _)], .. }));
    });
    expr("NOT a = b AND c", |e| {
        let ExprKind::Chain { first, rest: [(BinaryOp::And, _)] } = e.kind else { panic!("{e:?}") };
        assert!(matches!(first.kind, ExprKind::Unary { op: UnaryOp::Not, .. }));
    });
}

#[test]
fn spans_leave_out_enclosing_parentheses_only() {
    for (text, inner) in [("((a))", "a"), ("(a) + (b)", "(a) + (b)"), ("(a).f(b)", "(a).f(b)"), ("(a + b)", "a + b")] {
        expr(text, |e| assert_eq!(e.span.text(text), inner));
    }
}

#[test]
fn parentheses_hold_queries_or_values() {
    expr("((SELECT 1) UNION ALL (SELECT 2))", |e| assert!(matches!(e.kind, ExprKind::ScalarSubquery(_)), "{e:?}"));
    expr("((SELECT 1) + 2)", |e| assert!(matches!(e.kind, ExprKind::Chain { .. }), "{e:?}"));
    expr("((SELECT 1), 2)", |e| assert!(matches!(e.kind, ExprKind::Struct { fields: [_, _], .. }), "{e:?}"));
    expr("x IN ((SELECT 1))", |e| {
        assert!(matches!(e.kind, ExprKind::In { list: InList::Subquery(_), .. }), "{e:?}");
    });
    expr("x IN ((1), (SELECT 1))", |e| {
        assert!(matches!(e.kind, ExprKind::In { list: InList::Exprs([_, _]), .. }), "{e:?}");
    });
}

#[test]
fn calls_may_be_chained_to_anything_but_a_path() {
    expr("a.b.c(1)", |e| match e.kind {
        ExprKind::Call(call) => assert!(names(&call.name) == ["a", "b", "c"] && !call.chained && call.args.len() == 1),
        _ => panic!("{e:?}"),
    });
    expr("(a.b).c(1)", |e| match e.kind {
        ExprKind::Call(call) => assert!(names(&call.name) == ["c"] && call.chained && call.args.len() == 2),
        _ => panic!("{e:?}"),
    });
}

#[test]
fn literals_are_decoded() {
    for (text, value) in [
        (r"'a\n\x41\u00e9\101'", "a\nA\u{e9}A"),
        (r"r'a\n'", r"a\n"),
        ("'''a\r\n'b'''", "a\n'b"),
        ("'a' /* and */ \"b\"", "ab"),
    ] {
        expr(text, |e| assert!(matches!(e.kind, ExprKind::Literal(Literal::String(s)) if s == value), "{e:?}"));
    }
    expr("`a\\`b`.c", |e| match e.kind {
        ExprKind::Path(path) => assert_eq!(names(&path), ["a`b", "c"]),
        _ => panic!("{e:?}"),
    });
}

#[test]
fn names_of_tables() {
    for (text, expected) in [
        ("my-project-1.ds.t", &["my-project-1", "ds", "t"][..]),
        ("pro-ject-888.ds.t", &["pro-ject-888", "ds", "t"]),
        ("project:ds.t", &["project", "ds", "t"]),
        ("example.com:p-1.ds.t", &["example.com:p-1", "ds", "t"]),
        ("p.ds.2024_01", &["p", "ds", "2024_01"]),
        ("a.select.from", &["a", "select", "from"]),
        ("`p-1.ds.t`", &["p-1.ds.t"]),
    ] {
        from(text, |f| match f.first.kind {
            TableKind::Path(path) => assert_eq!(names(&path), expected),
            _ => panic!("{f:?}"),
        });
    }
}

#[test]
fn a_deferred_condition_belongs_to_an_earlier_join() {
    from("a JOIN b JOIN c ON x ON y", |f| {
        let [Join { right, condition: JoinCondition::On(outer), .. }] = f.joins else { panic!("{f:?}") };
        assert_eq!(outer.span.start, 38);
        let TableKind::Joined(FromClause { joins: [Join { condition: JoinCondition::On(inner), .. }], .. }) =
            right.kind
        else {
            panic!("{f:?}")
        };
        assert_eq!(inner.span.start, 33);
    });
    from("a JOIN b ON x JOIN c ON y, d", |f| assert_eq!(f.joins.len(), 3));
}

#[test]
fn what_follows_a_table_is_not_its_alias() {
    from("t PIVOT (SUM(a) FOR b IN (1)) p", |f| {
        assert!(f.first.alias.is_none() && matches!(f.first.operators, [TableOperator::Pivot(_)]), "{f:?}");
    });
    from("t pivot", |f| assert!(f.first.alias.is_some()));
    from("t AS x FOR SYSTEM_TIME AS OF y", |f| assert!(f.first.alias.is_some() && f.first.system_time.is_some()));
}

#[test]
fn angle_brackets_close_one_by_one() {
    let arena = Bump::new();
    let ty = parse_type(&arena, "ARRAY<STRUCT<a ARRAY<INT64>>>").map(|ty| ty.kind);
    assert!(matches!(ty, Ok(TypeKind::Array(Type { kind: TypeKind::Struct([_]), .. }))), "{ty:?}");
}

#[test]
fn errors_say_what_was_found_and_expected() {
    for (text, message, at) in [
        ("SELECT f(a FROM t", "expected \")\" or \",\" but found keyword FROM", "FROM"),
        ("SELECT FROM t", "the SELECT list must not be empty", "FROM"),
        ("SELECT 'a", "string literal has no closing quote", "'a"),
        ("SELECT 1 /* a", "comment has no closing \"*/\"", "/* a"),
        ("SELECT * FROM", "expected a table but found end of input", ""),
        ("SELECT a = b = c", "comparisons do not chain: put the left one in parentheses", "="),
        ("SELECT 1a", "a space is missing between a literal and an alias", "a"),
        ("SELECT '\\q'", "illegal escape sequence \\q", "'\\q'"),
    ] {
        assert_eq!(error(text), (message.to_string(), at.to_string()));
    }
}
