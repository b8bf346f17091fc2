"""A setting that can't be used is named with its mend, in both languages and in no words of a library."""

from pathlib import Path

import pytest

from graphsvc.errors import SetupError
from graphsvc.language import Text
from graphsvc.settings import from_environment

WRONG = [
    ("GRAPHSVC_PORT", "http", "viết một số nguyên, ví dụ 5000", "write a whole number, such as 5000"),
    ("GRAPHSVC_PORT", "65536", "phải từ 65535 trở xuống", "must be 65535 or less"),
    ("GRAPHSVC_WORKERS", "0", "phải từ 1 trở lên", "must be 1 or more"),
    ("GRAPHSVC_WORKERS", "1.5", "viết một số nguyên, ví dụ 2", "write a whole number, such as 2"),
    ("GRAPHSVC_SECONDS", "long", "viết một số, ví dụ 30", "write a number, such as 30"),
    ("GRAPHSVC_SECONDS", "0", "phải lớn hơn 0", "must be more than 0"),
    ("GRAPHSVC_LANGUAGE", "fr", "chọn một trong 'vi', 'en'", "choose one of 'vi', 'en'"),
    ("GRAPHSVC_ENGINE_MEMORY", "lots", "viết theo dạng như 1g", "write it in the form of 1g"),
    ("GRAPHSVC_ACTOR", "x" * 201, "nhiều nhất 200 ký tự", "must have 200 characters or fewer"),
    ("GRAPHSVC_QUESTIONS", "/no/such", "phải là một thư mục có sẵn", "must be a folder that is there"),
    *(("GRAPHSVC_TIME_ZONE", zone, "không có múi giờ này, viết như Asia/Ho_Chi_Minh",
       "there is no such time zone, write one as Asia/Ho_Chi_Minh") for zone in ("Mars", "Asia", "../etc/passwd")),
]


def refused(**given: str | Path) -> Text:
    with pytest.raises(SetupError) as caught:
        from_environment(**given)
    return caught.value.message


@pytest.mark.parametrize(("variable", "value", "vi", "en"), WRONG)
def test_a_wrong_value_is_named_with_its_mend(variable: str, value: str, vi: str, en: str) -> None:
    assert refused(**{variable: value}) == (f"Cài đặt sai: {variable}: {vi}", f"Wrong settings: {variable}: {en}")


def test_all_wrong_values_are_named_at_once() -> None:
    said = refused(GRAPHSVC_PORT="http", GRAPHSVC_TIME_ZONE="Mars").en
    assert "GRAPHSVC_PORT: " in said and "; GRAPHSVC_TIME_ZONE: " in said


def test_a_mistake_of_an_unforeseen_kind_is_said_in_both_languages_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphsvc.settings._MENDS", {})
    said = refused(GRAPHSVC_TIME_ZONE="Mars")
    assert said.vi == "Cài đặt sai: GRAPHSVC_TIME_ZONE: không dùng được giá trị này, xem docs/settings.md"
    assert said.en == "Wrong settings: GRAPHSVC_TIME_ZONE: this value can't be used, see docs/settings.md"


def test_a_password_file_that_can_not_be_read_says_why(tmp_path: Path) -> None:
    settings = from_environment(NEO4J_PASSWORD_FILE=tmp_path / "none")
    with pytest.raises(SetupError) as caught:
        assert settings.password
    assert caught.value.message.vi.endswith(": không có tệp hay thư mục này")
    assert caught.value.message.en.endswith(": No such file or directory")
