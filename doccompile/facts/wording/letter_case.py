"""Lower case in which every character stands where it stood."""


def lower_in_place(text: str) -> str:
    """Lower case of the same length: a letter whose small form is longer stays as it is."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
