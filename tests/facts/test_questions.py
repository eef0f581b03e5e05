"""Pages of questions and answers: the question says what the answer is about."""

import pytest

from tests.facts.conftest import Compile

INTERVALS = {
    "### How often does it run?\n\nAbout every 40 minutes.": 40,
    "### How often are people looked for?\n\n40 minutes after the last time.": 40,
    "**How often?** 30 minutes.": 30,
    "- **Sync interval**: 20 minutes": 20,
    "### Frequency\n\n40 minutes": 40,
    "Q: How often does the service look for changes?\nA: Roughly 40 minutes pass.": 40,
    "### How often must the token be renewed?\n\nEvery 60 minutes.": None,
    "### How often are the logs deleted?\n\nThey stay for 30 minutes.": None,
    "### How often should I try?\n\nLeave 5 minutes between two tries.": None,
    "### Provisioning schedule\n\nOnce saved, wait 5 minutes.": None,
    "### How long does it take?\n\nUp to 40 minutes.": None,
}
ANSWERS = {
    "### Can I use the Default Access role?\n\nNo. It isn't enough.": 9,
    "**Q: Is Default Access enough?** A: No, choose another.": 7,
    "**May people have Default Access?**\n\nUnfortunately not.": 9,
    "- Is the Default Access role fine?\n- Nope, pick **User**.": 8,
    "Did you give her Default Access? Those are skipped.": 7,
    "* Why is nobody given the role Default Access? (It is excluded.)": 7,
    "### Is Default Access fine?\n\nNo: it is skipped.": 9,
    "### Does Default Access do?\n\nNo it does no good.": 9,
    "### Is Default Access fine?\n\nYes, it is.": None,
    "### May people have Default Access?\n\nNo changes are needed for that.": None,
    "Do people have the **Default Access** role? No problem.": None,
    "Do users need another role than Default Access? No.": None,
    "### Must a role other than Default Access be chosen?\n\nNo, it is not needed.": None,
    "Is anybody with Default Access skipped? No, nobody is.": None,
    "### Is the Default Access role excluded?\n\nNo.": None,
    "Are users with Default Access skipped? Yes.": 7,
    "**Do people need a different role than Default Access?**\n\nYes: pick **User**.": 9,
    "Q: Should I avoid Default Access? A: Yes, always.": 7,
    "### What is Default Access?\n\nA role. No more.": None,
    "### Is Default Access fine?\n\n### Not answered here?": None,
}
LEAD = "# User provisioning for Brambleworks with Microsoft Entra ID\n\n## Questions\n\nAsk.\n\n"


@pytest.mark.parametrize(("text", "minutes"), INTERVALS.items())
def test_how_often(read: Compile, text: str, minutes: int | None) -> None:
    found = read(LEAD + text).sync_interval
    assert (found.value if found else None) == minutes


@pytest.mark.parametrize(("text", "line"), ANSWERS.items())
def test_whether_default_access_does(read: Compile, text: str, line: int | None) -> None:
    found = read(LEAD + text).default_access_excluded
    assert (found.where.line if found else None) == line
