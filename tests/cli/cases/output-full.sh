reportedly read -o /dev/full "$DATA/bridge.txt" "$DATA/bridge.txt"
