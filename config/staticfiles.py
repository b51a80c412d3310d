"""Hashed names for static files, our own ES modules included.

``import ... from "./x.js";`` is rewritten to the hashed file only when the line ends in a semicolon: hence the
semicolons in static/js. ``import("./x.js")`` counts after ``await`` only: types in comments are named so too, and two
modules that name each other's types would have no hash. The patterns (those of Django's own experimental support) apply
to our modules alone: packages name files in comments that do not exist.
"""

from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

_MODULES = (
    (
        r"""(?P<matched>import(?s:(?P<import>[\s\{].*?|\*\s*as\s*\w+))\s*from\s*['"](?P<url>[./].*?)["']\s*;)""",
        """import%(import)s from "%(url)s";""",
    ),
    (
        r"""(?P<matched>export(?s:(?P<exports>[\s\{].*?))\s*from\s*["'](?P<url>[./].*?)["']\s*;)""",
        """export%(exports)s from "%(url)s";""",
    ),
    (r"""(?P<matched>import\s*['"](?P<url>[./].*?)["']\s*;)""", """import"%(url)s";"""),
    (r"""(?P<matched>await\s+import\(["'](?P<url>.*?)["']\))""", """await import("%(url)s")"""),
)


class ModuleManifestStorage(CompressedManifestStaticFilesStorage):
    patterns = (*HashedFilesMixin.patterns, ("js/*.js", _MODULES))
