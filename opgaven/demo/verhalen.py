"""What the apps above add to the demo: makers by name, called within its transaction when it is loaded.

A maker writes what is not there yet: loading twice makes nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable

from accounts.register import Register
from gebied.models import Indeling

verhalen: Register[Callable[[Indeling], None]] = Register()
