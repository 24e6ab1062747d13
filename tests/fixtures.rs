//! One named test per file of `sql_fixtures/`: `cargo test --test fixtures pivot` runs those of one construct,
//! `COLLINE_BLESS=1` writes what is found into the files.
#![allow(clippy::disallowed_methods, reason = "tests touch files and the clock")]

mod common;

use colline::dialect::Dialect;
use libtest_mimic::{Arguments, Trial};

fn main() {
    let arguments = Arguments::from_args();
    let bless = std::env::var_os("COLLINE_BLESS").is_some();
    let dialects = Dialect::names().filter(|dialect| common::root().join(dialect).is_dir());
    let trials = dialects.flat_map(common::fixtures).map(|fixture| {
        Trial::test(format!("{}/{}", fixture.dialect.name(), fixture.name), move || {
            if bless {
                fixture.bless()?;
            }
            Ok(fixture.check()?)
        })
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}
