"""Where the suite is pointed at a server: `pytest --url https://...`, credentials from the environment."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from runner.connection import AddressError, Connection, NoAnswerError, client
from runner.credentials import CredentialsError, from_environment
from runner.profile import load
from runner.session import Session

PROFILE = load(Path(__file__).parent)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--url", default=os.environ.get("DOCCOMPILE_URL"), help="the SCIM base URL (or DOCCOMPILE_URL)")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        metafunc.parametrize("case", PROFILE.cases, ids=lambda case: case.id)


@pytest.fixture(scope="session")
def session(request: pytest.FixtureRequest) -> Iterator[Session]:
    """One run against the server; what it created is deleted in the end, also after Ctrl-C."""
    url = request.config.getoption("--url")
    if not url:
        pytest.exit("say which server: pytest --url https://...", returncode=4)
    with client() as http:
        try:
            credentials = from_environment(os.environ, PROFILE.authentication, http)
            run = Session(PROFILE, Connection(url, credentials, http))
            run.reach()
        except (AddressError, CredentialsError, NoAnswerError) as error:
            pytest.exit(f"cannot test {url}: {error}", returncode=4)
        with run.running():
            yield run
        if run.left_over:
            pytest.fail("\n".join(("left over:", *run.left_over)), pytrace=False)
