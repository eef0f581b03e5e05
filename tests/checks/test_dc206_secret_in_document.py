"""DC206 secret-in-document: wordings that are reported, each beside what only looks like one."""

import pytest

from tests.checks.wordings import messages

KEYED = "5. Under the **Admin Credentials** section, input `https://api.DOMAIN/scim` in **Tenant URL**. {}"

DIGITS = "5f0c9d3a7be14c28a6d1f2e9037bb4c8"


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (
            "Copy the **Access Token**, such as `pat"
            + "Q3kZ8vXw1Lm.5f0c9d3a7be14c28a6d1f2e9037bb4c85d6e7f8091a2b3c4`.",
            1,
        ),
        ("Copy the **Access Token** of the site `patterns-and-practices.litware-identity.com`.", 0),
        ("Copy the **Access Token**, such as `lit-5f0c9d3a7be14c28a6d1f2e9037bb4c8`.", 1),
        ('Copy the **Access Token**.\n\n   ```powershell\n   $SyncPassword = "YourPasswordOf12Letters1234"\n   ```', 0),
        ("Copy the **Access Token** from `AccountSettings.ProvisioningConfigurationOfYourTenant2025`.", 0),
        ('Copy the **Access Token**.\n\n   ```powershell\n   $SyncPassword = "RANDOM"\n   ```', 1),
        ('Copy the **Access Token**.\n\n   ```json\n   {"token": "RANDOM"}\n   ```', 1),
        (
            'Copy the **Access Token**.\n\n   ```powershell\n   $SyncPassword = "<a password of 12 letters>"\n   ```',
            0,
        ),
        ('Copy the **Access Token**.\n\n   ```json\n   {"tokenType": "RANDOM"}\n   ```', 0),
    ],
)
def test_a_secret_has_two_parts_or_stands_in_a_script(text: str, reported: int) -> None:
    vendor = "## Set up PRODUCT for provisioning\n\n1. " + text.replace("RANDOM", "mV9rT4wYb8Nc" + "D3sHf6Jg1qL5zX")
    assert len(messages("DC206", "vendor", vendor)) == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("In **Secret Token**, enter `Zk93hd7Qw2LmXv5TbR8sNc1YpG4uJ6aE0fKo`.", 1),
        ("Enter the key q7Xr2LpZ9vKt4NwB8mYc3HdJ, and save it as **Secret Token**.", 1),
        ("In **Secret Token**, enter the key `9f86d081884c7d659a2feaa0c55ad015`.", 1),
        ("In **Secret Token**, enter `7b3e1c9a-42d5-4f0e-9a6b-8c1d2e3f4a5b`.", 1),
        ("In **Secret Token**, enter the token of the application ID `7b3e1c9a-42d5-4f0e-9a6b-8c1d2e3f4a5b`.", 0),
        ("In **Secret Token**, enter `00000000000000000000000000000000`.", 0),
        ("In **Secret Token**, enter the value of `LitwareProvisioningAccessToken2`.", 0),
        ("The token: https://help.DOMAIN/kb/Get+Litware%27s+Web+Access+Token+In+3+Steps+For+Admins", 0),
        ("The token: https://help.DOMAIN/kb#How-To-Make-Your-Own-SCIM-API-Key-In-2-Steps", 0),
        ("The token: https://help.DOMAIN/kb?Create_A_Token_And_Keep_It_In_Vault_12", 0),
        ("The token: https://app.DOMAIN/start#Zk93hd7Qw2LmXv5TbR8sNc1YpG4uJ6aE0fKo", 1),
        ("As in https://help.DOMAIN/a the token Zk93hd7Q+Lm2Xv5TbR8s-Nc1YpG4uJ6aE0fKo is entered.", 1),
    ],
)
def test_random_strings_of_every_kind_are_secrets_in_the_credentials_step(sentence: str, reported: int) -> None:
    assert len(messages("DC206", "credentials", KEYED.format(sentence))) == reported


@pytest.mark.parametrize(
    ("secret", "reported"),
    [
        ("pat." + "kmpySmUISimoRrJL6NL73w." + DIGITS[:24] + ".Xq8vLr2TnY5pWz0KbMdE", 1),
        ("ver:1-hint:" + "4033-ETMsDg" + "AAAXkQ3v7cGJ1wb9Fh2LzT8uYp", 1),
        ("shp" + "at_" + DIGITS, 1),
        ("PM" + "AK-" + DIGITS[:24] + "-" + DIGITS + "a1", 1),
        ("fig" + "d_" + "mV9rT4wYb8NcD3sHf6Jg1qL5zXmV9rT4wYb8NcD3", 1),
        ("pat.<account>.<id>.<secret>", 0),
        ("ver:1-hint:<number>", 0),
        ("shpat_...", 0),
        ("compat.version.2.of-the-provisioning-api", 0),
        ("figd_<token>", 0),
    ],
)
@pytest.mark.parametrize("place", ["   ![The key {}](media/key.png)", "   ```sql\n   -- {}\n   ```"])
def test_known_kinds_are_found_in_pictures_and_scripts_too(secret: str, reported: int, place: str) -> None:
    vendor = "## Set up PRODUCT for provisioning\n\n1. Copy the **Access Token**.\n\n" + place.format(secret)
    assert len(messages("DC206", "vendor", vendor)) == reported
