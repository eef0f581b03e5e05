"""DC302: groups are mapped and not among the capabilities."""

from collections.abc import Iterator

from doccompile.checks.rule import Example, Rule, View
from doccompile.findings import Problem, Related, Severity
from doccompile.location import Location


def check(view: View) -> Iterator[Problem]:
    """Yield the step that maps groups, where the checklist has no line for them."""
    mapping = view.facts.group_mapping
    listed = view.facts.checklist
    claimed = any(capability.id == "provision-groups" for capability in listed)
    if mapping and listed and not claimed and _is_whole(view, listed[-1].where):
        note = Related(listed[-1].where, "the list of capabilities ends here, without groups")
        words = f'"{mapping.title.value}" maps groups' if mapping.title else "groups are mapped here"
        yield Problem(mapping.where, f"{words}, but the capabilities do not name them", (note,))


def _is_whole(view: View, where: Location) -> bool:
    """Whether a line stands among all that the connector can do, and in no list of whatever heading."""
    around = (block for block in view.reading.blocks if block.holds(where))
    return any(block.callout or view.reading.kind(block) == "capabilities" for block in around)


RULE = Rule(
    code="DC302",
    name="groups-mapped-not-claimed",
    severity=Severity.WARNING,
    summary="a group mapping exists, and the capability checklist has no line for groups",
    why="Readers choose connectors by the checklist. One that leaves groups out hides what the connector can do, or "
    "the mapping was copied from another tutorial.",
    bad=(
        Example(
            "end",
            "9. Under the **Mappings** section, select **Synchronize Microsoft Entra groups to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |displayName|String|\n   |members|Reference|\n",
        ),
    ),
    good=(
        Example(
            "capabilities",
            '## Capabilities supported\n\n> [!div class="checklist"]\n> * Create users in PRODUCT\n> * Remove users in '
            "PRODUCT\n> * Provision groups and group memberships in PRODUCT\n\n## Group mapping\n\n"
            "9. Under the **Mappings** section, select **Synchronize Microsoft Entra groups to PRODUCT**.\n\n"
            "   |Attribute|Type|\n   |---|---|\n   |displayName|String|\n   |members|Reference|\n",
        ),
    ),
    check=check,
    of_silence=True,
)
