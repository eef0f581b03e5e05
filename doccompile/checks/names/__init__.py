"""Names of products in sentences.

`slots` and `stock_phrases` are where the connector's own is expected; `mentions` and `left_over` say which others stand
there, `small_letters` what may be one, and `in_place` whether another `spelling` of it does. `former` are the
connector's other names, and `placeholder_names` those that templates have.
"""
