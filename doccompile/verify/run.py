"""Profile folder, URL and credentials -> `Report`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from doccompile.verify.runner.connection import Connection
from doccompile.verify.runner.credentials import from_environment
from doccompile.verify.runner.profile import Profile, ProfileError, Skipped, load
from doccompile.verify.runner.session import Result, Session


@dataclass(frozen=True)
class Report:
    """What one run found; `left_over` names what it created and could not delete."""

    connector: str
    tutorial: str
    url: str
    results: tuple[Result, ...]
    skipped: tuple[Skipped, ...]
    left_over: tuple[str, ...]
    interrupted: bool = False

    @property
    def counts(self) -> dict[str, int]:
        """Outcome -> how many cases ended in it."""
        outcomes = [result.outcome for result in self.results]
        return {outcome: outcomes.count(outcome) for outcome in ("kept", "broken", "blocked")}

    @property
    def all_kept(self) -> bool:
        """Whether every promise was put to the test and kept."""
        return not self.interrupted and self.counts["kept"] == len(self.results)

    @property
    def looks_misaddressed(self) -> bool:
        """Whether the first request was answered with 404, as it is beside the SCIM base URL, and no user was found."""
        first = self.results[0].failures if self.results else ()
        used = any(result.outcome == "kept" and result.case.uses for result in self.results)
        return not used and any("status 404" in failure.message for failure in first)


def find_profile(connector: Path) -> Profile:
    """Load the profile of `out/<slug>`, or of the profile folder itself.

    Raises:
        ProfileError: there is none, or it cannot be read.
    """
    for folder in (connector / "profile", connector):
        if (folder / "profile.yaml").is_file():
            return load(folder)
    raise ProfileError(
        f"no test profile in {connector}: it should be in {connector / 'profile'}, where `doccompile build` writes it"
    )


def verify(
    profile: Profile,
    url: str,
    environ: Mapping[str, str],
    http: httpx.Client,
    progress: Callable[[Result], None] = lambda result: None,
) -> Report:
    """Run every case of the profile, then delete what was created.

    Raises:
        AddressError, CredentialsError, NoAnswerError: the server cannot be put to the test.
    """
    credentials = from_environment(environ, profile.authentication, http)
    session = Session(profile, Connection(url, credentials, http))
    session.reach()
    results: list[Result] = []
    interrupted = False
    try:
        with session.running():
            for case in profile.cases:
                results.append(session.run(case))
                progress(results[-1])
    except KeyboardInterrupt:
        interrupted = True
    return Report(
        profile.connector, profile.tutorial, url, tuple(results), profile.skipped, session.left_over, interrupted
    )
