cd "$DATA" && reportedly read --plain --only article -f view --width 30 bridge.txt
