"""The headers of statement files as JSON: what can be asked, and what can be changed."""

from typing import Any

from graphsvc.formats import described, taken
from graphsvc.language import Language
from graphsvc.statements.catalogue import Action
from graphsvc.statements.questions import Question


def about_question(question: Question, language: Language) -> dict[str, Any]:
    """A question or picture: what it is, what it takes and the columns of its rows."""
    return {
        **_about(question, language),
        "scope": question.scope,
        "urgency": question.urgency,
        "chart": question.chart,
        "columns": described(question.columns.values(), language),
    }


def about_action(action: Action, language: Language) -> dict[str, Any]:
    """An action: what it does and what it takes."""
    return _about(action, language)


def _about(header: Question | Action, language: Language) -> dict[str, Any]:
    return {
        "name": header.name,
        "title": header.title.says(language),
        "help": header.help.says(language),
        "group": header.group,
        "parameters": taken(header.parameters.values(), language),
    }
