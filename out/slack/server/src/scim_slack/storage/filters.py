"""A SCIM filter -> the SQL condition that narrows a search to few candidates (RFC 7644 section 3.4.2.2)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from scim2_models import Resource, ScimFilter
from scim2_models.path import (
    AttrPath,
    CompareOperator,
    Comparison,
    FilterNode,
    FilterVisitor,
    LogicalExpr,
    LogicalOperator,
    Not,
    Present,
    ValuePath,
)
from sqlalchemy import ColumnElement, and_, false, not_, or_, select, true

from .membership import groups_of
from .tables import digest, lookups, resources


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on `resources`; not exact means that more rows meet it than match the filter."""

    clause: ColumnElement[bool]
    exact: bool


ANYTHING = Condition(true(), exact=False)
NOTHING = Condition(false(), exact=True)

_MOST_COMPARISONS = 200
"""In one statement: databases refuse an expression of a thousand."""


class Narrowing(FilterVisitor[Condition]):
    """Translate equality on indexed attributes; the rest is left to be matched in Python."""

    def __init__(self, scim_filter: ScimFilter[Resource[Any]], indexed: AbstractSet[str]) -> None:
        self._filter = scim_filter
        self._indexed = indexed
        self._comparisons = 0

    def visit_comparison(self, node: Comparison) -> Condition:
        """Translate `attribute eq "text"`."""
        self._comparisons += 1
        if self._comparisons > _MOST_COMPARISONS:
            return ANYTHING
        binding = self._filter.resolve_comparison(node.attr_path, strict=False)
        if binding is None:
            return NOTHING
        if node.op is not CompareOperator.eq or not isinstance(node.value, str):
            return ANYTHING
        attribute = binding.urn.rpartition(":")[2]
        if attribute == "id":
            return Condition(resources.c.id == node.value, exact=True)
        if attribute == "members.value":
            return Condition(resources.c.number.in_(groups_of(node.value)), exact=True)
        if binding.urn not in self._indexed:
            return ANYTHING
        try:
            value = digest(binding.comparable(node.value))
        except ValueError:
            return NOTHING
        found = select(lookups.c.resource).where(lookups.c.attribute == binding.urn, lookups.c.value == value)
        return Condition(resources.c.number.in_(found), exact=True)

    def visit_present(self, node: Present) -> Condition:
        """Leave `attribute pr` to Python."""
        return ANYTHING

    def visit_not(self, node: Not) -> Condition:
        """Negate an exact condition."""
        inner = self.visit(node.expr)
        return Condition(not_(inner.clause), exact=True) if inner.exact else ANYTHING

    def visit_logical_expr(self, node: LogicalExpr) -> Condition:
        """Join conditions: one that is not exact narrows a conjunction, but spoils a disjunction."""
        terms = [self.visit(term) for term in node.terms]
        exact = all(term.exact for term in terms)
        if node.op is LogicalOperator.and_:
            return Condition(and_(*(term.clause for term in terms)), exact)
        return Condition(or_(*(term.clause for term in terms)), exact) if exact else ANYTHING

    def visit_value_path(self, node: ValuePath) -> Condition:
        """Narrow `emails[type eq "work" and value eq "x"]` by the parts that are indexed on their own."""
        if isinstance(node.val_filter, Comparison):
            return self.visit_comparison(_qualified(node.attr_path, node.val_filter))
        if isinstance(node.val_filter, LogicalExpr) and node.val_filter.op is LogicalOperator.and_:
            parts = [self._part(node.attr_path, term) for term in node.val_filter.terms]
            return Condition(and_(*(part.clause for part in parts)), exact=False)
        return ANYTHING

    def _part(self, head: AttrPath, term: FilterNode) -> Condition:
        return self.visit_comparison(_qualified(head, term)) if isinstance(term, Comparison) else ANYTHING


def _qualified(head: AttrPath, comparison: Comparison) -> Comparison:
    """Turn a comparison inside brackets into one of the whole attribute path."""
    return Comparison(AttrPath(head.attr, comparison.attr_path.attr, head.uri), comparison.op, comparison.value)
