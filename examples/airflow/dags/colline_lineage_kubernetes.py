"""Column lineage of the last hour, each project in a pod of its own. For Airflow 3.1 and later.

Needs apache-airflow-providers-cncf-kubernetes, the image of the Dockerfile, and a service account of Kubernetes that
stands for one of Google (workload identity). The rest is as in `colline_lineage`.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta

from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from airflow.sdk import Asset, dag
from airflow.sdk.definitions.deadline import AsyncCallback, DeadlineAlert, DeadlineReference
from airflow.timetables.interval import CronDataIntervalTimetable
from kubernetes.client import models as k8s

import colline_alerts

# Pods share no disk.
OUT = os.environ.get("COLLINE_LINEAGE", "gs://my-bucket/lineage").rstrip("/")
PROJECTS = os.environ.get("COLLINE_PROJECTS", "my-project").split()
# The hour before the interval's end, ten minutes past the hour: rows appear in JOBS with a delay.
SINCE = "{{ (data_interval_start - macros.timedelta(minutes=10)).strftime('%Y-%m-%dT%H:%M:%SZ') }}"
UNTIL = "{{ (data_interval_end - macros.timedelta(minutes=10)).strftime('%Y-%m-%dT%H:%M:%SZ') }}"

TABLES = [
    "column_lineage",
    "table_lineage",
    "statements",
    "statement_lineage",
    "jobs",
    "column_usage",
    "diagnostics",
]

# The closing summary becomes the XCom. Code 4 (something may not be read) is a warning in the log, and no failure.
WRAPPER = """
set -o pipefail
colline "$@" --log-format json 2>&1 | tee /tmp/log
code=$?
mkdir -p /airflow/xcom && (grep '"event":"summary"' /tmp/log || echo '{}') | tail -n 1 > /airflow/xcom/return.json
[ "$code" -ne 4 ] || { echo 'WARNING: something may not be read, see above'; exit 0; }
exit "$code"
"""


def arguments(*command: str) -> list[str]:
    return ["-c", WRAPPER, "colline", *command]


def pod(task_id: str, **more):
    """What both tasks have in common."""
    return {
        "task_id": task_id,
        "name": f"colline-{task_id}",
        "image": os.environ.get("COLLINE_IMAGE", "colline:latest"),
        "namespace": os.environ.get("COLLINE_NAMESPACE", "airflow"),
        "service_account_name": os.environ.get("COLLINE_SERVICE_ACCOUNT", "colline"),
        "cmds": ["bash"],
        "do_xcom_push": True,
        # Settings for all projects: COLLINE_REGION, COLLINE_MAX_BYTES_BILLED, …
        "env_from": [k8s.V1EnvFromSource(config_map_ref=k8s.V1ConfigMapEnvSource(name="colline", optional=True))],
        "container_resources": k8s.V1ResourceRequirements(
            requests={"cpu": "500m", "memory": "512Mi"}, limits={"memory": "2Gi"}
        ),
        "security_context": k8s.V1PodSecurityContext(run_as_non_root=True, run_as_user=10001, fs_group=10001),
        "container_security_context": k8s.V1SecurityContext(
            allow_privilege_escalation=False, capabilities=k8s.V1Capabilities(drop=["ALL"])
        ),
        **more,
    }


@dag(
    dag_id="colline_lineage_kubernetes",
    schedule=CronDataIntervalTimetable("10 * * * *", timezone="UTC"),
    start_date=datetime.fromisoformat(os.environ.get("COLLINE_START_DATE", "2026-09-01T00:10:00+00:00")),
    catchup=True,
    max_active_runs=1,
    default_args={
        "retries": 4,
        "retry_delay": timedelta(minutes=1),
        "retry_exponential_backoff": True,
        "max_retry_delay": timedelta(minutes=20),
        "execution_timeout": timedelta(minutes=40),
        "on_failure_callback": colline_alerts.failed,
    },
    deadline=DeadlineAlert(
        reference=DeadlineReference.DAGRUN_QUEUED_AT,
        interval=timedelta(minutes=50),
        callback=AsyncCallback("colline_alerts.deadline_missed", kwargs={"text": "colline_lineage_kubernetes is late"}),
    ),
    tags=["lineage", "bigquery"],
    doc_md=__doc__,
)
def colline_lineage_kubernetes():
    folders = {projects: f"{OUT}/runs/{projects.replace(',', '+')}" for projects in PROJECTS}
    extract = KubernetesPodOperator.partial(**pod("extract", max_active_tis_per_dagrun=4)).expand(
        arguments=[
            arguments(
                *("extract", "--bigquery-project", projects, "--since", SINCE, "--until", UNTIL),
                *("--out", folder, "--run-date", SINCE, "--state-dir", "/tmp/state"),
            )
            for projects, folder in folders.items()
        ]
    )
    publish = KubernetesPodOperator(
        **pod("publish"),
        arguments=arguments("compact", "--lineage", *folders.values(), "--out", f"{OUT}/current"),
        outlets=[Asset(name=f"colline_k8s_{table}", uri=f"{OUT}/current/{table}") for table in TABLES],
    )
    extract >> publish


colline_lineage_kubernetes()
