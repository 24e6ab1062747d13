//! The `colline` command.
fn main() {}
