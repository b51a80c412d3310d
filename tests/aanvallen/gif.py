"""Texts that want to be code: in SQL, in a template, in a page, in a spreadsheet, in a header, in a file name."""

from __future__ import annotations

from typing import Final

#: Written by a template that would run it; so long that no measurement in /metrics says it by chance.
UITGEREKEND: Final = str(7 * 71917191719171917)
SCRIPT: Final = "<script>window.geraakt=1</script>"
AANVAL: Final = (
    "'\");--><img src=x onerror=window.geraakt=1>"
    + SCRIPT
    + "{{7*71917191719171917}}{% debug %}${7*71917191719171917}<%=7*71917191719171917%>' OR 1=1--"
)
VARIANTEN: Final = {
    "code": AANVAL + "`\\",
    "getal": "9" * 5000,
    "lang": "1; SELECT pg_sleep(9)--\r\nSet-Cookie: geraakt=1\r\n\r\n\u202e\ufeff"
    + "(" * 3000
    + "a" * 20_000
    + " " * 5000,
}
