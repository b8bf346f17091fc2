"""docker-compose.yml and Dockerfile, held against the settings, against Neo4j's own, and against what may be open."""

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from graphsvc.settings import Settings, from_environment
from tests.engines import jars
from tests.engines.choosing import explained

ROOT = Path(__file__).parents[1]
OURS = frozenset(field.alias for field in Settings.model_fields.values())
# The image's own way of naming where the login stands; everything else is a setting of Neo4j.
OF_THE_IMAGE = {"NEO4J_AUTH_FILE"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def service(compose: dict[str, Any]) -> dict[str, Any]:
    return dict(compose["services"]["graphsvc"])


@pytest.fixture(scope="module")
def neo4j(compose: dict[str, Any]) -> dict[str, Any]:
    return dict(compose["services"]["neo4j"])


def settings_of_neo4j(neo4j: dict[str, Any]) -> dict[str, str]:
    """Neo4j's settings as the image reads them from the environment: `_` is a dot, `__` an underscore."""
    return {name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_"): value
            for name, value in neo4j["environment"].items() if name not in OF_THE_IMAGE}


def test_every_variable_of_the_service_is_a_setting_with_a_value_it_takes(service: dict[str, Any]) -> None:
    given = service["environment"]
    assert set(given) <= OURS
    settings = from_environment(**given)
    assert settings.neo4j_uri == "bolt://neo4j:7687"
    assert str(settings.neo4j_password_file) == "/run/secrets/neo4j_password"


def test_variables_of_the_image_are_settings_too() -> None:
    said = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert {"GRAPHSVC_DATA", "GRAPHSVC_PORT"} <= set(re.findall(r"GRAPHSVC_\w+", said)) <= OURS


@pytest.mark.neo4j
def test_every_setting_of_neo4j_is_one_that_this_neo4j_knows(neo4j: dict[str, Any]) -> None:
    with explained():
        (jar,) = jars.neo4j().glob("neo4j-configuration-5*.jar")
    release = neo4j["image"].removeprefix("neo4j:").removesuffix("-community")
    assert jar.name.startswith(f"neo4j-configuration-{release}.")
    with zipfile.ZipFile(jar) as opened:
        known = b"".join(opened.read(name) for name in opened.namelist() if name.endswith(".class"))
    assert [name for name in settings_of_neo4j(neo4j) if name.encode() not in known] == []


def test_load_csv_reads_neither_files_nor_the_network(neo4j: dict[str, Any]) -> None:
    settings = settings_of_neo4j(neo4j)
    assert settings["dbms.security.allow_csv_import_from_file_urls"] == "false"
    assert settings["internal.dbms.cypher_ip_blocklist"] == "0.0.0.0/0,::/0"


def test_only_this_machine_reaches_the_service_and_only_the_service_reaches_neo4j(
        compose: dict[str, Any], service: dict[str, Any], neo4j: dict[str, Any]) -> None:
    assert service["ports"] == ["127.0.0.1:5000:5000"]
    assert "ports" not in neo4j
    assert neo4j["networks"] == ["inside"]
    assert compose["networks"]["inside"] == {"internal": True}


def test_the_host_check_knows_the_names_of_this_machine_only(service: dict[str, Any]) -> None:
    settings = from_environment(**service["environment"])
    assert settings.host == "0.0.0.0"
    assert settings.allowed_hosts == ("127.0.0.1", "localhost", "[::1]")


def test_passwords_come_from_files_and_there_is_none_by_default(
        compose: dict[str, Any], service: dict[str, Any], neo4j: dict[str, Any]) -> None:
    for part in (service, neo4j):
        secret = {name: value for name, value in part["environment"].items() if re.search("PASSWORD|AUTH", name)}
        assert secret
        for name, place in secret.items():
            assert name.endswith("_FILE")
            assert Path(place).name in part["secrets"]
    assert all(set(secret) == {"file"} for secret in compose["secrets"].values())
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert all(f"/{Path(secret['file']).parent.name}/" in ignored for secret in compose["secrets"].values())


def test_what_is_kept_is_in_named_volumes(
        compose: dict[str, Any], service: dict[str, Any], neo4j: dict[str, Any]) -> None:
    assert {place.split(":")[1] for place in neo4j["volumes"]} == {"/data", "/logs"}
    assert {place.split(":")[1] for place in service["volumes"]} == {"/data"}
    places = [*service["volumes"], *neo4j["volumes"]]
    assert {place.split(":")[0] for place in places} == set(compose["volumes"])


def test_both_have_a_health_check_and_the_service_waits_for_neo4j(
        service: dict[str, Any], neo4j: dict[str, Any]) -> None:
    assert service["healthcheck"]["test"][0] == neo4j["healthcheck"]["test"][0] == "CMD"
    assert service["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_the_image_installs_what_is_locked_with_hashes_and_runs_as_nobody_special() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    installs = [part for line in lines if line.startswith("RUN ") for part in line.split("&&") if "pip install" in part]
    assert len(installs) == 3
    assert all("--require-hashes" in part or "--no-index" in part for part in installs)
    assert lines.index("USER graphsvc") < next(n for n, line in enumerate(lines) if line.startswith("CMD "))
    assert any(line.startswith("HEALTHCHECK ") and "/healthz" in line for line in lines)


def test_everything_that_the_image_copies_is_sent_to_its_builder() -> None:
    said = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copied = {part for line in re.findall(r"^COPY (?!--from)(.+) \S+$", said, re.MULTILINE) for part in line.split()}
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    assert copied == sent
    assert all((ROOT / part).exists() for part in copied)
