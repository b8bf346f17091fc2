"""Help, and words that make no command: the status is 2, and what would be right is said in either language."""

import subprocess
import sys

import pytest

from graphsvc.cli.program import COMMANDS
from tests.unit.cli.conftest import ROOT, Run, started

# Words, and what is said of them in Vietnamese and in English.
WRONG = {
    "no such command": (["asks"], "Không có lệnh asks.", "No such command 'asks'."),
    "no such command below": (["log", "check"], "Không có lệnh check.", "No such command 'check'."),
    "a command nearly there": (
        ["questions", "chek"], "Không có lệnh chek. Ý bạn là check?", "No such command 'chek'. Did you mean 'check'?"),
    "no command below": (["ask", "--limit", "3"], "Thiếu lệnh.", "Missing command."),
    "no such question": (
        ["ask", "nope"], "Không có câu hỏi tên nope. Liệt kê: graphsvc questions",
        "There is no question named nope. To list them: graphsvc questions"),
    "a question nearly there": (
        ["ask", "members-by-loud"],
        "Không có câu hỏi tên members-by-loud. Ý bạn là members-by-load? Liệt kê: graphsvc questions",
        "There is no question named members-by-loud. Did you mean members-by-load? To list them: graphsvc questions"),
    "an action nearly there": (
        ["change", "assign-dty"],
        "Không có thao tác tên assign-dty. Ý bạn là assign-duty? Liệt kê: graphsvc actions",
        "There is no action named assign-dty. Did you mean assign-duty? To list them: graphsvc actions"),
    "no such option": (
        ["log", "--limits"], "Không có tùy chọn --limits. Ý bạn là --limit?",
        "No such option '--limits'. Did you mean '--limit'?"),
    "no value": (["log", "--limit"], "--limit: thiếu giá trị.", "Option '--limit' requires an argument."),
    "a value too many": (
        ["change", "--preview=no"], "--preview: không nhận giá trị.", "Option '--preview' does not take a value."),
    "no number": (
        ["log", "--limit", "ten"], "--limit: phải là số nguyên từ 0 trở lên.",
        "--limit: takes a whole number, 0 or more."),
    "a number too small": (
        ["sample", "--households", "209"], "--households: phải là số nguyên từ 210 đến 5000000.",
        "--households: takes a whole number from 210 to 5000000."),
    "a sample of too few organizations": (
        ["sample", "--organizations", "64"], "--organizations: phải là số nguyên từ 65 đến 500000.",
        "--organizations: takes a whole number from 65 to 500000."),
    "households too few for so many organizations": (
        ["sample", "--households", "210", "--organizations", "158"], "--households: phải từ 420 đến 5000000",
        "--households: must be from 420 to 5000000"),
    "a number too large": (
        ["run", "--port", "65536"], "--port: phải là số nguyên từ 0 đến 65535.",
        "--port: takes a whole number from 0 to 65535."),
    "no such format": (
        ["questions", "--format", "xml"], "--format: chọn một trong table, json, ndjson, csv, xlsx.",
        "--format: choose one of table, json, ndjson, csv, xlsx."),
    "no option that is needed": (["draw"], "Thiếu -o / --output.", "Missing option '-o' / '--output'."),
    "no argument": (["questions", "check"], "Thiếu THƯ_MỤC.", "Missing argument 'THƯ_MỤC'."),
    "no folder": (
        ["questions", "check", "/no/such"], "THƯ_MỤC: phải là một thư mục có sẵn.",
        "THƯ_MỤC: takes a folder that is there."),
    "a folder for a file": (
        ["draw", "-o", "/"], "-o / --output: phải là tên một tệp.", "-o / --output: takes the name of a file."),
    "a word too many": (["digest", "now"], "Thừa tham số (now)", "Got unexpected extra argument (now)"),
    "no parameters of an action": (
        ["change", "assign-duty"], "Thiếu --person, --target.", "Missing --person, --target."),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_usage_says_what_would_be_right(cli: Run, case: str) -> None:
    words, vi, en = WRONG[case]
    for language, said in (("vi", vi), ("en", en)):
        ran = cli(*words, language=language)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.splitlines()[0] == said
        assert ran.err.splitlines()[1].startswith("Xem: graphsvc" if language == "vi" else "See: graphsvc")


def test_help_names_every_command_in_either_language(cli: Run) -> None:
    ran = cli("--help")
    assert ran.status == 0
    assert [name for name in COMMANDS if f"  {name} " not in ran.out] == []
    assert ran.out.startswith("Cách dùng: graphsvc [TÙY CHỌN] LỆNH [THAM SỐ]...")
    assert "Usage" not in ran.out and "Options" not in ran.out

    with started("--help", GRAPHSVC_LANGUAGE="en") as english:
        said = english.communicate()[0].decode()
    assert said.startswith("Usage: graphsvc [OPTIONS] COMMAND [ARGS]...")
    assert "Tùy chọn" not in said


@pytest.mark.parametrize("words", [
    ("--help",), *((name, "--help") for name in COMMANDS), ("log", "verify", "--help"),
    ("questions", "check", "--help"), ("ask", "members-by-load", "--help"), ("change", "assign-duty", "--help"),
], ids=" ".join)
def test_vietnamese_help_holds_no_word_of_click(cli: Run, words: tuple[str, ...]) -> None:
    said = cli(*words).out
    assert said.startswith("Cách dùng: ")
    for english in ("Usage", "Options", "Commands", "OPTIONS", "COMMAND", "ARGS", "default", "required", "and exit"):
        assert english not in said


def test_the_help_of_the_sample_says_how_small_it_may_be(cli: Run) -> None:
    said = " ".join(cli("sample", "--help").out.split())
    assert "ít nhất 210 cho mỗi huyện" in said and "210<=x<=5000000" in said
    assert "mỗi 79 là một huyện" in said and "65<=x<=500000" in said


def test_what_the_system_refuses_is_said_in_either_language(cli: Run) -> None:
    for language, why in (("vi", "không có tệp hay thư mục này"), ("en", "No such file or directory")):
        assert cli("change", "/no/such.json", language=language) == (1, "", f"/no/such.json: {why}\n")


def test_a_file_to_import_that_is_not_there_is_named(cli: Run) -> None:
    assert cli("import", "/no/such.csv") == (1, "", (
        "such.csv: không có tệp hay thư mục này. Hãy kiểm tra tên tệp, thư mục và quyền đọc\n"))
    assert cli("import", "/no/such.csv", language="en") == (1, "", (
        "such.csv: No such file or directory. Check its name, its folder and whether you may read it\n"))


def test_a_parameter_of_a_header_is_an_option_of_the_same_name(cli: Run) -> None:
    said = cli("change", "assign-duty", "--help").out
    assert "--person <đảng viên>" in said
    assert "[bắt buộc]" in said
    assert "default: (" not in said
    assert "--name_en" in cli("change", "register-reason", "--help").out
    assert "--name-en" in cli("change", "register-reason", "--help").out


def test_help_imports_nothing_heavy() -> None:
    look = ("import sys; from graphsvc.cli.program import status; status(['--help']); status(['questions', '--help']);"
            "print(sorted({'flask', 'pyvis', 'networkx', 'waitress', 'IPython'} & set(sys.modules)), file=sys.stderr)")
    done = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, check=True)
    assert done.stderr.strip() == b"[]"


def test_a_setting_that_can_not_be_used_is_named(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHSVC_PORT", "http")
    monkeypatch.setenv("GRAPHSVC_QUESTIONS", "/no/such/folder")
    for words in (("digest",), ("questions",)):
        for language, said in (("vi", "Cài đặt sai: "), ("en", "Wrong settings: ")):
            ran = cli(*words, language=language)
            assert (ran.status, ran.out) == (1, "")
            assert ran.err.startswith(said)
            assert "GRAPHSVC_PORT: " in ran.err and "GRAPHSVC_QUESTIONS: " in ran.err
