"""newsaudit: audit a news article, or a data set of facts, for consistency and attribution.

from newsaudit import audit, gate
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsaudit.api import Audited, audit, gate

__version__ = "0.1.0"
__all__ = ["Audited", "__version__", "audit", "gate"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attributes are of any type
    """Import the Python door only when it is used: it costs a pandera import."""
    if name in ("Audited", "audit", "gate"):
        from newsaudit import api

        return getattr(api, name)
    raise AttributeError(f"module 'newsaudit' has no attribute {name!r}")
