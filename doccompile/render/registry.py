"""The targets of `build`, in the order in which they are rendered."""

from doccompile.render import checklist, entra, profile, server
from doccompile.render.backend import Backend

BACKENDS: tuple[Backend, ...] = (checklist.BACKEND, server.BACKEND, profile.BACKEND, entra.BACKEND)
