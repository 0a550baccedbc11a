reportedly read --manifest nowhere.tsv
