"""Stage 3: document -> facts. One extractor per topic; each states at its top what it looks for. No evidence, no fact."""
