reportedly read --pl --on=article --for json --da=2031-05-04 "$DATA/bridge.txt" | grep -e "\"published\": " -e "\"text\": "
