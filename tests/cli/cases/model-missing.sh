reportedly read --model nowhere.rpm "$DATA/bridge.txt"
