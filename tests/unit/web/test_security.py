"""Who may send what."""

import pytest
from flask.testing import FlaskClient

from graphsvc.web import security

ACTION = {"action": "register-person", "parameters": {"name": "Mai"}}
CHANGES = "/api/v1/changes?preview=true"


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:5000", "127.0.0.1:5001", "[::1]", "[::1]:5000"])
def test_the_services_own_names_are_answered(client: FlaskClient, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", [
    "evil.example", "evil.example:5000", "localhost.evil.example", "localhost@evil.example", "127.0.0.1:5000:1",
    "localhost:٣", "::1", "", "localhost,evil.example", " localhost"])
@pytest.mark.parametrize("path", ["/", "/healthz", "/api/v1/questions", "/static/mark.svg", "/nowhere"])
def test_another_hosts_name_is_refused_everywhere(client: FlaskClient, host: str, path: str) -> None:
    assert client.get(path, environ_overrides={"HTTP_HOST": host.encode().decode("latin-1")}).status_code == 421


@pytest.mark.parametrize("headers", [
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:5001"},
    {"Origin": "http://[broken"},
    {"Origin": "http://localhost", "Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
])
def test_a_write_from_another_origin_is_refused(client: FlaskClient, headers: dict[str, str]) -> None:
    answer = client.post(CHANGES, json=ACTION, headers=headers)
    assert (answer.status_code, answer.get_json()["code"]) == (403, "forbidden")


@pytest.mark.parametrize("headers", [
    {}, {"Origin": "http://localhost"}, {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}])
def test_a_write_of_our_own_or_of_a_program_is_taken(client: FlaskClient, headers: dict[str, str]) -> None:
    assert client.post(CHANGES, json=ACTION, headers=headers).status_code == 200


@pytest.mark.parametrize(("headers", "status"), [
    ({}, 403), ({"Origin": "null"}, 403), ({"Origin": "http://evil.example"}, 403),
    ({"Sec-Fetch-Site": "cross-site"}, 403), ({"Sec-Fetch-Site": "same-origin"}, 422),
    ({"Origin": "http://localhost"}, 422)])
def test_a_form_must_say_that_it_comes_from_here(client: FlaskClient, headers: dict[str, str], status: int) -> None:
    assert client.post("/change/register-person", data={"do": "preview"}, headers=headers).status_code == status


@pytest.mark.parametrize("media_type", [
    "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "", "application/jsonx"])
def test_what_a_form_can_send_is_no_write(client: FlaskClient, media_type: str) -> None:
    answer = client.post(CHANGES, data='{"action": "register-person"}', content_type=media_type)
    assert answer.status_code == 415


@pytest.mark.parametrize("path", ["/", "/healthz", "/api/v1/questions", "/api/v1/nowhere", "/nowhere"])
def test_every_answer_carries_the_policy(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; object-src 'none'")
    assert {name: headers[name] for name in security.HEADERS} == security.HEADERS
    assert headers["Cache-Control"] == "private, no-cache"


def test_the_body_has_a_limit(client: FlaskClient) -> None:
    text = b'"' + b"x" * security.LARGEST_BODY + b'"'
    answer = client.post(CHANGES, data=text, content_type="application/json")
    assert (answer.status_code, answer.get_json()["code"]) == (413, "too-large")
    said = answer.get_json()["detail"]
    assert "10 MB" in said and "graphsvc change" in said


@pytest.mark.parametrize(("query", "field", "detail"), [
    ("within=%FF", "within", "not UTF-8"),
    ("as_of=2022%C3", "as_of", "not UTF-8"),
    ("a=1&within=x%00y", "within", "holds a NUL character"),
    ("%FF=1", "\ufffd", "not UTF-8"),
    ("a%00=1", "a\0", "holds a NUL character"),
])
def test_bytes_that_are_no_text_are_refused_by_name(client: FlaskClient, query: str, field: str, detail: str) -> None:
    answer = client.get(f"/api/v1/questions/members-by-load?{query}")
    assert answer.status_code == 422
    (error,) = answer.get_json()["errors"]
    assert (error["code"], error["field"], error["detail"]) == ("malformed-text", field, detail)


@pytest.mark.parametrize("path", ["/api/v1/questions/\xff", "/api/v1/questions/a\0b", "/\xc3("])
def test_a_path_that_is_no_text_is_refused(client: FlaskClient, path: str) -> None:
    assert client.get("/", environ_overrides={"PATH_INFO": path}).status_code == 422
