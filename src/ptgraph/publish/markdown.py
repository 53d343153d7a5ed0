"""Markdown → HTML, for cards in Anki and notes on the map.

CommonMark and tables by markdown-it-py with raw HTML off, so that no text of a course can
become markup; code is coloured by Pygments, whose class names `code.css` styles in light and
dark. A link between nodes, `[[node-id]]` or `[[node-id|words]]`, becomes what the caller's
function makes of it. Not responsible for pages: it returns fragments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

NodeLink = Callable[[str, str], str]
"""Makes HTML of a link to a node, from the node's id and the author's words ("" if none)."""

_NODE_LINK = re.compile(r"\[\[([a-z][a-z0-9-]*)(?:\|([^\[\]\n]+))?\]\]")
_PLAIN = {"", "text", "txt", "plain", "diagram"}
_PYTHON = {"", "python", "py", "python3", "pycon"}


def words_only(node_id: str, words: str) -> str:
    """Show a link to a node as its words, or as the node's id: for where nothing can open."""
    return escape(words or node_id)


def to_html(text: str, *, link: NodeLink = words_only) -> str:
    """Return the HTML of a Markdown text. Raw HTML in it is shown, not obeyed."""
    return str(_parser().render(text, {"link": link})).strip()


def code_html(code: str, language: str = "python") -> str:
    """Return coloured code in a `<pre>`; `>>>` examples are coloured as a Python console.

    Text, diagrams and unknown languages are left as they are.
    """
    lexer = _lexer(code, language)
    if lexer is None:
        body = escape(code, quote=False)
    else:
        body = highlight(code, lexer, HtmlFormatter(nowrap=True))
    return f'<pre class="code">{body.rstrip()}</pre>'


def _lexer(code: str, language: str) -> Lexer | None:
    if language in _PYTHON and code.lstrip().startswith(">>>"):
        language = "pycon"
    if language in _PLAIN:
        return None
    try:
        lexer: Lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None
    return lexer


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "highlight": lambda code, language, _: code_html(code, language)}
    parser = MarkdownIt("commonmark", options).enable("table")
    parser.inline.ruler.before("link", "node_link", _parse_node_link)
    parser.add_render_rule("node_link", _render_node_link)
    parser.add_render_rule("code_block", _render_indented_code)
    parser.add_render_rule("link_open", _render_link)
    parser.add_render_rule("image", _render_image)
    return parser


def _parse_node_link(state: StateInline, silent: bool) -> bool:
    match = _NODE_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("node_link", "", 0)
        token.meta = {"node": match[1]}
        token.content = (match[2] or "").strip()
    state.pos = match.end()
    return True


def _render_node_link(
    _renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    _options: OptionsDict,
    env: EnvType,
) -> str:
    token = tokens[index]
    link: NodeLink = env["link"]
    return link(token.meta["node"], token.content)


def _render_indented_code(
    _renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: Any
) -> str:
    return code_html(tokens[index].content, "")


def _render_link(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    tokens[index].attrSet("target", "_blank")
    tokens[index].attrSet("rel", "noopener noreferrer")
    return renderer.renderToken(tokens, index, options, env)


def _render_image(_renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: Any) -> str:
    """Show a picture as its words: a deck or a map carries no other files and asks for none."""
    return f"<em>{escape(tokens[index].content)}</em>"
