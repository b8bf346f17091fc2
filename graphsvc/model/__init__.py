"""The model: kinds of things and links, and what a thing is called on a day."""
