"""Who hears of failures and delays: put it into the plugins folder, where tasks and the triggerer can import it.

Messages go to the log, and as JSON (`{"text": …}`, what Slack, Google Chat and Mattermost take) to
`COLLINE_ALERT_WEBHOOK` where that is set.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import urllib.request

log = logging.getLogger(__name__)


def tell(text: str) -> None:
    """An alert that cannot be sent is no reason to fail once more."""
    log.error(text)
    if not (address := os.environ.get("COLLINE_ALERT_WEBHOOK")):
        return
    body = json.dumps({"text": text}).encode()
    request = urllib.request.Request(address, data=body, headers={"Content-Type": "application/json"})
    try:
        urllib.request.urlopen(request, timeout=10).close()
    except OSError as error:
        log.error("the alert could not be sent: %s", error)


def failed(context: dict) -> None:
    """`on_failure_callback`: a task has used up its retries."""
    instance = context["ti"]
    which = f"[{instance.map_index}]" if instance.map_index >= 0 else ""
    tell(f"{instance.dag_id}.{instance.task_id}{which} of {instance.run_id} failed: {context.get('exception')}")


async def deadline_missed(text: str, **_) -> None:
    """Callback of the deadline; it runs in the triggerer."""
    await asyncio.to_thread(tell, text)
