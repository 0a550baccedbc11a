# A line an input, whatever became of it.
cp "$DATA/bridge.html" page.html
printf 'WARC/1.0\r\nWARC-Type: request\r\nWARC-Target-URI: https://outlet.example/\r\nContent-Length: 2\r\n\r\nab\r\n\r\nWARC/1.0\r\nbroken' > a.warc
printf '<p>' > 'tab	here.txt'
reportedly read --only article --max-bytes 3000 --log log.tsv -o out.jsonl page.html nowhere.html a.warc 'tab	here.txt' 2> /dev/null
cat log.tsv
