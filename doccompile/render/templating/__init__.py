"""The Jinja environment, a filter for each target language, and what a faulty template is told."""
