"""What the reader is told beside the facts.

`sections` says which parts of the vendor's instructions are told, `parts` what becomes of them; `lists` are the facts
that are lists under a heading: prerequisites, limitations, changes, steps.
"""
