"""Reviews → what is known, and what to study next. Pure: no files, no clock."""
