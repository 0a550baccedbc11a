cd "$DATA" && reportedly read --max-bytes 10 bridge.txt
