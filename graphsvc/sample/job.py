"""Loading the sample as a job: a process of its own, which tells how far it is."""

from graphsvc.graph import open_graph
from graphsvc.jobs.folder import Jobs
from graphsvc.jobs.job import Job
from graphsvc.progress import Tell
from graphsvc.sample.loading import load
from graphsvc.settings import Settings


def samples(settings: Settings) -> Jobs:
    """The loadings that are kept."""
    return Jobs(settings, "samples")


def work(settings: Settings, _job: Job, told: Tell) -> None:
    """Load the reference district, or go on with one that was interrupted.

    Raises
    ------
    Refused, GraphAway, TookTooLong, GraphError
    """
    with open_graph(settings) as graph:
        load(graph, told=lambda now: told("writing", now.actions, None))
