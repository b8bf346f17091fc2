"""Every setting in one place, read from the environment; an error names the variable and the mend."""

import getpass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import DirectoryPath, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graphsvc.errors import SetupError
from graphsvc.language import Language, Text


class Settings(BaseSettings):
    """The service's settings; the environment variable is the field's alias."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    neo4j_uri: str | None = Field(
        None, alias="NEO4J_URI", description="Bolt address of a Neo4j; left out, the embedded engine serves")
    neo4j_user: str = Field("neo4j", alias="NEO4J_USER", description="Neo4j user")
    neo4j_password: SecretStr | None = Field(None, alias="NEO4J_PASSWORD", description="Neo4j password")
    neo4j_password_file: Path | None = Field(
        None, alias="NEO4J_PASSWORD_FILE", description="File that holds the Neo4j password")
    neo4j_database: str = Field("neo4j", alias="NEO4J_DATABASE", description="Neo4j database")
    data: Path = Field(Path("data"), alias="GRAPHSVC_DATA", description="Folder of the embedded engine")
    engine_memory: str = Field(
        "1g", alias="GRAPHSVC_ENGINE_MEMORY", pattern=r"^\d+[mg]$",
        description="Heap of the embedded engine, such as 512m or 4g")
    seconds: float = Field(
        30, alias="GRAPHSVC_SECONDS", gt=0, le=3600, description="Seconds a question or picture may take")
    change_seconds: float = Field(
        600, alias="GRAPHSVC_CHANGE_SECONDS", gt=0, le=86400, description="Seconds a change may take")
    host: str = Field("127.0.0.1", alias="GRAPHSVC_HOST", description="Address that the service listens on")
    port: int = Field(5000, alias="GRAPHSVC_PORT", ge=0, le=65535, description="Port that it listens on")
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        ("127.0.0.1", "localhost", "[::1]"), alias="GRAPHSVC_ALLOWED_HOSTS",
        description="Host names that requests may carry, separated by commas")
    workers: int = Field(2, alias="GRAPHSVC_WORKERS", ge=1, le=64, description="Web workers")
    language: Language = Field("vi", alias="GRAPHSVC_LANGUAGE", description="Language where a reader names none")
    time_zone: str = Field("Asia/Ho_Chi_Minh", alias="GRAPHSVC_TIME_ZONE", description="Time zone that decides today")
    questions: DirectoryPath | None = Field(
        None, alias="GRAPHSVC_QUESTIONS", description="Folder of the user's own questions")
    actor: str | None = Field(
        None, alias="GRAPHSVC_ACTOR", max_length=200,
        description="Who makes the changes; left out, the user of the operating system")

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _separate(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        ZoneInfo(value)
        return value

    @cached_property
    def who(self) -> str:
        """Who makes this process's changes."""
        try:
            return self.actor or getpass.getuser()
        except (KeyError, OSError):  # a user id without a name, as in a container
            return "unknown"

    @cached_property
    def password(self) -> str:
        """The Neo4j password, from the variable or from the file it stands in."""
        if self.neo4j_password_file is not None:
            try:
                return self.neo4j_password_file.read_text(encoding="utf-8").strip()
            except OSError as error:
                raise SetupError(Text(
                    f"NEO4J_PASSWORD_FILE: không đọc được {self.neo4j_password_file}: {error.strerror}",
                    f"NEO4J_PASSWORD_FILE: {self.neo4j_password_file} can't be read: {error.strerror}")) from error
        return self.neo4j_password.get_secret_value() if self.neo4j_password else ""


def from_environment(**given: Any) -> Settings:
    """The settings of this process.

    Parameters
    ----------
    given
        Values by environment name that win over the environment.

    Raises
    ------
    SetupError
        A variable's value can't be used; all such variables are named.
    """
    try:
        return Settings(**given)
    except ValidationError as error:
        lines = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise SetupError(Text(f"Cài đặt sai: {lines}", f"Wrong settings: {lines}")) from error
