"""Stage 3: document -> facts. One module or folder per topic, which states at its top what it looks for.

`extract` calls every `find_…`, and `fact` says what they return. What several topics read alike: `reading` (a document
by kind of section, without what is told of other services), `wording` and `nouns`, `sections`, `hosts`, `form`.
"""
