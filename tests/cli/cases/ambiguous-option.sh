reportedly read --max 5 page.html
