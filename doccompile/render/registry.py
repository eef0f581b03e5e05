"""The targets of `build`, in the order in which they are rendered."""

from doccompile.render.backend import Backend
from doccompile.render.checklist import backend as checklist
from doccompile.render.entra import backend as entra
from doccompile.render.openapi import backend as openapi
from doccompile.render.profile import backend as profile
from doccompile.render.server import backend as server

BACKENDS: tuple[Backend, ...] = (checklist.BACKEND, server.BACKEND, openapi.BACKEND, profile.BACKEND, entra.BACKEND)
