"""Stage 2: source -> document: sections, steps, tables, callouts, links, each with an exact span."""
