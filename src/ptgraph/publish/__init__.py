"""Course and progress → forms to use elsewhere: an Anki deck, an HTML map."""
