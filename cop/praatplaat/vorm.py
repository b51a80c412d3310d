"""What an SVG is written in: its first line and its letters."""

from __future__ import annotations

from typing import Final

LETTERTYPE: Final = "'Noto Sans','Segoe UI','Helvetica Neue','Liberation Sans','DejaVu Sans',Arial,sans-serif"
XML_KOP: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
