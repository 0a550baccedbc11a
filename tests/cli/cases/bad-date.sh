reportedly read --date 4/5/2031 page.html
