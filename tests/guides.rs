//! The guides in `docs/` say what the program says: every command in them is run over the bundled sample, and its
//! output compared.
//!
//! `COLLINE_BLESS=1 cargo test --test guides` writes the program's output into the guides. Read the diff.
#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "the rim: files, processes")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs a line of a shell in a folder where `colline` is the program under test: what it says, stdout first.
fn shell(folder: &Path, line: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_colline")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh").args(["-c", line]).current_dir(folder).env("PATH", path).output().unwrap();
    let mut said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    match output.status.code() {
        Some(0) => {}
        code => writeln!(said, "(exit code {})", code.unwrap_or(-1)).unwrap(),
    }
    said
}

/// The guide with the output that its commands have now. A block of `console` holds commands behind `$ `, which may go on
/// in lines that are indented after a `\`, and what they say; one with `file=NAME` is a file that the commands find.
fn with_output(guide: &str, folder: &Path) -> String {
    let mut out = String::new();
    let mut lines = guide.lines().peekable();
    while let Some(line) = lines.next() {
        writeln!(out, "{line}").unwrap();
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if let Some((_, name)) = info.split_once("file=") {
            fs::write(folder.join(name), block.join("\n") + "\n").unwrap();
        }
        if info != "console" {
            block.iter().for_each(|line| writeln!(out, "{line}").unwrap());
            out += "```\n";
            continue;
        }
        let mut block = block.into_iter().peekable();
        while let Some(line) = block.next() {
            let Some(command) = line.strip_prefix("$ ") else { continue };
            writeln!(out, "{line}").unwrap();
            let mut command = command.to_owned();
            while command.ends_with('\\') {
                let more = block.next().unwrap_or_default();
                writeln!(out, "{more}").unwrap();
                command.pop();
                command += more;
            }
            out += &shell(folder, &command);
        }
        out += "```\n";
    }
    out
}

#[test]
fn guides_show_what_the_program_says() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let mut guides: Vec<PathBuf> = fs::read_dir(docs).unwrap().map(|entry| entry.unwrap().path()).collect();
    guides.sort();
    let mut commands = 0;
    for guide in guides.into_iter().filter(|path| path.extension().is_some_and(|e| e == "md")) {
        let dir = tempfile::tempdir().unwrap();
        shell(dir.path(), "colline demo --out shop");
        let text = fs::read_to_string(&guide).unwrap();
        let now = with_output(&text, dir.path());
        commands += text.matches("\n$ ").count();
        if std::env::var_os("COLLINE_BLESS").is_some() {
            fs::write(&guide, now).unwrap();
            continue;
        }
        for (number, (written, said)) in text.lines().zip(now.lines()).enumerate() {
            assert_eq!(written, said, "{}:{}", guide.display(), number + 1);
        }
        assert_eq!(text.lines().count(), now.lines().count(), "{}", guide.display());
    }
    assert!(commands > 10, "{commands} commands");
}
