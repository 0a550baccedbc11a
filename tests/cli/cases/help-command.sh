reportedly help read | sed 3,\$d
