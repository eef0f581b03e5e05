"""Target `checklist`: `backend` renders `items`; `stages` and `places` say for which steps these stand."""
