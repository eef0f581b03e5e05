"""Words that the names of many products share."""

import re

COMMON_WORDS = frozenset(
    re.findall(
        r"\w+",
        "account active admin administrator api attribute attributes authentication automatic basic business "
        "center cloud connect connector corporate custom data demo design desk digital directory edition email "
        "enterprise federation free global group identity integration key learning login management mapping "
        "mappings name notification oauth oidc online openid owner paid platform plan plans plus portal premium "
        "pro production professional process properties provider recruiting role roles saml sandbox scim secret "
        "section security service services settings software solutions sso standard suite sync synchronization "
        "systems team teams tenant test token trial url user users work works workspace",
    )
)
"""Words of many products' names, which make no two of them akin, and by themselves no product's name."""
