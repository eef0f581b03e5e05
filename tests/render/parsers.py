"""Real parsers for the languages that have none in the standard library, and what a program would read out of them."""

import io
import re
from typing import Any

import hcl2
import tree_sitter
import tree_sitter_powershell

_POWERSHELL = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))
_HCL_ESCAPE = re.compile(r"\\(u[0-9a-f]{4}|U[0-9a-f]{8}|.)|\$\$\{|%%\{")


def hcl(text: str) -> dict[str, Any]:
    """The blocks of a Terraform file."""
    blocks: dict[str, Any] = hcl2.load(io.StringIO(text))
    return blocks


def hcl_variables(text: str) -> dict[str, dict[str, Any]]:
    """The variables of a Terraform file, by name."""
    return {name.strip('"'): body for block in hcl(text)["variable"] for name, body in block.items()}


def hcl_attribute(text: str, block: str, name: str) -> str:
    """A string attribute of the first block of a kind, its escapes decoded."""
    return hcl_string(hcl(text)[block][0][name])


def hcl_string(literal: str) -> str:
    """The value of a quoted template, which must hold no interpolation."""
    inner = literal[1:-1]
    bare = _HCL_ESCAPE.sub("?", inner)
    assert "${" not in bare
    assert "%{" not in bare
    return _HCL_ESCAPE.sub(_hcl_character, inner)


def _hcl_character(match: re.Match[str]) -> str:
    escape = match[1]
    if escape is None:
        return match[0][1:]
    if escape[0] in "uU" and len(escape) > 1:
        return chr(int(escape[1:], 16))
    return {"n": "\n", "r": "\r", "t": "\t"}.get(escape, escape)


def powershell(text: str) -> tree_sitter.Node:
    """The syntax tree of a script, which must have no error."""
    assert text.isascii(), "a script for every PowerShell is ASCII"
    root = _POWERSHELL.parse(text.encode()).root_node
    assert not root.has_error, root
    return root


def powershell_strings(text: str) -> list[str]:
    """The value of every string that is a literal or a `-join` of literals, in order."""
    return _strings(powershell(text))


def _strings(node: tree_sitter.Node) -> list[str]:
    source = (node.text or b"").decode()
    if node.type == "verbatim_string_characters":
        return [source[1:-1].replace("''", "'")]
    if node.type == "parenthesized_expression" and source.startswith("(-join @("):
        return ["".join(_joined(source))]
    return [value for child in node.children for value in _strings(child)]


def _joined(source: str) -> list[str]:
    parts = re.findall(r"'((?:[^']|'')*)'|\[char\]::ConvertFromUtf32\(0x(\w+)\)|\[char\]0x(\w+)", source)
    return [chr(int(code or wide, 16)) if code or wide else text.replace("''", "'") for text, wide, code in parts]
