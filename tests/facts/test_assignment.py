"""Whether a role of default access is excluded from provisioning."""

import pytest

from tests.facts.conftest import Compile

EXCLUDED = [
    "Users with the **Default Access** role are excluded from provisioning.",
    'The "Default Access" role does not work for provisioning.',
    "You must select a role other than **Default Access**.",
    "Do not use the Default Access role.",
    "Users who have the Default Access role are skipped.",
    "The *Default Access* role isn't supported for provisioning.",
    "Users assigned to Default Access will not be provisioned.",
    "Any role but **Default Access** is fine.",
    "Default Access = no provisioning.",
    "The sync drops nobody, but **Default Access** gets dropped.",
    "Which role? **Default Access** is of no use.",
    "Users that only have **Default Access** are left out.",
    "A user whose role is **Default Access** is not going to be provisioned.",
    "Nothing happens for users in the role **Default Access**.",
    "Users to whom the **Default Access** role was given are disregarded.",
    "They may have the **Default Access** role. Those users are skipped.",
    "Somebody gave them **Default Access**. Entra ID never syncs such people; it leaves them out.",
    "New people get **Default Access**. They won't be provisioned until that changes.",
    "New people get **Default Access**. The service skips them.",
    "New people get **Default Access**. Entra ID does not sync such users.",
    "New people get **Default Access**. Azure AD skips them.",
    "New people get **Default Access**. Microsoft Azure Active Directory never provisions these accounts.",
    "New people get **Default Access**. AAD leaves this role out.",
    "Give them anything but **Default Access**.",
    "Steer clear of the Default Access role.",
    "People with the Default Access role stay unprovisioned.",
    "The **Default Access** role is exempt.",
    "Whoever has the Default Access role is omitted.",
    "All who are assigned get an account, unless they hold the Default Access role.",
    "Everybody is provisioned, unless **Default Access** is their only role.",
    "Having just the Default Access role prevents a user from being synchronized.",
    "The **Default Access** role bars people from getting an account.",
    "Default Access stops an account from being created.",
    "Assignments with **Default Access** are left aside.",
    "Users with the Default Access role are not provisioned, unless they also have another role.",
    "People in the Default Access role won't be synced unless you map it.",
    "Members aren't provisioned unless they have more than Default Access.",
]


@pytest.mark.parametrize("sentence", EXCLUDED)
def test_default_access_is_excluded(compiled: Compile, sentence: str) -> None:
    assert compiled(intro=f"* {sentence}").default_access_excluded.value is True


@pytest.mark.parametrize(
    "sentence",
    [
        "Assign a role to each user.",
        "Default Access is the role of new users.",
        "Users that are not assigned a role have Default Access.",
        "Default Access is what is left over.",
        "New people get **Default Access**. They cannot sign in yet.",
        "New people get **Default Access**. Skip to step 4 now.",
        "New people get **Default Access**. Such users are never skipped.",
        "Assign **Default Access**. The service ignores groups in groups.",
        "Assign **Default Access**. It leaves nothing out.",
        "Pick a role, but Default Access will do too.",
        "If you omit the role, they get **Default Access**.",
        "Where a role is omitted, **Default Access** is given.",
        "Unless you choose a role, Default Access is given.",
        "Nobody gets an account unless they have the Default Access role.",
        "Users aren't provisioned unless **Default Access** was given to them.",
        "The Default Access role does not prevent users from being provisioned.",
        "Assign Default Access. This keeps the user from being asked for a role.",
        "To keep people from being asked, assign Default Access.",
        "Owners stop guests from being given Default Access.",
        "Provisioning fails unless users have the Default Access role.",
        "An error is shown unless Default Access is selected.",
        "No account is created unless **Default Access** is assigned.",
        "Pick a role, unless the app offers only Default Access.",
        "Other roles left aside, Default Access will do.",
    ],
)
def test_default_access_is_not_spoken_of(compiled: Compile, sentence: str) -> None:
    assert compiled(intro=f"* {sentence}").default_access_excluded is None
