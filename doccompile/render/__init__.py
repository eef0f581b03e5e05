"""Stage 5b: manifest -> files. One backend per target; `BACKENDS` in `registry.py` lists them in order.

The files of a target begin with its name (`checklist_…`, `server_…`, `profile_…`, `entra_…`); `scim_…` is what the
server and its description share, `index_page` is the page over all connectors.
`doubts`, `doubted_types` and `places` are what several targets ask of values and lines.
"""
