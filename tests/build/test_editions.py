"""Several tutorials of one connector: which of them stands for all."""

import json
from pathlib import Path

from click.testing import CliRunner

from doccompile.checks.example import example_tutorial
from doccompile.cli import doccompile

GERMAN = """\
---
title: Konfigurieren von Litware für die automatische Benutzerbereitstellung
description: Erfahren Sie, wie Sie Benutzerkonten in Litware bereitstellen.
author: kari
ms.date: {date}
ms.contentlocale: de-DE
---

# <a name="configure-litware-for-automatic-user-provisioning"></a>Konfigurieren von Litware für die Bereitstellung

## <a name="prerequisites"></a>Voraussetzungen

* Ein Konto bei Litware und eines bei Microsoft Entra ID.

## <a name="configure-automatic-user-provisioning-to-litware"></a>Konfigurieren der Benutzerbereitstellung

5. Geben Sie im Abschnitt **Administratoranmeldeinformationen** das **Geheime Token** ein.
"""


def _standing_for_all(tmp_path: Path, date_of_translation: str) -> str:
    docs, out = tmp_path / "docs", tmp_path / "out"
    for folder, text in (("en-us", example_tutorial()), ("xx", GERMAN.format(date=date_of_translation))):
        (docs / folder).mkdir(parents=True)
        (docs / folder / "litware.md").write_text(text)
    built = CliRunner().invoke(
        doccompile, ["build", str(docs), "-o", str(out), "--target", "checklist", "--fail-on", "never"]
    )
    assert built.exit_code == 0, built.output
    path: str = json.loads((out / "litware" / "manifest.json").read_text())["source"]["path"]
    return path


def test_of_one_day_the_english_one_stands_for_its_translations(tmp_path: Path) -> None:
    assert _standing_for_all(tmp_path, "03/25/2025") == "docs/en-us/litware.md"


def test_a_newer_translation_stands_for_an_older_original(tmp_path: Path) -> None:
    assert _standing_for_all(tmp_path, "03/26/2025") == "docs/xx/litware.md"
