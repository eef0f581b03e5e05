"""doccompile: a documentation-to-config compiler for provisioning (SCIM) tutorials.

The stages, each a folder, each importing only from those before it:

`source -> syntax -> facts -> manifest -> checks / render -> report -> cli`
"""

__version__ = "0.1.0"
