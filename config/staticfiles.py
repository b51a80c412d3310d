"""Hashed names for static files, ES modules included.

Django rewrites ``import ... from "./x.js";`` to the hashed file only with this flag, and only when the line ends
in a semicolon: hence the semicolons in static/js.
"""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class ModuleManifestStorage(CompressedManifestStaticFilesStorage):
    support_js_module_import_aggregation = True
