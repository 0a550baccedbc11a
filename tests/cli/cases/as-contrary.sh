# Rows are of csv, and a recorder keeps figures.
cp "$DATA/toll.txt" .
reportedly read -f json --as acled toll.txt
reportedly read -f json --rows figures toll.txt
reportedly read --rows claims --as ucdp toll.txt
