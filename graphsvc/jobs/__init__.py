"""Long work in a process of its own: it goes on when a browser closes, and leaves nothing behind when it is killed."""
