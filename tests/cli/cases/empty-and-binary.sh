cd "$DATA" && reportedly read --only article empty.html binary.txt | grep -o '"file":"[^"]*"'
