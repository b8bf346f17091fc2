"""Statement files: read, checked and put together once, when the service starts."""
