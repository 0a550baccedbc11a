mkdir in && for n in $(seq 200); do printf 'Page %s says so.' $n > in/$n.txt; done
reportedly read --plain -j 1 in > one 2> one.err
reportedly read --plain -j 8 in > eight 2> eight.err
cmp one eight && cmp one.err eight.err && wc -l < one && cat one.err
