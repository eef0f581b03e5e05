"""Stage 3: document -> facts. One extractor per topic, which states at its top what it looks for."""
