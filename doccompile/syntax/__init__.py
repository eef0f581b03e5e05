"""Stage 2: source -> document: sections, steps, tables, callouts, links, each with an exact span.

`parse` tells the dialect, and `markdown` or `rendered` hands `nodes` to a `builder`. What other sites write is made
Markdown line by line before that is parsed (`lettered_steps`, `tabs`, `admonitions`, `components`, `html_headings`),
and what stands for a step or a heading is found behind it (`numbered_paragraphs`, `bold_headings`, `step_tables`,
`portal_labels`). Rows come from `tables`, `html_tables` or `rendered_tables`; `read_inline` reads what stands in a
line: `inline_simple`, or else `inline_full` with `emphasis`, `html_tags` and `link_label`.
"""
