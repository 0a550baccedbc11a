cd "$DATA" && reportedly read --only article -f text empty.html
