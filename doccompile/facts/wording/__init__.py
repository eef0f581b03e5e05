"""How tutorials put things, whatever they are about: sentences, quoted labels, dates, verbs, the service's names."""
