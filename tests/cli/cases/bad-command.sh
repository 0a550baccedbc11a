reportedly raed page.html
