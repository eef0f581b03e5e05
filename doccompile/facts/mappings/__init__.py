"""What is mapped: the mappings to select (`mapped`; their labels: `titles`, `translated`), their attributes (`table`,
`columns`, `listed`), and what those take their values from (`sources`)."""
