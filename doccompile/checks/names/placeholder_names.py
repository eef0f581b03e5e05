"""What templates call the application before its name is filled in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doccompile.checks.index import Mention
from doccompile.pattern import compile_late

if TYPE_CHECKING:
    from doccompile.facts.reading import Reading

PLACEHOLDERS = frozenset({
    "testapp", "sampleapp", "appname", "applicationname", "productname", "nameofapp", "demoapp", "xyzapp"
})  # fmt: skip
"""Letters and digits only; Contoso is the customer's and is none."""
_ANYWHERE = compile_late(r"(?<![\w<{\[/.-])(?:Test|Sample|Demo|Xyz|XYZ|NameOf)App(?![\w>}\]/-])")
"""Those that are nothing else wherever they stand: "ApplicationName" may be a field's label."""
_TAG = compile_late(r"(?<=[\s(*])<(?P<name>(?:[Aa]pp|[Aa]pplication|[Pp]roduct)[ _-]?[Nn]ame)>(?=[\s).,;:*'’]|$)")
"""One that HTML takes for a tag, so that nothing of it shows."""


def find_placeholders(reading: "Reading", name: str) -> Iterator[Mention]:
    """A template's name for the application, wherever it stands in prose; code aside."""
    for block in reading.document.prose_with("App"):
        in_code = block.inline.within("code")
        for match in _ANYWHERE.finditer(block.text):
            if match.group() not in name and not in_code(match.start()):
                yield Mention(match.group(), block.location(*match.span()))
    for block in reading.document.prose:
        for match in _TAG.finditer(block.inline.raw) if "ame>" in block.inline.raw else ():
            yield Mention(match["name"], block.raw_location(*match.span()))
