"""Start the server: `python -m` this package."""

import os
import sys

import uvicorn
from sqlalchemy.exc import SQLAlchemyError

from .application import create_app
from .credentials import CredentialsError
from .logs import configure
from .settings import Settings, SettingsError

GRACE_SECONDS = 30


def main() -> None:
    """Serve until SIGTERM or SIGINT; requests that are under way are finished first."""
    try:
        settings = Settings.from_environment(os.environ)
        configure(settings.log_level)
        app = create_app()
    except (SettingsError, CredentialsError) as error:
        sys.exit(f"error: {error}")
    except SQLAlchemyError as error:
        sys.exit(f"error: DATABASE_URL: {str(error).splitlines()[0]}")
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


if __name__ == "__main__":
    main()
