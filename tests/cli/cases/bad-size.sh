reportedly read --max-bytes 1T page.html
