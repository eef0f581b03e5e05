"""What the vendor's side calls the secret.

`label` finds the sentence that names it, by the verbs of `wordings`, and `name` what in it is a name. Without such a
verb it is known by the field that it goes into (`by_field`, `named_in_field`), by what it is made of (`composed`), by
being equated with the field (`counterpart`), or by the `heading` over a command that makes it. `random_words` finds
secrets that a tutorial gives away.
"""
