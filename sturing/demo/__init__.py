"""The part of the story of Twaalfstroom that is about steering. Loaded twice it writes nothing twice."""

from sturing.demo.verhaal import tell

__all__ = ["tell"]
