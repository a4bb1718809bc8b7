"""`python -m generator`, the same command as `toetssteen`."""

from generator.cli import main

main()
