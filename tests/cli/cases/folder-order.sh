mkdir -p in/deep && for n in b a deep/c; do printf 'Page %s.' $n > in/$n.txt; done
touch in/.hidden.txt in/notes.pdf && ln -s .. in/loop
reportedly read --plain --only article -j 3 in | grep -o '"file":"[^"]*"'
