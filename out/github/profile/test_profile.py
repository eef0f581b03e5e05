"""Every case of profile.yaml as a test."""

import pytest

from runner.profile import Case
from runner.report import failure_lines
from runner.session import Session


def test_promise(case: Case, session: Session) -> None:
    result = session.run(case)
    if result.outcome != "kept":
        pytest.fail("\n".join(failure_lines(result)), pytrace=False)
