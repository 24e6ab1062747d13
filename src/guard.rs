//! A bug, ours or a library's, that costs one statement or file and not the run.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs something that must not end the run.
///
/// # Errors
/// It panicked: what the panic said and where, in one line. Nothing is printed.
pub fn guarded<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let default = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| match GUARDED.get() {
            true => PANIC.set(Some(info.to_string().replace('\n', " "))),
            false => default(info),
        }));
    });
    let outer = GUARDED.replace(true);
    // What the work shares is immutable; what it made is thrown away.
    let result = catch_unwind(AssertUnwindSafe(run));
    GUARDED.set(outer);
    result.map_err(|_| PANIC.take().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_panic_becomes_a_message() {
        assert_eq!(guarded(|| 1), Ok(1));
        let message = guarded(|| Vec::<u8>::new()[1..].len()).unwrap_err();
        assert!(message.contains("guard.rs") && message.contains("range"), "{message}");
    }
}
