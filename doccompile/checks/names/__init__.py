"""Names of products in sentences: where one is expected, how it is spelled, and which are another product's."""
