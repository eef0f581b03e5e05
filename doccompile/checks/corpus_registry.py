"""The rules that look at the index of all tutorials; they need none of the others."""

from doccompile.checks import (
    dc101_tenant_url_foreign_host,
    dc102_tenant_url_unverified_host,
    dc401_foreign_product_name,
    dc501_tenant_url_shared,
    dc502_connector_diverges,
    dc503_slug_collision,
)
from doccompile.checks.rule import Rule

CORPUS_RULES: tuple[Rule, ...] = (
    dc101_tenant_url_foreign_host.RULE,
    dc102_tenant_url_unverified_host.RULE,
    dc401_foreign_product_name.RULE,
    dc501_tenant_url_shared.RULE,
    dc502_connector_diverges.RULE,
    dc503_slug_collision.RULE,
)
