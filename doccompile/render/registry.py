"""The targets of `build`, in the order in which they are rendered."""

from doccompile.render import checklist, entra, openapi, profile, server
from doccompile.render.backend import Backend

BACKENDS: tuple[Backend, ...] = (checklist.BACKEND, server.BACKEND, openapi.BACKEND, profile.BACKEND, entra.BACKEND)
