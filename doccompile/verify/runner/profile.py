"""profile.yaml and its payloads -> `Profile`: what is sent, what is expected, and which words promise it."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

VERSION = 1


class ProfileError(Exception):
    """The profile cannot be read; the text says which file, and why."""


@dataclass(frozen=True)
class Promise:
    """The words of the tutorial that promise something; line and column are 1-based."""

    pointer: str
    path: str
    line: int
    column: int
    text: str


@dataclass(frozen=True)
class Step:
    """One request and what its answer must be.

    `target` is a path below the base URL; `body` is None where nothing is sent; `name` is given to the resource that
    the answer creates; `credentials` is "valid", "wrong" or "none".
    """

    method: str
    target: str
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    name: str | None = None
    credentials: str = "valid"
    expect: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """One promise put to the test: steps in order, after the fixtures in `uses` were created."""

    id: str
    title: str
    section: str
    promise: str
    uses: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Skipped:
    """Something of the tutorial that no request can express, and why."""

    subject: str
    reason: str


@dataclass(frozen=True)
class Profile:
    """Everything in one profile folder."""

    connector: str
    tutorial: str
    authentication: str
    promises: dict[str, Promise]
    fixtures: dict[str, Step]
    cases: tuple[Case, ...]
    skipped: tuple[Skipped, ...]


def load(folder: Path) -> Profile:
    """Read `folder`/profile.yaml and the payloads that it names.

    Raises:
        ProfileError: a file is missing, or is not what a profile holds.
    """
    path = folder / "profile.yaml"
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except OSError as error:
        raise ProfileError(f"{path}: {error.strerror}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise ProfileError(f"{path}: is not YAML: {' '.join(str(error).split())}") from error
    try:
        return _profile(folder, data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ProfileError(f"{path}: is no test profile of version {VERSION} ({error!r})") from error


def _profile(folder: Path, data: dict[str, Any]) -> Profile:
    if data["version"] != VERSION:
        raise ValueError(data["version"])
    return Profile(
        connector=data["connector"],
        tutorial=data["tutorial"],
        authentication=data["authentication"],
        promises={pointer: Promise(pointer, **words) for pointer, words in data["promises"].items()},
        fixtures={name: _step(folder, step) for name, step in data["fixtures"].items()},
        cases=tuple(_case(folder, case) for case in data["cases"]),
        skipped=tuple(Skipped(**entry) for entry in data["skipped"]),
    )


def _case(folder: Path, case: dict[str, Any]) -> Case:
    steps = tuple(_step(folder, step) for step in case["steps"])
    return Case(case["id"], case["title"], case["section"], case["promise"], tuple(case.get("uses", ())), steps)


def _step(folder: Path, step: dict[str, Any]) -> Step:
    method, _, target = step["send"].partition(" ")
    body = step.get("body")
    if "payload" in step:
        body = _payload(folder, step["payload"])
    elif "operations" in step:
        body = {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": step["operations"]}
    return Step(
        method=method,
        target=target,
        query=step.get("query", {}),
        body=body,
        name=step.get("as"),
        credentials=step.get("credentials", "valid"),
        expect=step.get("expect", {}),
    )


def _payload(folder: Path, name: str) -> Any:
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ProfileError(f"{path}: lies outside the profile")
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ProfileError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise ProfileError(f"{path}: is not JSON: {error}") from error
