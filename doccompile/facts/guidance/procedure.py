"""The numbered steps under each heading."""

from itertools import groupby

from doccompile.facts.fact import Fact, ProcedureFact
from doccompile.facts.guidance.items import across, joined
from doccompile.facts.guidance.steps import with_steps
from doccompile.facts.reading import Reading
from doccompile.facts.wording.sentence import fold


def find_procedure(reading: Reading) -> tuple[ProcedureFact, ...]:
    """The numbered steps under each heading, sub-steps and continuation paragraphs included, callouts left out.

    Those of a chapter on signing in stand under its heading, all of them.
    """
    found = []
    begins = {
        number: reading.sign_on_chapters.get(number, section).number for number, section in reading.sections.items()
    }
    stepped = [(step, block) for step, block in with_steps(reading.prose) if step and block.callout is None]
    for index, of_section in groupby(stepped, key=lambda each: begins[each[1].section]):
        section = reading.sections[index]
        groups = ([block for _, block in of_step] for _, of_step in groupby(of_section, key=lambda each: id(each[0])))
        steps = tuple(Fact(joined(group), across(group)) for group in groups)
        where = section.heading.location() if section.heading else steps[0].where
        found.append(ProcedureFact(fold(section.title), steps, where))
    return tuple(found)
