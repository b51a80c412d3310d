"""The part of the demo about people: who has to do with the Wielerbroek, what was promised, and what was begun."""

from opgaven.demo.verhalen import verhalen


def register() -> None:
    """Called once, when the app starts."""
    from stakeholders.demo.verhaal import tell

    verhalen.register("stakeholders", tell)
