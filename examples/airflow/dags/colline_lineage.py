"""Column lineage of the last hour, straight from BigQuery. For Airflow 3.1 and later; needs the `colline` binary alone.

One task per entry of `projects`, each with an output of its own; then all of them, over all hours, as one current view.
A run that comes again replaces exactly its hour, so retries, clearing and backfills are safe.
"""

from __future__ import annotations

import json
import os
import subprocess
from datetime import datetime, timedelta, timezone

from airflow.exceptions import AirflowException, AirflowFailException
from airflow.sdk import Asset, Param, dag, get_current_context, task
from airflow.sdk.definitions.deadline import AsyncCallback, DeadlineAlert, DeadlineReference
from airflow.timetables.interval import CronDataIntervalTimetable

import colline_alerts

COLLINE = os.environ.get("COLLINE_BIN", "colline")
# A folder that all workers share, or gs://bucket/prefix, s3://bucket/prefix.
OUT = os.environ.get("COLLINE_LINEAGE", "/opt/airflow/lineage").rstrip("/")
# Rows appear in JOBS some seconds to minutes after the job. The data interval ends ten minutes past the hour, and what
# is read is the hour before.
SETTLE = timedelta(minutes=10)
# After being queued; 0 for no alert, without which `airflow dags test` of Airflow 3.1 to 3.3 fails.
LATE_AFTER = timedelta(minutes=int(os.environ.get("COLLINE_LATE_AFTER_MINUTES", "50")))

TABLES = [
    "column_lineage",
    "table_lineage",
    "statements",
    "statement_lineage",
    "jobs",
    "column_usage",
    "diagnostics",
]
ASSETS = [
    Asset(name=f"colline_{table}", uri=f"{OUT if '://' in OUT else 'file://' + OUT}/current/{table}") for table in TABLES
]

# What `colline --help` says of its exit codes.
BELOW_COVERAGE, INCOMPLETE = 3, 4
AGAIN_IN_VAIN = {2: "wrong usage", BELOW_COVERAGE: "written, but below the coverage asked for with --min-coverage"}


def late() -> DeadlineAlert | None:
    """What SLAs were in Airflow 2: somebody is told when an hour's lineage is not there in time."""
    if not LATE_AFTER:
        return None
    callback = AsyncCallback("colline_alerts.deadline_missed", kwargs={"text": "colline_lineage is late"})
    return DeadlineAlert(reference=DeadlineReference.DAGRUN_QUEUED_AT, interval=LATE_AFTER, callback=callback)


def window() -> tuple[str, str]:
    """The hour that a run stands for, as colline takes it."""
    context = get_current_context()
    start, end = context.get("data_interval_start"), context.get("data_interval_end")
    if start is None or end is None:
        raise AirflowFailException("this run has no data interval: trigger it with a logical date")
    since, until = ((time - SETTLE).astimezone(timezone.utc) for time in (start, end))
    return f"{since:%Y-%m-%dT%H:%M:%SZ}", f"{until:%Y-%m-%dT%H:%M:%SZ}"


def run(*arguments: str) -> tuple[int, dict]:
    """Runs colline; its messages become the task's log. Returns the exit code and the closing summary."""
    command = [COLLINE, *arguments, "--log-format", "json"]
    print("$", " ".join(command))
    summary: dict = {}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, errors="replace")
    try:
        for line in process.stderr:
            try:
                event = json.loads(line)
            except ValueError:
                event = {}
            match event.get("event"):
                case "summary":
                    summary = event
                case "progress":
                    print("{stage}: {done} {unit} after {seconds} s".format_map(event))
                case _:
                    print(event.get("message", line.rstrip()))
        code = process.wait()
    finally:
        # A task that is stopped or out of time takes its process along.
        if process.poll() is None:
            process.terminate()
            process.wait()
    if code in AGAIN_IN_VAIN:
        raise AirflowFailException(f"colline: {AGAIN_IN_VAIN[code]} (exit code {code}); see the log above")
    if code not in (0, INCOMPLETE):
        raise AirflowException(f"colline ended with exit code {code}; see the log above")
    return code, summary


@dag(
    dag_id="colline_lineage",
    schedule=CronDataIntervalTimetable("10 * * * *", timezone="UTC"),
    # The first hour that is read. Hours that were missed are made up for: BigQuery keeps its history for 180 days.
    start_date=datetime.fromisoformat(os.environ.get("COLLINE_START_DATE", "2026-09-01T00:10:00+00:00")),
    catchup=True,
    # `current` is written by one run at a time.
    max_active_runs=1,
    default_args={
        "retries": 4,
        "retry_delay": timedelta(minutes=1),
        "retry_exponential_backoff": True,
        "max_retry_delay": timedelta(minutes=20),
        "execution_timeout": timedelta(minutes=40),
        "on_failure_callback": colline_alerts.failed,
    },
    deadline=late(),
    params={
        "projects": Param(
            os.environ.get("COLLINE_PROJECTS", "my-project").split(),
            type="array",
            items={"type": "string"},
            minItems=1,
            description="One task each; an entry may be several projects (a,b) that are read as one history",
        ),
        "files": Param(
            None,
            type=["null", "string"],
            description="A folder with jobs.jsonl and metadata to read in place of BigQuery, to try the DAG out",
        ),
    },
    tags=["lineage", "bigquery"],
    doc_md=__doc__,
)
def colline_lineage():
    @task
    def sources(params: dict) -> list[dict]:
        """What is read: one entry per mapped task."""
        if files := params["files"]:
            return [{"name": "files", "source": ["--jobs", f"{files}/jobs.jsonl", "--catalog", files]}]
        since, until = window()
        return [
            {
                "name": projects.replace(",", "+"),
                "source": ["--bigquery-project", projects, "--since", since, "--until", until],
            }
            for projects in params["projects"]
        ]

    @task(map_index_template="{{ task.op_kwargs['entry']['name'] }}", max_active_tis_per_dagrun=4)
    def extract(entry: dict) -> dict:
        """One hour of one entry. Regions, credentials and filters are in colline.toml or COLLINE_* variables."""
        since, _ = window()
        arguments = [*entry["source"], "--out", f"{OUT}/runs/{entry['name']}", "--run-date", since]
        if "--since" in arguments and get_current_context()["ti"].try_number > 1:
            # What the try before has downloaded is still there, if it ran on this machine.
            arguments.append("--resume")
        code, summary = run("extract", *arguments)
        if code == INCOMPLETE:
            print("WARNING: something may not be read, see the messages above; what may be read is written")
        return {"name": entry["name"], "complete": code == 0, **summary}

    @task(outlets=ASSETS)
    def publish(runs: list[dict], *, outlet_events) -> dict:
        """All hours of all projects as one current view: what the assets are."""
        since, _ = window()
        runs = list(runs)
        run("compact", "--lineage", *(f"{OUT}/runs/{run['name']}" for run in runs), "--out", f"{OUT}/current")
        totals = {
            "hour": since,
            "jobs": sum(run["jobs"] for run in runs),
            "edges": sum(run["edges"] for run in runs),
            "incomplete": [run["name"] for run in runs if not run["complete"]],
        }
        for asset in ASSETS:
            outlet_events[asset].extra = totals
        return totals

    publish(extract.expand(entry=sources()))


colline_lineage()
