reportedly read --date
