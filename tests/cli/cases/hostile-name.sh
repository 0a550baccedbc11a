cp "$DATA/bridge.txt" "$(printf 'odd\033[31m\377.txt')"
reportedly read --plain --only article *.txt | grep -o '"file":"[^"]*"'
reportedly read "$(printf 'none\033[31m\342\200\256')"
