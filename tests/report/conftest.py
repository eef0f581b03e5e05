import pytest

from doccompile.report.context import ReportContext
from tests.report.samples import RULES, SOURCES


@pytest.fixture
def context() -> ReportContext:
    return ReportContext(
        lines=lambda path: SOURCES.get(path, ()),
        rules=RULES,
        documents=("docs/acme.md", "docs/globex.md"),
        version="1.2.3",
    )
