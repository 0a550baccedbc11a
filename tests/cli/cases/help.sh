reportedly --help
