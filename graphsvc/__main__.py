"""`python -m graphsvc` is the same as `graphsvc`."""

from graphsvc.cli import main

main()
