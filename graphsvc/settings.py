"""Every setting in one place, read from the environment; an error names the variable and the mend."""

import getpass
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, DirectoryPath, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graphsvc.errors import SetupError
from graphsvc.language import Language, Text
from graphsvc.system import refused

# The mend of each kind of mistake, by pydantic's name of it; `{default}` is what the setting is where left out.
_MENDS = {
    "int_parsing": Text("viết một số nguyên, ví dụ {default}", "write a whole number, such as {default}"),
    "float_parsing": Text("viết một số, ví dụ {default}", "write a number, such as {default}"),
    "greater_than": Text("phải lớn hơn {gt}", "must be more than {gt}"),
    "greater_than_equal": Text("phải từ {ge} trở lên", "must be {ge} or more"),
    "less_than_equal": Text("phải từ {le} trở xuống", "must be {le} or less"),
    "literal_error": Text("chọn một trong {expected}", "choose one of {expected}"),
    "string_pattern_mismatch": Text("viết theo dạng như {default}", "write it in the form of {default}"),
    "string_too_long": Text("nhiều nhất {max_length} ký tự", "must have {max_length} characters or fewer"),
    "path_not_directory": Text("phải là một thư mục có sẵn", "must be a folder that is there"),
    "value_error": Text(
        "không có múi giờ này, viết như {default}", "there is no such time zone, write one as {default}"),
}
_OTHER = Text("không dùng được giá trị này, xem docs/settings.md", "this value can't be used, see docs/settings.md")


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
    data: Path = Field(
        Path("data"), alias="GRAPHSVC_DATA", description="Folder of the embedded engine, and of imports under way")
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
    log_format: Literal["text", "json"] = Field(
        "text", alias="GRAPHSVC_LOG_FORMAT", description="Form of the service's log: text, or json, an object a line")
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(str.upper)] = Field(
        "INFO", alias="GRAPHSVC_LOG_LEVEL", description="From which level on it logs: DEBUG, INFO, WARNING or ERROR")
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
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError):  # no zone; no name of one; a folder of zones, such as Asia
            raise ValueError("there is no such time zone") from None
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
                why = refused(error)
                raise SetupError(Text(
                    f"NEO4J_PASSWORD_FILE: không đọc được {self.neo4j_password_file}: {why.vi}",
                    f"NEO4J_PASSWORD_FILE: {self.neo4j_password_file} can't be read: {why.en}")) from error
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
        mends = [_mend(wrong) for wrong in error.errors()]
        raise SetupError(Text(
            f"Cài đặt sai: {'; '.join(mend.vi for mend in mends)}",
            f"Wrong settings: {'; '.join(mend.en for mend in mends)}")) from error


def _mend(wrong: Mapping[str, Any]) -> Text:
    """The variable, and what would be right."""
    variable = str(wrong["loc"][0])
    default = next(field.default for field in Settings.model_fields.values() if field.alias == variable)
    bounds = {name: str(value).replace(" or ", ", ").removesuffix(".0") for name, value in wrong.get("ctx", {}).items()}
    said = _MENDS.get(wrong["type"], _OTHER).filled({"default": default, **bounds})
    return Text(f"{variable}: {said.vi}", f"{variable}: {said.en}")
