reportedly read --colours page.html
