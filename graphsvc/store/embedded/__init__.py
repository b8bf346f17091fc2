"""The graph that the service brings along: an engine in a child process, reached over Bolt like any other."""
