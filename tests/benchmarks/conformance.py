"""Every connector of a build: its server passes its own tests, starts, and keeps to two suites and its test profile.

    python -m tests.benchmarks.conformance OUT [SLUG…] [--database URL]

Prints one line per connector, and exits 1 where any of them fails.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import httpx2
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server
from scim_sanity.probe.runner import run_probe_api

from doccompile.verify.run import find_profile, verify
from doccompile.verify.runner.connection import client
from doccompile.verify.runner.report import failure_lines
from tests.render.server.generated import CREDENTIALS, Project, Running, running


def main(arguments: Sequence[str]) -> int:
    """Sweep over the connectors, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("slugs", nargs="*")
    parser.add_argument("--database", default="")
    options = parser.parse_args(arguments)
    folders = sorted(path.parent for path in options.out.resolve().glob("*/server"))
    chosen = [folder for folder in folders if not options.slugs or folder.name in options.slugs]
    print(f"{'connector':45} {'own tests':>15} {'scim2-tester':>15} {'scim-sanity':>15} {'verify':>15} {'seconds':>8}")
    return max([_report(folder, options.database) for folder in chosen], default=1)


def _report(folder: Path, database: str) -> int:
    start = time.perf_counter()
    own_tests = _own_tests(folder)
    settings = {"DATABASE_URL": database or f"sqlite:////tmp/sweep-{os.getpid()}-{folder.name}.db"}
    with running(_project(folder), settings) as server:
        basic = '"scheme": "basic"' in (folder / "openapi.json").read_text(encoding="utf-8")
        results = [own_tests, _tester(server, basic), _sanity(server, basic), _verify(folder, server, basic)]
    for suffix in ("", "-wal", "-shm"):
        Path(settings["DATABASE_URL"].removeprefix("sqlite:///") + suffix).unlink(missing_ok=True)
    failures = [failure for _, found in results for failure in found]
    if '"failed"' in server.log:
        failures.append(f"internal error: {server.log[-2000:]}")
    cells = " ".join(f"{len(found)} of {total} bad".rjust(15) for total, found in results)
    print(f"{folder.name:45} {cells} {time.perf_counter() - start:8.1f}", *failures, sep="\n    ", flush=True)
    return bool(failures)


def _project(folder: Path) -> Project:
    (main_file,) = (folder / "server" / "src").glob("*/__main__.py")
    data = (main_file.parent / "data" / "connector.json").read_text(encoding="utf-8")
    path = re.search(r'"base_path": "(.*?)"', data)
    return Project(folder / "server", main_file.parent.name, re.sub(r"\{\w+\}", "example", path[1] if path else ""))


def _own_tests(folder: Path) -> tuple[int, list[str]]:
    command = [sys.executable, "-m", "pytest", "-q", "-rfE", "-p", "no:cacheprovider", "-p", "no:xdist", "tests"]
    out = subprocess.run(command, cwd=folder / "server", capture_output=True, text=True, check=False).stdout
    total = sum(map(int, re.findall(r"(\d+) (?:passed|failed|errors?)", out)))
    return total, re.findall(r"^(?:FAILED|ERROR) .*", out, re.MULTILINE) if total else [out[-600:] or "no tests ran"]


def _tester(server: Running, basic: bool) -> tuple[int, list[str]]:
    headers = {} if basic else {"Authorization": f"Bearer {CREDENTIALS['SCIM_TOKEN']}"}
    pair = (CREDENTIALS["SCIM_USERNAME"], CREDENTIALS["SCIM_PASSWORD"]) if basic else None
    with httpx2.Client(base_url=server.url, headers=headers, auth=pair, timeout=60) as http:
        results = check_server(SyncSCIMClient(http))
    return len(results), [f"{r.title}: {r.reason}"[:300] for r in results if r.status is Status.ERROR]


def _sanity(server: Running, basic: bool) -> tuple[int, list[str]]:
    given = {"username": CREDENTIALS["SCIM_USERNAME"], "password": CREDENTIALS["SCIM_PASSWORD"]}
    report = run_probe_api(server.url, strict=True, **(given if basic else {"token": CREDENTIALS["SCIM_TOKEN"]}))
    bad = [f"{r['name']}: {r['message']}"[:300] for r in report["results"] if r["status"] in ("fail", "error", "warn")]
    return len(report["results"]), bad


def _verify(folder: Path, server: Running, basic: bool) -> tuple[int, list[str]]:
    environ = {"DOCCOMPILE_USERNAME": CREDENTIALS["SCIM_USERNAME"], "DOCCOMPILE_PASSWORD": CREDENTIALS["SCIM_PASSWORD"]}
    with client() as http:
        token = {"DOCCOMPILE_TOKEN": CREDENTIALS["SCIM_TOKEN"]}
        report = verify(find_profile(folder), server.url, environ if basic else token, http)
    bad = [
        "; ".join((result.case.title, *failure_lines(result)))[:600]
        for result in report.results
        if result.outcome != "kept"
    ]
    return len(report.results), bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
