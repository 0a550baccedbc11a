reportedly read --plain --only article --manifest "$DATA/manifest.tsv" | grep -o "\"url\":\"[^\"]*\"\|\"published\":\"[^\"]*\""
