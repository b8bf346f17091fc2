"""The web face: pages and the HTTP API. It parses, calls the domain once, and answers; it holds no rules."""
