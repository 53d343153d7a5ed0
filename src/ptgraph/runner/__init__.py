"""Code → verdict: answers, cards and notes run in isolated processes."""
