"""The part of the demo about knowledge. Loaded twice it writes nothing twice."""

from cop.demo.verhaal import tell

__all__ = ["tell"]
