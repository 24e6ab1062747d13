//! From the arguments of a command to a list of files.

use super::InputProblem;
use globset::GlobBuilder;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One file to read.
#[derive(Debug, Clone)]
pub struct Input {
    /// `None` is standard input.
    pub path: Option<PathBuf>,
    /// How messages name it.
    pub name: Arc<str>,
    /// Its path below the folder that was named, with `/` between the parts: the job id of a `.sql` file.
    pub id: Box<str>,
    /// The user named the file itself, and not a folder or pattern it was found by.
    pub named: bool,
    /// Size on disk in bytes; 0 for standard input.
    pub bytes: u64,
}

/// Endings that are read from folders, besides `.gz`, `.zst` and `.zstd` after one of them.
const EXTENSIONS: &[&str] = &["jsonl", "ndjson", "json", "csv", "tsv", "parquet", "parq", "sql"];

/// The files behind files, folders (searched through, in order of name), patterns (`exports/jobs-*.json.gz`) and `-`.
/// A file that is reached twice is read once.
pub fn expand(inputs: &[PathBuf]) -> (Vec<Input>, Vec<InputProblem>) {
    let mut found = Found::default();
    for input in inputs {
        found.argument(input);
    }
    (found.inputs, found.problems)
}

/// Format ending of a file's name in lower case, without compression and number: `jsonl` of `Jobs.JSONL-0003.gz`.
pub(super) fn extension(name: &str) -> Option<String> {
    let name = Path::new(name);
    let extension = name.extension()?.to_str()?.to_ascii_lowercase();
    match extension.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '_') {
        "" => None,
        "gz" | "gzip" | "zst" | "zstd" => self::extension(name.file_stem()?.to_str()?),
        extension => Some(extension.to_owned()),
    }
}

#[derive(Default)]
struct Found {
    inputs: Vec<Input>,
    problems: Vec<InputProblem>,
    files: BTreeSet<PathBuf>,
    /// Of this argument: keeps links that point upwards from being followed for ever.
    folders: BTreeSet<PathBuf>,
}

impl Found {
    fn argument(&mut self, path: &Path) {
        self.folders.clear();
        let text = path.to_string_lossy();
        if text == "-" {
            let name = Arc::from("<stdin>");
            if !self.inputs.iter().any(|input| input.path.is_none()) {
                self.inputs.push(Input { path: None, name, id: "<stdin>".into(), named: true, bytes: 0 });
            }
        } else if path.is_dir() {
            self.folder(path, path, &|path| {
                extension(&path.to_string_lossy()).is_none_or(|e| EXTENSIONS.contains(&e.as_str()))
            });
        } else if path.exists() {
            self.file(path, &text, true);
        } else if let Some((scheme, _)) = text.split_once("://") {
            let hint = if scheme == "gs" { "gcloud storage cp" } else { "your cloud's command" };
            self.problem(
                path,
                format!("object stores are read by `colline extract` alone; copy the files here first, with {hint}"),
            );
        } else if text.contains(['*', '?', '[', '{']) {
            self.pattern(path, &text);
        } else {
            self.problem(path, "no such file or folder; check the path".into());
        }
    }

    fn pattern(&mut self, path: &Path, text: &str) {
        let glob = match GlobBuilder::new(text).literal_separator(true).build() {
            Ok(glob) => glob.compile_matcher(),
            Err(error) => return self.problem(path, format!("not a valid pattern: {error}")),
        };
        let plain =
            path.components().take_while(|part| !part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{']));
        let mut root: PathBuf = plain.collect();
        if root.as_os_str().is_empty() {
            root.push(".");
        }
        let here = root.as_os_str() == ".";
        let found = Cell::new(false);
        self.folder(&root, &root, &|path| {
            let matches = glob.is_match(if here { path.strip_prefix(".").unwrap_or(path) } else { path });
            found.set(found.get() || matches);
            matches
        });
        if !found.get() {
            self.problem(path, "no file matches the pattern; check the path".into());
        }
    }

    fn folder(&mut self, root: &Path, folder: &Path, matches: &dyn Fn(&Path) -> bool) {
        if !self.folders.insert(canonical(folder)) {
            return;
        }
        let entries = match std::fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>()) {
            Ok(entries) => entries,
            Err(error) => return self.problem(folder, format!("the folder cannot be read: {error}")),
        };
        let mut paths: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.sort_unstable();
        for path in paths {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if name.starts_with(['.', '_']) {
                continue; // `.git`, `_SUCCESS`, `_temporary`
            }
            if path.is_dir() {
                self.folder(root, &path, matches);
            } else if matches(&path) {
                let id = path.strip_prefix(root).unwrap_or(&path);
                let id: Vec<_> = id.components().map(|part| part.as_os_str().to_string_lossy()).collect();
                self.file(&path, &id.join("/"), false);
            }
        }
    }

    fn file(&mut self, path: &Path, id: &str, named: bool) {
        if self.files.insert(canonical(path)) {
            let name = path.to_string_lossy().into();
            let bytes = path.metadata().map_or(0, |meta| meta.len());
            self.inputs.push(Input { path: Some(path.into()), name, id: id.into(), named, bytes });
        }
    }

    fn problem(&mut self, path: &Path, message: String) {
        self.problems.push(InputProblem::file(&path.to_string_lossy().into(), message));
    }
}

fn canonical(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.into())
}
