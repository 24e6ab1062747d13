//! `colline.toml` below variables and flags.

use super::*;
use std::fs;

#[test]
fn flags_stand_above_variables_above_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let jobs = dir.path().join("jobs.jsonl");
    write_jobs(&jobs, &["SELECT 'x' FROM p.d.s", "SELECT 1"]);
    fs::write(dir.path().join("colline.toml"), "[output]\nout = \"from-file\"\nno_query_text = true\n").unwrap();
    let extract = |variable: Option<&str>, more: &[&str]| {
        let mut command = colline();
        command.current_dir(dir.path()).args(["extract", "--jobs", "jobs.jsonl"]).args(more);
        command.envs(variable.map(|value| ("COLLINE_OUT", value)));
        Ran::of(command.output().unwrap())
    };
    extract(None, &[]).code(0);
    assert_eq!(log::rows(&dir.path().join("from-file"), "statements", &["query"]), ["null", "null"]);
    extract(Some("from-variable"), &[]).code(0);
    extract(Some("from-variable-2"), &["--out", "from-flag"]).code(0);
    assert!(dir.path().join("from-variable").is_dir() && dir.path().join("from-flag").is_dir());
    assert!(!dir.path().join("from-variable-2").exists());

    // Another file, by flag; and one that is wrong ends every command but the check before it begins.
    fs::write(dir.path().join("other.toml"), "[output]\nout = \"other\"\n").unwrap();
    extract(None, &["--config", "other.toml"]).code(0);
    assert!(!log::rows(&dir.path().join("other"), "statements", &["query"]).contains(&"null".to_owned()));
    fs::write(dir.path().join("colline.toml"), "[output]\nuot = \"x\"\n").unwrap();
    let ran = extract(None, &[]).code(2);
    assert!(ran.stderr.contains("colline.toml:2: output.uot: unknown field `uot`"), "{}", ran.stderr);
}

#[test]
fn a_configuration_can_be_checked() {
    let dir = tempfile::tempdir().unwrap();
    let check = |text: &str, args: &[&str]| {
        fs::write(dir.path().join("colline.toml"), text).unwrap();
        Ran::of(colline().current_dir(dir.path()).args(["config", "check"]).args(args).output().unwrap())
    };
    let ran = check("[bigquery]\nprojects = [\"a\"]\nregions = [\"eu\"]\n", &[]).code(0);
    assert!(ran.stderr.contains("colline.toml: fine, 2 settings"), "{}", ran.stderr);
    let ran = check("[bigquery]\nmax_bytes_billed = \"lots\"\n", &["colline.toml"]).code(1);
    assert!(ran.stderr.contains("colline.toml:2: bigquery.max_bytes_billed: \"lots\": give bytes"), "{}", ran.stderr);
    let ran = check("", &["missing.toml"]).code(1);
    assert!(ran.stderr.contains("missing.toml: cannot be read"), "{}", ran.stderr);
}
