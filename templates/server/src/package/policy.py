"""What this server tolerates beyond the letter of SCIM, because the identity service sends it."""

from enum import Flag, auto

from scim2_models import ScimPolicy


class Tolerance(Flag):
    """Options of the variable TOLERANCE, a list of names joined by commas; `all` is the default, `none` is strict."""

    NONE = 0
    REMOVE_WITH_VALUE = auto()
    """`remove` on a path may carry the values to remove, or filter the only value of a reference, as in
    `manager[value eq "7"]`: what is stored is removed where it is the same, and stays as it is where it is not."""
    CREATE_UNMATCHED = auto()
    """`add` and `replace` on `emails[type eq "work"].value` create the entry where there is none."""
    KEEP_UNDECLARED = auto()
    """Attributes that no schema declares, but a password, are stored and returned as sent; PATCH passes over them."""
    EMPTY_OPERATIONS = auto()
    """A PATCH without operations changes nothing, instead of being an error."""
    LOOSE_VALUES = auto()
    """A value may come as text, in a list or as JSON in a string where an object, or the other way round, is due."""
    LOOSE_PATHS = auto()
    """An extension's attribute may be named without its schema, or joined to it by a dot, and PATCH may have filtered
    paths in place of names in a value."""

    @classmethod
    def all(cls) -> "Tolerance":
        """Return every option."""
        return ~cls.NONE

    @classmethod
    def from_text(cls, text: str) -> "Tolerance":
        """Read the variable.

        Raises:
            ValueError: a name is unknown.
        """
        if text == "all":
            return cls.all()
        result = cls.NONE
        for name in filter(None, (part.strip().upper() for part in text.split(","))):
            if name not in cls.__members__:
                known = ", ".join(member.lower() for member in cls.__members__)
                raise ValueError(f"{name.lower()!r} is none of all, {known}")
            result |= cls[name]
        return result


def scim_policy(tolerance: Tolerance) -> ScimPolicy:
    """Return the options that the SCIM library implements itself."""
    unknown, remove, unmatched = ScimPolicy.Unknown, ScimPolicy.RemoveValue, ScimPolicy.UnmatchedPathFilter
    return ScimPolicy(
        unknown=unknown.keep if Tolerance.KEEP_UNDECLARED in tolerance else unknown.forbid,
        remove_value_as_filter=remove.apply if Tolerance.REMOVE_WITH_VALUE in tolerance else remove.forbid,
        unmatched_path_filter=unmatched.create if Tolerance.CREATE_UNMATCHED in tolerance else unmatched.forbid,
    )
