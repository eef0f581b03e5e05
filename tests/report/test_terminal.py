import io

import pytest

from doccompile.report.terminal import Terminal, terminal_of


class FakeTerminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "colour", "links"),
    [
        ({"TERM": "xterm-256color"}, True, False),
        ({"TERM": "xterm-kitty"}, True, True),
        ({"TERM": "xterm", "VTE_VERSION": "6800"}, True, True),
        ({"TERM": "xterm", "VTE_VERSION": "4200"}, True, False),
        ({"TERM": "xterm", "TERM_PROGRAM": "vscode"}, True, True),
        ({"TERM": "xterm-kitty", "NO_COLOR": "1"}, False, False),
        ({"TERM": "xterm-kitty", "NO_COLOR": ""}, True, True),
        ({"TERM": "dumb", "WT_SESSION": "x"}, False, False),
    ],
)
def test_a_terminal_gets_what_it_says_it_can_show(environ: dict[str, str], colour: bool, links: bool) -> None:
    terminal = terminal_of(FakeTerminal(), environ)
    assert (terminal.colour, terminal.links) == (colour, links)


def test_a_pipe_gets_plain_text_of_80_columns() -> None:
    assert terminal_of(io.StringIO(), {"TERM": "xterm-kitty", "COLUMNS": "200"}) == Terminal(80)
