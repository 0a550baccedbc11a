reportedly help nothing
