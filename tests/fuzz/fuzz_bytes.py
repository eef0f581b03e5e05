"""Coverage-guided fuzzing of the whole way: `python -m tests.fuzz.fuzz_bytes CORPUS_FOLDER [-max_total_time=3600]`.

Needs atheris, which is no dependency of the project. What it finds becomes a case of `tests/safety`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["doccompile", "markdown_it"]):
    import doccompile.checks.registry
    import doccompile.manifest.assemble
    import doccompile.tutorial  # noqa: F401
    from tests.safety.whole_way import compile_any


def one_input(data: bytes) -> None:
    """Compile one input; a header makes most inputs reach the extractors."""
    compile_any(data)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
