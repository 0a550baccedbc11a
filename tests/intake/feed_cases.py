"""Feeds, sitemaps and lists of feeds, sound and broken: rows as in warc_cases.py."""
import json

TEXT = "".join(f"<p>The harbour council said that part {i} of the pier would be rebuilt before the winter storms reach the coast, and "
               f"residents told it that they had waited for more than two years.</p>" for i in range(4))
SHORT = "The harbour council said that the pier would be rebuilt."


def escaped(s):
    return s.replace("&", "&amp;").replace("<", "&lt;")


def rss(items, head='<?xml version="1.0" encoding="UTF-8"?>', root="rss version='2.0'"):
    return (f'{head}<{root} xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<channel><title>Harbour news</title><link>https://outlet.example/</link>{items}</channel></{root.split()[0]}>")


def item(n=1, content=TEXT, more="", date="Wed, 11 Mar 2026 07:40:00 +0100"):
    full = f"<content:encoded>{escaped(content)}</content:encoded>" if content else ""
    return (f"<item><title>Part {n}</title><link>https://outlet.example/{n}</link><guid>g{n}</guid><pubDate>{date}</pubDate>"
            f"<dc:creator>Lena Brandt</dc:creator><description>{SHORT}</description>{full}{more}</item>")


def atom(entries):
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour news</title>{entries}</feed>'


ENTRY = ('<entry><title>Part 1</title><link rel="self" href="https://outlet.example/self"/><link href="https://outlet.example/1"/><id>tag:1</id>'
         "<published>2026-03-11T07:40:00+01:00</published><updated>2026-03-12T07:40:00Z</updated><author><name>Lena Brandt</name></author>")
LIKE = {"fields": {"url": "https://outlet.example/1"},
        "last_article": {"published": "2026-03-11T07:40:00+01:00", "byline": ["Lena Brandt"]}}
SITEMAP = ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
           "<url><loc>https://outlet.example/1</loc><news:news><news:publication_date>2026-03-11</news:publication_date>"
           "<news:title>Part 1</news:title></news:news></url><url><loc>https://outlet.example/2</loc></url></urlset>")
BOMB = ('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};">' for a, b in zip("abcdefgh", "bcdefghi"))
        + "]><rss><channel><item><title>&i;</title></item></channel></rss>")
OUTSIDE = ('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&x;</title></item></channel></rss>')
JSON = {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour news", "items": [
    {"id": "1", "url": "https://outlet.example/1", "title": "Part 1", "content_html": TEXT, "date_published": "2026-03-11T07:40:00+01:00",
     "authors": [{"name": "Lena Brandt"}]}, {"id": "2", "url": "https://outlet.example/2", "content_text": SHORT}]}

FEEDS = [(name, data if isinstance(data, bytes) else data.encode(), titles, more) for name, data, titles, more in [
    ("rss 2.0", rss(item()), ["Part 1"], LIKE),
    ("rss, two entries", rss(item() + item(2)), ["Part 1", "Part 2"], {}),
    ("rss, summaries", rss(item(1, "") + item(2)), ["Part 2"], {"says": "feed entry without its text: 1"}),
    ("rss, CDATA", rss(item().replace(escaped(TEXT), "<![CDATA[" + TEXT + "]]>")), ["Part 1"], LIKE),
    ("rss 1.0", rss(item(), root="rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"), ["Part 1"], LIKE),
    ("rss 0.91, its document type", rss(item(), head='<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://outlet.example/rss.dtd">',
                                        root="rss version='0.91'"), ["Part 1"], LIKE),
    ("rss, description is the text", rss(item(1, "").replace(SHORT, escaped(TEXT))), ["Part 1"], LIKE),
    ("rss, latin-1", rss(item(), head='<?xml version="1.0" encoding="ISO-8859-1"?>').replace("Part 1", "Café 1").encode("latin-1"), ["Café 1"], {}),
    ("rss, windows-1251", rss(item(), head='<?xml version="1.0" encoding="windows-1251"?>').replace("Part 1", "Мост 1").encode("cp1251"), ["Мост 1"], {}),
    ("rss, no such encoding", rss(item(), head='<?xml version="1.0" encoding="x-nothing"?>'), [], {"failed": 1, "says": "unknown encoding"}),
    ("rss, zone by name", rss(item(date="11 Mar 26 07:40 GMT")), ["Part 1"], {"last_article": {"published": "2026-03-11T07:40:00Z"}}),
    ("rss, a prefix of nowhere", rss(item(more="<x:y/>")), ["Part 1"], {}),
    ("rss, media", rss(item().replace("<title>", "<media:title>A picture</media:title><title>")), ["Part 1"], {}),
    ("rss, no date", rss(item(date="soon")), ["Part 1"], {"last_article": {"published": None}}),
    ("rss, markup in the title", rss(item().replace("Part 1", "&lt;b&gt;Part&lt;/b&gt; 1")), None, {}),
    ("atom", atom(ENTRY + f'<content type="html">{escaped(TEXT)}</content></entry>'), ["Part 1"], LIKE),
    ("atom, xhtml", atom(ENTRY + f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{TEXT}<br/></div></content></entry>'), ["Part 1"], LIKE),
    ("atom, summary", atom(ENTRY + f"<summary>{SHORT}</summary></entry>"), [], {"says": "", "exit": 0}),
    ("json feed", json.dumps(JSON), ["Part 1"], {**LIKE, "says": "feed entry without its text: 1"}),
    ("json feed without items", '{"version": "https://jsonfeed.org/version/1"}', [], {"failed": 1, "says": "without items"}),
    ("json feed cut short", json.dumps(JSON)[:-9], [], {"failed": 1, "says": "broken JSON"}),
    ("sitemap", SITEMAP, [], {"says": "feed entry without its text: 2"}),
    ("sitemap index", '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://outlet.example/s.xml</loc></sitemap>'
     "<sitemap><loc>https://outlet.example/t.xml</loc></sitemap></sitemapindex>", [], {"says": "address of a feed: 2"}),
    ("opml", '<opml version="2.0"><body><outline text="x"><outline title="A" xmlUrl="https://outlet.example/a.rss"/>'
     '<outline xmlUrl="https://outlet.example/b.rss"/></outline></body></opml>', [], {"says": "address of a feed: 2"}),
    ("nothing in it", rss(""), [], {}),
    ("cut short", rss(item() + item(2))[:-300], ["Part 1"], {"failed": 1, "says": "no element found"}),
    ("a tag not closed", rss(item() + "<item><b></item>"), ["Part 1"], {"failed": 1, "says": "mismatched tag"}),
    ("an entity that is none", rss(item() + item(2).replace("Part 2", "Part&nbsp;2")), ["Part 1"], {"failed": 1, "says": "undefined entity"}),
    ("entities in entities", BOMB, [], {"failed": 1, "says": "declarations of its own"}),
    ("an entity from outside", OUTSIDE, [], {"failed": 1, "says": "declarations of its own"}),
    ("nested without end", rss("<item>" + "<x>" * 100000), [], {"failed": 1, "says": "nested over 200 deep"}),
    ("an element without end", rss("<item><title>" + "x" * (5 << 20) + "</title></item>"), [], {"failed": 1, "says": "over 4 MiB"}),
    ("more entries than any", "<urlset>" + "<url><loc>a</loc></url>" * 50001 + "</urlset>", [], {"failed": 1, "says": "over 50000 entries"}),
    ("too large for a page", rss(item() * 9), [], {"args": ["--max-bytes", "3000"], "failed": 1, "says": "--max-bytes raises it"}),
    ("gzip", __import__("gzip").compress(rss(item()).encode()), ["Part 1"], LIKE),
    ("xhtml is no feed", '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Part 1</title></head><body><article>'
     + TEXT + "</article></body></html>", ["Part 1"], {}),
]]
