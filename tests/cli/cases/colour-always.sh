cd "$DATA" && reportedly read --plain --only article -f view --colour always --width 30 bridge.txt
