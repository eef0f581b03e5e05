"""What templates call the application before its name is filled in."""

PLACEHOLDERS = frozenset(
    {"testapp", "sampleapp", "appname", "applicationname", "productname", "nameofapp", "demoapp", "xyzapp"}
)
"""Names that templates use for the application, letters and digits only; Contoso is the customer's and is none."""
