# A ledger from pages to questions: added, added again, asked, shown, exported, graded and checked.
export REPORTEDLY_LEDGER=a.ledger REPORTEDLY_GAZETTEER=none
cat > a.txt <<'END'
A wall of the Orsk quarry collapsed on Sunday, killing at least four people, the health ministry said.

The town's mayor, Dina Marku, accused the operator, Basalt Works, of blasting beside the road. Basalt Works did not answer calls.
END
cat > b.txt <<'END'
The number of dead in the collapse at the Orsk quarry rose to six, according to the Ministry of Health. Dina Marku, the mayor, said rescuers had stopped searching.
END
reportedly add --keep -v --plain --date 2031-06-01 --url https://a.example/1 a.txt
reportedly add --keep -v --plain --date 2031-06-02 --url https://b.example/2 b.txt
reportedly add --keep -v --plain --date 2031-06-01 --url https://c.example/3 a.txt
reportedly add --keep -v --plain --date 2031-06-01 --url https://a.example/1 a.txt
sed 's/four people/five people/' a.txt > c.txt
reportedly add --keep -v --plain --date 2031-06-01 --url https://a.example/1 c.txt
reportedly claims --stance accuse -f csv
reportedly figures -f table --width 100
reportedly figures -f svg | head -12
reportedly figures -f chart --width 80
reportedly claims --suggest --who ministry -f table --width 120
reportedly disputes -f svg
reportedly disputes -f markdown
reportedly stories -f jsonl
reportedly grade C2 doubtful --reason 'no second witness' --by Mara
reportedly grade C2 -f jsonl | sed 's/"added":.*/"added":.../'
reportedly export --stories
reportedly export > all.jsonl
reportedly add -l again.ledger --reports all.jsonl
reportedly export -l again.ledger | cmp - all.jsonl
reportedly check --deep --model none
reportedly show R2 -f text | head -3
reportedly changes -f table --width 100
reportedly split T1 R99
reportedly split T1 R2 --reason 'another quarry' --by Mara
reportedly join T1 T2
reportedly check
reportedly show X9
echo "exit $?"
reportedly claims -l none.ledger
