"""The reference corpus: any number of tutorials made from real ones, each with its own product, hosts and faults.

`python -m tests.benchmarks.reference_corpus COUNT FOLDER` writes one. The same tutorials give the same bytes anywhere.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

ROOT = Path(__file__).resolve().parents[2]
_CONSONANTS = "bdfghjklmnprstvz"
_VOWELS = "aeiou"
_STEP = 104_729
"""Prime to the number of names, so that neighbours get names that differ in every syllable."""
_TITLE = re.compile(
    r"^(?:title:|#|Tutorial:).*?Configur(?:e|ing) (?:Configure )?(?P<name>[A-Z][\w.-]*(?: [A-Z(][\w.()-]*){0,4}?)"
    r"(?: \((?:previously|formerly|successor).*?)? (?:for|automatic)",
    re.MULTILINE,
)
_HOST = re.compile(r"(?<=://)(?:[a-z0-9-]+\.)*(?P<domain>[a-z0-9-]+\.[a-z]{2,})", re.IGNORECASE)
_KEPT = re.compile(r"microsoft|azure|windows|office|github|live\.com|aka\.ms|ietf|simplecloud|example|contoso")


def product_name(number: int) -> str:
    """A name of three syllables and one letter, different for every number below 8 million."""
    rest = (number + 1) * _STEP % (16 * 5) ** 3
    syllables = []
    for _ in range(3):
        rest, syllable = divmod(rest, 16 * 5)
        syllables.append(_CONSONANTS[syllable % 16] + _VOWELS[syllable // 16])
    name = "".join(syllables) + _CONSONANTS[number // (16 * 5) ** 3]
    return name.capitalize()


def templates() -> list[tuple[str, str]]:
    """Name of its product and text of every tutorial to start from: the real ones where they are, else `corpus/`."""
    shared = Path(os.environ.get("DOCCOMPILE_SHARED") or ROOT.parent / "shared") / "corpus"
    folders = [shared / "entra", shared / "azure-2018"] if (shared / "entra").is_dir() else [ROOT / "corpus"]
    found = []
    for file in sorted(file for folder in folders for file in folder.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        if match := _TITLE.search(text):
            found.append((match["name"], text))
    return found


def includes() -> Path:
    """The folder of included files that belongs to the templates."""
    shared = Path(os.environ.get("DOCCOMPILE_SHARED") or ROOT.parent / "shared") / "corpus"
    return shared / "entra" / "includes" if (shared / "entra").is_dir() else ROOT / "corpus" / "includes"


def write_corpus(count: int, folder: Path) -> None:
    """Write `count` tutorials and their includes into a new folder."""
    folder.mkdir(parents=True)
    copytree(includes(), folder / "includes")
    for name, text in tutorials(count):
        (folder / f"{name.lower()}-provisioning-tutorial.md").write_text(text, encoding="utf-8", newline="\n")


def tutorials(count: int) -> Iterator[tuple[str, str]]:
    """Product name and text of each tutorial."""
    sources = templates()
    for number in range(count):
        old, text = sources[number % len(sources)]
        new = product_name(number)
        text = _rename(text, old, new)
        fault = FAULTS[number // len(sources) % len(FAULTS)]
        yield new, fault(text, new, product_name((number * 7 + 3) % count))


def _rename(text: str, old: str, new: str) -> str:
    """Put one product's name and domains in place of another's."""
    slug = "-?".join(map(re.escape, re.findall(r"[a-z0-9]+", old.lower())))
    text = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, text)
    text = re.sub(rf"(?<![^\W_]){slug}(?![^\W_])", new.lower(), text)
    domains: dict[str, str] = {}

    def host(match: re.Match[str]) -> str:
        domain = match["domain"].lower()
        if _KEPT.search(match[0]):
            return match[0]
        own = domains.setdefault(domain, f"{new.lower()}{len(domains) or ''}.com")
        return match[0][: -len(domain)] + own

    return _HOST.sub(host, text)


# --- faults: (text, product, another product) -> text -----------------------------------------------------------------


def _none(text: str, product: str, other: str) -> str:
    return text


def _foreign_host(text: str, product: str, other: str) -> str:
    return re.sub(rf"(?<=://)([\w.-]*){product.lower()}\.com(?=[^\s]*scim)", rf"\1{other.lower()}.com", text, count=1)


def _foreign_name(text: str, product: str, other: str) -> str:
    return text.replace(f"users and/or groups in {product}", f"users and/or groups in {other}", 1)


def _misspelt(text: str, product: str, other: str) -> str:
    head, found, tail = text.rpartition(product)
    return f"{head}{product[:2]}{product[3:]}{tail}" if found else text


def _repeated_word(text: str, product: str, other: str) -> str:
    return text.replace(" the ", " the the ", 1)


def _no_date(text: str, product: str, other: str) -> str:
    return re.sub(r"^ms\.date:.*\n", "", text, count=1, flags=re.MULTILINE)


def _vague_link(text: str, product: str, other: str) -> str:
    return f"{text.rstrip()}\n\nTo learn more, click [here](https://www.{product.lower()}.com/help).\n"


def _row_twice(text: str, product: str, other: str) -> str:
    return re.sub(r"^(\s*\|\s*userName\s*\|.*\n)", r"\1\1", text, count=1, flags=re.MULTILINE | re.IGNORECASE)


def _row_short(text: str, product: str, other: str) -> str:
    return re.sub(r"^(\s*\|\s*active\s*\|).*$", r"\1", text, count=1, flags=re.MULTILINE | re.IGNORECASE)


def _no_prerequisites(text: str, product: str, other: str) -> str:
    return re.sub(r"^## Prerequisites.*$", "", text, count=1, flags=re.MULTILINE)


FAULTS: tuple[Callable[[str, str, str], str], ...] = (
    _none,
    _foreign_host,
    _foreign_name,
    _misspelt,
    _repeated_word,
    _no_date,
    _vague_link,
    _row_twice,
    _row_short,
    _no_prerequisites,
)

if __name__ == "__main__":
    write_corpus(int(sys.argv[1]), Path(sys.argv[2]))
