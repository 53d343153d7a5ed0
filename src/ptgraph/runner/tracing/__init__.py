"""Which torch and torchvision APIs a piece of code uses, by public name.

The code's syntax tree is rewritten before it is compiled (`rewrite`): every value that an
attribute is read from, that is called, or that stands beside an operator passes through one
small function, `seen`, which notes what it is and returns it. Everything else happens where it
happened before: calls and attribute reads stay in the code's own frames and on their own
lines, so tracebacks, `super()` and line numbers are unchanged, and no torch operation is added.
`record` keeps what was seen, `names` says afterwards what it is called in torch's public
modules, `families` which names are one thing to a learner.

What is a use: operators on tensors, functions, classes, methods, attributes and keywords that
the code's own lines name and run. A type annotation is none (the starter gives it), nor is a
line that never ran, nor Python's own protocols (`len`, `float`, `for`), nor what a library
does inside. Functions that torch compiles are exempt: there `seen` is nothing (the compiler
reads it as "return the value", so graphs, breaks and recompiles are those of the plain code).

Who is traced: a learner's recorded attempt and a reference are run under the checks as traced
code. What passes so has passed; an attempt that does not is judged again as it stands, and
that verdict counts, so tracing decides nothing (`study.checking`). In `verify` the reference
is shown untraced, and traced once more for the claim `taught`. Code that cannot be rewritten
runs as it is, and its uses are not known.
"""
