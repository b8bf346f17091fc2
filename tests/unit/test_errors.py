"""Every code that an answer may carry is known and explained."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import graphsvc
from graphsvc.errors import CODES
from graphsvc.statements.catalogue import Catalogue
from graphsvc.web.errors import TITLES

SOURCES = sorted(Path(graphsvc.__file__).parent.rglob("*.py"))
# Where a problem gets its code from what is not written there: a guard's name, and what the query's own calls say.
CALLS = {"Problem": 0, "Obstacle": 2, "self._wrong": 1}
PASSED_ON = {"guard.name", "offence.guard.name", "obstacle.code", "code"}


def codes(tree: ast.AST) -> Iterator[str]:
    """The codes that problems are raised with: the words themselves, else how they are spelled."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        place = CALLS.get(ast.unparse(call.func))
        if place is not None:
            code = call.args[place]
            yield code.value if isinstance(code, ast.Constant) else ast.unparse(code)


@pytest.fixture(scope="module")
def raised() -> set[str]:
    """The codes of all problems that the service raises."""
    return {code for source in SOURCES for code in codes(ast.parse(source.read_text(encoding="utf-8")))} - PASSED_ON


def test_every_problem_has_a_code_that_is_explained(raised: set[str]) -> None:
    assert raised - set(CODES) == set()


def test_no_code_is_explained_that_nothing_raises(raised: set[str]) -> None:
    assert set(CODES) - raised == {code for code, _ in TITLES.values()} - raised


def test_the_name_of_a_guard_is_no_other_code(catalogue: Catalogue) -> None:
    assert len(catalogue.codes) == len(CODES) + len(catalogue.guards)


def test_what_a_code_means_is_said_in_both_languages() -> None:
    assert [code for code, said in CODES.items() if not said.vi.endswith(".") or not said.en.endswith(".")] == []
