"""How tutorials put things, whatever they are about: sentences, quoted labels, dates, and the verbs of the steps."""
