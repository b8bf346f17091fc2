"""`graphsvc change`: one action or a list, previewed or made, refused whole; and a log that was tampered with."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.log import Wanted, contents, entries
from graphsvc.cli import line
from graphsvc.graph import Graph
from tests.engines.choosing import emptied, on_embedded
from tests.making import act, district, made
from tests.unit.cli.conftest import Ran, Run

pytestmark = [pytest.mark.usefixtures("joined"), on_embedded]
DUTY = ("--person", "an", "--target", "h2", "--on", "2018-01-01")


def numbers(graph: Graph) -> list[int]:
    return [entry.number for entry in entries(graph)]


def rows(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def test_an_action_is_made_and_says_what_it_wrote(cli: Run, graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    district(graph)
    monkeypatch.setenv("GRAPHSVC_ACTOR", "Nguyễn Thị Hoa")
    ran = cli("change", "assign-duty", *DUTY, "--format", "ndjson")
    assert (ran.status, ran.err) == (0, "Đã ghi thay đổi số 3.\n")
    (fact,) = rows(ran)
    assert (fact["row"], fact["action"], fact["before"]) == (1, "assign-duty", None)
    assert (fact["after"]["start"], fact["after"]["end"]) == ("Person/an", "Household/h2")
    (entry,) = entries(graph, Wanted(after=2))
    assert (entry.number, entry.head.actor, entry.action) == (3, "Nguyễn Thị Hoa", "assign-duty")


def test_a_preview_says_the_same_and_changes_nothing(cli: Run, graph: Graph) -> None:
    district(graph)
    before = digest(graph)
    ran = cli("change", "assign-duty", *DUTY, "--preview", "--format", "json")
    assert (ran.status, ran.err) == (0, "Xem trước: chưa có gì thay đổi.\n")
    assert cli("change", "--preview", "assign-duty", *DUTY, language="en").err == "Preview: nothing has changed.\n"
    assert (digest(graph), numbers(graph)) == (before, [1, 2])
    made_now = cli("change", "assign-duty", *DUTY, "--format", "json")
    assert json.loads(made_now.out) == json.loads(ran.out)


def test_a_refusal_names_what_is_wrong_in_either_language_and_changes_nothing(cli: Run, graph: Graph) -> None:
    district(graph)
    before = digest(graph)
    late = ("change", "assign-duty", "--person", "an", "--target", "h2", "--on", "2015-06-01")
    for words, vi, en in (
        (late, "person: Nguyễn Văn An không phải là đảng viên đang sinh hoạt ngày 01/06/2015",
         "person: Nguyễn Văn An is no living member on 1 Jun 2015"),
        (("change", "rename-household", "--household", "h9", "--name", "x", "--on", "2020-01-01"),
         "household: không có hộ h9", "household: there is no household h9"),
        (("change", "record-death", "--person", "an", "--on", "yesterday"), "on: ngày viết", "on: write a date"),
    ):
        for language, said in (("vi", vi), ("en", en)):
            ran = cli(*words, language=language)
            assert (ran.status, ran.out) == (1, "")
            assert said in ran.err
    assert (digest(graph), numbers(graph)) == (before, [1, 2])


def test_a_list_from_standard_input_is_one_change(cli: Run, graph: Graph) -> None:
    district(graph)
    actions = [act("assign-duty", person="an", target=target, on="2018-01-01") for target in ("h2", "h4")]
    ran = cli("change", "-", "--format", "ndjson", stdin=json.dumps(actions).encode())
    assert ran.status == 0
    assert [(fact["row"], fact["after"]["end"]) for fact in rows(ran)] == [(1, "Household/h2"), (2, "Household/h4")]
    assert numbers(graph) == [1, 2, 3]
    assert len(contents(graph, 3)) == 2


def test_a_list_from_a_file_is_made_whole_or_not_at_all(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    file = tmp_path / "first.json"
    file.write_text(json.dumps([act("assign-duty", person="an", target="h2", on="2018-01-01"),
                                act("assign-duty", person="nobody", target="h4", on="2018-01-01"),
                                act("assign-duty", person="an", target="nothing", on="2018-01-01")]))
    ran = cli("change", file, language="en")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.splitlines() == ["row 2, person: there is no member nobody",
                                    "row 3, target: there is no household or household group nothing"]
    assert numbers(graph) == [1, 2]
    file.write_text(json.dumps(act("assign-duty", person="an", target="h2", on="2018-01-01")))
    assert cli("change", file).status == 0
    assert numbers(graph) == [1, 2, 3]


@pytest.mark.parametrize(("given", "said"), [
    (b"[{", "-: không phải JSON: dòng 1, cột 3\n"), (b"[\xff\xfe", "-: không phải UTF-8, từ byte 2\n"),
    (b"[]", "actions: cần từ 1 đến"),
    (b"[1]", 'mỗi thao tác viết {"action": tên'), (b'{"action": "admit", "parameters": []}', "mỗi thao tác viết"),
    (b'{"action": "admits"}', "ý bạn là admit?"),
])
def test_what_is_no_list_of_actions_is_refused(cli: Run, graph: Graph, given: bytes, said: str) -> None:
    ran = cli("change", "-", stdin=given)
    assert (ran.status, ran.out) == (1, "")
    assert said in ran.err
    assert numbers(graph) == []


def test_a_file_that_is_not_there_is_named(cli: Run, graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "no-such.json"
    ran = cli("change", file)
    assert ran.status == 1
    assert ran.err.startswith(f"{file}: ")


def test_with_the_same_key_a_change_is_made_once(cli: Run, graph: Graph) -> None:
    district(graph)
    first = cli("change", "assign-duty", *DUTY, "--key", "k-1", "--format", "ndjson")
    again = cli("change", "assign-duty", *DUTY, "--key", "k-1", "--format", "ndjson")
    assert (first.status, first.err, rows(first)) == (again.status, again.err, rows(again))
    assert numbers(graph) == [1, 2, 3]
    other = cli("change", "assign-duty", "--person", "an", "--target", "h4", "--on", "2018-01-01", "--key", "k-1")
    assert (other.status, other.out) == (1, "")
    assert numbers(graph) == [1, 2, 3]


def test_a_log_that_was_tampered_with_is_named_with_its_entry(cli: Run, graph: Graph) -> None:
    district(graph)
    made(graph, act("assign-duty", person="an", target="h2", on="2018-01-01"))
    graph.store.define("MATCH (c:Change {number: 2}) SET c.action = 'admit'", seconds=10)
    assert cli("log", "verify") == (1, "", "mục 2 đã bị sửa: chuỗi không khớp\n")
    assert cli("log", "verify", language="en") == (
        1, "", "entry 2 was altered: the chain does not match\n")
    ran = cli("log", "verify", "--format", "ndjson")
    assert (ran.status, rows(ran), ran.err) == (
        1, [{"number": 2, "message": "mục 2 đã bị sửa: chuỗi không khớp"}], "")


def test_a_small_sample_is_loaded_and_says_how_much(
        cli: Run, graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "EVERY", 0)
    ran = cli("sample", "--households", "210", "--organizations", "65", language="en")
    assert ran.status == 0
    count = sum(1 for _ in entries(graph))
    assert ran.out.startswith("The invented sample is loaded: ")
    assert ran.out.endswith(f" actions in {count} changes.\n")
    begun, *told = ran.err.splitlines()
    assert begun == "Loading the sample …"
    assert len(told) == count
    assert told[-1] == f"Loading the sample … {ran.out.split()[5]} actions"


def test_ctrl_c_ends_quietly_and_changes_nothing(cli: Run, graph: Graph) -> None:
    ran = cli("change", "-", stdin=Interrupted())
    assert (ran.status, ran.out, ran.err.strip()) == (130, "", "")
    assert numbers(graph) == []


class Interrupted(io.BytesIO):
    """Input that is awaited until Ctrl-C is pressed."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise KeyboardInterrupt


def test_a_change_is_undone_and_what_was_known_is_rebuilt(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    before = digest(graph)
    cli("change", "assign-duty", *DUTY)
    preview = cli("undo", "3", "--preview")
    assert (preview.status, preview.err) == (0, "Xem trước: chưa có gì thay đổi.\n")
    assert "Hoàn tác thay đổi 3" in preview.out and "Nguyễn Văn An (an) phụ trách Hộ 2 (h2)" in preview.out
    assert digest(graph) != before
    assert cli("undo", "3", language="en").err == "Change 4 is made.\n"
    assert digest(graph) == before
    replayed = cli("replay", "--to", "2", "--into", str(tmp_path / "other"), language="en")
    assert (replayed.status, before in replayed.out) == (0, True)
    whole = cli("replay", "--into", str(tmp_path / "other"), language="en")
    assert (whole.status, whole.out.startswith("Replayed up to change 4 into ")) == (0, True), "it goes on from there"
    earlier = cli("replay", "--to", "2", "--into", str(tmp_path / "other"), language="en")
    assert (earlier.status, "holds this log up to change 4 already" in earlier.err) == (1, True)
    later = cli("replay", "--to", "9999", "--into", str(tmp_path / "later"), language="en")
    assert (later.status, later.err) == (1, "to: there is no change 9999: the last of the log is 4\n")
    until = cli("log", "--after", "1", "--limit", "1", "--format", "ndjson")
    replayed = cli("replay", "--to", rows(until)[0]["time"], "--into", str(tmp_path / "time"), language="en")
    assert "up to change 2" in replayed.out, "a time as the log writes it"
    assert cli("replay", "--to", "2026-11-01", "--into", str(tmp_path / "day")).status == 0
    assert cli("replay", "--to", "hôm qua", "--into", str(tmp_path / "third")).status == 2


def test_the_digest_of_a_day_leaves_out_what_began_later(cli: Run, graph: Graph) -> None:
    district(graph)
    known = cli("digest", "--as-of", "31/12/2016").out
    cli("change", "assign-duty", *DUTY)
    assert cli("digest", "--as-of", "2016-12-31").out == known
    assert cli("digest", "--as-of", "2018-01-01").out != known
    assert cli("digest", "--as-of", "mai").status == 2


def test_the_history_of_a_thing_is_told_in_words(cli: Run, graph: Graph) -> None:
    district(graph)
    cli("change", "assign-duty", *DUTY)
    told = cli("history", "household", "h2")
    assert (told.status, told.err) == (0, "")
    assert "Nguyễn Văn An (an) phụ trách Hộ 2 (h2)" in told.out.splitlines()[-1]
    assert [row["number"] for row in rows(cli("history", "Household", "h2", "--format", "ndjson"))] == [2, 2, 3]
    assert cli("history", "Household", "h99").status == 1
    assert cli("history", "Man", "h2").status == 2
    found = cli("log", "--thing", "Household/h2", "--action", "assign-duty", "--since", "01/01/2020",
                "--until", "2199-01-01", "--format", "ndjson")
    assert [row["number"] for row in rows(found)] == [2, 3]
    assert cli("log", "--since", "mai").status == 2
    last = rows(found)[-1]["time"]
    later = cli("log", "--since", last, "--until", "2199-01-01 00:00", "--format", "ndjson")
    assert [row["number"] for row in rows(later)] == [3]
    assert rows(cli("log", "--thing", "Household/h2", "--until", "2020-01-01T08:30+07:00", "--format", "ndjson")) == []


def test_a_head_is_kept_elsewhere_and_compared(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    file = tmp_path / "head.json"
    file.write_text(cli("log", "head").out, encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8"))["number"] == 2
    assert cli("log", "verify", "--head", str(file)) == (0, "Nhật ký nguyên vẹn.\n", ""), "with it all is shown"
    missing = cli("log", "verify", "--head", str(tmp_path / "none.json"), language="en")
    assert (missing.status, missing.err.splitlines()[0]) == (2, "--head: takes a file that is there.")
    file.write_text('{"number": 2, "hash": "f00"}', encoding="utf-8")
    assert "entry 2 is not the one" in cli("log", "verify", "--head", str(file), language="en").err
    file.write_text("[]", encoding="utf-8")
    assert cli("log", "verify", "--head", str(file)).status == 2


def test_the_paper_behind_a_change_is_kept(cli: Run, graph: Graph) -> None:
    district(graph)
    cli("change", "assign-duty", *DUTY, "--decision", "12-QĐ/HU", "--decided-on", "17/06/2024", "--issuer", "Huyện ủy")
    (row,) = rows(cli("log", "--after", "2", "--format", "ndjson"))
    assert (row["decision"], row["decided_on"], row["issuer"], row["why"]) == (
        "12-QĐ/HU", "2024-06-17", "Huyện ủy", None)
    assert cli("undo", "3", "--decided-on", "mai").status == 1
    assert cli("undo", "3", "--why", "Nhầm").status == 0
    assert "Nhầm" in cli("log").out


def test_a_file_may_hold_the_paper_behind_it_and_options_win(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    file = tmp_path / "change.json"
    duty = act("assign-duty", person="an", target="h2", on="2018-01-01")
    file.write_text(json.dumps({"actions": [duty], "decision": "1-QĐ", "issuer": "Huyện"}), encoding="utf-8")
    assert cli("change", str(file), "--issuer", "Xã").status == 0
    (entry,) = entries(graph, Wanted(after=2))
    assert (entry.head.decision, entry.head.issuer) == ("1-QĐ", "Xã")
    file.write_text(json.dumps({"actions": [duty], "decided": "x"}), encoding="utf-8")
    assert "decided" in cli("change", str(file)).err
    assert numbers(graph) == [1, 2, 3]


def test_a_data_folder_moves_into_the_graph_of_the_settings(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    folder, known, newest = tmp_path / "folder", cli("digest").out, cli("log", "head").out
    assert cli("replay", "--into", folder).status == 0
    assert cli("replay", "--from", folder).status == 0, "it is there already"
    emptied(graph.store)
    graph.prepare()
    moved = cli("replay", "--from", folder, language="en")
    assert (moved.status, moved.out) == (0, f"Replayed up to change 2 into {graph.settings.data}. Digest: {known}")
    assert (cli("log", "head").out, cli("log", "verify").status) == (newest, 0)
    cli("change", "assign-duty", *DUTY)
    assert "a beginning of this log" in cli("replay", "--from", folder, language="en").err


def test_a_replay_reads_a_data_folder_only_and_has_one_other_end(cli: Run, engine: str, tmp_path: Path) -> None:
    ran = cli("replay", "--from", tmp_path, language="en")
    assert (ran.status, ran.err) == (1, "from: this is no data folder of graphsvc\n")
    assert list(tmp_path.iterdir()) == []
    assert cli("replay", "--from", tmp_path / "none").status == 2
    assert "--into" in cli("replay").err and cli("replay").status == 2
    assert cli("replay", "--from", tmp_path, "--into", tmp_path / "new").status == 2
    assert list(tmp_path.iterdir()) == []


def test_a_replay_takes_no_folder_that_holds_anything(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    (tmp_path / "note.txt").write_text("kept", encoding="utf-8")
    ran = cli("replay", "--into", str(tmp_path), language="en")
    assert "choose a new or empty folder" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]
