"""What the credentials step asks for.

`flow` is how the service signs in, `fields` are what is filled in (`filled_in`, `taking`, `label_list`; in other
languages `translated`). `these_values` and `url_clause` read what is said of their values elsewhere.
"""
