//! `examples/airflow` in a real Airflow: `airflow dags test` runs the DAG's tasks against the double.
//!
//! `COLLINE_AIRFLOW` names the program `airflow` of a virtual environment (3.1 or later); without it nothing is run. The
//! alert for late runs is off where the DAG runs, because `airflow dags test` cannot run a DAG that has one (3.1 to 3.3);
//! that it is taken is checked by parsing. Pods are not started: their DAG is parsed, and its templates are rendered.

use super::double::Double;
use super::live::{shop_warehouse, tables};
use super::*;

/// An Airflow of its own, with what it reads and writes.
struct Airflow {
    program: PathBuf,
    dir: tempfile::TempDir,
    double: Double,
}

impl Airflow {
    /// `None` after a word about it where `COLLINE_AIRFLOW` names no program.
    fn start() -> Option<Self> {
        let Some(program) = std::env::var_os("COLLINE_AIRFLOW") else {
            eprintln!("skipped: COLLINE_AIRFLOW names no airflow; examples/airflow/test.sh installs one and runs this");
            return None;
        };
        let dir = tempfile::tempdir().unwrap();
        let airflow = Self { program: program.into(), dir, double: Double::start(shop_warehouse()) };
        Ran::of(airflow.command().args(["db", "migrate"]).output().unwrap()).code(0);
        Some(airflow)
    }

    fn lineage(&self) -> PathBuf {
        self.dir.path().join("lineage")
    }

    fn command(&self) -> Command {
        self.set(Command::new(&self.program))
    }

    fn set(&self, mut command: Command) -> Command {
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/airflow");
        command.env("AIRFLOW_HOME", self.dir.path().join("home")).env("AIRFLOW__CORE__LOAD_EXAMPLES", "False");
        command.env("AIRFLOW__CORE__DAGS_FOLDER", example.join("dags"));
        command.env("AIRFLOW__CORE__PLUGINS_FOLDER", example.join("plugins"));
        command.env("PYTHONDONTWRITEBYTECODE", "1");
        command.env("COLLINE_BIN", env!("CARGO_BIN_EXE_colline")).env("COLLINE_LINEAGE", self.lineage());
        command.env("COLLINE_PROJECTS", "shop-prod shop-analytics,shop-raw").env("COLLINE_LATE_AFTER_MINUTES", "0");
        command.env("COLLINE_API_ENDPOINT", &self.double.url).env("COLLINE_STATE_DIR", self.dir.path().join("state"));
        command.env("COLLINE_RETRY_DELAY_MS", "1").env_remove("GOOGLE_APPLICATION_CREDENTIALS");
        command
    }

    /// Runs the DAG for the data interval that ends at this time; what it says, tasks' logs included.
    fn dag(&self, end: &str, more: impl FnOnce(&mut Command)) -> (i32, String) {
        let mut command = self.command();
        command.args(["dags", "test", "colline_lineage", end]);
        more(&mut command);
        let ran = Ran::of(command.output().unwrap());
        (ran.code, ran.stdout + &ran.stderr)
    }

    #[track_caller]
    fn hour(&self, end: &str) -> String {
        let (code, said) = self.dag(end, |_| ());
        assert_eq!(code, 0, "{said}");
        said
    }

    /// `run.json` of an hour.
    fn report(&self, entry: &str, hour: &str) -> serde_json::Value {
        run_json(&self.lineage().join(format!("runs/{entry}/runs/run_date=2026-09-01/run_time={hour}")))
    }
}

#[test]
fn a_dag_run_twice_gives_the_same_tables_as_once() {
    let Some(airflow) = Airflow::start() else { return };
    let said = airflow.hour("2026-09-01T04:10:00+00:00");
    let report = airflow.report("shop-analytics+shop-raw", "0300");
    assert_eq!(report["inputs"]["since"], "2026-09-01T03:00:00Z");
    assert_eq!(report["inputs"]["until"], "2026-09-01T04:00:00Z");
    let jobs = report["jobs"].as_u64().unwrap() + airflow.report("shop-prod", "0300")["jobs"].as_u64().unwrap();
    assert!(jobs >= 17, "{jobs}");
    assert!(said.contains(&format!("'hour': '2026-09-01T03:00:00Z', 'jobs': {jobs},")), "{said}");
    assert_eq!(run_json(&airflow.lineage().join("current"))["jobs"], jobs);
    let once = tables(&airflow.lineage());
    assert_eq!(once.len(), 3 * 7, "{:?}", once.keys());
    airflow.hour("2026-09-01T04:10:00+00:00");
    assert!(tables(&airflow.lineage()) == once);

    // Another hour leaves the first as it was, and is in the view with it.
    airflow.hour("2026-09-01T02:10:00+00:00");
    let both = tables(&airflow.lineage());
    assert!(once.iter().all(|(path, bytes)| path.starts_with("current") || both.get(path) == Some(bytes)));
    assert!(run_json(&airflow.lineage().join("current"))["jobs"].as_u64().unwrap() > jobs);
    airflow.hour("2026-09-01T04:10:00+00:00");
    assert!(tables(&airflow.lineage()) == both);

    // What may not be read is a warning.
    airflow.double.change(|warehouse| _ = warehouse.denied.insert("shop-prod".to_owned()));
    let said = airflow.hour("2026-09-02T04:10:00+00:00");
    assert!(said.contains("WARNING: something may not be read"), "{said}");
    assert!(said.contains("roles/bigquery.resourceViewer on project shop-prod"), "{said}");
    assert!(said.contains("'incomplete': ['shop-prod']"), "{said}");

    // What cannot succeed fails at once, tells somebody, and leaves the tables alone.
    let before = tables(&airflow.lineage());
    let (code, said) = airflow.dag("2026-09-01T04:10:00+00:00", |command| _ = command.env("COLLINE_OVERLAP", "soon"));
    assert!(code != 0 && said.contains("colline: wrong usage (exit code 2)"), "{said}");
    assert!(said.contains("colline_lineage.extract[0] of"), "the failure callback: {said}");
    assert!(tables(&airflow.lineage()) == before);
}

#[test]
fn the_dag_reads_files_to_be_tried_out() {
    let Some(airflow) = Airflow::start() else { return };
    let conf = serde_json::json!({"files": shop("")}).to_string();
    let run = || airflow.dag("2026-09-01T04:10:00+00:00", |command| _ = command.args(["--conf", &conf]));
    let (code, said) = run();
    assert!(code == 0 && said.contains("'jobs': 253,"), "{said}");
    let once = tables(&airflow.lineage());
    let (code, said) = run();
    assert!(code == 0 && tables(&airflow.lineage()) == once, "{said}");
}

#[test]
fn airflow_takes_both_dags() {
    let Some(airflow) = Airflow::start() else { return };
    let script = r#"
import importlib.util, sys
from datetime import datetime, timedelta, timezone
from types import SimpleNamespace

import jinja2
try:
    from airflow.dag_processing.dagbag import DagBag
except ImportError:
    from airflow.models import DagBag
from airflow.configuration import conf

found = DagBag(conf.get("core", "dags_folder"))
without_pods = importlib.util.find_spec("airflow.providers.cncf.kubernetes") is None
errors = {path: error for path, error in found.import_errors.items() if not (without_pods and "kubernetes" in path)}
assert not errors, errors
assert all(dag.deadline for dag in found.dags.values()), "no alert"
print("dags:", *sorted(found.dags))
if without_pods:
    sys.exit(0)
pods = found.dags["colline_lineage_kubernetes"]
assert [asset.name for asset in pods.get_task("publish").outlets][0] == "colline_k8s_column_lineage"
arguments = pods.get_task("extract").expand_input.value["arguments"]
times = {f"data_interval_{end}": datetime(2026, 9, 1, hour, 10, tzinfo=timezone.utc) for end, hour in [("start", 3), ("end", 4)]}
macros = SimpleNamespace(timedelta=timedelta)
rendered = [jinja2.Template(argument).render(macros=macros, **times) for argument in arguments[0]]
print("rendered:", *rendered[2:])
"#;
    let python = airflow.program.with_file_name("python");
    let mut command = airflow.set(Command::new(python));
    command.env("COLLINE_LATE_AFTER_MINUTES", "50").env("COLLINE_LINEAGE", "gs://b/l").args(["-c", script]);
    let said = Ran::of(command.output().unwrap()).code(0).stdout;
    assert!(said.contains("dags: colline_lineage"), "{said}");
    if !said.contains("colline_lineage_kubernetes") {
        eprintln!("skipped: the variant with pods, without apache-airflow-providers-cncf-kubernetes");
        return;
    }
    let expected = "rendered: colline extract --bigquery-project shop-prod --since 2026-09-01T03:00:00Z \
                    --until 2026-09-01T04:00:00Z --out gs://b/l/runs/shop-prod --run-date 2026-09-01T03:00:00Z";
    assert!(said.contains(expected), "{said}");
}
