cd "$DATA" && reportedly read --plain --only article -f view hostile.txt && reportedly read --plain --only article hostile.txt | grep -o "\"text\":.*bell.*end\""
