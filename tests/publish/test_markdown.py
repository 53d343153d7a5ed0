"""What becomes of an author's Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.publish.markdown import code_html, to_html


def test_markup_in_a_text_is_shown_and_not_obeyed():
    html = to_html("a <script>alert(1)</script> <b>b</b>\n\n<div onclick=x>\n\n[x](javascript:x)")
    assert "<script" not in html
    assert "<b>" not in html
    assert "<div" not in html
    assert "href" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@given(st.text(alphabet="<>&\"'[]()`*_|!-ab \n:/x#"))
def test_no_text_opens_a_tag_of_its_own(text):
    tags = {"p", "em", "strong", "code", "pre", "span", "a", "ul", "ol", "li", "hr", "br", "h1"}
    tags |= {"h2", "h3", "h4", "h5", "h6", "blockquote", "table", "thead", "tbody", "tr", "th"}
    opened = {part.partition(">")[0].split()[0].strip("/") for part in to_html(text).split("<")[1:]}
    assert opened <= tags | {"td"}


def test_tables_and_common_mark():
    html = to_html("| a | b |\n|---|---|\n| 1 | **2** |")
    assert "<th>a</th>" in html
    assert "<strong>2</strong>" in html


def test_python_is_coloured():
    assert '<span class="kn">import</span>' in to_html("```python\nimport torch\n```")


def test_examples_are_coloured_as_a_console():
    html = to_html("```python\n>>> bn.training\nTrue\n```")
    assert '<span class="gp">&gt;&gt;&gt; </span>' in html
    assert '<span class="go">True</span>' in html


@pytest.mark.parametrize("language", ["text", "", "no-such-language"])
def test_diagrams_are_left_as_they_are(language):
    diagram = "  x ──► y\n  │  <in>\n\n  └──► class z"
    shown = diagram.replace("<", "&lt;").replace(">", "&gt;")
    assert to_html(f"```{language}\n{diagram}\n```") == f'<pre class="code">{shown}</pre>'


def test_indentation_of_a_first_line_survives():
    assert code_html("    x\n", "text") == '<pre class="code">    x</pre>'


def test_links_to_nodes_become_what_the_caller_wants():
    def link(node_id: str, words: str) -> str:
        return f"<i>{node_id}/{words}</i>"

    html = to_html("See [[batch-norm]] and [[linear|the linear layer]].", link=link)
    assert html == "<p>See <i>batch-norm/</i> and <i>linear/the linear layer</i>.</p>"


def test_nested_lists_and_code_are_no_links():
    html = to_html("`[[batch-norm]]` and [[1, 2], [3, 4]] and [[5]]", link=lambda *_: "LINK")
    assert "LINK" not in html


def test_words_of_a_link_stay_text():
    assert "<b>" not in to_html("[[linear|<b>]]")


def test_pictures_are_told_in_words_for_nothing_may_be_fetched():
    html = to_html("![a <plot>](https://example.org/a.png)")
    assert "src" not in html
    assert "a &lt;plot&gt;" in html
