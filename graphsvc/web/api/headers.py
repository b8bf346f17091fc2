"""The headers of statement files as JSON: what can be asked, and what can be changed."""

from typing import Any

from graphsvc.formats import described
from graphsvc.language import Language
from graphsvc.statements.catalogue import Action
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Parameter


def about_question(question: Question, language: Language) -> dict[str, Any]:
    """A question or picture: what it is, what it takes and the columns of its rows."""
    return {
        **_about(question, language),
        "scope": question.scope,
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
        "parameters": [_about_parameter(parameter, language) for parameter in header.parameters.values()],
    }


def _about_parameter(parameter: Parameter, language: Language) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "type": parameter.type,
        "title": parameter.title.says(language),
        "help": parameter.help.says(language),
        "optional": parameter.optional,
        "default": parameter.default,
        **({"choices": {word: said.says(language) for word, said in parameter.choices.items()}}
           if parameter.choices else {}),
    }
