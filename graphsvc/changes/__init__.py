"""To write, make a change: named actions in one transaction, guards on what they touched, an entry in the log."""
