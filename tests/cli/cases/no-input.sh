reportedly read -f json
