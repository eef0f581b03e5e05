"""Components of a documentation site, `<Steps>`, `<Info>`, `:::note`, read as what a reader sees in their place.

The text is read as if the tags were not there; `<Step title="…">` is the heading that readers see, with its number, a
`<Card title="…">` an item of a list, the title of an `<Accordion>` stands in bold above its text, and a remark such as
`<Warning>` or `:::tip` is a block quote that says so. No line is added or lost, and each ends as it did.
"""

from doccompile.pattern import compile_late
from doccompile.syntax.component_tags import TITLE, Tag, find_tags, may_have_components
from doccompile.syntax.remarks import REMARKS

_LEVEL = compile_late(r"\s(?:level|type|kind|variant|style)=[\"']([a-z]+)[\"']")
_STEP = "Step"
_CARD = "Card"
_FOLDED = ("Accordion", "Expandable", "Collapse", "Details", "Dropdown")
"""What shows its title alone until it is opened."""
_NEAR = 3
"""Lines below a tag among which its content begins."""
_DEEPEST = 80
"""Characters before the lines of a component at most: what is deeper stands as deep."""


class _Component:
    """One that is open: what stands before each of its lines, where they begin, and how many steps it has had."""

    def __init__(self, before: str = "", margin: int | None = None) -> None:
        self.before = before
        self.margin = margin
        self.steps = 0

    def line(self, written: str) -> str:
        """One of its lines, at its place."""
        if not written.strip():
            return self.before.rstrip()
        indent = len(written) - len(written.lstrip())
        self.margin = indent if self.margin is None else self.margin
        return self.before + written[min(indent, self.margin) :]


def without_components(text: str) -> str:
    """The text, its components' tags as empty lines, headings or callouts, and their content at the margin."""
    if not may_have_components(text):
        return text
    lines = text.split("\n")
    tags = find_tags(lines)
    around = [_Component(margin=0)]
    for number, line in enumerate(lines):
        tag = tags.get(number)
        if tag and not tag.opens:
            around.pop()
            lines[number] = around[-1].line("")
        elif tag:
            below = next((each for each in lines[number + 1 : number + _NEAR] if each.strip()), line)
            lines[number] = _entered(around, tag, line, len(below) - len(below.lstrip()))
        elif len(around) > 1:
            lines[number] = around[-1].line(line)
    return "\n".join(lines)


def _entered(around: list[_Component], tag: Tag, line: str, inside: int) -> str:
    """What an opening tag shows as; what it opens, and is indented by `inside`, is put on the stack."""
    at = around[-1].line(line)
    lead = at[: len(at) - len(at.lstrip(" \t>"))][:_DEEPEST]
    if (deeper := len(line) - len(line.lstrip()) - inside) > 0 and lead.isspace():
        lead = lead[:-deeper]
    if kind := _remark(tag):
        shown = f"{lead}> [!{kind}] {tag.said}".rstrip()
        inner = _Component(f"{lead}> ")
    else:
        shown = _titled(around[-1], tag, lead)
        inner = _Component(f"{lead}  " if shown.startswith(f"{lead}- ") else lead)
    if not tag.closes:
        around.append(inner)
    return shown


def _titled(outer: _Component, tag: Tag, lead: str) -> str:
    """What the title of a component shows as; nothing where it has none."""
    match = TITLE.search(tag.given)
    title = match[1] or match[2] if match else ""
    if title and tag.name == _STEP:
        outer.steps += 1
        return f"{lead}### Step {outer.steps}: {title}"
    if title and tag.name == _CARD:
        return f"{lead}- {title}" if tag.closes else f"{lead}- {title}:"
    return f"{lead}**{title}**" if title and tag.name in _FOLDED else lead.rstrip()


def _remark(tag: Tag) -> str | None:
    """The kind of the callout that a component is."""
    kind = REMARKS.get(tag.name.lower())
    level = _LEVEL.search(tag.given) if kind else None
    return REMARKS.get(level[1], kind) if level else kind
