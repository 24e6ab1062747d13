//! The parser never panics and never overflows the stack, whatever the text: truncated, mutated, nested without end.
//! Everything runs on a thread with 2 MiB of stack, as the pool's workers have.

use bumpalo::Bump;
use colline::diagnostic::Code;
use colline::parse::googlesql::{parse_expression, parse_query, parse_script, parse_type};

const STACK: usize = 2 << 20;

/// Texts that together use most of the language.
const TEXTS: &[&str] = &[
    "WITH RECURSIVE a AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM a WHERE n < 5), b AS (SELECT * FROM a)
     SELECT DISTINCT x.*, x.* EXCEPT (y) REPLACE (1 AS z), SAFE.DIV(a, b) AS q, `p-1.d.t`.c, @p, @@v.w, ?, # note
       CASE WHEN a = 1 THEN 'x' ELSE \"y\" END, CAST(a AS ARRAY<STRUCT<b INT64, c STRING(10)>>), -- note
       EXTRACT(WEEK(MONDAY) FROM ts AT TIME ZONE 'UTC'), INTERVAL 3 DAY, DATE '2020-01-01', r'\\d', b'\\x00', '''a
       b''', [1, 2][OFFSET(0)], ARRAY(SELECT 1), STRUCT<a INT64>(1).a, (1, 2), IF(a, b, c), NOT a IS NOT NULL
     FROM `p.d.t` AS t, UNNEST(t.items) AS i WITH OFFSET o LEFT JOIN my-project-1.ds.u USING (id, k)
       JOIN (a CROSS JOIN b FOR SYSTEM_TIME AS OF ts) ON a.x = b.y
     WHERE a IN (1, 2) AND b NOT LIKE ANY ('%x', 'y') AND c BETWEEN 1 AND 2 OR d IS NOT DISTINCT FROM e
     GROUP BY ROLLUP (a, (b, c)), GROUPING SETS ((), CUBE (d)) HAVING COUNT(*) > 1
     QUALIFY ROW_NUMBER() OVER (PARTITION BY a ORDER BY b DESC NULLS LAST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) = 1
     WINDOW w AS (PARTITION BY x) ORDER BY 1, 2 DESC LIMIT 10 OFFSET 5;",
    "SELECT ARRAY_AGG(DISTINCT x IGNORE NULLS HAVING MAX y ORDER BY z LIMIT 3), f(a => 1, b => (x, y) -> x + y),
       WITH(a AS 1, b AS a, a + b), NEW p.T {a: 1, b {c: 2}}, RANGE<DATE> '[2020-01-01, UNBOUNDED)'
     FROM t UNPIVOT (v FOR n IN (a, b AS 'B')) TABLESAMPLE SYSTEM (1 PERCENT), (SELECT 1) PIVOT (SUM(a) AS s FOR k IN ('x' AS x))
     FULL OUTER UNION ALL BY NAME ON (a) SELECT 1 INTERSECT DISTINCT CORRESPONDING BY (a) (SELECT 2)",
    "FROM t |> WHERE a > 1 |> EXTEND b + 1 AS c, d.* |> SET c = 2 |> DROP d |> RENAME c AS e |> AS u
     |> AGGREGATE COUNT(*) AS n GROUP AND ORDER BY a DESC, b |> JOIN v USING (a) |> UNION ALL (SELECT 1), (SELECT 2)
     |> CALL f(1) AS g |> IF true THEN (|> LIMIT 1) ELSE () |> FORK (|> SELECT 1), (|> TEE) |> LOG |> ASSERT a, 'b'",
    "DECLARE x, y INT64 DEFAULT 1; SET (x, y) = (1, 2); l: BEGIN IF x > 1 THEN SELECT 1; ELSEIF y THEN BREAK l; ELSE
       CALL p.q(1, x); END IF; WHILE true DO LEAVE; END WHILE; FOR r IN (SELECT 1) DO SELECT r.a; END FOR;
     EXCEPTION WHEN ERROR THEN RAISE USING MESSAGE = 'm'; END l; EXECUTE IMMEDIATE 'SELECT 1' INTO x USING 1 AS a;",
    "MERGE INTO d.t AS t USING (SELECT * FROM s) AS s ON t.id = s.id WHEN MATCHED AND a > 1 THEN UPDATE SET a = b, c = DEFAULT
     WHEN NOT MATCHED BY SOURCE THEN DELETE WHEN NOT MATCHED THEN INSERT (a, b) VALUES (1, 2);
     INSERT INTO a.b (c, d) SELECT 1, 2; UPDATE t SET a.b[0] = 1 FROM u WHERE true; DELETE FROM t WHERE x; TRUNCATE TABLE t",
    "CREATE OR REPLACE TABLE p.d.t (a INT64 NOT NULL OPTIONS (description = 'x'), b STRUCT<c STRING>) PARTITION BY DATE(ts)
       CLUSTER BY a OPTIONS (x = [('a', 'b')]) AS SELECT 1; CREATE TEMP FUNCTION f(a INT64, b ANY TYPE) RETURNS INT64 AS (a + 1);
     CREATE MATERIALIZED VIEW v AS SELECT 1; CREATE FUNCTION g(x STRING) RETURNS STRING LANGUAGE js AS r'''return x;''';
     ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT64, DROP COLUMN b; DROP VIEW IF EXISTS v; GRANT `r` ON TABLE t TO 'u';
     EXPORT DATA OPTIONS (uri = 'gs://x') AS SELECT 1; LOAD DATA INTO t FROM FILES (uris = ['gs://y'])",
    "SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY a ORDER BY b MEASURES COUNT(*) AS c AFTER MATCH SKIP TO NEXT ROW
       PATTERN ((a | b)* c{1,2}?) DEFINE a AS x > 1, b AS true) AS m, tvf(TABLE t, MODEL m, DESCRIPTOR(a), (SELECT 1)) AS f",
];

/// Constructs that may contain themselves: what stands before, what is repeated, what stands inside.
const NESTED: &[(&str, &str, &str)] = &[
    ("SELECT ", "(", "1"),
    ("SELECT ", "((1), ", "1"),
    ("SELECT ", "NOT ", "1"),
    ("SELECT ", "- ", "1"),
    ("SELECT ", "f(", "1"),
    ("SELECT ", "f(x -> ", "1"),
    ("SELECT ", "f(a => ", "1"),
    ("SELECT ", "[", "1"),
    ("SELECT a", "[b", "1"),
    ("SELECT ", "CASE WHEN a THEN ", "1"),
    ("SELECT ", "CASE ", "1"),
    ("SELECT ", "CAST(", "1"),
    ("SELECT ", "EXTRACT(DAY FROM ", "1"),
    ("SELECT ", "STRUCT(", "1"),
    ("SELECT ", "INTERVAL ", "1"),
    ("SELECT ", "WITH(a AS ", "1"),
    ("SELECT ", "a IN (", "1"),
    ("SELECT ", "a BETWEEN 1 AND (", "1"),
    ("SELECT ", "NOT a OR b AND NOT c = d | e ^ f & g << h + i || j * -(", "1"),
    ("SELECT ", "SUM(a ORDER BY ", "1"),
    ("SELECT ", "f() OVER (PARTITION BY ", "1"),
    ("SELECT ", "{a: ", "1"),
    ("SELECT ", "{a ", "1"),
    ("SELECT ", "EXISTS(SELECT ", "1"),
    ("SELECT ", "ARRAY(SELECT ", "1"),
    ("SELECT ", "(SELECT ", "1"),
    ("SELECT ", "((SELECT ", "1"),
    ("SELECT ", "x IN ((SELECT ", "1"),
    ("SELECT ", "@{a = (SELECT ", "1"),
    ("SELECT CAST(1 AS ", "ARRAY<", "INT64"),
    ("SELECT CAST(1 AS ", "STRUCT<a ", "INT64"),
    ("SELECT * FROM ", "(", "t"),
    ("SELECT * FROM ", "(SELECT * FROM ", "t"),
    ("SELECT * FROM ", "(a JOIN ", "t"),
    ("SELECT * FROM ", "f(TABLE t, (SELECT * FROM ", "t"),
    ("SELECT * FROM ", "LATERAL ", "t"),
    ("SELECT * FROM ", "UNNEST(ARRAY(SELECT x FROM ", "t"),
    ("SELECT 1 FROM t GROUP BY ", "GROUPING SETS (", "1"),
    ("", "(", "SELECT 1"),
    ("", "WITH a AS (", "SELECT 1"),
    ("", "(SELECT 1 UNION ALL ", "SELECT 1"),
    ("FROM t ", "|> IF a THEN (", "|> LIMIT 1"),
    ("FROM t ", "|> UNION ALL (FROM t ", "|> LIMIT 1"),
    ("FROM t ", "|> FORK (", "|> LIMIT 1"),
    ("SELECT * FROM t MATCH_RECOGNIZE (ORDER BY a MEASURES b AS c PATTERN ", "(", "a"),
    ("", "BEGIN ", "SELECT 1;"),
    ("", "IF a THEN ", "SELECT 1;"),
    ("", "LOOP ", "SELECT 1;"),
    ("", "FOR x IN (SELECT 1) DO ", "SELECT 1;"),
    ("", "CASE WHEN a THEN ", "SELECT 1;"),
    ("", "CREATE PROCEDURE p() BEGIN ", "SELECT 1;"),
    ("UPDATE t SET ", "(UPDATE a SET ", "b = 1"),
    ("CREATE TABLE t (a ", "STRUCT<a ", "INT64"),
    ("CREATE TABLE t (a ", "ARRAY<", "INT64"),
    ("CREATE FUNCTION f(a ", "FUNCTION<", "INT64"),
];

/// Postfix chains, whose tree is as deep as they are long.
const CHAINED: &[(&str, &str, &str)] = &[
    ("SELECT a", "[0]", ""),
    ("SELECT a", ".f()", ""),
    ("SELECT f()", ".a", ""),
    ("SELECT a", ".(b)", ""),
    ("SELECT a", "{b: 1}", ""),
    ("SELECT a", " IN (1).f()", ""),
    ("UPDATE t SET a", "[0]", " = 1 WHERE true"),
];

/// Lists, which are flat however long they are.
const FLAT: &[(&str, &str, &str)] = &[
    ("SELECT a", " OR b", ""),
    ("SELECT a", " AND b = c", ""),
    ("SELECT a", " || b", ""),
    ("SELECT a", " + b * c", ""),
    ("SELECT a", ", b", ""),
    ("SELECT a FROM t", ", u", ""),
    ("SELECT a FROM t", " JOIN u ON true", ""),
    ("SELECT a", " UNION ALL SELECT b", ""),
    ("SELECT a FROM t WHERE b IN (1", ", 2", ")"),
    ("SELECT CASE", " WHEN a THEN b", " END"),
    ("SELECT a", " .b", ""),
    ("FROM t", " |> WHERE a", ""),
    ("WITH a AS (SELECT 1)", ", b AS (SELECT 2)", " SELECT 1"),
    ("INSERT INTO t VALUES (1)", ", (2)", ""),
    ("SELECT 1", "; SELECT 2", ""),
    ("SELECT 'a'", " 'b'", ""),
];

fn on_small_stack(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(test).expect("a thread starts");
    thread.join().expect("no panic");
}

/// Parses a text as everything it could be, and checks that all positions lie in it.
fn parse_all(text: &str) {
    let arena = Bump::new();
    let (script, diagnostics) = parse_script(&arena, text);
    for diagnostic in &diagnostics {
        assert!(diagnostic.span.start <= diagnostic.span.end, "{text}");
        assert!(diagnostic.span.end as usize <= text.len(), "{text}");
        assert!(!diagnostic.message.is_empty(), "{text}");
    }
    for statement in script.statements {
        assert!(text.get(statement.span.start as usize..statement.span.end as usize).is_some(), "{text}");
    }
    let _ = parse_query(&arena, text);
    let _ = parse_expression(&arena, text);
    let _ = parse_type(&arena, text);
}

#[test]
fn the_texts_themselves_are_right() {
    on_small_stack(|| {
        for text in TEXTS {
            let arena = Bump::new();
            let (_, diagnostics) = parse_script(&arena, text);
            let shown: Vec<_> = diagnostics.iter().map(|d| (&d.message, d.span.text(text))).collect();
            assert!(diagnostics.is_empty(), "{shown:?}\n{text}");
        }
    });
}

#[test]
fn truncated_texts() {
    on_small_stack(|| {
        for text in TEXTS {
            for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
                parse_all(&text[..end]);
                parse_all(&text[end..]);
            }
        }
    });
}

#[test]
fn mutated_texts() {
    const BYTES: &[u8] = b"()[]{}<>,.;:'\"`\\@?|&^~+-*/%=!#$ \n\t0aeE_rb\x00\xC3\xE2\xF0";
    on_small_stack(|| {
        let mut state = 0x9E37_79B9_7F4A_7C15u64;
        let mut random = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % below as u64) as usize
        };
        for text in TEXTS {
            for _ in 0..300 {
                let mut bytes = text.as_bytes().to_vec();
                for _ in 0..1 + random(4) {
                    let at = random(bytes.len());
                    match random(4) {
                        0 => bytes[at] = BYTES[random(BYTES.len())],
                        1 => bytes.insert(at, BYTES[random(BYTES.len())]),
                        2 => drop(bytes.remove(at)),
                        _ => {
                            let length = random(40).min(bytes.len() - at);
                            let piece = bytes[at..at + length].to_vec();
                            let to = random(bytes.len());
                            bytes.splice(to..to, piece);
                        }
                    }
                }
                parse_all(&String::from_utf8_lossy(&bytes));
            }
        }
    });
}

#[test]
fn nesting_without_end_is_too_deep() {
    on_small_stack(|| {
        for (before, repeated, inside) in NESTED {
            for levels in [50, 100, 150, 200, 250, 1_000, 100_000] {
                let text = format!("{before}{}{inside}", repeated.repeat(levels));
                let arena = Bump::new();
                let (_, diagnostics) = parse_script(&arena, &text);
                let deep = diagnostics.iter().any(|d| d.code == Code::TooDeep);
                assert!(deep || levels <= 1_000, "{before}{repeated}: {diagnostics:?}");
            }
        }
    });
}

#[test]
fn ordinary_nesting_is_fine() {
    on_small_stack(|| {
        for (open, close) in [("(", ")"), ("1 + (", ")"), ("f(", ")"), ("[", "]"), ("(SELECT ", ")")] {
            let text = format!("SELECT {}1{}", open.repeat(40), close.repeat(40));
            let arena = Bump::new();
            assert_eq!(parse_script(&arena, &text).1, [], "{text}");
        }
    });
}

#[test]
fn chains_that_make_deep_trees_are_too_deep() {
    on_small_stack(|| {
        let joins = format!("SELECT * FROM a{}{}", " JOIN b".repeat(100_000), " ON c".repeat(100_000));
        let chains = CHAINED.iter().map(|(before, repeated, after)| {
            let text = format!("{before}{}{after}", repeated.repeat(100_000));
            (*repeated, text)
        });
        for (repeated, text) in chains.chain([("JOIN", joins)]) {
            let arena = Bump::new();
            let (_, diagnostics) = parse_script(&arena, &text);
            assert!(diagnostics.iter().any(|d| d.code == Code::TooDeep), "{repeated}: {diagnostics:?}");
        }
    });
}

#[test]
fn long_lists_are_fine() {
    on_small_stack(|| {
        for (before, repeated, after) in FLAT {
            let text = format!("{before}{}{after}", repeated.repeat(10_000));
            let arena = Bump::new();
            let (_, diagnostics) = parse_script(&arena, &text);
            assert_eq!(diagnostics, [], "{before}{repeated}");
        }
    });
}
