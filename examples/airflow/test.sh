#!/usr/bin/env bash
# Runs the DAG in a real Airflow against a server that speaks BigQuery's API: `airflow dags test`, several hours, twice.
# Installs Airflow into target/airflow-venv (some 500 MB); AIRFLOW_VERSION chooses another. Takes two minutes after that.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=${AIRFLOW_VERSION:-3.1.8}
venv=target/airflow-venv-$version
if ! [ -x "$venv/bin/airflow" ]; then
    python3 -m venv "$venv"
    python=$("$venv/bin/python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    constraints=https://raw.githubusercontent.com/apache/airflow/constraints-$version/constraints-$python.txt
    packages=("apache-airflow==$version" apache-airflow-providers-cncf-kubernetes)
    "$venv/bin/pip" install -q "${packages[@]}" --constraint "$constraints" || "$venv/bin/pip" install -q "${packages[@]}"
fi
COLLINE_AIRFLOW=$PWD/$venv/bin/airflow cargo test --test cli airflow -- --nocapture --test-threads 1
