"""What this server answers beside SCIM: its health and its description."""

from html import escape

from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

from .description import data

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<style>body{{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem}}td{{padding:.2rem 1rem .2rem 0}}</style>
<h1>{title}</h1>
<p>The whole description: <a href="openapi.json">openapi.json</a></p>
<table>
{rows}
</table>
</html>
"""


def pages(engine: Engine) -> list[Route]:
    """Return the routes of these pages."""

    def healthz(_: Request) -> JSONResponse:
        try:
            with engine.connect() as connection:
                connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            return JSONResponse({"status": "the database does not answer"}, 503)
        return JSONResponse({"status": "ok"})

    return [Route("/healthz", healthz), Route("/openapi.json", _openapi), Route("/docs", _docs)]


def _openapi(_: Request) -> JSONResponse:
    return JSONResponse(data("openapi"))


def _docs(_: Request) -> HTMLResponse:
    description = data("openapi")
    rows = [
        f"<tr><td>{method.upper()}<td><code>{escape(path)}</code><td>{escape(operation['summary'])}"
        for path, operations in description["paths"].items()
        for method, operation in operations.items()
        if "summary" in operation
    ]
    return HTMLResponse(_PAGE.format(title=escape(description["info"]["title"]), rows="\n".join(rows)))
