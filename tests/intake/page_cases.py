"""Pages whose text is not where it is mostly found, and live blogs: rows as in warc_cases.py. Titles are of all reports that
come of one page."""
import json

HEAD = '<!doctype html><html><head><title>Storm on the coast</title>%s</head><body><h1>Storm on the coast</h1><p>%s</p><main class="%s">%s</main></body></html>'


def para(what):
    return f"The harbour council said {what} and that residents would be told before the evening tide comes in."


def linked(value):
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def bare(head="", body=""):
    return f"<!doctype html><html><head><title>Pier rebuilt</title>{head}</head><body><div id=app></div>{body}</body></html>".encode()


POSTS = [{"@type": "BlogPosting", "headline": f"Update {i}", "datePublished": f"2026-03-11T0{i}:00:00+01:00",
          "url": f"https://outlet.example/live/storm#u{i}", "author": [{"name": "Lena Brandt"}],
          "articleBody": f"<p>{para(f'part {i}')}</p><p>A second paragraph for {i} says a little more.</p>"} for i in range(1, 4)]
BLOG = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Storm on the coast",
        "datePublished": "2026-03-11T01:00:00+01:00", "liveBlogUpdate": POSTS}
MARKUP = "".join(f'<div class="post" id="u{i}"><time datetime="2026-03-11T0{i}:00:00+01:00">0{i}:00</time><h3>Update {i}</h3>'
                 f"<p>{para(f'part {i}')}</p><p>A second paragraph for {i} says a little more.</p></div>" for i in range(1, 4))
LIVE = ["Storm on the coast", "Update 1", "Update 2", "Update 3"]
ARTICLE = '<meta property="og:type" content="article">'
STATE = {"article": {"title": "Pier rebuilt", "blocks": [{"type": "paragraph", "children": [{"text": para(f"number {i}")}]} for i in range(6)]},
         "related": [{"title": "x", "url": "/y", "text": para("other") * 9}, {"title": "z", "url": "/z", "text": "short"}]}
BODY = " ".join(para(f"number {i}") for i in range(8))
DATA = "the text is from the page's data"

PAGES = [
    ("live, JSON-LD", (HEAD % (linked(BLOG), para("the storm had passed"), "x", MARKUP)).encode(), LIVE,
     {"last": {"url": "https://outlet.example/live/storm#u3"}, "last_article": {"published": "2026-03-11T03:00:00+01:00", "byline": ["Lena Brandt"]},
      "notes": "a live blog: its 3 posts", "lacks": "A second paragraph"}),
    ("live, one update", (HEAD % (linked({**BLOG, "liveBlogUpdate": POSTS[0]}), para("the storm had passed"), "x", "")).encode(), LIVE[:2], {}),
    ("live, no update", (HEAD % (linked({**BLOG, "liveBlogUpdate": []}), para("the storm had passed"), "x", "")).encode(), LIVE[:1], {}),
    ("live, updates of nothing", (HEAD % (linked({**BLOG, "liveBlogUpdate": [1, None, {}, "x", {"articleBody": ""}]}), para("the storm had passed"), "x", "")).encode(),
     LIVE[:1], {}),
    ("live, markup", (HEAD % ("", para("the storm had passed"), "liveblog", MARKUP)).encode(), LIVE,
     {"args": ["--url", "https://outlet.example/storm"], "last": {"url": "https://outlet.example/storm#u3"},
      "last_article": {"published": "2026-03-11T03:00:00+01:00"}}),
    ("a list that is not live", (HEAD % ("", para("the storm had passed"), "news", MARKUP)).encode(), LIVE[:1], {}),
    ("two posts are no live blog", (HEAD % ("", para("the storm had passed"), "liveblog", MARKUP[:MARKUP.index('<div class="post" id="u3"')])).encode(), LIVE[:1], {}),
    ("articleBody", bare(linked({"@type": "NewsArticle", "headline": "Pier rebuilt", "articleBody": BODY}), "<p>" + para("it")),
     ["Pier rebuilt"], {"notes": DATA}),
    ("framework state", bare(ARTICLE, f"<script>window.__INITIAL_STATE__={json.dumps(STATE)};</script>"), ["Pier rebuilt"],
     {"notes": DATA, "lacks": "other"}),
    ("framework data", bare(ARTICLE, f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(STATE)}</script>'), ["Pier rebuilt"],
     {"notes": DATA, "lacks": "other"}),
    ("state of no article", bare("", f"<script>window.__INITIAL_STATE__={json.dumps(STATE)};</script>"), [], {}),
    ("state cut short", bare(ARTICLE, f"<script>window.__INITIAL_STATE__={json.dumps(STATE)[:-30]}</script>"), [], {}),
    ("noscript", bare("", "<noscript>" + "".join(f"<p>{para(f'number {i}')}</p>" for i in range(5)) + "</noscript><script src=a.js></script>"),
     ["Pier rebuilt"], {}),
    ("drawn by scripts", bare("", "<noscript>You need to enable JavaScript to run this app.</noscript><script src=a.js></script>"), [],
     {"notes": "drawn by scripts and holds no text"}),
    ("not free", bare(linked({"@type": "NewsArticle", "isAccessibleForFree": "False"}), f"<article><h1>Pier rebuilt</h1><p>{para('it')}</p><p>{para('more')}</p></article>"),
     ["Pier rebuilt"], {"notes": "not free to read"}),
    ("a wall", bare("", f"<article><h1>Pier rebuilt</h1><p>{para('it')}</p><p>{para('more')}</p><div class='c-Paywall'>Subscribe</div></article>"),
     ["Pier rebuilt"], {"notes": "has a paywall"}),
    ("free", bare(linked({"@type": "NewsArticle", "isAccessibleForFree": True}), f"<article><h1>Pier rebuilt</h1><p>{para('it')}</p><p>{para('more')}</p></article>"),
     ["Pier rebuilt"], {"no_notes": True}),
]
