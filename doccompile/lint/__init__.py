"""A lint run: compile, suppress, select, compare with a revision and a baseline, fix.

`run` does what a `request` asks. Findings are `reviewed` by comments and settings; of a change, those are kept
that came `since` a revision. `fix` makes what is certain.
"""
