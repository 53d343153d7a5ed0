"""The learner's journal: SQLModel on SQLite, append-only, with its projection."""
