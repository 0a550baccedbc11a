# What the language core reads and the rules then settle: a clause split by its source, an age, a transcript, a claim
# within a claim.
cat > a.txt <<'TEXT'
Climate change, Mr. Petrov often says, is the greatest threat facing the town.

Retired teacher Bonnie Ruiz, 71, said she had come for $312.

The union denied that its chairman had told members that the strike was over.

WALLACE: Will you be there on Friday?

MAYOR RUIZ: I shall. We all shall.
TEXT
reportedly read --model "$DATA/../../../models/en.rpm" --plain -f json a.txt |
    python3 -c 'import json, sys
for c in json.load(sys.stdin)["claims"]: print(c["source"]["text"], "|", c["cue"]["text"], "|", c["content"]["text"])'
