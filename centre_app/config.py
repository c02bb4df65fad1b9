"""What the program was started with, and the settings of this computer, read once from TOML.

Passwords come from the keyring.
"""

from pathlib import Path
from typing import NamedTuple

from centre_app.domain.errors import FieldError

APP = "centre-desk"
CONFIG = "config.toml"
TYPE_SIZES = ("standard", "large", "larger", "largest")


class Wishes(NamedTuple):
    """What the program was started with; ``data`` is a folder other than this account's own."""

    demo: bool = False
    data: Path | None = None
    scratch: bool = False
    smoke: bool = False


class Config(NamedTuple):
    """Where the data of this computer lies and how the window looks.

    ``database_url`` is empty for the encrypted file in ``data_folder``, else the address of the
    PostgreSQL server, without a password. ``card_reader`` names the driver of a card reader, or
    the program that speaks for it, ``scanner`` the same for scanners and cameras; empty where there
    is none.
    """

    data_folder: Path
    database_url: str = ""
    dark: bool = False
    type_size: str = "standard"
    card_reader: str = ""
    scanner: str = ""


def read_config(home: Path) -> Config:
    """Return the settings of this computer, which lie with its data.

    Raises:
        FieldError: names the key whose value cannot stand.
    """
    path = home / CONFIG
    return _checked(home, _values(path) if path.exists() else {})


def _values(path: Path) -> dict[str, object]:
    import tomllib  # noqa: PLC0415 - most computers keep the settings as they come

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise FieldError(config="config_unreadable") from error


def _checked(home: Path, values: dict[str, object]) -> Config:
    words = ("database_url", "type_size", "card_reader", "scanner")
    kinds: dict[str, type] = {**dict.fromkeys(words, str), "dark": bool}
    for key, value in values.items():
        if key not in kinds:
            raise FieldError(**{key: "config_key_unknown"})
        if not isinstance(value, kinds[key]):
            raise FieldError(**{key: "config_value_wrong"})
    if values.get("type_size", "standard") not in TYPE_SIZES:
        raise FieldError(type_size="config_value_wrong")
    return Config(data_folder=home, **values)  # type: ignore[arg-type]


def database_password(url: str) -> str | None:
    """Return the password the operating system keeps for the database at an address, if any.

    It is kept under the name of the address, as ``keyring set "centre-desk" ADDRESS`` puts it there.
    """
    import keyring  # noqa: PLC0415 - costs as much as a window, and only the LAN needs it
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password(APP, url)
    except KeyringError:
        return None
