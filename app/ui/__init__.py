"""The screen: pages and widgets that ask the services and show what they say. Nothing is decided here."""
