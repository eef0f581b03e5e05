"""Settings that cannot be read are refused with a sentence."""

import pytest

from scim_snowflake.settings import Settings, SettingsError


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("PORT", "65536"),
        ("WORKERS", "0"),
        ("MAX_BODY_BYTES", "-1"),
        ("MAX_OPERATIONS", "many"),
        ("LOG_LEVEL", "loud"),
        ("BASE_PATH", "scim"),
        ("TOLERANCE", "everything"),
    ],
)
def test_wrong_setting_is_refused(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        Settings.from_environment({name: value})


def test_base_path_may_be_the_root() -> None:
    assert Settings.from_environment({"BASE_PATH": "/"}).base_path == ""
