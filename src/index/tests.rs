//! Graphs of a few edges, through the file and back.

use super::Index;
use crate::graph::{Direction, FindError, Graph, Options, Paths, Walk, Ways};
use crate::sink::{COLUMN_LINEAGE, NameParts, TableWriter};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Source, its path, target, its path (empty: rows), transformation.
type Edge<'e> = (&'e str, &'e str, &'e str, &'e str, &'e str);

fn write(folder: &Path, edges: &[Edge<'_>]) {
    let mut table = TableWriter::create(&folder.join("column_lineage"), &COLUMN_LINEAGE).unwrap();
    for &(source, source_column, target, target_column, transformation) in edges {
        let (source, target) = (NameParts::of(source), NameParts::of(target));
        let direct = matches!(transformation, "IDENTITY" | "TRANSFORMATION" | "AGGREGATION");
        let row = [
            source.project.into(),
            source.dataset.into(),
            source.table.into(),
            source_column.into(),
            target.project.into(),
            target.dataset.into(),
            target.table.into(),
            Some(target_column).filter(|column| !column.is_empty()).into(),
            if direct { "DIRECT" } else { "INDIRECT" }.into(),
            transformation.into(),
            false.into(),
            "exact".into(),
            1u64.into(),
            crate::sink::Cell::Null,
            crate::sink::Cell::Null,
            "job".into(),
            "00".into(),
        ];
        table.push(row).unwrap();
    }
    table.finish().unwrap();
}

fn index(edges: &[Edge<'_>]) -> (TempDir, Index) {
    let dir = TempDir::new().unwrap();
    write(dir.path(), edges);
    let index = Index::open(dir.path(), |_| ()).unwrap();
    (dir, index)
}

fn on<T>(edges: &[Edge<'_>], question: impl Fn(&Graph<'_>) -> T) -> T {
    index(edges).1.ask(|graph| Ok(question(graph))).unwrap()
}

fn reached(edges: &[Edge<'_>], start: &str, direction: Direction, include_indirect: bool) -> Vec<String> {
    on(edges, |graph| {
        let mut walk = Walk::new(graph, Options { include_indirect, ..Options::new(direction) });
        let start = walk.find(&[start.to_owned()]).unwrap();
        let reach = walk.reach(&start);
        reach.nodes[reach.starts()..].iter().map(|node| walk.name(*node).to_string()).collect()
    })
}

#[test]
fn parts_follow_their_whole() {
    let edges = [
        ("p.d.a", "s", "p.d.b", "t", "IDENTITY"),
        ("p.d.b", "t.X", "p.d.c", "x", "IDENTITY"),
        ("p.d.b", "t.y", "p.d.c", "y", "IDENTITY"),
    ];
    assert_eq!(reached(&edges, "a.s.x", Direction::Downstream, false), ["p.d.b.t.X", "p.d.c.x"]);
    assert_eq!(reached(&edges, "p.d.a.s", Direction::Downstream, false), ["p.d.b.t", "p.d.c.x", "p.d.c.y"]);
    assert_eq!(reached(&edges, "p.d.c.x", Direction::Upstream, false), ["p.d.b.t.X", "p.d.a.s.X"]);
}

#[test]
fn names_of_columns_have_no_case() {
    let edges = [("p.d.a", "Id", "p.d.b", "ID", "IDENTITY"), ("p.d.b", "id", "p.d.c", "x", "IDENTITY")];
    assert_eq!(reached(&edges, "p.d.a.ID", Direction::Downstream, false), ["p.d.b.ID", "p.d.c.x"]);
}

#[test]
fn cycles_end() {
    let edges = [("p.d.a", "x", "p.d.b", "x", "IDENTITY"), ("p.d.b", "x", "p.d.a", "x", "AGGREGATION")];
    assert_eq!(reached(&edges, "p.d.a.x", Direction::Downstream, false), ["p.d.b.x"]);
    let growing = [("p.d.a", "s", "p.d.a", "s.x", "IDENTITY")];
    assert!(reached(&growing, "p.d.a.s", Direction::Downstream, false).len() < 20);
}

#[test]
fn rows_are_followed_on_request() {
    let edges = [
        ("p.d.a", "flag", "p.d.b", "", "FILTER"),
        ("p.d.b", "x", "p.d.c", "y", "IDENTITY"),
        ("p.d.a", "v", "p.d.b", "x", "IDENTITY"),
    ];
    assert!(reached(&edges, "p.d.a.flag", Direction::Downstream, false).is_empty());
    assert_eq!(reached(&edges, "p.d.a.flag", Direction::Downstream, true), ["p.d.b (rows)", "p.d.c.y"]);
    assert_eq!(reached(&edges, "p.d.c.y", Direction::Upstream, true), ["p.d.b.x", "p.d.a.flag", "p.d.a.v"]);
}

#[test]
fn names_that_lead_nowhere_say_so() {
    let edges = [("p.d.orders", "amount", "p.d.b", "x", "IDENTITY"), ("q.e.orders", "x", "p.d.b", "x", "IDENTITY")];
    let error = |name: &str| on(&edges, |graph| graph.find(name).unwrap_err().to_string());
    assert_eq!(error("orders"), "orders: several tables have this name, give more of it: p.d.orders, q.e.orders");
    assert_eq!(error("p.d.Orders"), "p.d.Orders: not in the lineage; did you mean p.d.orders, q.e.orders");
    assert_eq!(error("p.d.ordrs"), "p.d.ordrs: not in the lineage; did you mean p.d.orders, q.e.orders");
    assert_eq!(error("p.d.orders.y"), "p.d.orders: no column y in the lineage; it has amount");
    assert_eq!(
        error("p.d.orders.amuont"),
        "p.d.orders: no column amuont in the lineage; did you mean amount; it has amount"
    );
    assert_eq!(error("zzz.*.x"), "zzz.*.x: nothing in the lineage matches");
    assert!(on(&edges, |graph| matches!(graph.find("p.[d.x"), Err(FindError::BadPattern { .. }))));
}

#[test]
fn patterns_mean_all_that_matches() {
    let edges = [
        ("p.d.events_*", "x", "p.d.b", "x", "IDENTITY"),
        ("p.d.events_a", "email", "p.e.b", "Email", "IDENTITY"),
        ("q.d.events_b", "email", "q.e.c", "x", "IDENTITY"),
    ];
    let names = |pattern: &str| {
        on(&edges, |graph| {
            let found = graph.find(pattern).unwrap().into_iter();
            found
                .map(|f| (graph.relation_name(f.relation).to_owned(), f.column.unwrap_or_default()))
                .collect::<Vec<_>>()
        })
    };
    let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect::<Vec<_>>();
    assert_eq!(names("p.d.events_*"), pairs(&[("p.d.events_*", "")]), "a wildcard table is called by its name");
    assert_eq!(names("?.d.events_[ab]"), pairs(&[("p.d.events_a", ""), ("q.d.events_b", "")]));
    assert_eq!(
        names("*.*.*.EMAIL"),
        pairs(&[("p.d.events_a", "email"), ("p.e.b", "Email"), ("q.d.events_b", "email")])
    );
    assert_eq!(names("events_?.em*"), pairs(&[("p.d.events_a", "email"), ("q.d.events_b", "email")]));
}

fn paths(edges: &[Edge<'_>], ways: Ways, most: usize) -> (Vec<String>, bool) {
    on(edges, |graph| {
        let mut walk = Walk::new(graph, Options::new(Direction::Downstream));
        let [from, to] = ["p.d.a.x", "p.d.z.x"].map(|name| walk.find(&[name.to_owned()]).unwrap());
        let Paths { ways, more } = walk.paths(&from, &to, ways, most);
        let name = |node| walk.name(node).relation.trim_start_matches("p.d.").to_owned();
        (ways.iter().map(|way| way.iter().map(|(node, _)| name(*node)).collect::<String>()).collect(), more)
    })
}

#[test]
fn ways_are_found_shortest_first() {
    let hop = |from: &'static str, to: &'static str| (from, "x", to, "x", "IDENTITY");
    let edges = [
        hop("p.d.a", "p.d.b"),
        hop("p.d.a", "p.d.c"),
        hop("p.d.b", "p.d.c"),
        hop("p.d.b", "p.d.z"),
        hop("p.d.c", "p.d.b"),
        hop("p.d.c", "p.d.z"),
        hop("p.d.z", "p.d.a"),
        hop("p.d.c", "p.d.e"),
    ];
    assert_eq!(paths(&edges, Ways::Shortest, 9).0, ["abz", "acz"]);
    assert_eq!(paths(&edges, Ways::All, 9), (vec!["abz".into(), "acz".into(), "abcz".into(), "acbz".into()], false));
    assert_eq!(paths(&edges, Ways::All, 3), (vec!["abz".into(), "acz".into(), "abcz".into()], true));
    assert!(paths(&[hop("p.d.a", "p.d.b"), hop("p.d.z", "p.d.b")], Ways::All, 9).0.is_empty());
}

#[test]
fn a_damaged_index_is_built_anew() {
    let many: Vec<String> = (0..12_000).map(|i| format!("column_{i:05}")).collect();
    let edges: Vec<Edge<'_>> = many.iter().map(|name| ("p.d.a", &**name, "p.d.b", &**name, "IDENTITY")).collect();
    let (dir, index) = index(&edges);
    drop(index);
    let file = dir.path().join("graph.index");
    let good = fs::read(&file).unwrap();
    let answer = |index: &mut Index| {
        let count = |graph: &Graph<'_>| {
            let mut walk = Walk::new(graph, Options::new(Direction::Downstream));
            let start = walk.find(&["p.d.a".to_owned()])?;
            Ok(walk.reach(&start).nodes.len())
        };
        index.ask(count).unwrap()
    };
    assert_eq!(answer(&mut Index::open(dir.path(), |_| ()).unwrap()), 24_000);
    // Every part of the file in turn: header, names, edges, checksums.
    for at in (0..good.len()).step_by(good.len() / 25).chain([good.len() - 1]) {
        let mut bad = good.clone();
        bad[at] ^= 0x55;
        fs::write(&file, &bad).unwrap();
        assert_eq!(answer(&mut Index::open(dir.path(), |_| ()).unwrap()), 24_000, "byte {at} of {}", good.len());
    }
    for len in [0, 7, 100, 2_000, good.len() / 2, good.len() - 1] {
        fs::write(&file, &good[..len]).unwrap();
        assert_eq!(answer(&mut Index::open(dir.path(), |_| ()).unwrap()), 24_000, "{len} bytes");
        assert!(fs::read(&file).unwrap() == good, "{len} bytes: built anew");
    }
}

#[test]
fn other_parquet_gets_another_index() {
    let (dir, index) = index(&[("p.d.a", "x", "p.d.b", "x", "IDENTITY")]);
    drop(index);
    let edges = |dir: &Path| Index::open(dir, |_| ()).unwrap().ask(|graph| Ok(graph.edge_count())).unwrap();
    assert_eq!(edges(dir.path()), 1);
    write(dir.path(), &[("p.d.a", "x", "p.d.b", "x", "IDENTITY"), ("p.d.a", "y", "p.d.b", "y", "IDENTITY")]);
    assert_eq!(edges(dir.path()), 2);
}
