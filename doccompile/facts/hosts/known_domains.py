"""Registrable domains that are no vendor's, or seldom: the identity service's, hosting, publishing, third parties."""

MICROSOFT = frozenset({
    "microsoft.com", "microsoftonline.com", "azure.com", "azure.net", "azure.us", "windows.net", "windows.com",
    "office.com", "office365.com", "live.com", "msdn.com", "msft.net", "aka.ms", "sharepoint.com",
    "onmicrosoft.com", "visualstudio.com", "outlook.com", "powershellgallery.com", "microsoftonline.us",
    "bing.com", "msauth.net", "skype.com", "dynamics.com", "cloud.microsoft", "microsoft365.com", "b2clogin.com",
})  # fmt: skip
"""The identity service's own, and those of its maker."""
HOSTING = frozenset({
    "github.io", "gitlab.io", "githubusercontent.com", "apiary.io", "readthedocs.io", "gitbook.io",
    "amazonaws.com", "force.com", "herokuapp.com", "azurewebsites.net", "azure-api.net", "azureedge.net",
    "azurefd.net", "azurecontainerapps.io", "cloudfront.net", "elasticbeanstalk.com", "cloudfunctions.net",
    "appspot.com", "run.app", "web.app", "firebaseapp.com", "onrender.com", "fly.dev", "workers.dev",
    "netlify.app", "vercel.app", "zendesk-docs.com", "example.com", "example.org", "example.net",
    "contoso.com", "fabrikam.com", "site.com", "salesforce-sites.com",
})  # fmt: skip
"""Where others publish: never the vendor's own, whatever stands before them."""
PUBLISHERS = frozenset({
    "statuspage.io", "swagger.io", "postman.com", "getpostman.com", "youtube.com", "youtu.be",
    "youtube-nocookie.com", "vimeo.com", "medium.com", "stackoverflow.com", "surveymonkey.com", "typeform.com",
    "atlassian.net", "zendesk.com", "freshdesk.com", "zohodesk.com", "zohodesk.eu", "intercom.help",
    "helpscoutdocs.com", "document360.io", "readme.io", "notion.site", "uservoice.com",
})  # fmt: skip
"""Where others publish too, or have their help desk: the vendor's own where they, not only what stands before them,
have its name."""
THIRD_PARTIES = frozenset({
    "github.com", "gitlab.com", "bitbucket.org", "simplecloud.info", "ietf.org", "rfc-editor.org", "w3.org",
    "wikipedia.org", "oasis-open.org", "oauth.net", "oauth.com", "openid.net", "json.org", "google.com",
    "googleapis.com", "linkedin.com", "facebook.com", "twitter.com", "x.com", "amazon.com", "apple.com", "mozilla.org",
    "adobe.io", "jwt.io", "curl.se", "okta.com", "scim.cloud", "docs.rs", "cloudflare.com", "python.org",
    "auth0.com", "wistia.com", "slideshare.net", "calendly.com", "terraform.io", "hashicorp.com",
})  # fmt: skip
"""What many documents link to: the vendor's own only where its name says so."""
