reportedly serve -l none.ledger
echo $?
reportedly serve --port 70000
echo $?
reportedly serve --port x
echo $?
reportedly serve page.html
echo $?
echo "The mayor said that the bridge was open." | reportedly add --plain -l one.ledger - 2>/dev/null
reportedly serve -l one.ledger --port 0 --host 'no address'
echo $?
