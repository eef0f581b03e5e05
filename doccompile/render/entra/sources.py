"""What each attribute of a mapping is filled from: what the tutorial names, else what the default mapping has.

A tutorial's words are a source only where they follow the grammar of the service's expressions.
"""

from dataclasses import dataclass

from doccompile.directory.attributes import type_of
from doccompile.directory.expression import parse_source
from doccompile.manifest.model import Attribute
from doccompile.render.default_mapping import EXPRESSIONS, SourceAttribute, canonical, default_source


@dataclass(frozen=True, slots=True)
class Flow:
    """The source of one target attribute; an expression whose JSON form is not documented has neither of the first."""

    attribute: SourceAttribute | None = None
    constant: str | None = None
    type: str = "String"
    """Microsoft Graph's name for the type of what flows: the default mapping's, else that of the attribute."""
    expression: str = ""
    """What to enter as source in the portal; empty where it is not known."""
    stated: bool = False
    """Whether the tutorial names it."""
    default: str = ""
    """What the default mapping has in its place, where that is another."""
    unread: str = ""
    """What the tutorial names instead, and is no source."""

    @property
    def is_complete(self) -> bool:
        """Whether Microsoft Graph can be told."""
        return self.attribute is not None or self.constant is not None


def flow_of(kind: str, attribute: Attribute) -> Flow:
    """The source of an attribute in the mapping of `user` or `group`."""
    usual = default_source(kind, attribute.name)
    default = function_of(usual) if usual else EXPRESSIONS.get(canonical(attribute.name), "")
    source = parse_source(attribute.source) if attribute.source else None
    if source is None:
        return Flow(usual, type=_type(usual), expression=default, unread=attribute.source or "")
    stated = None
    if source.kind in ("attribute", "negation"):
        stated = SourceAttribute(source.value, type_of(source.value), negated=source.kind == "negation")
    return Flow(
        stated,
        source.value if source.kind == "constant" else None,
        _type(usual or stated),
        source.expression,
        stated=True,
        default="" if default in (source.expression, stated and function_of(stated)) else default,
    )


def _type(source: SourceAttribute | None) -> str:
    if source is None:
        return "String"
    return "Boolean" if source.negated else source.type


def function_of(source: SourceAttribute) -> str:
    """An attribute of the directory as an expression."""
    return f"Not([{source.name}])" if source.negated else f"[{source.name}]"
