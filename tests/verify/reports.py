"""What `verify` reports of the in-memory server, and what a report says is broken."""

from pathlib import Path

from doccompile.verify.run import Report, find_profile, verify
from tests.verify.samples import manifest, write_profile
from tests.verify.scim_server import TOKEN, ScimServer

URL = "http://server.example/scim"


def run(folder: Path, server: ScimServer, url: str = URL) -> Report:
    """One run of the sample's profile."""
    profile = find_profile(write_profile(folder, manifest()))
    with server.client() as http:
        return verify(profile, url, {"DOCCOMPILE_TOKEN": TOKEN}, http)


def broken(report: Report) -> set[str]:
    """The cases that are."""
    return {result.case.id for result in report.results if result.outcome == "broken"}


def quoted(report: Report) -> set[int]:
    """The lines of the tutorial that the broken cases quote."""
    failures = [failure for result in report.results if result.outcome == "broken" for failure in result.failures]
    return {failure.promise.line for failure in failures if failure.promise}
