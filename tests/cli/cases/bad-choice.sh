reportedly read --format=xml page.html
