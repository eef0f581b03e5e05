"""The Tenant URL.

`value` chooses among the `candidates` (`announced`, `in_sentences`, with `placeholders`, none of a `worked_example`);
where there is none, `source` says who shows it.
"""
