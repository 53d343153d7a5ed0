"""The use-cases: next, check, record, undo. Joins the rooms; knows no terminal."""
