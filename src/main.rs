//! The `colline` command.

use std::process::ExitCode;

/// Analysis allocates many small vectors on all threads at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// `mi_option_purge_delay` of mimalloc 3, for which libmimalloc-sys has no name: milliseconds after which memory that was
/// freed goes back to the system.
const PURGE_DELAY: libmimalloc_sys::mi_option_t = 15;

fn main() -> ExitCode {
    // Left to itself it keeps memory for a second, in which a run takes much more.
    // SAFETY: it sets a number, and no other thread is there yet.
    unsafe { libmimalloc_sys::mi_option_set(PURGE_DELAY, 20) };
    colline::cli::run()
}
