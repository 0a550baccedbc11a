cd "$DATA" && reportedly read --plain --only article -f text nowhere.txt bridge.txt
