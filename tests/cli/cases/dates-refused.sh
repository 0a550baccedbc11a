for d in 31 2031-5 2031-13 2031-05-32 2031-05-04T 2031-05-04T08 2031-05-04Z 2031-05-04T08:00:00x yesterday ""; do
    reportedly read --plain --only article --date "$d" "$DATA/bridge.txt" > /dev/null 2>&1; echo "$d: $?"
done
