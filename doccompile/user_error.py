"""What every error is made of that its user can mend."""


class UserError(Exception):
    """What was asked for cannot be done; the message says why, in one sentence, and the run ends with it."""


def missing_extra(who: str, libraries: str, extra: str) -> str:
    """What to install where an optional dependency is missing: from a checkout, since no index need have doccompile."""
    return f"{who} needs {libraries}: pip install 'path/to/doccompile[{extra}]', from a checkout of doccompile"
