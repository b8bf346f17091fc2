"""`graphsvc ask NAME`: the rows of a question."""

from graphsvc.cli.named import Call, Named
from graphsvc.cli.opening import graph
from graphsvc.cli.options import format_option, limit_option, reach_options
from graphsvc.cli.printing import print_rows
from graphsvc.cli.saying import LANGUAGE, say
from graphsvc.language import Text


def answered(call: Call) -> None:
    """Ask, and print the rows."""
    from graphsvc.questions.asking import ask

    asked = {name: call.options[name] for name in ("within", "as_of", "limit")}
    with graph() as opened, ask(opened, call.name, parameters=call.parameters, language=LANGUAGE, **asked) as answer:
        about = {"question": call.name, "as_of": answer.as_of, "within": answer.within}
        print_rows(answer.columns, answer, call.options["format"], answer.question.title.says(LANGUAGE), about)


command = Named(
    "ask",
    help=say("Đặt một câu hỏi và in các dòng trả lời.", "Ask a question and print its rows."),
    kind=Text("câu hỏi", "question"), listed="graphsvc questions",
    entries=lambda catalogue: catalogue.questions,
    options=[*reach_options(), limit_option(), format_option()],
    work=answered)
