"""What is mapped: the mappings to select (`mapped`, `translated`), their attributes (`table`, `columns`, `listed`)."""
