reportedly read --jobs 0 page.html
