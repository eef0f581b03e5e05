"""What every error is made of that its user can mend."""


class UserError(Exception):
    """What was asked for cannot be done; the message says why, in one sentence, and the run ends with it."""
