printf "Far too long a page." > 4.txt; reportedly read --max-bytes 10 4.txt > /dev/null
