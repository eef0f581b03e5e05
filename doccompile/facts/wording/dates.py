"""The date of an entry of a change log: "09/14/2020 - …", "14 September 2020: …", "On 09/14/2020, …", "… (2020-09-14)".

In another language than English `05/06/2020` may be of May or of June: the other entries tell, or nothing does.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from doccompile.pattern import compile_late

Order = Literal["month", "day"]
"""What stands first in `05/06/2020`."""
_DATE = (
    r"(?P<date>(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<slash_year>\d{4})"
    r"|(?P<iso_year>\d{4})(?P<gap>[-/.])(?P<iso_month>\d{1,2})(?P=gap)(?P<iso_day>\d{1,2})"
    r"|(?P<cjk_year>\d{4}) ?[年년] ?(?P<cjk_month>\d{1,2}) ?[月월] ?(?P<cjk_day>\d{1,2}) ?[日일]"
    r"|(?P<dot_day>\d{1,2})\. ?(?P<dot_month>\d{1,2})\. ?(?P<dot_year>\d{4})"
    r"|(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
    r"|(?P<day_first>\d{1,2})(?:st|nd|rd|th)? (?P<month_after>[A-Z][a-z]{2,8})\.?,? (?P<year_after>\d{4}))"
)
_DATED = compile_late(rf"\s*[\[(]?(?:[Oo]n )?{_DATE}[\])]?\s*[-–—:：,]*\s*(?P<text>.*)", re.DOTALL)
_ENDS_DATED = compile_late(rf"(?P<text>.*)(?:\((?:on )?|\s[-–—]\s){_DATE}\)?[.\s]*", re.DOTALL)
"""An entry with its date at the end, in brackets or behind a dash."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LAST_MONTH = 12
_LONGEST_TITLE = 200


class Entry(NamedTuple):
    """A text's date in ISO form, None where it has none that is certain, and what stands behind it."""

    date: str | None
    text: str


def read_entry(entry: str, order: Order | None) -> Entry:
    """One entry; `order` is that of all dates of the log, None where they leave it open."""
    match = _dated(entry)
    date = _date(match.groupdict(), order) if match else None
    return Entry(date, match["text"].strip()) if match and date else Entry(None, entry)


def _dated(entry: str) -> re.Match[str] | None:
    return _DATED.match(entry) or _ENDS_DATED.fullmatch(entry)


def date_in(title: str, order: Order | None) -> str | None:
    """The first date in a title, in ISO form."""
    match = _DATED.search(title[:_LONGEST_TITLE])
    return _date(match.groupdict(), order) if match else None


def order_of(entries: Iterable[str]) -> Order | None:
    """What stands first in dates such as `05/14/2020`, of which one number is no month."""
    matches = [match for match in map(_dated, entries) if match and match["first"]]
    day = any(int(match["first"]) > _LAST_MONTH for match in matches)
    month = any(int(match["second"]) > _LAST_MONTH for match in matches)
    return None if day == month else "day" if day else "month"


def _date(parts: Mapping[str, str | None], order: Order | None) -> str | None:
    if parts["first"]:
        month, day = (parts["second"], parts["first"]) if order == "day" else (parts["first"], parts["second"])
        return _iso(parts["slash_year"], month, day) if order or month == day else None
    if order == "month" and int(parts["dot_day"] or _LAST_MONTH + 1) <= _LAST_MONTH:
        return None
    for kind in ("iso", "cjk", "dot"):
        if parts[f"{kind}_year"]:
            return _iso(parts[f"{kind}_year"], parts[f"{kind}_month"], parts[f"{kind}_day"])
    name = (parts["month"] or parts["month_after"] or "")[:3].lower()
    if name not in _MONTHS:
        return None
    month = str(_MONTHS.index(name) + 1)
    return _iso(parts["year"] or parts["year_after"], month, parts["day"] or parts["day_first"])


def _iso(year: str | None, month: str | None, day: str | None) -> str | None:
    """The date in ISO form; None where it is in no calendar."""
    y, m, d = int(year or 0), int(month or 0), int(day or 0)
    return f"{y:04}-{m:02}-{d:02}" if 1 <= m <= _LAST_MONTH and 1 <= d <= 31 else None
