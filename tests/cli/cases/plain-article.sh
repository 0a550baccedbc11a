reportedly read --plain --only article -f json "$DATA/bridge.txt" | sed -n "1,/\"file\"/p;/\"text\"/,\$p" | sed "s|$DATA|DATA|"
