"""Which rules are on, for which file, and how severe: command line over configuration over the rules' defaults."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from doccompile.config.ignore_patterns import ignore_patterns
from doccompile.config.load import nearest, prefix_of, quoted
from doccompile.config.model import Config, ConfigError
from doccompile.config.place import line_of
from doccompile.findings import Finding, Severity

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

ALL = "ALL"


class NamedRule(Protocol):
    """A rule as selectors name it."""

    @property
    def code(self) -> str:
        """`DC101`."""

    @property
    def name(self) -> str:
        """In kebab-case."""


@dataclass(frozen=True)
class Selection:
    """Selectors with their meaning resolved: code, a code's beginning, or a rule's name."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    folder: Path | None = None

    def is_on(self, code: str, path: str) -> bool:
        """Whether a rule reports in a file: the most exact selector decides, and `ignore` where two are equal."""
        return self._is_chosen(code) and not self._is_ignored_in(path, code)

    def apply(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings of rules that are on, each with the severity that the configuration gives it."""
        everywhere: dict[str, bool] = {}
        for finding in findings:
            code = finding.code
            if code not in everywhere:
                everywhere[code] = self._is_chosen(code)
            if everywhere[code] and not self._is_ignored_in(finding.where.path, code):
                yield self._with_severity(finding) if self.severity else finding

    def _is_chosen(self, code: str) -> bool:
        chosen = _length(self.select, code) if self.select else 0
        return chosen > _length(self.ignore, code)

    def _with_severity(self, finding: Finding) -> Finding:
        best = max((key for key in self.severity if finding.code.startswith(key)), key=len, default=None)
        return finding if best is None else finding._replace(severity=self.severity[best])

    def _is_ignored_in(self, path: str, code: str) -> bool:
        return any(
            _length(codes, code) >= 0 and spec.match_file(self._relative(path)) for spec, codes in self._file_specs
        )

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, self.folder) if self.folder else path

    @cached_property
    def _file_specs(self) -> "list[tuple[GitIgnoreSpec, tuple[str, ...]]]":
        return [(ignore_patterns([glob]), codes) for glob, codes in self.per_file_ignores]


def _length(selectors: Sequence[str], code: str) -> int:
    """How many characters the most exact selector of a code has; -1 where none selects it."""
    return max((len(selector) for selector in selectors if code.startswith(selector)), default=-1)


def selection_of(
    config: Config, rules: Sequence[NamedRule], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Selection:
    """Join the command line's selectors with the configuration's; `select` given there replaces both lists here.

    Raises:
        ConfigError: a selector names no rule.
    """
    kept_select = _resolved(select, rules, "--select") if select else _of_key(config, rules, "select", config.select)
    kept_ignore = () if select else _of_key(config, rules, "ignore", config.ignore)
    severity = {
        code: level
        for selector, level in config.severity.items()
        for code in _of_key(config, rules, "severity", (selector,), below=selector)
    }
    per_file = tuple(
        (glob, _of_key(config, rules, "per-file-ignores", codes, below=glob)) for glob, codes in config.per_file_ignores
    )
    return Selection(kept_select, kept_ignore + _resolved(ignore, rules, "--ignore"), severity, per_file, config.folder)


def _of_key(
    config: Config, rules: Sequence[NamedRule], key: str, selectors: Sequence[str], below: str | None = None
) -> tuple[str, ...]:
    for selector in selectors:
        try:
            _resolve(selector, rules)
        except ConfigError as error:
            raise ConfigError(f'{_place(config, key, below, selector)}: in "{key}": {error}') from None
    return _resolved(selectors, rules, key)


def _place(config: Config, key: str, below: str | None, selector: str) -> str:
    path = Path(config.path or "")
    prefix = prefix_of(path)
    names = (*prefix, key) if below is None else (*prefix, key, below)
    text = (config.folder or Path()).joinpath(path.name).read_text(encoding="utf-8-sig")
    return f"{path}:{line_of(text, names, selector)}"


def _resolved(selectors: Sequence[str], rules: Sequence[NamedRule], origin: str) -> tuple[str, ...]:
    try:
        return tuple(_resolve(selector, rules) for selector in selectors)
    except ConfigError as error:
        raise ConfigError(f"{origin}: {error}") from None


def _resolve(selector: str, rules: Sequence[NamedRule]) -> str:
    """A code or a code's beginning, in either case; the empty string stands for all rules."""
    code, name = selector.upper(), selector.lower()
    if code == ALL:
        return ""
    for rule in rules:
        if name == rule.name or (code.startswith("DC") and rule.code.startswith(code)):
            return rule.code if name == rule.name else code
    raise ConfigError(no_such_rule(selector, rules))


def no_such_rule(selector: str, rules: Sequence[NamedRule]) -> str:
    """Say so, with the nearest code or name."""
    if selector.upper().startswith("DC"):
        hint = nearest(selector.upper(), [rule.code for rule in rules])
    else:
        hint = nearest(selector.lower(), [rule.name for rule in rules])
    return f"no rule is called {quoted(selector)}{hint or '; `doccompile rules` lists them'}"
