"""The date of an entry of a change log: "09/14/2020 - …", "14 September 2020: …", "On 09/14/2020, …", "… (2020-09-14)".

In another language than English `05/06/2020` may be of May or of June: the other entries tell, or nothing does.
"""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from doccompile.pattern import compile_late

Order = Literal["month", "day"]
"""What stands first in `05/06/2020`."""
_DATE = (
    r"(?:(?P<slashes>\d{1,2}/\d{1,2}/\d{4})"
    r"|(?P<year_first>\d{4}(?P<gap>[-/.])\d{1,2}(?P=gap)\d{1,2}|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일])"
    r"|(?P<dots>\d{1,2}\. ?\d{1,2}\. ?\d{4})"
    r"|(?P<named>[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}))"
)
_NUMBER = compile_late(r"\d+")
_MONTH = compile_late(r"[A-Z][a-z]{2}")
_DATED = compile_late(
    rf"\s*[\[(]?(?:(?:[Oo]n|[Ss]ince|[Aa]s of|[Ff]rom) )?{_DATE}[\])]?\s*[-–—:：,]*\s*(?P<text>.*)", re.DOTALL
)
_ENDS_DATED = compile_late(rf"(?P<text>.*)(?:\((?:on )?|\s[-–—]\s){_DATE}\)?[.\s]*", re.DOTALL)
"""An entry with its date at the end, in brackets or behind a dash."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LAST_MONTH = 12
_LONGEST_TITLE = 200


class Entry(NamedTuple):
    """A text's date in ISO form, None where it has none that is certain, and what stands behind it."""

    date: str | None
    text: str


def read_entry(entry: str, order: Order | None) -> Entry:
    """One entry; `order` is that of all dates of the log, None where they leave it open."""
    match = _dated(entry)
    date = _date(match, order) if match else None
    return Entry(date, match["text"].strip()) if match and date else Entry(None, entry)


def _dated(entry: str) -> re.Match[str] | None:
    return _DATED.match(entry) or _ENDS_DATED.fullmatch(entry)


def date_in(title: str, order: Order | None) -> str | None:
    """The first date in a title, in ISO form."""
    match = _DATED.search(title[:_LONGEST_TITLE])
    return _date(match, order) if match else None


def order_of(entries: Iterable[str]) -> Order | None:
    """What stands first in dates such as `05/14/2020`, of which one number is no month."""
    dates = [_numbers(match["slashes"]) for match in map(_dated, entries) if match and match["slashes"]]
    day = any(first > _LAST_MONTH for first, _, _ in dates)
    month = any(second > _LAST_MONTH for _, second, _ in dates)
    return None if day == month else "day" if day else "month"


def _numbers(date: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(date)]


def _date(dated: re.Match[str], order: Order | None) -> str | None:
    if date := dated["year_first"]:
        return _iso(*_numbers(date))
    if date := dated["dots"]:
        day, month, year = _numbers(date)
        return None if order == "month" and day <= _LAST_MONTH else _iso(year, month, day)
    if date := dated["slashes"]:
        first, second, year = _numbers(date)
        month, day = (second, first) if order == "day" else (first, second)
        return _iso(year, month, day) if order or first == second else None
    [name], [day, year] = _MONTH.findall(dated["named"]), _numbers(dated["named"])
    return _iso(year, _MONTHS.index(name) + 1, day) if name in _MONTHS else None


def _iso(year: int, month: int, day: int) -> str | None:
    """The date in ISO form; None where it is in no calendar."""
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= _LAST_MONTH and 1 <= day <= 31 else None
