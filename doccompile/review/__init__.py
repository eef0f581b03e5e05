"""Stage between checks and report: which findings concern this reader now, and the mends that can be made.

`suppression` applies the `suppression_comments`, by `suppression_ranges`. A `baseline` holds what is `known`, of
`renamed` files too. What a change in Git `caused` is told from the `changes` that its `repository` names, and from the
`past_tree`. `fixes` are made in a text, or shown as a `patch`. `source_lines` are quoted; where they hold secrets,
`masked_lines`.
"""
