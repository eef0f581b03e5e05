"""Stage 3: document -> facts. One extractor per topic, which states at its top what it looks for.

`extract` calls every `find_…`, and `fact` says what they return. Topics of several modules:

- the name: `title_name` (`title_directions`, `translated_title`), `scim_title`, `selected_name` or `unnamed_title`;
  `telling_name` hides one that sentences are misread by
- the credentials step: `credentials_zone` finds it; its `fields` (`filled_in`, `field_labels`, `field_table`,
  `label_list`, `field_kind`), and how the service signs in, `credentials`
- the secret: `secret` finds the sentence that names it, by the verbs of `secret_wordings`, and `secret_name` what in it
  is a name. Without such a verb it is known by the field that it goes into (`secret_by_field`), by what it is made of
  (`secret_composed`), or by being equated with the field, as the URL may be (`counterpart`)
- the way to the secret: `menu_path` goes over `steps_before`; `marked_menus` sees labels that are set off,
  `plain_menus` those in plain words, and both know the `menu_words`
- the Tenant URL: `tenant_url` chooses among `url_candidates` (`announced_urls`, `sentence_urls`, `placeholders`,
  `worked_example`), else `url_source` says who shows it (`url_clause`, `counterpart`)
- the vendor's instructions: `guidance` says which sections and blocks are told, `guidance_parts` what becomes of them
- what it can do: `capabilities`, from a list, a `capability_table` or the opening sentences
- the mappings: `mappings`, `translated_mapping`, and their tables: `attribute_table`, `attribute_columns`, or an
  `attribute_list`

What several read alike: `reading` (a document by `section_kind`, which knows a `sign_on_chapter`, without what is told
of `other_services`), whether a page speaks of the service's form (`portal_form`), `sentence`, `quoted`, `hosts`, labels
that are listed (`these_values`), and words: `verbs`, `asking`, `known_domains`.
"""
