"""markdown-it's block rules, each tried only on lines whose first character can start it; the same blocks, sooner."""

from collections.abc import Sequence

from markdown_it import MarkdownIt, rules_block
from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

_STARTS: dict[RuleFuncBlockType, str] = {
    rules_block.fence: "`~",
    rules_block.blockquote: ">",
    rules_block.hr: "*-_",
    rules_block.list_block: "*+-0123456789",
    rules_block.reference: "[",
    rules_block.html_block: "<",
    rules_block.heading: "#",
}
"""Rule -> the characters, after indentation, that it starts with; a rule that is not here may start with any."""

_SPECIAL = frozenset("".join(_STARTS.values()))
_DELIMITERS = frozenset("|:-")
"""What the line under a table's header starts with."""
_UNDERLINES = frozenset("|:=")
"""With `-`, what the line under a table's header or a setext heading starts with."""


class FirstCharacterRuler(Ruler[RuleFuncBlockType]):
    """The active rules of another ruler; every chain is one rule that picks by first character."""

    def __init__(self, ruler: Ruler[RuleFuncBlockType]) -> None:
        super().__init__()
        self._active = ruler.get_active_rules()
        chains = ("paragraph", "reference", "blockquote", "list")
        self._chains = {chain: [_by_first_character(ruler.getRules(chain))] for chain in chains}
        self._chains[""] = [_by_first_character(ruler.getRules(), plain_paragraph)]

    def getRules(self, chainName: str = "") -> list[RuleFuncBlockType]:  # noqa: N802, N803
        """The one rule of a chain."""
        return self._chains[chainName]

    def get_active_rules(self) -> list[str]:
        """Names of the rules behind the chains."""
        return self._active


def use_first_characters(parser: MarkdownIt) -> None:
    """Plug-in for a configured markdown-it (`parser.use`).

    A paragraph may come as an inline token alone, and a table comes as one token.
    """
    parser.block.ruler.at("table", whole_table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler = FirstCharacterRuler(parser.block.ruler)


def _by_first_character(rules: Sequence[RuleFuncBlockType], *ordinary: RuleFuncBlockType) -> RuleFuncBlockType:
    """One rule that tries those that a line's first character may start; `ordinary` where it starts none of them."""
    others = (*ordinary, *(rule for rule in rules if rule not in _STARTS))
    special = {
        character: tuple(rule for rule in rules if character in _STARTS.get(rule, character)) for character in _SPECIAL
    }

    def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        first = state.bMarks[start] + state.tShift[start]
        candidates = special.get(state.src[first], others) if first < state.eMarks[start] else rules
        for candidate in candidates:  # noqa: SIM110 - runs for every line, and a generator costs more than the rules
            if candidate(state, start, end, silent):
                return True
        return False

    return rule


def plain_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A paragraph that its first characters alone tell from every other block; leaves all else to the other rules."""
    if state.sCount[start] - state.blkIndent > 3:
        return False
    stop = _end_of_paragraph(state, start)
    if stop is None:
        return False
    token = state.push("inline", "", 0)
    token.content = mdTrim(state.getLines(start, stop, state.blkIndent, False))
    token.map = [start, stop]
    token.children = []
    state.line = stop
    return True


def _end_of_paragraph(state: StateBlock, start: int) -> int | None:
    """The line after the paragraph; None where a line may underline a heading or a table's header."""
    for line in range(start + 1, state.lineMax):
        first = state.bMarks[line] + state.tShift[line]
        if first >= state.eMarks[line]:
            return line
        character = state.src[first]
        if character in _UNDERLINES or (character == "-" and _may_underline(state, line, first)):
            return None
        if character in _SPECIAL and _terminates(state, line):
            return line
    return state.lineMax


def _may_underline(state: StateBlock, line: int, first: int) -> bool:
    rest = state.src[first + 1 : state.eMarks[line]]
    return rest[:1] not in (" ", "\t") or not rest.strip()


def _terminates(state: StateBlock, line: int) -> bool:
    if state.sCount[line] - state.blkIndent > 3 or state.sCount[line] < 0:
        return False
    before, state.parentType = state.parentType, "paragraph"
    found = state.md.block.ruler.getRules("paragraph")[0](state, line, state.lineMax, True)
    state.parentType = before
    return found


def whole_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table as one token over its lines, its cells unread; no cell is made up, so that none needs a limit."""
    delimiter = state.bMarks[start + 1] + state.tShift[start + 1]
    if state.src[delimiter : delimiter + 1] not in _DELIMITERS or not rules_block.table(state, start, end, True):
        return False
    if silent:
        return True
    before, state.parentType = state.parentType, "table"
    ends = state.md.block.ruler.getRules("blockquote")[0]
    line = start + 2
    while line < end and not (
        state.sCount[line] < state.blkIndent
        or not mdTrim(state.src[state.bMarks[line] : state.eMarks[line]])
        or state.is_code_block(line)
        or ends(state, line, end, True)
    ):
        line += 1
    state.push("table", "table", 0).map = [start, line]
    state.parentType = before
    state.line = line
    return True
