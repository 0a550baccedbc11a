printf 'A line of text.' | reportedly read --plain --only article - | grep -o '"file":"-"\|"text":"[^"]*"'
