"""What is true of a graph, in plain Python: it imports nothing of the service that it judges."""
