"""What the reader is told beside the facts.

`prerequisites`, `limitations`, `change_log` and `procedure` are the facts that are lists under a heading. Of the
vendor's instructions `sections` says which parts are told, and `parts` what becomes of them. All of them know the
`items` of lists, or the `steps`.
"""
