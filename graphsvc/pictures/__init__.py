"""Pictures of the structure: what is drawn, where, and as which page."""
