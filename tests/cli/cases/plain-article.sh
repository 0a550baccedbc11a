reportedly read --plain --only article -f json "$DATA/bridge.txt" | sed "s|$DATA|DATA|"
