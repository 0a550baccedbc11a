# Places with the gazetteer that ships; without one there are none.
printf 'Three people were killed near Springfield, Ill., on Friday. Police in Decatur said so.\n' > a.txt
reportedly read --gazetteer "$DATA/../../../models/places.rpg" --plain -f json a.txt | sed -n '/"places"/,/^  ]/p'
reportedly read --plain -f json a.txt | grep '"places"'
reportedly read --gazetteer "$DATA/../../../models/places.rpg" --plain -f text a.txt | sed -n "/Places/,\$p"
head -c 4096 "$DATA/../../../models/places.rpg" > cut.rpg
reportedly read --gazetteer cut.rpg --plain a.txt 2> told
code=$?
sed 's/says [0-9]*/says N/' told >&2
exit $code
