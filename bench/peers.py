"""peers.py - other programs that find the article of a page: a row each, all with their defaults.

A peer takes the page as text and returns what the scorer of ../shared/articles reads: "text", and "title",
"byline", "published" where it gives them. Packages are imported when a peer is first used, for not every
environment has them all (requirements.txt, requirements-peers.txt).
"""
import re
from importlib import metadata


def trafilatura():
    from trafilatura import bare_extraction

    def extract(html):
        found = bare_extraction(html, with_metadata=True)
        if not found:
            return {"text": ""}
        return {"text": found.text or "", "title": found.title, "byline": found.author, "published": found.date}
    return extract


def trafilatura_text():
    """Without title, author and date, which take it most of its time."""
    from trafilatura import extract

    return lambda html: {"text": extract(html) or ""}


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    def extract(html):
        return {"text": extract_plain_text(html, main_content=True, alt_texts=False)}
    return extract


def readability():
    from lxml import html as lxml_html
    from readability import Document

    def extract(html):
        document = Document(html)
        body = lxml_html.fromstring(document.summary())
        text = "\n\n".join(t.strip() for t in body.itertext() if t.strip())
        return {"text": text, "title": document.short_title()}
    return extract


def newspaper():
    from newspaper import Article

    def extract(html):
        article = Article("", fetch_images=False)
        article.download(input_html=html)
        article.parse()
        return {"text": article.text, "title": article.title, "byline": article.authors,
                "published": article.publish_date and str(article.publish_date)}
    return extract


def goose():
    from goose3 import Goose
    engine = Goose({"enable_image_fetching": False})

    def extract(html):
        found = engine.extract(raw_html=html)
        return {"text": found.cleaned_text, "title": found.title, "byline": found.authors,
                "published": found.publish_date and str(found.publish_date)}
    return extract


def boilerpipe():
    from boilerpy3 import extractors
    engine = extractors.ArticleExtractor(raise_on_failure=False)

    def extract(html):
        document = engine.get_doc(html)
        return {"text": document.content, "title": document.title}
    return extract


def justext():
    import justext as package
    words = package.get_stoplist("English")

    def extract(html):
        paragraphs = package.justext(html.encode("utf-8"), words, encoding="utf-8")
        return {"text": "\n\n".join(p.text for p in paragraphs if not p.is_boilerplate)}
    return extract


SPEED = {
    "trafilatura, text only": ("trafilatura", trafilatura_text),
    "trafilatura": ("trafilatura", trafilatura),
    "resiliparse, text only": ("resiliparse", resiliparse),
}
PEERS = {
    "trafilatura": ("trafilatura", trafilatura),
    "resiliparse": ("resiliparse", resiliparse),
    "readability": ("readability-lxml", readability),
    "newspaper": ("newspaper4k", newspaper),
    "goose": ("goose3", goose),
    "boilerpipe": ("boilerpy3", boilerpipe),
    "justext": ("jusText", justext),
}


def version(package):
    return f"{package} {metadata.version(package)}"


def text_of(page_bytes):
    """A page of the set is UTF-8; NUL and other controls, which lxml refuses, are dropped for every peer."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", page_bytes.decode("utf-8", "replace"))
