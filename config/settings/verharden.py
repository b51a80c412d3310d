"""What keeps attackers out: headers, cookies, limits, and a GDAL that reaches nothing."""

import os

from gebied.importeren.gdal import ENVIRONMENT

os.environ.update(ENVIRONMENT)
