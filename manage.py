#!/usr/bin/env python
"""Django's door for the command line; script/manage calls it with the services up."""

import gc
import os
import sys


def main() -> None:
    """Run one management command.

    What the start makes stays until the end, so collecting garbage meanwhile is lost time: a sixth of the start. Every
    step of a migration leaves the classes of the step before: looked through less often, that is a quarter of its time.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    gc.disable()
    import django
    from django.core.management import execute_from_command_line

    django.setup()
    gc.freeze()
    gc.enable()
    if sys.argv[1:2] == ["migrate"]:
        gc.set_threshold(50_000, 20, 50)
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
