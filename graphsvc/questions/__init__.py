"""To read, ask a question: what `within` and a day mean, and rows as readers meet them."""
