"""The terms as SKOS, the vocabulary of the web for lists of terms: Turtle and JSON-LD.

A term is a skos:Concept whose address is that of its page; a chapter is a skos:Collection. Words that are explained
together are concepts of their own, related to each other: one row of the list names opposites as well as synonyms.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS, XSD

from gebied.begrippen import anchor
from gebied.selectors.begrippen import Term

TITEL: Final = "Begrippen van gebiedsgericht werken"  # onvertaald: of the data
#: What rdflib calls the forms that we give, by their media type.
_VORMEN: Final = {"text/turtle": "turtle", "application/ld+json": "json-ld"}
_CONTEXT: Final = {
    "skos": str(SKOS),
    "dcterms": str(DCTERMS),
    "owl": str(OWL),
    "xsd": str(XSD),
}


def as_skos(termen: Iterable[Term], root: str, soort: str) -> str:
    """The terms in this media type; ``root`` is the address of the platform."""
    graph = graph_of(termen, root)
    if soort == "text/turtle":
        return graph.serialize(format=_VORMEN[soort])
    return graph.serialize(format=_VORMEN[soort], context=_CONTEXT, auto_compact=False, sort_keys=True)


def graph_of(termen: Iterable[Term], root: str) -> Graph:
    """One scheme with its concepts and collections. What a term points at need not be among them."""
    graph = Graph()
    for prefix, adres in _CONTEXT.items():
        graph.bind(prefix, adres)
    schema = URIRef(f"{root}/begrippen/")
    graph.add((schema, RDF.type, SKOS.ConceptScheme))
    graph.add((schema, DCTERMS.title, Literal(TITEL, lang="nl")))
    for term in termen:
        _add(graph, schema, term)
    return graph


def _add(graph: Graph, schema: URIRef, term: Term) -> None:
    deze = URIRef(f"{schema}{term.code}/")
    graph.add((deze, RDF.type, SKOS.Concept))
    graph.add((deze, SKOS.inScheme, schema))
    graph.add((deze, SKOS.notation, Literal(term.code)))
    graph.add((deze, SKOS.prefLabel, Literal(term.naam, lang="nl")))
    graph.add((deze, SKOS.definition, Literal(term.definitie, lang="nl")))
    graph.add((deze, OWL.versionInfo, Literal(str(term.versie))))
    for naam in term.synoniemen:
        if naam != term.naam:  # SKOS: one word is not both.
            graph.add((deze, SKOS.altLabel, Literal(naam, lang="nl")))
    if term.engels:
        graph.add((deze, SKOS.prefLabel, Literal(term.engels, lang="en")))
    if term.definitie_engels:
        graph.add((deze, SKOS.definition, Literal(term.definitie_engels, lang="en")))
    if term.bron:
        graph.add((deze, DCTERMS.source, Literal(term.bron)))
    if term.aangenomen_op:
        graph.add((deze, DCTERMS.modified, Literal(term.aangenomen_op.isoformat(), datatype=XSD.date)))
    _relate(graph, schema, deze, term)


def _relate(graph: Graph, schema: URIRef, deze: URIRef, term: Term) -> None:
    """Both ways, as SKOS has it: what is broader here is narrower there. No pair is both broader and related."""
    if term.breder:
        boven = URIRef(f"{schema}{term.breder}/")
        graph.add((deze, SKOS.broader, boven))
        graph.add((boven, SKOS.narrower, deze))
    else:
        graph.add((schema, SKOS.hasTopConcept, deze))
        graph.add((deze, SKOS.topConceptOf, schema))
    for code in term.verwant:
        ander = URIRef(f"{schema}{code}/")
        if code != term.breder and (ander, SKOS.broader, deze) not in graph:
            graph.add((deze, SKOS.related, ander))
            graph.add((ander, SKOS.related, deze))
    hoofdstuk = URIRef(f"{schema}#over-{anchor(term.onderwerp)}")
    graph.add((hoofdstuk, RDF.type, SKOS.Collection))
    graph.add((hoofdstuk, SKOS.prefLabel, Literal(term.onderwerp, lang="nl")))
    graph.add((hoofdstuk, SKOS.member, deze))
