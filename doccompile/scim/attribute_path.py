"""Attribute paths (RFC 7644 section 3.10), with the filter forms that the identity service allows in brackets."""

import re
from functools import lru_cache
from typing import NamedTuple

from doccompile.pattern import compile_late

_NAME = r"[A-Za-z$][\w$-]*"
_VALUE = r"(?:\"[^\"]*\"|[Tt]rue|[Ff]alse|\d+|null)"
_TERM = rf"{_NAME}(?:\.{_NAME})? (?:eq|ne|co|sw|ew|gt|lt|ge|le) {_VALUE}|{_NAME} pr"
_TERMS = rf"(?:{_TERM})(?: (?:and|or) (?:{_TERM}))*"
_GROUP = rf"(?:{_TERM}|(?:not ?)?\({_TERMS}\))"
_FILTER = rf"\[(?P<filter>{_GROUP}(?: (?:and|or) {_GROUP})*)\]"
_PATH = compile_late(rf"(?P<name>{_NAME})(?:{_FILTER})?(?:\.(?P<sub>{_NAME}))?", re.ASCII)
_SCHEMA = compile_late(r"(?P<schema>urn:[\w.:/%+=@~-]+):", re.IGNORECASE | re.ASCII)
_SCIM_1 = compile_late(r"(?P<schema>urn:scim:schemas:[\w:-]+:1\.\d+)\.", re.IGNORECASE | re.ASCII)
_ONE_TERM = compile_late(
    rf"(?P<name>{_NAME})(?:\.{_NAME})? (?:pr\b|(?P<operator>[a-z]{{2}}) (?P<value>{_VALUE}))", re.ASCII
)
_LONGEST = 300
"""Characters; what is longer is a text that no table means for a path."""


class Term(NamedTuple):
    """One comparison of a filter; of `pr`, which compares with nothing, the value is ""."""

    attribute: str
    operator: str
    value: str
    """Without quotation marks."""

    @property
    def is_boolean(self) -> bool:
        """Whether it compares with true or false, quoted or not."""
        return self.value.lower() in ("true", "false")


class AttributePath(NamedTuple):
    """An attribute path, taken apart; names are as written."""

    schema: str
    """"" for the core schema of the resource."""
    attribute: str
    filter: str
    """What stands in brackets, "" where there are none."""
    sub_attribute: str
    """"" where there is none."""

    def __str__(self) -> str:
        """The path as the standard writes it."""
        joined = f"{self.schema}:{self.attribute}" if self.schema else self.attribute
        chosen = f"{joined}[{self.filter}]" if self.filter else joined
        return f"{chosen}.{self.sub_attribute}" if self.sub_attribute else chosen

    @property
    def terms(self) -> tuple[Term, ...]:
        """The comparisons that the filter is made of, in order."""
        return tuple(_term(found) for found in _ONE_TERM.finditer(self.filter))

    @property
    def comparison(self) -> Term | None:
        """The comparison that the whole filter is; None where it is more than one."""
        whole = _ONE_TERM.fullmatch(self.filter)
        return _term(whole) if whole else None


@lru_cache(maxsize=1024)
def parse_path(written: str) -> AttributePath | None:
    """Read a path; None where it is none. SCIM 1.1 schemas may join their attribute by a dot."""
    if len(written) > _LONGEST:
        return None
    schema = (_SCIM_1.match(written) or _SCHEMA.match(written)) if written[:4].lower() == "urn:" else None
    path = _PATH.fullmatch(written, schema.end() if schema else 0)
    if path is None:
        return None
    return AttributePath(schema["schema"] if schema else "", path["name"], path["filter"] or "", path["sub"] or "")


def _term(found: re.Match[str]) -> Term:
    return Term(found["name"], found["operator"] or "pr", (found["value"] or "").strip('"'))


def without_dot(written: str) -> str:
    """The path that is meant where tables put a dot before the bracket, `emails.[type eq "work"].value`."""
    return written.strip().replace(".[", "[")
