"""The steps in the identity service's portal that only this application has: no item of the checklist tells of them.

Looks for what is left of the section that configures provisioning without the steps that every tutorial has: sign in,
open the application, enter the credentials, test, save, review the mappings, set the scope, start.
"""

import re

from doccompile.facts.wording.verbs import PICK_THE
from doccompile.pattern import compile_late
from doccompile.render.checklist.portal_words import assigns_to_the_application
from doccompile.render.checklist.sheet import Sheet
from doccompile.render.checklist.steps import Step, first_lines_below, own_lines
from doccompile.syntax.portal_labels import ADMIN_CREDENTIALS

_PICKED = compile_late(rf"\W*{PICK_THE} ", re.IGNORECASE)
_COMMON = compile_late(
    r"\b(?:admin cent(?:er|re)|(?:azure|entra|management|classic) (?:management )?portal|enterprise app\w*"
    r"|(?:applications?|apps?) list|all applications|list of [\w -]{0,40}app\w*|(?:in|from) the gallery|app\w* gallery"
    r"|your instance of|provisioning\W{0,3} (?:tab|page|blade|menu|mode|status|configuration)|automatic"
    rf"|new configuration|get started|start provisioning|{ADMIN_CREDENTIALS}"
    r"|test(?:ing)?(?: the)? connection|notification e-?mails?|failure occurs|quarantine|accidental deletions?"
    r"|mappings?\W{0,3} (?:section|blade|page)|attribute[- ]mappings?|scoping filters?|scope"
    r"|on-demand provisioning|provision(?:ing)? on[- ]demand|ready to (?:start )?provision"
    r"|to commit (?:any|the|your) changes"
    r"|(?:initial|first) (?:synchroni[sz]ation|sync|cycle)|provisioning logs?|audit logs?)\b"
    r"|\b(?:review|verify|check)\b[^.]{0,40}\battributes?\b[^.]{0,80}\b(?:synchroni\w+|match\w*|mapped|mappings?|list)\b"
    rf"|^\W*(?:in the [\w -]{{1,40}}, )?(?:{PICK_THE}|(?:go|navigate) to)"
    r" \W?(?:properties|provisioning|users|groups|mappings?)\W*(?:$|(?:tab|page|(?:in|on|from) the)\b)"
    rf"|^\W*(?:then |next,? |finally,? )?(?:{PICK_THE} )?\W?(?:save|apply|create|ok|done|yes)\b[^.]{{0,60}}\W*$"
    r"|\b(?:synchroni[sz]e|provision) (?:microsoft|azure)\b",
    re.IGNORECASE,
)
"""Words of the steps that every tutorial has."""


def own_steps(sheet: Sheet) -> list[Step]:
    """The steps in order; none where the words of most steps are unknown, as in another language."""
    manifest = sheet.manifest
    configuring = [chapter for chapter in sheet.chapters if chapter.stage == "credentials"]
    steps = [step for chapter in configuring for step in chapter.steps]
    at_the_vendor = {step.pointer for chapter in configuring for step in chapter.at_the_vendor}
    known = {line for pointer in ("/authentication", "/endpoint") for line in first_lines_below(manifest, pointer)}
    own = [step for step in steps if not _COMMON.search(step.text) and not _opens(step.text, manifest.connector.name)]
    if 2 * len(own) > len(steps):
        return []
    return [
        step
        for step in own
        if step.pointer not in at_the_vendor
        and not assigns_to_the_application(step.text)
        and known.isdisjoint(own_lines(manifest, step.pointer))
    ]


def _opens(text: str, name: str) -> bool:
    """Whether a step picks the application itself: "Select Harbour Desk from the list"."""
    picked = _PICKED.match(text)
    return picked is not None and text.startswith(name, picked.end())
