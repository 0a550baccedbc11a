reportedly read --plain --only article -o out.jsonl "$DATA/bridge.txt" && wc -l < out.jsonl
