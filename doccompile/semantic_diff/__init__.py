"""What a change of tutorials means: two manifests -> changes of facts -> text, Markdown or JSON.

`given_sides` are what the user names, and `compiled_sides` the tutorials there, without the `unchanged`. `pair` says
which of them belong together, `naming` how their paths are told. `compare` finds each `change`, by `attributes`,
`capabilities`, `lists` and `sections`. `text`, `markdown` and `json` tell it in the same `wording`; of long texts, an
`excerpt`.
"""
