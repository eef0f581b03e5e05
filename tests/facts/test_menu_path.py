"""Menu paths to the secret, in many wordings."""

import pytest

from tests.facts.conftest import Compile

CREDENTIALS = "1. Under the **Admin Credentials** section, input your Brambleworks **Tenant URL** and **Secret Token**."
KIND_FIRST = {
    "section": (
        "1. Go to **Hub**.\n1. In the section **Night Jobs**, find the key and copy it.",
        "Hub, Night Jobs",
    ),
    "tab": ("1. Open **Settings**.\n1. Under the tab **API**, copy the key.", "Settings, API"),
    "page": ("1. On the page **Sync tokens**, press **New** and copy the key.", "Sync tokens"),
    "called": ("1. Open **Settings**.\n1. In the panel called **Access**, copy the key.", "Settings, Access"),
    "shown there": ("1. Open **Settings**. The key is shown on the card **Sync**. Copy the key.", "Settings, Sync"),
    "no name": ("1. Open **Settings**. The key is shown on the page **once**. Copy the key.", "Settings"),
    "a field": ("1. Open **Settings**. In the section **Description** field, enter Entra. Copy the key.", "Settings"),
}
QUOTED = {
    "two steps": (
        '1. Open "Team Preferences" and choose "Integrations".\n1. Copy the key.',
        "Team Preferences, Integrations",
    ),
    "then": ("1. In the left menu, click “Security”, then “API Access”.\n1. Copy the key.", "Security, API Access"),
    "arrow": ('1. Head to "Company" > "SCIM setup" and copy the key.', "Company, SCIM setup"),
    "button": ('1. Go to the "Developers" page, press "Create key" and copy the key.', "Developers"),
    "tab": ('1. From the "Directory Sync" tab, copy the key.', "Directory Sync"),
    "option": ('1. Choose "Azure" as your identity provider.\n1. Copy the key.', ""),
    "bold option": ("1. Choose **Azure** as the provider.\n1. Copy the key.", ""),
    "in other letters": ('1. Select the "会社設定 (Company)" menu.\n1. Copy the key.', "会社設定 (Company)"),
    "single marks": ("1. Open the 'Settings' page and choose ‘Keys’.\n1. Copy the key.", "Settings, Keys"),
    "apostrophes": ("1. Open the users' Settings page, and don't press 'Go'. Copy the key.", "Settings"),
    "a choice in quotes": ('1. Open **Keys**.\n1. In **Rights**, click "Read". Copy the key.', "Keys"),
    "quoted in a field": ('1. Open **Keys** now.\n\n1. For **Kind**, select "Sync". Copy the key.', "Keys"),
    "to be read": ("1. Open **Keys**. To learn more, visit the **Help Center**. Copy the key.", "Keys"),
    "to be read for details": ("1. Open **Keys**. Visit the **Help Center** for more details. Copy the key.", "Keys"),
    "behind a title in bold": ("1. **Open the page**: Go to the 'Keys' section of the hub.\n1. Copy the key.", "Keys"),
    "a small letter": ('1. Select the "keys" tab.\n1. Copy the key.', "keys"),
    "small letters of something else": ('1. Select "keys" in the list.\n1. Copy the key.', ""),
    "entry": ('1. Enter "Entra users" as the name, and click "Generate".\n1. Copy the key.', ""),
}
NESTED = {
    "of the settings": (
        "1. Create an API key in the Integrations section of the admin settings.",
        "admin settings, Integrations",
    ),
    "of a page": ("1. You find the key on the Keys tab of your account page. Copy the key.", "account, Keys"),
    "under a tab": ("1. Generate a SCIM key on the Sync page under the security tab.", "security, Sync"),
    "three": (
        "1. Copy the key from the SCIM panel of the Identity section of your workspace settings.",
        "workspace settings, Identity, SCIM",
    ),
    "in the browser": ("1. Open the Team page in your browser tab and copy the key.", "Team"),
}
ONE_IN_THE_OTHER = {
    "page of the product": ("1. Go to the **Sync** tab of the Brambleworks **Team** page. Copy the key.", "Team, Sync"),
    "page of its own": ("1. Go to the **Sync** tab in your Hub's **Team** section. Copy the key.", "Team, Sync"),
    "words between": ("1. Open the **Sync** tab for the users in **Team**, and copy the key.", "Sync"),
    "page under a menu": ("1. Go to the **Sync** page under the **Team** sub menu. Copy the key.", "Team, Sync"),
    "under": ("1. Open **Sync** under **Team**.\n1. Copy the key.", "Team, Sync"),
    "tab of a page": ("1. Select the **Sync** tab of the **Team** page. Copy the key.", "Team, Sync"),
    "field": ("1. Open the **Sync** tab.\n1. Enter 1 in the **Team** field. Copy the key.", "Sync"),
    "section of a page by scrolling": (
        "1. Open **Team**. Scroll down in the Team page to the **Client key** section. Copy the key.",
        "Team, Client key",
    ),
    "buttons": ("1. Open **Sync**, and select **Go**. To stop, select **Cancel**.\n1. Copy the key.", "Sync"),
    "no buttons": ("1. Open **Go live**.\n1. Copy the key.", "Go live"),
    "buttons in another language": (
        "1. Open **Schlüssel**.\n1. Press **Speichern** to save it.\n1. Click **Fertig** to close it. Copy the key.",
        "Schlüssel",
    ),
    "the whole console": (
        "1. Go to the [Brambleworks app](https://app.brambleworks.io/).\n1. Open **Team**.\n1. Copy the key.",
        "Team",
    ),
    "the whole console, bold": ("1. In **Brambleworks Web Portal**, open **Team**.\n1. Copy the key.", "Team"),
    "a type without a space before it": (
        "1. Open **Robots**.\n1. Under **Robot type**,select **Token based**. Copy the key.",
        "Robots",
    ),
    "certificates in the portal": (
        "1. Download the file under the SAML Signing Certificate section.\n1. Open **Robots**.\n1. Copy the key.",
        "Robots",
    ),
    "a part of it": ("1. Open **Brambleworks Keys**, then **Team**.\n1. Copy the key.", "Brambleworks Keys, Team"),
}
AT_A_PAGE = {
    "seen, and not gone to": ("1. Open **Berths**. The **Sync details** page is new. Copy the key.", "Berths"),
    "bold": ("1. At the **Sync details** page, copy the API key.", "Sync details"),
    "seen with its way": ("1. See **Berths > Keys**. Copy the key.", "Berths, Keys"),
    "plain": ("1. When at the Sync Details page, copy the API key.", "Sync Details"),
}
AT_THE_END = {
    "button": ("1. Go to **Berths** > **Keys** > **Generate key**. Copy the key.", "Berths, Keys"),
    "arrow": ("1. Open **Berths** → **Keys** → **New key** and copy the key.", "Berths, Keys"),
    "shortcode": ('1. At `https://{{< region key="hub" >}}/berths` copy the key.', ""),
    "page that is no button": ("1. Go to the **New keys** page. Copy the key.", "New keys"),
    "nothing": ("1. Copy the key in Berths > ", "Berths"),
    "menu with a bracket": ("1. Go to Berths > Keys (new) > Apps. Copy the key.", "Berths, Keys (new), Apps"),
    "a sign that is pressed": ("1. Press **>** and **Wait**. Copy the key.", ""),
    "menu that is called like an action": ("1. Go to **Berths** > **Get apps**. Copy the key.", "Berths, Get apps"),
    "verb alone": ("1. Go to **Berths** > **Edit**. Copy the key.", "Berths"),
    "of the key": ("1. Go to **Keys**.\n1. Press **Reset Token** and copy the token.", "Keys"),
    "reset": ("1. Go to Berths > Keys > Reset key and copy the key.", "Berths, Keys"),
    "in the middle": ("1. Go to **Create** > **Keys**. Copy the key.", "Create, Keys"),
    "in the middle, plain": ("1. Go to Create > Keys. Copy the key.", "Create, Keys"),
    "no button": ("1. Go to **Berths** > **Add-ons**. Copy the key.", "Berths, Add-ons"),
    "page of one's own": ("1. Open **Berths**, then **Reset my key**.\n1. Copy the key.", "Berths, Reset my key"),
    "button under a place": ("1. Open **Berths**.\n1. Press **New** under **Keys** and copy the key.", "Berths, Keys"),
    "button in a dialog": ("1. Open **Berths**.\n1. Press **Add** in the **Keys** dialog. Copy the key.", "Berths"),
    "choice in a list": ("1. Open **Berths**.\n1. Click **New** in the **Key** drop-down. Copy the key.", "Berths"),
}
UNDER = {
    "comma": ("1. Under **Access Tokens**, press **New**.\n1. Copy the key.", "Access Tokens"),
    "provider": ("1. Open **Keys**.\n1. Under **Sign-in provider**, select **Hub managed**. Copy the key.", "Keys"),
    "provider, the other way": ("1. Open **Keys**.\n1. For **Identity provider** pick **Hub**. Copy the key.", "Keys"),
    "page of providers": ("1. Under **Providers**, select **Sync**. Copy the key.", "Providers, Sync"),
    "none": ("1. Under your **Company profile** choose **Sync**. Copy the key.", "Company profile, Sync"),
    "no pick": ("1. Under **Admin Credentials**, the key is shown. Copy the key.", ""),
    "below": ("1. In the side bar click Settings, click Sync below Security. Copy the key.", "Settings, Sync"),
}
OPTIONS = {
    "list": ("1. Select **Entra** from the **Identity provider** drop-down list. Copy the key.", ""),
    "in": ("1. Pick **Entra ID** in the Provider drop-down. Copy the key.", ""),
    "menu of menus": ("1. Select **My Team** from the drop-down menu. Copy the key.", "My Team"),
    "menu of the account": ("1. Select **My Team** in the account drop-down. Copy the key.", "My Team"),
    "menu": ("1. Select **Sync** from the left menu. Copy the key.", "Sync"),
}
IN_PLAIN_WORDS = {
    "a name with and before its last word": (
        "1. Navigate to the Brambleworks SSO and Provisioning screen. Copy the key.",
        "Brambleworks SSO and Provisioning",
    ),
    "what is done next": ("1. Open Keys and copy the token.", ""),
    "another thing done next": ("1. Click Keys and generate a token. Copy it.", ""),
    "what is done then": ("1. Open Keys then copy it.", ""),
    "a name with and": ("1. Select Hubs and groups.\n1. Copy the key.", "Hubs and groups"),
    "a name with and, and no verb behind it": ("1. Select Trust and the rest.\n1. Copy the key.", "Trust and the rest"),
    "two names": (
        "1. Navigate to the Hubs and Groups page and open the Sync tab. Copy the key.",
        "Hubs and Groups, Sync",
    ),
    "module": ("1. Navigate to Directory module on the left. Copy the key.", "Directory"),
    "kind first": ("1. In the section Self hosted Jobs, you find a job. Copy the key.", "Self hosted Jobs"),
    "kinds first": ("1. From the menu Company, open the page Access Tokens. Copy the key.", "Company, Access Tokens"),
    "kind and name": ("1. On the tab named Sync, copy the key.", "Sync"),
    "kind first, no name": ("1. In the section below, you find the key. Copy the key.", ""),
    "somebody's": ("1. Go to your tenant's Configuration.\n1. Copy the key.", "Configuration"),
    "somebody's, opened": ("1. Open your workspace's Preferences and copy the key.", "Preferences"),
    "somebody's centre": ("1. Go to the company’s Admin Center. Copy the key.", "Admin Center"),
    "common noun": ("1. Open the Identity providers & sync settings.\n1. Copy the key.", "Identity providers & sync"),
    "area": ("1. Open the Access area in the side bar. Copy the key.", "Access"),
    "management": ("1. On the User management page, click Enable. Copy the key.", "User management"),
    "configuration": ("1. Open the SCIM configuration section. Copy the key.", "SCIM configuration"),
    "management of somebody": ("1. Ask the Hub management page by page. Copy the key.", ""),
    "inside": ("Next go to Team > User sync inside Brambleworks. Copy the key.", "Team, User sync"),
    "after arrows": (
        "1. Select Access > Directory and click the SCIM section tab. Copy the key.",
        "Access, Directory, SCIM",
    ),
    "button after arrows": ("1. Go to Team > Sync and click Generate key. Copy the key.", "Team, Sync"),
    "in a page": ("1. You find the key in the Access Keys page of the console. Copy the key.", "Access Keys"),
    "sub menu": ("1. Go to the Access page under the Company sub menu. Copy the key.", "Company, Access"),
    "verb first": ("1. Select Control panel settings, then copy the key.", ""),
    "on the side": ("1. Click Team on the right side and click Access Keys. Copy the key.", "Team, Access Keys"),
    "at the top": ("1. Choose Account at the top right, then pick Sync. Copy the key.", "Account, Sync"),
    "note": ("> [!NOTE]\n> You find the key in the **Company Settings** page.\n\n1. Sign in.", "Company Settings"),
    "credentials": ("1. Go to **Team > Sync** and press **Get Credentials**. Copy the key.", "Team, Sync"),
}
FIGURED = {
    "after verbs": (
        "1. Using the menu(1), go to Admin(2) and select Access keys(3).\n1. Copy it, the key.",
        "Admin, Access keys",
    ),
    "with spaces": ("1. Click Settings (1), then choose User sync (2).\n1. Copy the key.", "Settings, User sync"),
    "button": ("1. Open Identity(1).\n1. Click the User sync(2) button.\n1. Copy the key(3).", "Identity"),
    "tab": ("1. Select the Provisioning(1) tab.\n1. Copy the key(2).", "Provisioning"),
}
DASHED = {
    "in": ("1. Generate a key in Web - Sync and more - Settings and copy its value.", "Web, Sync and more, Settings"),
    "go to": ("1. Go to Team - Security - SCIM keys. Copy the key.", "Team, Security, SCIM keys"),
    "two names": (
        "1. Copy the key under Admin - Sync - Keys and Tokens of Hubs.",
        "Admin, Sync, Keys and Tokens of Hubs",
    ),
    "one dash": ("1. Copy the key in Team - it is long.", ""),
    "asides": ("1. In Brambleworks - a hub of hubs - copy the key.", ""),
    "sentences": ("1. Copy the key - Keep it safe - Nobody else may see it, not even in Sales - Never.", ""),
    "sentences about a console": ("1. Log in to Team - Open the menu, then copy the key - Keep it safe.", ""),
    "range": ("1. From Monday - Friday - Copy the key.", ""),
    "no place": ("1. Copy the key Alpha - Beta - Gamma.", ""),
}
OTHER_PROGRAMS = {
    "paste": (
        "1. Go to Team > Sync.\n1. Copy the key. Paste it in notepad++ and navigate to **Tools > Base64**.",
        "Team, Sync",
    ),
    "next step": ("1. Copy the ID into Notepad.\n1. Go to Team > Sync. Copy the key.", "Team, Sync"),
    "editor of the vendor's": ("1. In the policy editor, go to **Team > Keys**. Copy the key.", "Team, Keys"),
}
FORMS = {
    "plus": ("1. Go to **Team > Sync**.\n1. Press **+Robot account**. Copy the key.", "Team, Sync"),
    "plus apart": ("1. Go to **Team**, then click **+ New robot**. Copy the key.", "Team"),
    "plus of a menu": ("1. Open **+ More** and click **Sync**. Copy the key.", "+ More, Sync"),
    "type": ("1. Open **Keys**. Under **Account type**, select **By key**. Copy the key.", "Keys"),
    "type first": ("1. Open **Keys**. Select the **Type** to be SCIM. Copy the key.", "Keys"),
    "expiration": ("1. Open **Keys**. For the **Expiration**, choose **One year**. Copy the key.", "Keys"),
    "drop-down list": ("1. Open **Keys**. Select the **Owners** from the drop-down list. Copy the key.", "Keys"),
    "page called like a button": ("1. Open **Sync**. Go to the **Configure** tab, copy the key.", "Sync, Configure"),
    "section": (
        "1. Open **Sync**. Under the **Connect to Entra** section, select **On**. Copy the key.",
        "Sync, Connect to Entra",
    ),
    "button": ("1. Open **Sync**. Select the **Configure** button. Copy the key.", "Sync"),
}
SCROLLING = {
    "to see": ("1. Open **Sync**. Scroll down to see the **API key** and **Hub ID**. Copy the API key.", "Sync"),
    "to provide": ("1. Open **Sync**. Scroll down to provide the **Hub entity**.\n1. Copy the key.", "Sync"),
    "to enter": ("1. Open **Sync**. Scroll down to enter the **Owner**. Copy the key.", "Sync"),
    "to find a section": (
        "1. Open **Sync**. Scroll down to find the **Robots** section. Copy the key.",
        "Sync, Robots",
    ),
    "to a name": ("1. Open **Sync**. Scroll down to **Robots**. Copy the key.", "Sync, Robots"),
}
ANEW = {
    "signs in": (
        "In the console, open **Team** and its **Keys** panel.\n\n1. Sign in to the console.\n"
        "1. Select **Admin**.\n1. Click **Robots**.\n1. Copy the key.",
        "Admin, Robots",
    ),
    "goes on": ("In the console, open **Team**.\n\n1. Select **Robots**.\n1. Copy the key.", "Team, Robots"),
    "less": ("Go to **Team > Keys**.\n\n1. Sign in.\n1. Open **Robots**. Copy the key.", "Team, Keys"),
    "nothing new": ("Go to **Team > Keys**.\n\n1. Sign in.\n1. Copy the key.", "Team, Keys"),
    "behind a remark": (
        "1. Open **Team**.\n\nWait.\n\n1. Log in again.\n1. Go to **Robots** > **Keys**. Copy the key.",
        "Team, Robots, Keys",
    ),
    "between the steps": ("1. Go to **Team**.\n1. Log in again.\n1. Open **Keys**. Copy the key.", "Team, Keys"),
}
OTHER_WORK = {
    "none in what is told between": (
        "Open **Team**.\n\nIt lists all people.\n\nGenerate the key by navigating to **Keys**. Copy the key.",
        "Team, Keys",
    ),
    "domains": (
        "1. Open **Company** and go to **Security > Domains > Edit**.\n1. Add your domains, choose **Enabled**.\n"
        "1. Verify them.\n1. Generate the API key by navigating to **Apps**.\n1. Open **Keys**.\n1. Copy the API key.",
        "Apps, Keys",
    ),
    "a comma": (
        "1. Go to **People > Roles**.\n1. Add a role.\n1. To get the access key, go to **Team > Sync**. Copy the key.",
        "Team, Sync",
    ),
    "no other work": (
        "1. Open **Company admin**.\n1. Generate the API key by navigating to **Apps**.\n1. Copy the API key.",
        "Company admin, Apps",
    ),
    "a button": (
        "1. Go to **Team > Sync**.\n1. Turn it on.\n1. Get the key by going back and pressing **Show**. Copy the key.",
        "Team, Sync",
    ),
    "a tab there": (
        "1. Go to **Team > Sync**.\n1. Turn it on.\n1. Create a key by selecting the **Keys** tab. Copy the key.",
        "Team, Sync, Keys",
    ),
}
BRANCHES = {
    "from the same root": (
        "1. Go to **Settings > Domains** and add yours.\n1. Go to **Settings > API keys** and copy the key.",
        "Settings, API keys",
    ),
    "in the same menu": (
        "1. Open **Admin**, select **Users**.\n1. In the **Admin** menu, select **Sync**. Copy the key.",
        "Admin, Sync",
    ),
    "named afterwards": (
        "1. Go to **Team > Sync**.\n1. Copy the key. You find it in the **Team** menu later.",
        "Team, Sync",
    ),
    "inside out": (
        "1. Open **Settings**.\n1. Select the **Keys** tab on the **Settings** page.\n1. Open **SCIM**. Copy the key.",
        "Settings, Keys, SCIM",
    ),
    "a section under a tab": (
        "1. Go to **Team**.\n1. Click **Open** in the **SCIM** section under the **Sync** tab. Copy the key.",
        "Team, Sync, SCIM",
    ),
    "a menu of a page": (
        "1. Select **Keys** from the **Security** menu of the **Team** page. Copy the key.",
        "Team, Security, Keys",
    ),
    "a tab of a section": ("1. Open the **Keys** tab of the **Access** section. Copy the key.", "Access, Keys"),
    "on a page, then further": (
        "1. Scroll to **SCIM** on the **Sync** tab, then click **Keys**. Copy the key.",
        "Sync, SCIM, Keys",
    ),
    "in a menu, a page": ("1. In the **Team** menu, select **Keys**. Copy the key.", "Team, Keys"),
    "in what is no place": ("1. Select **Keys** in the **Hub** you own. Copy the key.", "Keys"),
    "under a path": ("1. Browse to **Keys** under **Team** > **Access**. Copy the key.", "Team, Access, Keys"),
    "a path in a menu": ("1. Open **Team** > **Keys** in the **Admin** menu. Copy the key.", "Admin, Team, Keys"),
    "in a path": ("1. Open **Keys** in **Team** > **Access** > **Sync**. Copy the key.", "Team, Access, Sync, Keys"),
    "on a page under a path": (
        "1. Go to the **Keys** tab of the **Sync** page under **Team** > **Access**. Copy the key.",
        "Team, Access, Sync, Keys",
    ),
    "the last again": ("1. Go to **Team > Sync**.\n1. Open **Sync** > **Keys**. Copy the key.", "Team, Sync, Keys"),
}
ELSEWHERE = {
    "encoded": (
        "1. Go to **Team > Sync**.\n1. Encode both by navigating to **Plugins > MIME Tools**. Copy the key.",
        "Team, Sync",
    ),
    "an editor": ("1. Go to **Team > Sync**. In Notepad, select **Edit > Paste**. Copy the key.", "Team, Sync"),
    "an option": ("1. Go to **Team > Sync** and choose **Not enabled**. Copy the key.", "Team, Sync"),
    "a switch": ("1. Go to **Team > Sync**, select **On**. Copy the key.", "Team, Sync"),
    "a sign": ("1. Go to **Team > Sync** and click on the **plus** icon. Copy the key.", "Team, Sync"),
    "a pencil": ("1. Go to **Team > Sync**, select **Pencil icon**. Copy the key.", "Team, Sync"),
    "a gear": ("1. Go to **Team > Sync** and click the **gear icon**. Copy the key.", "Team, Sync"),
    "an icon that has a name": ("1. Click the **Team icon**, then **Sync**. Copy the key.", "Team, Sync"),
    "a button that sets something up": ("1. Go to **Team**, click **Setup a hub**. Copy the key.", "Team"),
    "a menu for setting up": ("1. Go to **Setup > Sync**. Copy the key.", "Setup, Sync"),
    "a menu that begins so": ("1. Go to **Team** and select **Plus plan**. Copy the key.", "Team, Plus plan"),
    "an edit button": ("1. Go to **Team > Sync > Edit**. Copy the key.", "Team, Sync"),
    "gone to, and no button": (
        "1. Navigate to **Edit Profile**.\n1. Open **Apps**. Copy the key.",
        "Edit Profile, Apps",
    ),
    "pressed, and no place": ("1. Go to **Team** and click **Edit Profile**. Copy the key.", "Team"),
    "a panel of its own": ("1. Go to **Control panel** > **Sync**. Copy the key.", "Control panel, Sync"),
    "a panel that is a page": ("1. Open the **Keys panel** > **Sync**. Copy the key.", "Keys, Sync"),
    "a page that begins so": ("1. Go to **Team > Edit profile**. Copy the key.", "Team, Edit profile"),
}


@pytest.mark.parametrize(
    ("vendor", "location"),
    [
        *DASHED.values(),
        *OTHER_PROGRAMS.values(),
        *KIND_FIRST.values(),
        *QUOTED.values(),
        *NESTED.values(),
        *ONE_IN_THE_OTHER.values(),
        *AT_A_PAGE.values(),
        *AT_THE_END.values(),
        *UNDER.values(),
        *OPTIONS.values(),
        *FIGURED.values(),
        *IN_PLAIN_WORDS.values(),
        *OTHER_WORK.values(),
        *BRANCHES.values(),
        *ELSEWHERE.values(),
        *FORMS.values(),
        *SCROLLING.values(),
        *ANEW.values(),
    ],
)
def test_menus_in_quotation_marks_inside_one_another_and_with_figures(
    compiled: Compile, vendor: str, location: str
) -> None:
    credentials = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert ", ".join(element.value for element in credentials.secret_location) == location


STEP_HEADINGS = """\
### Step 1: Open the settings

Navigate to the Access section and select the "Sync" tab.

### Step {second}: Switch it on

Turn on the switch and keep the key that Brambleworks shows."""


@pytest.mark.parametrize(("heading", "location"), [("2", "Access, Sync"), ("two", "")])
def test_menus_under_the_step_heading_above(compiled: Compile, heading: str, location: str) -> None:
    credentials = compiled(vendor=STEP_HEADINGS.format(second=heading), credentials=CREDENTIALS).credentials
    assert ", ".join(element.value for element in credentials.secret_location) == location


@pytest.mark.parametrize(
    ("before", "location"),
    [
        (
            "Go to the **Sync** page of your Azure AD enterprise application. On this page, click the **Run** tab.",
            "Keys",
        ),
        ("Go to the **Sync** page of the Entra enterprise app. There, open the **Run** tab.", "Keys"),
        ("Go to the **Sync** page of Brambleworks. On this page, click the **Run** tab.", "Sync, Run, Keys"),
    ],
)
def test_menus_of_the_enterprise_application_are_not_the_vendors(compiled: Compile, before: str, location: str) -> None:
    fields = "enter the **Tenant URL** and the **Secret Token** from the Brambleworks app"
    step = f"1. {before} Under **Admin Credentials**, {fields}, which you find in the **Keys** tab."
    credentials = compiled(credentials=step).credentials
    assert ", ".join(element.value for element in credentials.secret_location) == location


@pytest.mark.parametrize(
    ("way", "location"),
    [
        ("Go to Team, then Access, then **Keys**. Copy the **Hub key**.", "Team, Access, Keys"),
        ("Go to **Team**, then **Access**, and finally **Keys**. Copy the **Hub key**.", "Team, Access, Keys"),
        ("Go to **Team** and finally **Create key**. Copy the **Hub key**.", "Team"),
        ("Open Team and then Access, and click **Keys**. Copy the **Hub key**.", "Team, Access, Keys"),
        ("Choose Team, Access, and finally **Keys**, and copy the **Hub key**.", "Team, Access, Keys"),
        (
            "Have the owner open Team, then Access Control, then Keys. Copy the **Hub key**.",
            "Team, Access Control, Keys",
        ),
        ("Select Team, next Access, and copy the hub key.", "Team, Access"),
        ("Go to Team, then Access **Keys**, then Apps. Copy the **Hub key**.", "Keys"),
        ("Go to Team, then **Create key**. Copy the **Hub key**.", ""),
        ("Copy the **Hub key** of Team, Access and Keys.", ""),
    ],
)
def test_menus_in_turn_in_plain_words(compiled: Compile, way: str, location: str) -> None:
    credentials = "1. Under **Admin Credentials**, enter the **Tenant URL** and the **Secret Token**."
    found = compiled(vendor=f"1. {way}", credentials=credentials).credentials
    assert ", ".join(menu.value for menu in found.secret_location) == location


MENUS = {
    "1. Activate the **Sync** tab.\n1. Copy the key.": "Sync",
    "1. Visit the **Keys** page and copy the key.": "Keys",
    "1. Bring up your **Access** menu.\n1. Copy the key.": "Access",
    "1. Use the **Access** menu.\n1. Copy the key.": "Access",
    "1. Hover over **Hub**, and get to **Sync**.\n1. Copy the key.": "Hub, Sync",
    "1. Starting from **Hub**, go over to **Keys**.\n1. Copy the key.": "Hub, Keys",
    "1. Point your mouse at **Hub**, and load **Keys**.\n1. Copy the key.": "Hub, Keys",
    "1. Open **Hub**. Hover over the **API key**, then press **Copy**.": "Hub",
    "1. Open **Hub**. Point at your **Sync token** to see it, and copy it.": "Hub",
    "1. Your host must point to the **Gate**.\n1. Open **Hub** and copy the key.": "Hub",
    "1. Get to know the **Audit** page.\n1. Open **Hub** and copy the key.": "Hub",
    "1. Start from a **Blank form**.\n1. Open **Hub** and copy the key.": "Hub",
    "1. Use the **Sync** field.\n1. Copy the key.": "",
    "1. Activate the **Sync** switch.\n1. Copy the key.": "",
    "1. Activate **Sync**.\n1. Copy the key.": "",
    "1. Open **Hub**, and press the **Hello < your name >!** button.\n1. Copy the key.": "Hub",
    "1. Go to **Hub > Keys of < team > > Access**.\n1. Copy the key.": "Hub, Keys of < team >, Access",
    "1. Go to **Hub > Keys > Access**.\n1. Copy the key.": "Hub, Keys, Access",
    "1. Open **Hub**. In **Key type** select **A**, and in **Key schema** select **B**.\n1. Copy the key.": "Hub",
    "1. In the **Audience** field, select **Hub API**.\n1. Copy the key.": "",
    "1. In **Access mode**, please choose **Machine**.\n1. Copy the key.": "",
    "1. In the **Hub** menu, select **Access**.\n1. Copy the key.": "Hub, Access",
    "1. Open **Key types**, select **Machine keys**.\n1. Copy the key.": "Key types, Machine keys",
    "1. Open **Hub**.\n1. *Optional*: Select the **Rooms** tab to choose a room.\n1. Copy the key.": "Hub",
    "1. Open **Hub**.\n1. (Optional) Open **Rooms**.\n1. Copy the key.": "Hub",
    "1. Open **Hub**.\n1. This step is optional. Open **Rooms**.\n1. Copy the key.": "Hub",
    "1. Open **Optional modules**.\n1. Copy the key.": "Optional modules",
    "1. Open **Hub**.\n1. Optional: select **Rooms** and copy the key.": "Hub, Rooms",
    "1. Select **SAML sign-on** as Hub Setting.\n1. Copy the key.": "",
    "1. Select **Entra** as identity provider.\n1. Copy the key.": "",
    "1. Select Keys then Machine access.\n1. Copy the key.": "Keys, Machine access",
    "1. Select Team then Settings in the left menu.\n1. Copy the key.": "Team, Settings",
    "1. Select the Then tab.\n1. Copy the key.": "Then",
    "1. Under the Keys page you should see two rows.\n1. Copy the key.": "Keys",
    "1. Under the hood a page is made.\n1. Copy the key.": "",
    "1. Click on the **Features tab**, and open the **API keys page**.\n1. Copy the key.": "Features, API keys",
    "1. Open **Hub > Sync section**.\n1. Copy the key.": "Hub, Sync",
    "1. In the **General tab**, scroll down until you get to the **Sync** section. Copy the key.": "General, Sync",
    "1. On the **Keys page**, scroll until you come to **Machines**.\n1. Copy the key.": "Keys, Machines",
    "1. In the **Sync panel** select the tile.\n1. Copy the key.": "Sync",
    "1. Open the **Start Page**.\n1. Copy the key.": "",
    "1. Open the **Home Page** and then **Page**.\n1. Copy the key.": "Home Page, Page",
    "1. Open the **Hub** menu, then **Sync**, then the **Keys** tab.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Go to **Hub**, and then to **Sync**.\n1. Copy the key.": "Hub, Sync",
    "1. Open the **Hub** tile and then your **Keys** page.\n1. Copy the key.": "Hub, Keys",
    "1. Go to **Hub**, then the **Owner** role.\n1. Copy the key.": "Hub",
    "1. Go to **Hub**, then press the **Create key** button.\n1. Copy the key.": "Hub",
    "1. Navigate to the [Brambleworks Admin Console](https://hub.brambleworks.com).\n1. Copy the key.": "",
    "1. Go to **Hub** --> **Sync** => **Keys**.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Go to **Hub** ▸ **Sync** ➔ **Keys** ⇒ **Access**.\n1. Copy the key.": "Hub, Sync, Keys, Access",
    "1. Go to Hub --> Sync ▸ Keys.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Go to **Hub - > Sync- >** **Keys**.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Go to Hub page > Sync tab > Keys you will see the values.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Go to **Hub** | **Sync**.\n1. Copy the key.": "Hub, Sync",
    "1. Click **Save** | **Cancel**.\n1. Copy the key.": "",
    "1. Go to **Hub** / **Sync**.\n1. Copy the key.": "Hub, Sync",
    "1. Go to **Hub / Sync**.\n1. Copy the key.": "Hub, Sync",
    "1. Open **Hub / Sync / Keys**.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Go to Hub / Sync / Keys.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Give it **Read** / **Write** rights. Go to **Sync**.\n1. Copy the key.": "Sync",
    "1. Set the role to **Owner / Admin / Guest**. Go to **Sync**.\n1. Copy the key.": "Sync",
    "1. Open **Hub**.\n1. Select the **Hub key** value and copy it.": "Hub",
    "1. Make your way to **Hub** and look for **Sync** and select it.\n1. Copy the key.": "Hub, Sync",
    "1. Drill down into **Hub**.\n1. Find the **Keys** page, and then open it.\n1. Copy the key.": "Hub, Keys",
    "1. Open **Hub**. Copy the code in **Key**, and select it in **Save**.": "Hub",
    "1. Look for **Hub** and copy the key.": "",
    "1. Open the **SSO / SCIM** tab.\n1. Copy the key.": "SSO / SCIM",
    "1. Go to **SSO/SCIM**.\n1. Copy the key.": "SSO/SCIM",
    "Open the app → **Provisioning** → **Start**, set **Provisioning Mode** to **Automatic**. Copy the key.": "",
    "1. Click **Hub** followed by **Sync**, and afterwards **Keys**.\n1. Copy the key.": "Hub, Sync, Keys",
    "1. Open **Hub**. Copy the key. It goes into the field on the **Provisioning** page of your Litware application.": (
        "Hub"
    ),
    "1. Go to the **Provisioning** page of your hub.\n1. Copy the key.": "Provisioning",
    "1. Go to your [Hub keys](https://hub.brambleworks.com/keys) in Hub.\n1. Copy the key.": "Hub keys",
    "1. [Open the Access Settings](https://help.brambleworks.com/access).\n1. Copy the key.": "",
    "1. Navigate to [Service accounts](https://hub.brambleworks.com/accounts).\n1. Copy the key.": "Service accounts",
    "1. Navigate to [Team->Sync keys](https://hub.brambleworks.com/keys).\n1. Copy the key.": "Team, Sync keys",
    "1. Go to [Hub › Team › Sync keys](https://hub.brambleworks.com/keys). Copy the key.": "Hub, Team, Sync keys",
    "1. Go to Team > [Sync keys](https://hub.brambleworks.com/keys). Copy the key.": "Team, Sync keys",
    "1. Go to [Hub keys](https://hub.brambleworks.com/settings/keys), and click **New**.\n1. Copy the key.": "Hub keys",
    "1. Now visit [Sync](https://brambleworks.com/team/scim?x=1), turn **It** on.\n1. Copy the key.": "Sync",
    "1. Open [Team](https://my.brambleworks.com/admin/team), press **New**.\n1. Copy the key.": "Team",
    "1. Read [Team](https://brambleworks.com/admin/team), press **New**.\n1. Copy the key.": "",
    "1. Visit [Keys](https://docs.brambleworks.com/settings/keys), press **New**.\n1. Copy the key.": "",
    "1. Visit [Keys](https://brambleworks.com/docs/settings/keys), press **New**.\n1. Copy the key.": "",
    "1. Visit [Bramble](https://brambleworks.com/), press **New**.\n1. Copy the key.": "",
    "1. Visit [Keys](keys.md), press **New**.\n1. Copy the key.": "",
    "1. Open [New key](https://brambleworks.com/settings/keys/new), press **OK**.\n1. Copy the key.": "",
    '1. In the Keys tab of the Security section, copy the key called "scim".': "Security, Keys",
    '1. In the Keys tab of the Security section of your hub settings, copy the "key".': "hub settings, Security, Keys",
    "1. Open the hub ('Team' > 'Keys') and copy the key.": "Team, Keys",
    "1. Go to the Team page ('Keys' tab) and copy the key.": "Team, Keys",
    "1. Open the users' Team page/users' Keys page and copy the key.": "Team, Keys",
}


@pytest.mark.parametrize(("vendor", "location"), MENUS.items(), ids=range(len(MENUS)))
def test_menus_and_what_is_none(compiled: Compile, vendor: str, location: str) -> None:
    credentials = compiled(vendor=vendor, credentials=CREDENTIALS).credentials
    assert ", ".join(element.value for element in credentials.secret_location) == location


@pytest.mark.parametrize(
    ("way", "location"),
    [
        ("At the bottom, select your name, then **Preferences**, then **Keys**.", "Preferences, Keys"),
        ("Click on the gear symbol in the upper corner and then **Hubs**.", "Hubs"),
        ("Pick your profile picture, then the **Admin** page.", "Admin"),
        ("Press the user icon, and then on **My Company**.", "My Company"),
        ("Tap your initials at the top right, then **Security**, then **Keys**.", "Security, Keys"),
        ("Select a role, then **Read**.", ""),
        ("Enter your name, then **Keys**.", ""),
        ("Choose the name, then **Save**.", ""),
        ("Select an image, then **Logo**.", ""),
        ("Select the profile, then **Administrator** as the role.", ""),
    ],
)
def test_menus_behind_what_one_is_known_by(compiled: Compile, way: str, location: str) -> None:
    found = compiled(vendor=f"1. {way}\n1. Copy the key.", credentials=CREDENTIALS).credentials.secret_location
    assert ", ".join(menu.value for menu in found) == location
