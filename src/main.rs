//! The `colline` command.

use std::process::ExitCode;

/// Analysis allocates many small vectors on all threads at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    colline::cli::run()
}
