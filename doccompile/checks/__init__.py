"""Stage 5a: documents -> findings. One rule per file, `dcNNN_name.py`; `registry.py` lists them in order.

`rule` says what a rule is, `run` runs them, `example` and `page` make tests and documentation of their examples;
`entry` and `index` are what rules across documents see. The other files hold what several rules share.
"""
