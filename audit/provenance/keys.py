"""Ed25519 keys: the auditor's own, and those a reviewer trusts.

Private keys are PEM or OpenSSH files (`ssh-keygen -t ed25519`). A reviewer's trust file names
the public keys that count, each with its role and the part of the log it speaks for: keys end by
log index, since a clock can be set back. Needs the extra [sign].
"""

from __future__ import annotations

import tomllib
from base64 import b64decode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from newsaudit.schemas.errors import InputError, UsageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROLES = ("audit", "waiver", "log")
"""What a key may sign: audit statements, waivers, the log's checkpoints."""

FIELDS = {"role", "name", "public", "from", "until"}
KEY_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedKey:
    """A public key that a reviewer trusts for a role."""

    role: str
    name: str
    """Whose it is: a role of the desk, not a person."""
    public: bytes
    """The 32 bytes of the key."""
    begins: int = 0
    """First log index it speaks for."""
    ends: int | None = None
    """First log index it no longer speaks for; None: it has not ended."""

    def speaks_at(self, index: int | None) -> bool | None:
        """Tell whether it speaks for a log index; None: only the log could tell."""
        if index is None:
            return True if self.begins == 0 and self.ends is None else None
        return self.begins <= index and (self.ends is None or index < self.ends)


def key_id(public: bytes) -> str:
    """Return what a signature calls its key: the SHA-256 of the 32 bytes."""
    return sha256(public).hexdigest()


def private_key(file: Path) -> Ed25519PrivateKey:
    """Return the private key of a PEM or OpenSSH file.

    Raises UsageError where the extra is missing, the file cannot be read, or it is no such key.
    """
    require()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        load_pem_private_key,
        load_ssh_private_key,
    )

    raw = small(file)
    load = load_ssh_private_key if b"OPENSSH" in raw[:64] else load_pem_private_key
    try:
        key = load(raw, password=None)
    except TypeError:
        raise UsageError(
            f"{file}: the key has a passphrase; give one without, or decrypt it"
        ) from None
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UsageError(f"{file}: no private key in PEM or OpenSSH form: {error}") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise UsageError(f"{file}: found {type(key).__name__}, expected an Ed25519 key")
    return key


def require() -> None:
    """Raise UsageError where the extra [sign] is missing."""
    try:
        import cryptography  # noqa: F401 - asked for, not used
    except ImportError:
        raise UsageError("signatures need `pip install 'newsaudit[sign]'`") from None


def small(file: Path) -> bytes:
    """Return a key or trust file's bytes."""
    try:
        with file.open("rb") as handle:
            raw = handle.read(KEY_LIMIT + 1)
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror or error}") from None
    if len(raw) > KEY_LIMIT:
        raise UsageError(f"{file}: over {KEY_LIMIT} bytes; expected a key or trust file")
    return raw


def public_bytes(key: Ed25519PrivateKey) -> bytes:
    """Return the 32 bytes of a private key's public key."""
    return key.public_key().public_bytes_raw()


def signed_by(public: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether a key made a signature over a message."""
    require()
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def trust(file: Path) -> list[TrustedKey]:
    """Return the keys of a trust file (TOML, one `[[key]]` each). Raises InputError."""
    try:
        data = tomllib.loads(small(file).decode("utf-8"))
        rows = data["key"]
        if not isinstance(rows, list) or data.keys() != {"key"}:
            raise ValueError("expected nothing but `[[key]]` tables")
        return [trusted(row) for row in rows]
    except KeyError as error:
        raise InputError(f"{file}: {error} is missing") from None
    except (ValueError, TypeError) as error:
        raise InputError(f"{file}: not a trust file: {error}") from None


def trusted(row: dict[str, str | int]) -> TrustedKey:
    """Return one key of a trust file."""
    if unknown := sorted(row.keys() - FIELDS):
        raise ValueError(f"unknown key {unknown[0]!r}; expected {', '.join(sorted(FIELDS))}")
    if row["role"] not in ROLES:
        raise ValueError(f"role {row['role']!r}; expected one of {', '.join(ROLES)}")
    begins, ends = row.get("from", 0), row.get("until")
    if not isinstance(begins, int) or not isinstance(ends, int | None):
        raise TypeError("`from` and `until` are log indices")
    return TrustedKey(
        role=str(row["role"]),
        name=str(row["name"]),
        public=parsed(str(row["public"])),
        begins=begins,
        ends=ends,
    )


def parsed(text: str) -> bytes:
    """Return the 32 bytes of an OpenSSH public key line, a PEM block, or base64."""
    require()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import (
        load_pem_public_key,
        load_ssh_public_key,
    )

    raw = text.strip().encode()
    if raw.startswith(b"ssh-"):
        key: object = load_ssh_public_key(raw)
    elif raw.startswith(b"-----"):
        key = load_pem_public_key(raw)
    else:
        key = Ed25519PublicKey.from_public_bytes(b64decode(raw, validate=True))
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError(f"found {type(key).__name__}, expected an Ed25519 public key")
    return key.public_bytes_raw()
