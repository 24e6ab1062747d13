//! Text → statements: what the fixtures do not show.

use super::parse_script;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::{Dialect, Grammar};
use crate::syntax::{
    AlterAction, FunctionBody, InsertSource, LoopKind, MergeAction, Script, SetTarget, Statement, StatementKind,
};
use bumpalo::Bump;

/// Parses a text and looks at its tree.
fn parsed<T>(dialect: &str, text: &str, look: impl FnOnce(&Script<'_>, &[Diagnostic]) -> T) -> T {
    let arena = Bump::new();
    let text = arena.alloc_str(text);
    let dialect = Dialect::named(dialect).expect("a dialect");
    let Grammar::Sqlparser(grammar) = dialect.grammar() else { panic!("another front end") };
    let (script, diagnostics) = parse_script(&arena, text, dialect, grammar);
    look(&script, &diagnostics)
}

/// The types of all statements, those in blocks behind their block.
fn types(dialect: &str, text: &str) -> Vec<String> {
    fn collect(statements: &[Statement<'_>], types: &mut Vec<String>) {
        for statement in statements {
            types.push(statement.kind.statement_type().into_owned());
            match &statement.kind {
                StatementKind::Block(block) => {
                    collect(block.body, types);
                    collect(block.exception.unwrap_or_default(), types);
                }
                StatementKind::If(branch) => {
                    branch.branches.iter().for_each(|(_, body)| collect(body, types));
                    collect(branch.otherwise.unwrap_or_default(), types);
                }
                StatementKind::Loop(repeat) => collect(repeat.body, types),
                StatementKind::For(each) => collect(each.body, types),
                _ => {}
            }
        }
    }
    parsed(dialect, text, |script, diagnostics| {
        assert!(diagnostics.is_empty(), "{text}: {diagnostics:?}");
        let mut types = Vec::new();
        collect(script.statements, &mut types);
        types
    })
}

/// The texts of the statements' spans.
fn spans(dialect: &str, text: &str) -> Vec<String> {
    parsed(dialect, text, |script, _| script.statements.iter().map(|s| s.span.text(text).to_owned()).collect())
}

fn errors(dialect: &str, text: &str) -> Vec<(Code, String)> {
    parsed(dialect, text, |_, diagnostics| diagnostics.iter().map(|d| (d.code, d.span.text(text).to_owned())).collect())
}

#[test]
fn statements_have_their_types() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("postgres", "SELECT 1; VALUES (1); TABLE t", &["SELECT", "SELECT", "SELECT"]),
        ("postgres", "SELECT a INTO b.c FROM d", &["CREATE_TABLE_AS_SELECT"]),
        ("postgres", "BEGIN; COMMIT; ROLLBACK", &["BEGIN_TRANSACTION", "COMMIT_TRANSACTION", "ROLLBACK_TRANSACTION"]),
        ("postgres", "TRUNCATE a, b", &["BEGIN", "TRUNCATE_TABLE", "TRUNCATE_TABLE"]),
        ("postgres", "DROP TABLE IF EXISTS a; DROP VIEW v", &["DROP_TABLE", "DROP_VIEW"]),
        ("postgres", "DO $$ BEGIN DELETE FROM t; END $$", &["BEGIN", "BEGIN", "DELETE"]),
        ("postgres", "EXPLAIN DELETE FROM t; EXPLAIN ANALYZE DELETE FROM t", &["EXPLAIN", "DELETE"]),
        (
            "snowflake",
            "CREATE DYNAMIC TABLE t TARGET_LAG = '1 day' WAREHOUSE = w AS SELECT 1 AS a",
            &["CREATE_MATERIALIZED_VIEW"],
        ),
        ("snowflake", "CREATE TASK t SCHEDULE = '1 minute' AS INSERT INTO a SELECT 1", &["CREATE_TASK"]),
        ("snowflake", "COPY INTO t FROM @s; COPY INTO @s FROM t;", &["LOAD_DATA", "EXPORT_DATA"]),
        (
            "snowflake",
            "BEGIN TRANSACTION; BEGIN SELECT 1; END; COMMIT",
            &["BEGIN_TRANSACTION", "BEGIN", "SELECT", "COMMIT_TRANSACTION"],
        ),
        ("mysql", "REPLACE INTO t VALUES (1)", &["INSERT"]),
        ("mysql", "LOAD DATA LOCAL INFILE 'f' IGNORE INTO TABLE t FIELDS TERMINATED BY ','", &["LOAD_DATA"]),
        ("redshift", "UNLOAD ('SELECT 1') TO 's3://b' IAM_ROLE DEFAULT", &["EXPORT_DATA"]),
        ("databricks", "CREATE TABLE t USING DELTA LOCATION 's3://b' AS SELECT 1 AS a", &["CREATE_TABLE_AS_SELECT"]),
        (
            "databricks",
            "OPTIMIZE t ZORDER BY (a); VACUUM t RETAIN 1 HOURS; REFRESH TABLE t",
            &["OPTIMIZE", "VACUUM", "REFRESH"],
        ),
        ("duckdb", "COPY t TO 'f'; COPY t FROM 'f'; FROM t", &["EXPORT_DATA", "LOAD_DATA", "SELECT"]),
        ("trino", "CALL p(1); EXECUTE IMMEDIATE 'SELECT 1'", &["CALL", "EXECUTE_IMMEDIATE"]),
    ];
    for (dialect, text, expected) in cases {
        assert_eq!(types(dialect, text), *expected, "{dialect}: {text}");
    }
}

#[test]
fn procedures_are_read() {
    let text = "CREATE PROCEDURE p(a INT) LANGUAGE plpgsql AS $$
        DECLARE r RECORD; c CURSOR FOR SELECT x FROM t; n t.x%TYPE := 1;
        BEGIN
          FOR r IN SELECT x FROM t LOOP INSERT INTO u VALUES (r.x); END LOOP;
          WHILE n < 3 LOOP n := n + 1; EXIT WHEN n = 2; END LOOP;
          IF a > 1 THEN NULL; ELSIF a = 1 THEN RAISE NOTICE 'x %', a; ELSE RETURN; END IF;
          FOR i IN 1..10 LOOP PERFORM f(i); END LOOP;
          OPEN c; FETCH c INTO n; CLOSE c;
          EXECUTE 'DELETE FROM ' || 't' USING a;
        EXCEPTION WHEN OTHERS THEN ROLLBACK;
        END $$";
    parsed("postgres", text, |script, diagnostics| {
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let [Statement { kind: StatementKind::CreateProcedure(procedure), .. }] = script.statements else {
            panic!("{:?}", script.statements)
        };
        let Some([Statement { kind: StatementKind::Block(block), .. }]) = procedure.body else { panic!() };
        let types: Vec<_> = block.body.iter().map(|s| s.kind.statement_type().into_owned()).collect();
        let expected = ["BEGIN", "FOR", "WHILE", "IF", "LOOP", "OPEN", "SET", "CLOSE", "EXECUTE_IMMEDIATE"];
        assert_eq!(types, expected);
        assert_eq!(block.exception.map(<[_]>::len), Some(1));
    });
    let handler = "CREATE PROCEDURE p() BEGIN
          DECLARE done INT DEFAULT FALSE;
          DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE;
          l: LOOP LEAVE l; END LOOP;
          REPEAT SET done = TRUE; UNTIL done END REPEAT;
        END";
    assert_eq!(types("mysql", handler), ["CREATE_PROCEDURE"]);
    let block = "BEGIN FOR x AS SELECT a FROM t DO SET y = x.a; END FOR; END";
    assert_eq!(types("databricks", block), ["BEGIN", "FOR", "SET"]);
    let repeat = "BEGIN REPEAT LET x := 1; UNTIL (x > 1) END REPEAT; END";
    parsed("snowflake", repeat, |script, _| {
        let [Statement { kind: StatementKind::Block(block), .. }] = script.statements else { panic!() };
        assert!(matches!(block.body, [Statement { kind: StatementKind::Loop(l), .. }] if l.kind == LoopKind::Repeat));
    });
}

#[test]
fn functions_have_bodies() {
    let body = |dialect: &str, text: &str| {
        parsed(dialect, text, |script, diagnostics| match script.statements {
            [Statement { kind: StatementKind::CreateFunction(f), .. }] => match f.body {
                FunctionBody::Sql(expr) => format!("sql {}", expr.span.text(text)),
                FunctionBody::Text(_) => "text".to_owned(),
                FunctionBody::None => format!("none {}", f.language.map_or("", |l| l.name)),
            },
            [Statement { kind: StatementKind::CreateTableFunction(f), .. }] => format!("table {}", f.query.is_some()),
            other => format!("{other:?} {diagnostics:?}"),
        })
    };
    // Names in the text have their own places.
    assert_eq!(body("postgres", "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $x$ a $x$"), "sql a");
    assert_eq!(body("snowflake", "CREATE FUNCTION f(a INT) RETURNS INT AS 'a'"), "sql a");
    // A text with a doubled quote is not what stands in the file.
    let doubled = "CREATE FUNCTION f(a INT) RETURNS INT AS 'g(a, ''x'')'";
    assert_eq!(body("snowflake", doubled), "sql 'g(a, ''x'')'");
    assert_eq!(body("databricks", "CREATE FUNCTION f(a INT) RETURNS INT RETURN a"), "sql a");
    assert_eq!(body("mysql", "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a"), "sql a");
    let python = "CREATE FUNCTION f(a INT) RETURNS INT LANGUAGE PYTHON RUNTIME_VERSION = '3.11' AS 'x'";
    assert!(body("snowflake", python).eq_ignore_ascii_case("none python"));
    let table = "CREATE FUNCTION f(a INT) RETURNS TABLE (b INT) AS 'SELECT a AS b'";
    assert_eq!(body("snowflake", table), "table true");
    assert_eq!(body("postgres", "CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t'"), "table true");
    assert_eq!(body("duckdb", "CREATE MACRO f(a) AS TABLE SELECT a"), "table true");
}

#[test]
fn numbers_name_arguments() {
    let text = "CREATE FUNCTION f(int, b int) RETURNS int LANGUAGE sql AS 'SELECT $2 + $1'";
    let names = parsed("postgres", text, |script, _| match script.statements {
        [Statement { kind: StatementKind::CreateFunction(f), .. }] => {
            f.params.iter().map(|p| p.name.map_or("", |n| n.name).to_owned()).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    });
    assert_eq!(names, ["$1", "b"]);
}

#[test]
fn inserts() {
    let look = |dialect: &str, text: &str| {
        parsed(dialect, text, |script, diagnostics| {
            let [Statement { kind: StatementKind::Insert(insert), .. }] = script.statements else {
                panic!("{:?} {diagnostics:?}", script.statements)
            };
            let columns: Vec<_> = insert.columns.iter().map(|c| c.name.to_owned()).collect();
            let source = match insert.source {
                InsertSource::Values(rows) => format!("{} rows", rows.len()),
                InsertSource::Query(_) => "query".to_owned(),
                InsertSource::ByName(_) => "by name".to_owned(),
                other => format!("{other:?}"),
            };
            (insert.target.last().name.to_owned(), columns.join(","), source, insert.conflict.is_some())
        })
    };
    let found = |target: &str, columns: &str, source: &str, conflict: bool| {
        (target.to_owned(), columns.to_owned(), source.to_owned(), conflict)
    };
    assert_eq!(look("postgres", "INSERT INTO T (A) VALUES (1), (DEFAULT)"), found("t", "a", "2 rows", false));
    assert_eq!(look("postgres", "INSERT INTO t DEFAULT VALUES"), found("t", "", "0 rows", false));
    let nothing = "INSERT INTO t SELECT a FROM u ON CONFLICT DO NOTHING";
    assert_eq!(look("postgres", nothing), found("t", "", "query", false));
    let values = "INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = excluded.a";
    assert_eq!(look("postgres", values), found("t", "", "1 rows", true));
    assert_eq!(look("mysql", "INSERT t SET a = 1, b = DEFAULT"), found("t", "a,b", "1 rows", false));
    assert_eq!(look("snowflake", "INSERT INTO t (a) SELECT 1"), found("T", "A", "query", false));
    assert_eq!(look("duckdb", "INSERT INTO t BY NAME SELECT 1 AS a"), found("t", "", "by name", false));
    // A limit makes it a query.
    assert_eq!(look("postgres", "INSERT INTO t VALUES (1), (2) LIMIT 1"), found("t", "", "query", false));
}

#[test]
fn variables_and_tables_behind_into() {
    let look = |dialect: &str, text: &str| {
        parsed(dialect, text, |script, _| match script.statements {
            [Statement { kind: StatementKind::Set(set), .. }] => {
                let names = set.targets.iter().map(|target| match target {
                    SetTarget::Variable(name) => name.name.to_lowercase(),
                    other => format!("{other:?}"),
                });
                format!("set {}", names.collect::<Vec<_>>().join(","))
            }
            [Statement { kind: StatementKind::CreateTable(table), .. }] => {
                format!("table {} {}", table.name.last().name, table.temporary)
            }
            other => format!("{other:?}"),
        })
    };
    assert_eq!(look("snowflake", "SELECT a, b INTO :x, :y FROM t"), "set x,y");
    assert_eq!(look("mysql", "SELECT a INTO @x FROM t"), "set @x");
    assert_eq!(look("postgres", "SELECT a INTO x FROM t"), "table x false");
    assert_eq!(look("redshift", "SELECT a INTO #x FROM t"), "table #x true");
}

#[test]
fn merge_actions() {
    let text = "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT * \
                WHEN NOT MATCHED BY SOURCE THEN DELETE";
    parsed("databricks", text, |script, diagnostics| {
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let [Statement { kind: StatementKind::Merge(merge), .. }] = script.statements else { panic!() };
        let actions: Vec<_> = merge.clauses.iter().map(|clause| clause.action).collect();
        assert!(matches!(
            actions[..],
            [
                MergeAction::UpdateByName,
                MergeAction::Insert { source: InsertSource::NamedRow, .. },
                MergeAction::Delete
            ]
        ));
    });
}

#[test]
fn alter_actions() {
    let text = "ALTER TABLE t CHANGE a b INT, DROP COLUMN c, ADD COLUMN d INT, ADD INDEX i (d), RENAME TO u";
    parsed("mysql", text, |script, diagnostics| {
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let [Statement { kind: StatementKind::Alter(alter), .. }] = script.statements else { panic!() };
        assert!(matches!(
            alter.actions,
            [
                AlterAction::RenameColumn { .. },
                AlterAction::SetDataType { .. },
                AlterAction::DropColumn { .. },
                AlterAction::AddColumn { .. },
                AlterAction::Other,
                AlterAction::RenameTo(_)
            ]
        ));
    });
}

#[test]
fn a_malformed_statement_costs_only_itself() {
    for (dialect, text, expected) in [
        ("postgres", "SELECT 1; SELEC 2; SELECT 3", ["SELECT 1", "SELEC 2", "SELECT 3"]),
        // The crate finds this one wrong behind its semicolon.
        ("databricks", "SELECT 1; SELECT top; SELECT 3", ["SELECT 1", "SELECT top", "SELECT 3"]),
        (
            "snowflake",
            "COPY INTO t FROM @s; INSERT t; COPY INTO @s FROM t",
            ["COPY INTO t FROM @s", "INSERT t", "COPY INTO @s FROM t"],
        ),
        ("mysql", "SELECT 1; CREATE PROCEDURE p(; SELECT 3", ["SELECT 1", "CREATE PROCEDURE p(", "SELECT 3"]),
    ] {
        assert_eq!(spans(dialect, text), expected, "{text}");
        assert_eq!(errors(dialect, text).len(), 1, "{text}");
    }
    // So it is in a block.
    let text = "BEGIN SELECT 1; SELEC 2; IF (a) THEN SELEC 3; END IF; SELECT 4; END; SELECT 5";
    assert_eq!(errors("snowflake", text), [(Code::SyntaxError, "SELEC".into()), (Code::SyntaxError, "SELEC".into())]);
    assert_eq!(spans("snowflake", text).len(), 2);
    // And in a text, where the place is that of the text.
    let text = "UNLOAD ('SELECT FROM') TO 's3://b' IAM_ROLE DEFAULT; SELECT 1";
    assert_eq!(errors("redshift", text).len(), 1);
    assert_eq!(spans("redshift", text).len(), 2);
}

#[test]
fn nesting_has_an_end() {
    for (open, close) in [("BEGIN ", " END;"), ("IF (a) THEN ", " END IF;"), ("LOOP ", " END LOOP;")] {
        let text = format!("BEGIN {} SELECT 1; {} END", open.repeat(3_000), close.repeat(3_000));
        assert!(errors("snowflake", &text).iter().any(|(code, _)| *code == Code::TooDeep), "{open}");
    }
    let mut text = "SELECT 1".to_owned();
    for tag in 0..30 {
        text = format!("DO $a{tag}$ BEGIN {text}; END $a{tag}$");
    }
    assert!(errors("postgres", &text).iter().any(|(code, _)| *code == Code::TooDeep));
}

#[test]
fn a_malformed_block_is_not_read_again_and_again() {
    let nested = "IF a THEN SELECT 1; ".repeat(2_000);
    let malformed = format!("{}{}", "IF a THEN SELECT 1; ".repeat(22), "ELSIF ); END IF; ".repeat(22));
    let blocks = "BEGIN SELECT 1; ".repeat(2_000);
    let queries = format!("SELECT 1 {}", "AS FROM x ".repeat(20_000));
    for text in [nested, malformed, blocks, queries] {
        // Without end, this would not come back.
        assert!(!errors("snowflake", &text).is_empty());
    }
}

#[test]
fn no_text_breaks_it() {
    let texts = [
        "CREATE OR REPLACE PROCEDURE p(a INT) RETURNS INT LANGUAGE SQL AS $$ DECLARE x INT; BEGIN LET y := (SELECT 1); \
         FOR r IN (SELECT 1) DO x := r.a; END FOR; EXCEPTION WHEN OTHER THEN RETURN 1; END $$; CALL p(1);",
        "CREATE TABLE t (a, b) USING DELTA PARTITIONED BY (a) TBLPROPERTIES ('x' = 'y') AS FROM t WHERE a > 1;",
        "INSERT ALL WHEN a > 1 THEN INTO t (a) VALUES (b) ELSE INTO u SELECT * FROM v; MERGE INTO t USING s ON a WHEN \
         MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *;",
        "UPDATE a JOIN b ON a.x = b.x SET a.y = b.y, b.z = 1; DELETE a, b FROM a JOIN b USING (x) WHERE a.é = 'ü';",
        "SELECT a INTO OUTFILE 'f' FROM t; LOAD DATA INFILE 'f' INTO TABLE t; UNLOAD ($$ SELECT 1 $$) TO 'x';",
        "DO $x$ BEGIN NULL; END $x$; COPY INTO t FROM (SELECT a FROM 'f'); SET VARIABLE a = 1; <<l>> LOOP x: LOOP END",
    ];
    for dialect in ["postgres", "snowflake", "mysql", "databricks", "redshift", "duckdb", "trino", "ansi"] {
        for text in texts {
            for (end, _) in text.char_indices() {
                let (head, tail) = text.split_at(end);
                parsed(dialect, head, |_, _| ());
                parsed(dialect, tail, |_, _| ());
            }
        }
    }
}
