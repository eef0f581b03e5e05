"""The Tenant URL.

`value` chooses among the `candidates`, which stand `in_sentences` or are `announced` by one: it knows their
`placeholders`, and what is a `worked_example`; `alternatives` are those for other readers, `compared` with the chosen
one. Where there is none, `source` says who shows it.
"""
