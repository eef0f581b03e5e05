"""`python -m doccompile`."""

from doccompile.cli import main

if __name__ == "__main__":
    main()
