"""What the head of a tutorial states: its title, date and author."""

from doccompile.facts.fact import Fact
from doccompile.facts.wording.dates import order_of, read_entry
from doccompile.facts.wording.sentence import words_of
from doccompile.pattern import compile_late
from doccompile.syntax.nodes import Document

_TIME = compile_late(r"[T ]\d{1,2}:.*")


def find_title(document: Document) -> Fact[str] | None:
    """First heading of level 1; the front matter's title where there is none."""
    block = next(iter(document.titles), None)
    return words_of(block) if block and block.text.strip() else None


def find_date(document: Document) -> Fact[str] | None:
    """Front matter `ms.date` in ISO form; None where it is no date."""
    written = _stated(document, "ms.date")
    day = _TIME.sub("", written.value) if written else ""
    date, rest = read_entry(day, order_of([day]) or "month")
    return Fact(date, written.where) if written and date and not rest else None


def find_author(document: Document) -> Fact[str] | None:
    """Front matter `author`."""
    return _stated(document, "author")


def _stated(document: Document, key: str) -> Fact[str] | None:
    written = document.front_matter.values.get(key, "").strip()
    where = document.front_matter.value_location(key, document.source)
    return Fact(written, where) if written and where else None
