cd "$DATA" && reportedly read bridge.txt --plain --only article -- -no-such-file 2>&1 | grep -c reportedly
