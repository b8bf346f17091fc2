"""A round: writers at work, a kill when the dice say so, the recovery, a little more work, and the judgement."""

import logging
import random
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from graphsvc.graph import open_graph
from tests.crashes.history import Request, requests
from tests.crashes.judging import judged
from tests.crashes.service import Service
from tests.crashes.writers import GROUND, await_acknowledged, client, send, writing

log = logging.getLogger(__name__)
logging.getLogger("httpx").setLevel(logging.WARNING)  # a line for each request would hide ours
# Kills something, brings it back where it does not come by itself, and gives the seconds until all answers again.
Kill = Callable[[random.Random], float]
SENT_AGAIN = 10


def tortured(service: Service, folder: Path, kill: Kill, *, seed: int, rounds: int) -> None:
    """So many rounds on one graph, each judged; the log of the test tells what they came to."""
    dice = random.Random(seed)
    with client(service.address) as sender:
        assert send(sender, GROUND)["status"] == 201
        for number in range(rounds):
            with writing(service.address, folder, f"{seed}.{number}") as writers:
                await_acknowledged(writers, dice.randint(5, 50))
                time.sleep(dice.uniform(0, 0.2))
                recovered = kill(dice)
                await_acknowledged(writers, 10)
            judge(service, folder, f"seed {seed}, round {number}: recovered in {recovered:.1f} s")
            answered_as_before(sender, dice, requests(folder, f"{seed}.{number}."))
        judge(service, folder, f"seed {seed}, after {rounds} rounds")


def judge(service: Service, folder: Path, where: str) -> None:
    """All that was acknowledged is there once, nothing is half or there twice, the log is true."""
    sent = requests(folder)
    with open_graph(service.settings) as graph:
        judgement = judged(graph, sent)
    acknowledged = sum(request.acknowledged is not None for request in sent)
    log.info("%s; %d changes sent, %d acknowledged", where, len(sent), acknowledged)
    assert acknowledged, f"{where}: nothing was acknowledged"
    assert judgement.is_clean, f"{where}: {judgement}"
    assert [request.refusals for request in sent if request.refusals] == [], where


def answered_as_before(sender: httpx.Client, dice: random.Random, sent: list[Request]) -> None:
    """A request sent again with its key gets its first answer; one whose answer was lost is now made, if it was not."""
    acknowledged = [request for request in sent if request.acknowledged]
    for request in dice.sample(acknowledged, min(SENT_AGAIN, len(acknowledged))):
        assert send(sender, request) == {"status": 201, "body": request.acknowledged}
    for request in sent:
        if not request.acknowledged:
            assert send(sender, request)["status"] == 201


def away_is_said(service: Service, seconds: float = 30) -> None:
    """While its graph is away the service tells readers so, at once, however many writers there are."""
    until = time.monotonic() + seconds
    with client(service.address) as reader:
        while (answer := reader.get("/api/v1/questions/structure-in-numbers")).status_code == 200:
            assert time.monotonic() < until, "the graph was never away"
    assert (answer.status_code, answer.json()["code"]) == (503, "graph-away")
    assert answer.elapsed.total_seconds() < 5
