"""The mutants of a reference: each change there is, once, as readable as a diff."""

import ast

import pytest

from ptgraph.runner.mutants import mutants_of, sample

FUNCTION = "def f(x, y, n):\n    return {}\n"


def changed_to(expression: str) -> set[str]:
    """What an expression that is returned becomes."""
    source = FUNCTION.format(expression)
    returned = set()
    for mutant in mutants_of(source):
        (function,) = ast.parse(mutant.source).body
        returned.add(ast.unparse(function.body[-1]).removeprefix("return "))
    return returned - {"None"}


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("x + y", {"x - y", "x", "y"}),
        ("x - y", {"x + y", "y - x", "x", "y"}),
        ("x @ y", {"x * y", "y @ x", "x", "y"}),
        ("x & y", {"x | y", "x", "y"}),
        ("x < y", {"x <= y", "x >= y"}),
        ("x == y", {"x != y"}),
        ("x and y", {"x or y", "x", "y"}),
        ("not x", {"x"}),
        ("~x", {"x"}),
        ("7", {"8", "6"}),
        ("0", {"1", "-1"}),
        ("-1", {"0", "-2", "1"}),
        ("0.5", {"1.5", "0.25"}),
        ("True", {"False"}),
        ("'mean'", {"''"}),
        ("x if n else y", {"x", "y"}),
        ("(x, y)", {"(y, x)"}),
        ("x[n]", {"x"}),
        ("x[:, None]", {"x", "x[None, :]", "x[None]", "x[:]"}),
        ("x[n:]", {"x", "x[:]"}),
        ("x.mT", {"x"}),
        ("x.softmax(n)", {"x.log_softmax(n)", "x.softmax()", "x"}),
        ("x.sum(dim=1)", {"x.mean(dim=1)", "x.prod(dim=1)", "x.sum()", "x.sum(dim=2)",
                          "x.sum(dim=0)", "x"}),
        ("torch.cat(x)", {"torch.stack(x)", "torch.cat()", "x"}),
        ("x.sub_(y)", {"x.sub(y)", "x.add_(y)", "x.sub_()", "x"}),
        ("nn.init.zeros_(x)", {"nn.init.ones_(x)", "nn.init.zeros_()", "x"}),
        ("nn.utils.clip_grad_norm_(x)", {"nn.utils.clip_grad_value_(x)",
                                         "nn.utils.clip_grad_norm_()", "x"}),
        ("max(x, y)", {"min(x, y)", "max(y)", "max(x)", "max(y, x)", "x"}),
        ("x.transpose(y, n)", {"x.transpose(n)", "x.transpose(y)", "x"}),
        ("x.view(n)", {"x.view()", "x"}),
        ("[x for x in y if n]", {"[x for x in y if True]", "[x for x in y if False]"}),
        ("f'{n}-D'", {"f'{n}'"}),
        ("zip(x, y, strict=True)", {"zip(y, strict=True)", "zip(x, strict=True)",
                                    "zip(y, x, strict=True)", "x"}),
    ],
)  # fmt: skip
def test_an_expression_becomes_what_a_person_might_have_written(expression, expected):
    assert changed_to(expression) == expected


def test_statements_are_dropped_and_augmented_assignments_changed():
    source = "def f(model):\n    n = 0\n    n += 1\n    model.step()\n    return n\n"
    diffs = [mutant.name.partition("\n")[2] for mutant in mutants_of(source)]
    assert "- n = 0\n+ pass" in diffs
    assert "- n += 1\n+ pass" in diffs
    assert "- n += 1\n+ n -= 1" in diffs
    assert "- n += 1\n+ n = 1" in diffs
    assert "- model.step()\n+ pass" in diffs
    assert "- return n\n+ return None" in diffs


def test_docstrings_annotations_imports_and_guards_are_left_alone():
    source = (
        '"""Half."""\n\nimport math as m\n\n\n'
        'def f(x: "int | None" = None) -> "list[int]":\n'
        '    """Return 1 + 1."""\n    assert x > 0, "positive"\n    y: "int" = x\n    return y\n'
    )
    changed = {mutant.line for mutant in mutants_of(source)}
    assert changed == {9, 10}


def test_every_mutant_compiles_differs_and_keeps_the_other_lines_as_they_are():
    source = (
        "# é, two bytes\ndef f(x, ñ):  # 说明\n    y = (x  -  ñ) ** 2  # spaced\n"
        "    if x > 0:\n        y = g('é', x - 1)\n    for i in range(10):\n"
        "        if i:\n            continue\n        y += x[i, :i]\n    return y\n"
    )
    shapes = {ast.dump(ast.parse(source))}
    mutants = mutants_of(source)
    for mutant in mutants:
        shape = ast.dump(ast.parse(mutant.source))
        assert shape not in shapes
        shapes.add(shape)
        ours, theirs = source.splitlines(), mutant.source.splitlines()
        assert mutant.line in range(1, len(ours) + 1)
        assert sum(line not in theirs for line in ours) <= 4  # a whole loop at most
    assert len({mutant.name for mutant in mutants}) == len(mutants)
    assert [mutant.line for mutant in mutants] == sorted(mutant.line for mutant in mutants)


def test_the_same_words_twice_in_a_function_have_two_names():
    source = "def f(x):\n    x.step()\n    x.step()\n"
    names = [mutant.name for mutant in mutants_of(source)]
    assert len(set(names)) == len(names) == 2


def test_a_mutant_is_named_by_its_function_and_its_lines():
    (mutant,) = [m for m in mutants_of(FUNCTION.format("x - y")) if "x + y" in m.source]
    assert mutant.name == "in f\n- return x - y\n+ return x + y"
    assert "-    return x - y\n+    return x + y" in mutant.diff


def test_a_name_stays_when_other_lines_change():
    source = "class A:\n    def f(self, x):\n        return x + 1\n"
    before = {m.name for m in mutants_of(source)}
    after = {m.name for m in mutants_of("import torch\n\n" + source + "\n\nB = 2 * 3\n")}
    assert before < after
    assert all(name.startswith("in A.f\n") for name in before)


def test_a_sample_is_drawn_by_content_and_hardly_changes_with_an_edit():
    mutants = mutants_of(FUNCTION.format("x[0, 1, 2, 3] + y[4, 5, 6, 7] * n[8, 9, 10]"))
    drawn = sample(mutants, 10, "a/b")
    assert drawn == sample(mutants, 10, "a/b")
    assert len(drawn) == 10
    assert drawn != sample(mutants, 10, "a/c")
    rest = tuple(m for m in mutants if m is not drawn[0])
    assert len(set(drawn) & set(sample(rest, 10, "a/b"))) == 9
    assert sample(mutants, 1000, "a/b") == mutants
