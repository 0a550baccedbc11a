for d in 2031 2031-05 2031-05-04 2031-05-04T08:00 2031-05-04T08:00:00Z 2031-05-04T08:00:00.5+02:00; do
    reportedly read --plain --only article --date $d "$DATA/bridge.txt" > /dev/null || echo "$d: $?"
done
