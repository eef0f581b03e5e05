"""The targets of `build`, in the order in which they are rendered."""

from doccompile.render import profile
from doccompile.render.backend import Backend

BACKENDS: tuple[Backend, ...] = (profile.BACKEND,)
