"""Cut Dutch notes of any origin into sentences: whole text in, sentences out, no word lost but the bullets before them.

Own code, and small: what is general (nltk, spaCy) needs a model per language and stumbles over lists and "bijv.".
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Longer than this is no sentence: it is cut between two words.
ZIN_MAX: Final = 1000

#: Ends with a point and never ends a sentence, whatever follows it.
_AFKORTINGEN: Final = """
afd afz alg art bijv bijz blz bv ca dd dhr div dr drs evt excl ev fig gebr gem geb hfst incl ing inw ir jl mevr mej mr
mw nl nr nrs obv onz pag plm prof prov resp secr sr st stg tel toel vb vgl vlgs voorz vz weled zg zgn
"""
#: The same, when a number follows: "max. 3", "okt. 2027".
_VOOR_CIJFER: Final = "jan feb mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo max min par"
#: Ends with a point and often ends a sentence: what follows decides.
_KAN_EINDIGEN: Final = frozenset({"etc", "enz", "e.d", "e.a", "c.s", "a.u.b", "n.v.t", "s.v.p", "n.t.b", "o.i.d"})

#: What stands before an item of a list, whichever program made it; a letter o only with the space of a tab behind it.
_OPSOMTEKEN: Final = re.compile(
    r"^(?:[-–—*+•◦▪▫●○■□‣⁃·►▸➢➤✓✔→§\uf0a7\uf0b7\uf0d8\uf076\uf0fc]+\s+|o(?:\t|\s{2,})\s*"
    r"|\d{1,2}[.)]\s+|\(?[a-z]\)\s+|\[[ xX]?\]\s+)+"
)
_EINDE: Final = re.compile(r"""(?:[.!?…]+)["'”’»)\]]*(?=\s)""")
_BEGIN: Final = re.compile(r"""["'“‘„«(\[]*(?:[A-Z0-9À-ÖØ-Þ]|[-–]\s|['’‘][stnk]\s+[A-Z]|[a-z][A-Z])""")
_WOORD: Final = re.compile(r"(\S+)$")
_LETTERS_EN_PUNTEN: Final = re.compile(r"(?:[^\W\d_]{1,4}\.)+[^\W\d_]{1,4}")


def cut_text(tekst: str) -> list[str]:
    r"""The sentences of a text, in order. A line of a list is a sentence at least; a broken line goes on below.

    >>> cut_text("- Begin klein, bijv. met maaien. Daarna pas praten.\n- Geen eigenaar")
    ['Begin klein, bijv. met maaien.', 'Daarna pas praten.', 'Geen eigenaar']
    """
    stukken = (deel for regel in _lines(clean_text(tekst)) for zin in _sentences(regel) for deel in _short(zin))
    return [stuk for stuk in stukken if any(teken.isalnum() for teken in stuk)]


def clean_text(tekst: str) -> str:
    """As it was typed, without what cannot be seen: control characters, marks of direction, joiners of width zero."""
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n")
    tekst = tekst.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    tekst = "".join(teken for teken in tekst if _visible(teken))
    return unicodedata.normalize("NFC", tekst)


def _visible(teken: str) -> bool:
    return teken in "\n\t" or unicodedata.category(teken) not in {"Cc", "Cf", "Cs", "Cn"}


def _lines(tekst: str) -> list[str]:
    """What stands together: an item of a list, a paragraph, a heading; broken lines made whole, bullets taken off."""
    klaar: list[str] = []
    open_ = False
    for ruw in tekst.split("\n"):
        regel = " ".join(ruw.split())
        kaal = _without_bullet(ruw)
        if open_ and regel and kaal == regel and regel[0].islower():
            klaar[-1] = f"{klaar[-1]} {regel}"
        elif kaal:
            klaar.append(kaal)
        open_ = bool(kaal) and kaal[-1] not in ".!?:;…"
    return klaar


def _without_bullet(regel: str) -> str:
    return " ".join(_OPSOMTEKEN.sub("", regel.strip()).split())


def _sentences(regel: str) -> list[str]:
    klaar, begin = [], 0
    for einde in _EINDE.finditer(regel):
        rest = regel[einde.end() :].lstrip()
        if _BEGIN.match(rest) and _ends(regel[begin : einde.end()], einde.group(), rest):
            klaar.append(regel[begin : einde.end()])
            begin = einde.end()
    return [_without_bullet(zin) for zin in (*klaar, regel[begin:])]


def _ends(zin: str, teken: str, rest: str) -> bool:
    """Does a point here end the sentence, or belong to an abbreviation, an initial or a number of a list?"""
    if teken[0] != "." or teken.startswith(".."):
        return True
    laatste = _WOORD.search(zin[: len(zin) - len(teken)])
    woord = laatste.group(1).lstrip("(\"'“‘„«[") if laatste else ""
    if woord.lower() in _KAN_EINDIGEN:
        return True
    if len(woord) == 1 and woord.isalpha() and woord.isupper():
        return False
    if woord.lower() in _VOOR_CIJFER.split():
        return not rest[0].isdigit()
    return woord.lower() not in _AFKORTINGEN.split() and not _LETTERS_EN_PUNTEN.fullmatch(woord)


def _short(zin: str) -> list[str]:
    """No piece longer than ZIN_MAX; between two words where that can be."""
    delen = []
    while len(zin) > ZIN_MAX:
        knip = zin.rfind(" ", 1, ZIN_MAX)
        knip = knip if knip > 0 else ZIN_MAX
        delen.append(zin[:knip].strip())
        zin = _without_bullet(zin[knip:])
    return [*delen, zin]
