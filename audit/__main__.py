"""`python -m newsaudit` is the command `newsaudit`."""

from newsaudit.cli import main

main()
