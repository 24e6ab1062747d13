//! Text → syntax tree, side by side with sqlparser on the same texts.
//!
//! `COLLINE_CORPUS=folder cargo bench --bench parse` adds the jobs of that folder.
#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "benches read files")]

mod support;

use bumpalo::Bump;
use colline::parse::Outline;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use support::{acceptance, sets, sqlparser, texts};

fn main() {
    sets().into_iter().for_each(|set| eprintln!("{}", acceptance(set)));
    divan::main();
}

/// Text → tokens.
#[divan::bench(args = sets())]
fn colline_tokens(bencher: Bencher, set: &'static str) {
    let (texts, bytes) = &texts(set);
    bencher.counter(BytesCount::new(*bytes)).bench(|| {
        for text in texts {
            black_box(Outline::of(text));
        }
    });
}

/// Text → tokens → the hash by which a text with other constants is known again.
#[divan::bench(args = sets())]
fn colline_shape(bencher: Bencher, set: &'static str) {
    let (texts, bytes) = &texts(set);
    bencher.counter(BytesCount::new(*bytes)).bench(|| {
        for text in texts {
            black_box(Outline::of(text).shape());
        }
    });
}

#[divan::bench(args = sets())]
fn colline(bencher: Bencher, set: &'static str) {
    let (texts, bytes) = &texts(set);
    bencher.counter(BytesCount::new(*bytes)).bench(|| {
        for text in texts {
            let arena = Bump::new();
            black_box(colline::parse::parse(&arena, text, colline::dialect::Dialect::bigquery()));
        }
    });
}

/// The same with one arena for all texts, as the pipeline's threads have it.
#[divan::bench(args = sets())]
fn colline_reused_arena(bencher: Bencher, set: &'static str) {
    let (texts, bytes) = &texts(set);
    let mut arena = Bump::new();
    bencher.counter(BytesCount::new(*bytes)).bench_local(|| {
        for text in texts {
            arena.reset();
            black_box(colline::parse::parse(&arena, text, colline::dialect::Dialect::bigquery()));
        }
    });
}

#[divan::bench(args = sets())]
fn sqlparser_alone(bencher: Bencher, set: &'static str) {
    let (texts, bytes) = &texts(set);
    bencher.counter(BytesCount::new(*bytes)).bench(|| {
        for text in texts {
            let _ = black_box(sqlparser(text));
        }
    });
}
