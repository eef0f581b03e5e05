"""No output holds a secret of a tutorial, wherever it stands there: not the tree, and not what a command prints."""

import random
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from doccompile.cli import doccompile
from doccompile.report.registry import FORMATS

_LETTERS = "BCDFGHJKLMNPQRSTVWXZbcdfghjkmnpqrstvwxz23456789"


def _letters(count: int) -> str:
    return "".join(random.Random(count).choices(_LETTERS, k=count))


KINDS = {
    "github": "gh" + "p_" + _letters(36),
    "github-fine": "git" + "hub_pat_" + _letters(50),
    "jwt": f"ey{'J'}{_letters(20)}.ey{'J'}{_letters(30)}.{_letters(31)}",
    "slack": "xo" + "xb-" + _letters(29),
    "stripe": "s" + "k_live_" + _letters(24),
    "aws": "AK" + "IA" + _letters(16).upper(),
    "gitlab": "gl" + "pat-" + _letters(22),
    "sendgrid": f"S{'G'}.{_letters(22)}.{_letters(43)}",
    "google": "AI" + "za" + _letters(35),
    "openai": "s" + "k-" + _letters(32),
    "random": _letters(32) + "aA1",
}
"""A live-looking secret of each kind; `random` is none by its form, only where credentials are entered."""
PLACES = (
    "front", "title", "lead", "alt", "link", "target", "cell", "wide", "step", "url", "field", "heading", "code",
    "included", "comment", "limit",
)  # fmt: skip
TUTORIAL = """---
title: 'Configure Acme {front} for automatic user provisioning'
description: Automatic user provisioning for Acme {front}
author: {front}
ms.date: 03/14/2025
---

# Configure Acme {title} for automatic user provisioning

Use the the [console]({link}) of Acme, {lead}. ![A page {alt}](media/{alt}.png)
<!-- doccompile-disable-next-line DC403 {comment} -->
The the token, [here {link}](https://acme.test/{target}?code={target}).

## Prerequisites

* A tenant in [Acme {title}](https://acme.test/{target}), {lead}

## Set up {heading} for provisioning

1. Sign in and copy the **Access Token**, such as {step}.

   ```
   {code}
   ```

[!INCLUDE [part](includes/part.md)]

## Configure automatic user provisioning to Acme

1. Under the **Admin Credentials** section, input `https://api.acme.test/scim/{url}?token={url}` in **Tenant URL**, and
   {field} in **Secret Token**.
2. Under the **Mappings** section, select **Synchronize Users to {cell}**.

   |Attribute|Type|Supported for filtering|
   |---|---|---|
   |userName|String|&check;|
   |{cell}|String|
   |emails[type eq "{cell}"].value|{cell}|{wide}|{wide}|

## Connector limitations

* {limit} is is not supported.
"""


def tutorial(**planted: str) -> tuple[str, str]:
    """A tutorial and the file that it includes; where nothing is planted stands a word."""
    words = {place: f"word{place}" for place in PLACES} | planted
    return TUTORIAL.format(**words), f"1. Enter the the {words['included']} token.\n"


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(doccompile, [argument.replace("@", str(folder)) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def outputs(folder: Path) -> dict[str, str]:
    """Everything that commands write or print about the tutorial, and how it changes."""
    run(folder, "build", "@/docs", "-o", "@/out", "--fail-on", "never", "--no-cache", "--jobs", "1")
    found = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in (folder / "out").rglob("*")
        if path.is_file()
    }
    assert any(name.endswith("manifest.json") for name in found)
    assert all("word" in name or name.isascii() for name in found)
    lint = ("lint", "@/docs", "--no-cache", "--jobs", "1")
    commands: list[tuple[str, ...]] = [(*lint, "--format", name) for name in FORMATS]
    commands += [(*lint, "--diff-fixes"), (*lint, "--write-baseline", "--baseline", "@/baseline.json")]
    commands += [("show", "@/docs/acme.md", "--format", name) for name in ("text", "json", "yaml")]
    for name in ("text", "markdown", "json"):
        commands += [
            ("diff", f"@/{old}", f"@/{new}", "--format", name) for old, new in (("old", "docs"), ("docs", "old"))
        ]
    for command in commands:
        result = run(folder, *command)
        found[" ".join(command)] = result.stdout + result.stderr
    return found | {"baseline": (folder / "baseline.json").read_text(encoding="utf-8")}


def write(folder: Path, name: str, **planted: str) -> bytes:
    text, included = tutorial(**planted)
    (folder / name / "includes").mkdir(parents=True)
    (folder / name / "acme.md").write_text(text, encoding="utf-8")
    (folder / name / "includes/part.md").write_text(included, encoding="utf-8")
    return text.encode()


def assert_nothing_shown(secret: str, found: dict[str, str]) -> None:
    """No stretch of eight characters behind the first four, in any case, in no text and no name."""
    pieces = {secret[start : start + 8].lower() for start in range(4, len(secret) - 7)}
    for name, text in found.items():
        lowered = f"{name}\n{text}".lower()
        assert [piece for piece in pieces if piece in lowered] == [], name


@pytest.mark.parametrize("kind", KINDS)
def test_secret_that_stands_everywhere_is_shown_nowhere(kind: str, tmp_path: Path) -> None:
    write(tmp_path, "old")
    before = write(tmp_path, "docs", **dict.fromkeys(PLACES, KINDS[kind]))
    assert_nothing_shown(KINDS[kind], outputs(tmp_path))
    assert (tmp_path / "docs/acme.md").read_bytes() == before


@settings(max_examples=8, deadline=None)
@given(
    st.sampled_from([kind for kind in KINDS if kind != "random"]),
    st.sets(st.sampled_from(PLACES), min_size=1),
    st.sampled_from(["{}", "`{}`", "**{}**", '"{}"', "({})", "é{}é", "Bearer {}", "{{{{ {} }}}}", "a={}&b"]),
)
def test_known_kind_is_shown_nowhere_whatever_stands_around_it(kind: str, places: set[str], around: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, "old")
        write(folder, "docs", **dict.fromkeys(places, around.format(KINDS[kind])))
        assert_nothing_shown(KINDS[kind], outputs(folder))


def test_fixes_keep_the_bytes_of_a_secret(tmp_path: Path) -> None:
    secret = KINDS["github"]
    before = write(tmp_path, "docs", lead=secret, limit=secret)
    run(tmp_path, "lint", "@/docs", "--no-cache", "--fix")
    after = (tmp_path / "docs/acme.md").read_bytes()
    assert after != before
    assert after.count(secret.encode()) == before.count(secret.encode())


def test_second_of_two_keys_that_look_alike_when_hidden_is_no_repeated_word(tmp_path: Path) -> None:
    key = KINDS["aws"]
    other = key[:4] + key[:3:-1]
    write(tmp_path, "docs", lead=f"{key} {other}")
    run(tmp_path, "lint", "@/docs", "--no-cache", "--fix")
    assert other in (tmp_path / "docs/acme.md").read_text(encoding="utf-8")


def test_patch_leaves_out_hunks_that_show_a_secret_and_says_so(tmp_path: Path) -> None:
    write(tmp_path, "docs", limit=KINDS["github"])
    result = run(tmp_path, "lint", "@/docs", "--no-cache", "--diff-fixes")
    assert "-Use the the [console]" in result.stdout
    assert "is is" not in result.stdout
    assert "1 hunk left out" in result.stderr
