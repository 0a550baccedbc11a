for n in 1 2 3 4 5 6; do printf 'Page %s.' $n > $n.txt; done
printf 'Far too long a page.' > 4.txt
reportedly read --plain --only article --max-bytes 10 -j 4 1.txt nowhere.txt 2.txt 3.txt 4.txt 5.txt | grep -o '"file":"[^"]*"'
