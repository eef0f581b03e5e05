"""The rules, in the order of their codes."""

from doccompile.checks.dc001_unreadable_input import RULE as DC001
from doccompile.checks.dc002_front_matter_invalid import RULE as DC002
from doccompile.checks.dc003_front_matter_field_missing import RULE as DC003
from doccompile.checks.dc004_not_a_provisioning_tutorial import RULE as DC004
from doccompile.checks.dc005_include_unresolved import RULE as DC005
from doccompile.checks.dc006_section_missing import RULE as DC006
from doccompile.checks.dc007_suppression_unused import RULE as DC007
from doccompile.checks.dc008_suppression_without_reason import RULE as DC008
from doccompile.checks.dc101_tenant_url_foreign_host import RULE as DC101
from doccompile.checks.dc102_tenant_url_unverified_host import RULE as DC102
from doccompile.checks.dc103_tenant_url_not_a_base_url import RULE as DC103
from doccompile.checks.dc104_tenant_url_unstated import RULE as DC104
from doccompile.checks.dc105_tenant_url_insecure import RULE as DC105
from doccompile.checks.dc106_tenant_url_placeholder_unexplained import RULE as DC106
from doccompile.checks.dc107_tenant_url_conflict import RULE as DC107
from doccompile.checks.dc108_tenant_url_source_conflict import RULE as DC108
from doccompile.checks.dc201_secret_source_unstated import RULE as DC201
from doccompile.checks.dc202_credential_label_mismatch import RULE as DC202
from doccompile.checks.dc203_credential_flow_conflict import RULE as DC203
from doccompile.checks.dc204_password_credentials import RULE as DC204
from doccompile.checks.dc205_session_link import RULE as DC205
from doccompile.checks.dc206_secret_in_document import RULE as DC206
from doccompile.checks.dc207_fields_run_together import RULE as DC207
from doccompile.checks.dc301_groups_claimed_not_mapped import RULE as DC301
from doccompile.checks.dc302_groups_mapped_not_claimed import RULE as DC302
from doccompile.checks.dc303_mapping_table_missing import RULE as DC303
from doccompile.checks.dc304_attribute_row_overlong import RULE as DC304
from doccompile.checks.dc305_attribute_duplicate import RULE as DC305
from doccompile.checks.dc306_attribute_path_invalid import RULE as DC306
from doccompile.checks.dc307_attribute_unknown import RULE as DC307
from doccompile.checks.dc308_attribute_type_mismatch import RULE as DC308
from doccompile.checks.dc309_matching_attribute_missing import RULE as DC309
from doccompile.checks.dc310_required_attribute_missing import RULE as DC310
from doccompile.checks.dc311_schema_version_mixed import RULE as DC311
from doccompile.checks.dc312_attribute_row_short import RULE as DC312
from doccompile.checks.dc313_limitation_contradicts_mapping import RULE as DC313
from doccompile.checks.dc401_foreign_product_name import RULE as DC401
from doccompile.checks.dc402_product_name_variant import RULE as DC402
from doccompile.checks.dc403_repeated_word import RULE as DC403
from doccompile.checks.dc404_step_reference_dangling import RULE as DC404
from doccompile.checks.dc405_promised_content_missing import RULE as DC405
from doccompile.checks.dc406_vague_link_text import RULE as DC406
from doccompile.checks.dc407_emphasis_malformed import RULE as DC407
from doccompile.checks.dc408_brand_mixed import RULE as DC408
from doccompile.checks.dc409_front_matter_off_topic import RULE as DC409
from doccompile.checks.dc410_link_malformed import RULE as DC410
from doccompile.checks.dc501_tenant_url_shared import RULE as DC501
from doccompile.checks.dc502_connector_diverges import RULE as DC502
from doccompile.checks.dc503_slug_collision import RULE as DC503
from doccompile.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    DC001, DC002, DC003, DC004, DC005, DC006, DC007, DC008,
    DC101, DC102, DC103, DC104, DC105, DC106, DC107, DC108,
    DC201, DC202, DC203, DC204, DC205, DC206, DC207,
    DC301, DC302, DC303, DC304, DC305, DC306, DC307, DC308, DC309, DC310, DC311, DC312, DC313,
    DC401, DC402, DC403, DC404, DC405, DC406, DC407, DC408, DC409, DC410,
    DC501, DC502, DC503,
)  # fmt: skip
