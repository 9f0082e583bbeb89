"""What is script, and what only looks like it."""

from __future__ import annotations

import pytest

from vpcases.read.unsafe import find_script, may_hold_script


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "< SCRIPT src=x>",
        "</script >",
        "text <img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href='x' OnClick = y>",
        "[here](javascript:alert(1))",
        "[here]( <JavaScript:alert(1)>)",
        "[here](java\tscript:alert(1))",
        "[here](java&#115;cript:alert(1))",
        "[here](java&Tab;script:alert(1))",
        "[here](vbscript:x)",
        "![here](data:text/html;base64,AAAA)",
        "[1]: javascript:alert(1)",
        "<javascript:alert(1)>",
        '<a href="  javascript:alert(1)">',
        "<form action=javascript:alert(1)>",
        "javascript:alert(1)",
        " data:text/html,<b>",
        "`code` and <script>",
        "```\nnever closed <script>",
    ],
)
def test_script_is_found(words: str) -> None:
    assert find_script(words)
    assert may_hold_script(words)


@pytest.mark.parametrize(
    "words",
    [
        "JavaScript: the good parts",
        "javascript: the good parts",
        "[JavaScript: the good parts](https://example.com/javascript)",
        "Data: kept for ten years; onions = 3",
        "see data:image",
        "We removed `<script>` and ``a ` <script>``.",
        "```html\n<script>alert(1)</script>\n```",
        "~~~\n[x](javascript:alert(1))\n~~~",
        "if 3 < 4 and on = 5 > 2",
        "<https://example.com/?on=1>",
        "Reply to <m.osei@example.com>",
        "description of a prescription",
        "a <b>bold</b> move",
    ],
)
def test_honest_text_is_left_alone(words: str) -> None:
    assert find_script(words) is None
