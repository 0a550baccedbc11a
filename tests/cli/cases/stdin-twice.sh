reportedly read - -
