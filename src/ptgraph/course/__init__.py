"""Files → `Course`: what there is to learn. Knows no learner and no torch."""
