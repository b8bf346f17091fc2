"""Who makes a change: the setting, or the user of the operating system; unverified until sign-in exists."""

import getpass

from graphsvc.settings import Settings


def actor(settings: Settings) -> str:
    """The name that the log keeps for this process's changes."""
    if settings.actor:
        return settings.actor
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
