cd "$DATA" && reportedly read --manifest bad-manifest.tsv
