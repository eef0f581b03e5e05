"""`profile/`: the connector's promises as requests and expectations, and a pytest suite that runs them anywhere."""

from functools import lru_cache
from pathlib import Path

import doccompile
from doccompile.render.backend import Backend, Job, RenderedFile
from doccompile.render.json_value import Json
from doccompile.render.profile.access import access_cases, discovery_cases
from doccompile.render.profile.groups import group_cases
from doccompile.render.profile.payloads import payloads
from doccompile.render.profile.plan import Plan, plan
from doccompile.render.profile.steps import MADE
from doccompile.render.profile.untouched import kept_attributes, pages, whole_users
from doccompile.render.profile.users import user_cases

_RUNNER = Path(doccompile.__file__).parent / "verify" / "runner"
_TEMPLATES = (
    "README.md.jinja",
    "profile.yaml.jinja",
    "conftest.py",
    "test_profile.py",
    "pytest.ini",
    "requirements.txt",
)


def render(job: Job) -> list[RenderedFile]:
    """Write the profile of one connector."""
    planned = plan(job.settled)
    cases = [
        *access_cases(planned),
        *discovery_cases(planned),
        pages(planned),
        *user_cases(planned),
        *kept_attributes(planned),
        *group_cases(planned),
    ]
    names = {
        "manifest": job.manifest,
        "plan": planned,
        "cases": cases,
        "fixtures": _fixtures(planned),
        "skipped": [*planned.skipped, *_unpromised(planned)],
    }
    files = [
        RenderedFile(
            f"profile/{name.removesuffix('.jinja')}", job.templates.get_template(f"profile/{name}").render(names)
        )
        for name in _TEMPLATES
    ]
    files += [RenderedFile(f"profile/payloads/{name}", text) for name, text in payloads(planned).items()]
    return [*files, *_runner()]


def _fixtures(planned: Plan) -> dict[str, Json]:
    user = {"send": "POST /Users", "payload": "payloads/minimal-user.json", "expect": MADE}
    group = {"send": "POST /Groups", "payload": "payloads/create-group.json", "expect": MADE}
    users: dict[str, Json] = dict.fromkeys(("user", "colleague", "subject", "changed", "leaver"), user)
    users |= whole_users(planned)
    return {**users, **(dict.fromkeys(("team", "crew", "circle"), group) if planned.groups else {})}


def _unpromised(planned: Plan) -> list[tuple[str, str]]:
    reasons = [
        (f"a create without {target.path}", "no SCIM schema can require it (RFC 7643, section 3.1)")
        for target in planned.users
        if target.required and target.pointer and target.name == "externalId"
    ]
    if not planned.promises_capability("update-users"):
        reasons.append(("changes of users", "the tutorial's list of capabilities does not promise them"))
    if not planned.promises_capability("remove-users"):
        reasons.append(("disabling and deleting users", "the tutorial's list of capabilities does not promise it"))
    if planned.capability("provision-groups") and not planned.groups:
        reasons.append(("groups", "the tutorial promises them, but has no mapping of groups"))
    return reasons


@lru_cache(maxsize=1)
def _runner() -> tuple[RenderedFile, ...]:
    return tuple(
        RenderedFile(f"profile/runner/{path.name}", path.read_text(encoding="utf-8"))
        for path in sorted(_RUNNER.glob("*.py"))
    )


BACKEND = Backend(
    "profile", "Test profile: the tutorial's promises as requests and expectations, run by pytest.", render
)
