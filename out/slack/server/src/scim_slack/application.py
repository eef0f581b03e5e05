"""Everything put together: environment -> ASGI application."""

import os
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount

from .auth import Authentication
from .description import data, provider
from .endpoint import ScimEndpoint
from .hooks import Hooks
from .logs import RequestLog
from .pages import pages
from .policy import scim_policy
from .service import ConnectorHandler, ConnectorService
from .settings import Settings
from .storage import HookedStorage, connect


def create_app(environ: Mapping[str, str] = os.environ) -> Starlette:
    """Build the application.

    Raises:
        SettingsError: a setting cannot be read.
        CredentialsError: the credentials that clients must present are not set.
    """
    settings = Settings.from_environment(environ)
    authentication = Authentication(environ)
    engine = connect(settings.database_url, pool_size=settings.workers)
    executor = ThreadPoolExecutor(settings.workers, thread_name_prefix="scim")
    served = provider(authentication.scheme, scim_policy(settings.tolerance))
    service = ConnectorService(served, settings.tolerance, settings.max_operations)
    storage = HookedStorage(engine, served, data("connector")["indexed"], Hooks())
    endpoint = ScimEndpoint(ConnectorHandler(service, storage), authentication.check, executor, settings.max_body_bytes)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        executor.shutdown()
        engine.dispose()

    return Starlette(
        routes=[*pages(engine), *authentication.routes(), Mount(settings.base_path, endpoint)],
        middleware=[Middleware(RequestLog)],
        lifespan=lifespan,
    )
