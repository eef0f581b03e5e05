"""Stage 5b: manifest -> files. One folder per target, with its `backend`; `BACKENDS` in `registry` lists them in order.

`scim_schema` and `scim_definition` are what the server and its description share, with `base_path` and the
`default_mapping`; `target_attributes` are what the profile sends, and what the server may require. `index_page` is the
page over all connectors. `doubts`, `doubted_types` and `places` are what several targets ask of values and lines.
`user_templates` are a user's own, in place of those of `templating`.
"""
