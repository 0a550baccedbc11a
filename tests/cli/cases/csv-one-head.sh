# The line of names stands once, before the first report, whatever becomes of the inputs.
reportedly read -f csv "$DATA/bridge.html" "$DATA/empty.html" "$DATA/bridge.html" > out.csv
grep -c '^file,' out.csv
head -1 out.csv | cut -d, -f1-6
reportedly read -f csv "$DATA/empty.html" | wc -l
