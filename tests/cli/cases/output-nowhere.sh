reportedly read -o no/such/folder/out "$DATA/bridge.txt"
