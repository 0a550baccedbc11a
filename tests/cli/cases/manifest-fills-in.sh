reportedly read --plain --only article --manifest "$DATA/manifest.tsv" "$DATA/bridge.txt" | grep -o "\"url\":\"[^\"]*\"\|\"published\":\"[^\"]*\""
