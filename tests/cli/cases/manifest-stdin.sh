cp "$DATA/bridge.txt" . && reportedly read --plain --only article --manifest - < "$DATA/manifest.tsv" | grep -o '"file":"[^"]*"'
