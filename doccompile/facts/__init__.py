"""Stage 3: document -> facts. One extractor per topic, which states at its top what it looks for.

`extract` calls every `find_…`, and `fact` says what they return. What several of them read alike: `reading` (a document
by kind of section), `sentence`, `quoted`, `hosts`, and words: `verbs`, `asking`, `obtaining`, `field_labels`,
`menu_words`, `known_domains`.
"""
