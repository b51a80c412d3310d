"""The one way from text that somebody typed to HTML: Markdown, and of that only what a text needs.

No picture, no style, no HTML of one's own; a link leads to a page or a mailbox and tells it nothing.
"""

from __future__ import annotations

from typing import Final

import nh3
from markdown_it import MarkdownIt

#: Headings of a text stand below the title of its part of the page, and skip no level.
TAGS: Final = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "h3", "h4", "h5", "a", "hr"}
_HEADINGS: Final = {"h1": "h3", "h2": "h4", "h3": "h5", "h4": "h5", "h6": "h5"}
_MARKDOWN: Final = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": 10}).disable("image")


def as_html(tekst: str) -> str:
    """Safe to show as it is.

    >>> as_html("Een **vet** woord <b>en</b> een [lek](javascript:alert(1))").strip()
    '<p>Een <strong>vet</strong> woord &lt;b&gt;en&lt;/b&gt; een [lek](javascript:alert(1))</p>'
    """
    tokens = _MARKDOWN.parse(tekst)
    for token in tokens:
        token.tag = _HEADINGS.get(token.tag, token.tag)
    html = str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}, "ol": {"start"}, "*": set()},
        url_schemes={"http", "https", "mailto"},
        set_tag_attribute_values={"a": {"class": "utrecht-link"}},
        link_rel="noopener noreferrer nofollow",
    )
