"""Stage 5a: documents -> findings. One rule per file, `dcNNN_name.py`; `registry.py` lists them in order.

`rule` says what a rule is, `run` runs them (`fixes_of_secrets` are left out), `rule_names` knows them without importing
them, `example` and `page` make tests and documentation of their examples; `entry` and `index` are what rules across
documents see. What rules ask:

- `entered_urls`, `tenant_host` with `likeness`: the tenant URL (DC1, DC501); `told`: whether a value is told (DC104,
  DC201); `retrieved_earlier`: values that the credentials step refers back to (DC202)
- `mapped_rows`: attribute tables (DC304 to DC312)
- `names`: other products' (DC401), and the connector's own (DC402)
- `repeated_on_purpose`: words that may well stand twice (DC403)
"""
