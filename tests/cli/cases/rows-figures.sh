# A row a figure: interval, words, and whose claim it stands in.
cp "$DATA/toll.txt" .
reportedly read --plain --date 2031-05-04 --rows figures toll.txt > out.csv
cut -d, -f5- out.csv
