reportedly read --gazetteer nowhere.rpg "$DATA/bridge.txt"
