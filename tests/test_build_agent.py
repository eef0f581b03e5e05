import json
import sys
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from doccompile.build_agent import holds_command, inert, inert_json, inert_line, inert_yaml

TEXTS = st.lists(st.sampled_from(["#", "##", "###", "vso", "[", "]", "\\", '"', "'", " ", "x", "é", "\n", "::"])).map(
    "".join
)


@pytest.mark.parametrize("command", ["##vso[task.complete]done", "a ##[error]b", "##teamcity[message]", "x ###[y]"])
def test_a_command_is_known_wherever_it_stands_and_loses_its_bracket(command: str) -> None:
    assert holds_command(command)
    assert not holds_command(inert(command))


@pytest.mark.parametrize("line", ["::error::x", "  ::stop-commands::x", "\t::add-mask::x"])
def test_a_command_in_front_of_a_line_loses_its_colon(line: str) -> None:
    assert holds_command(f"a\n{line}\nb")
    assert not holds_command(inert_line(line))


@pytest.mark.parametrize("line", [":::image source='a.png':::", "a ::error::x", "- ::error::x", ":: :tip", "::"])
def test_other_colons_stay(line: str) -> None:
    assert inert_line(line) == line
    assert not holds_command(line)


def test_blank_lines_are_looked_at_once() -> None:
    began = time.process_time()
    assert not holds_command("a::b" + "\n" * 100_000)
    assert time.process_time() - began < 2


@pytest.mark.parametrize("text", ["## Heading", "## [Link](x)", "# [x]", "## vso [x]", "issue #12[a]"])
def test_other_text_stays(text: str) -> None:
    assert inert(text) == text


@given(st.lists(TEXTS))
def test_json_and_yaml_hold_the_same_and_no_command(texts: list[str]) -> None:
    value = dict.fromkeys(texts, texts)
    encoded = inert_json(json.dumps(value))
    dumped = inert_yaml(yaml.safe_dump(value, default_style='"', width=sys.maxsize))
    assert json.loads(encoded) == yaml.safe_load(dumped) == value
    assert not holds_command(encoded + dumped)
