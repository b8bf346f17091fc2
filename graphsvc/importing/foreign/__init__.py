"""Units of other systems, turned into sheets of ours before they are read."""
