reportedly help read
