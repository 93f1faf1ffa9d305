"""The run as W3C PROV-JSON, a view for people and other tools.

PROV itself proves nothing; hashes and signatures do. Entities: raw article, text, facts, findings,
report, reference tables; activities: ingest, extract, check, report; agents: the program, the desk.
Follows the PROV-JSON Serialization (W3C Member Submission, 24 April 2013).
"""

from __future__ import annotations

from typing import Any

from newsaudit.schemas.article import Article
from newsaudit.schemas.result import Result

Json = dict[str, Any]

NAMESPACE = "urn:newsaudit:"
RELATIONS = ("used", "wasGeneratedBy", "wasDerivedFrom", "wasAssociatedWith", "wasAttributedTo")
TOOL, DESK = "na:newsaudit", "na:desk"


def prov_json(result: Result) -> Json:
    """Return the PROV document of a result. Identifiers are `na:` names made from hashes."""
    run = result.run
    document: Json = {
        "prefix": {"na": NAMESPACE, "prov": "http://www.w3.org/ns/prov#"},
        "entity": {},
        "activity": {name: {} for name in map(activity, ("ingest", "extract", "check", "report"))},
        "agent": agents(result),
        **{relation: {} for relation in RELATIONS},
    }
    for article in result.articles:
        add_article(document, article)
    outputs = {
        "facts": {"na:count": len(result.facts), "na:extractors_sha256": run.extractors_sha256},
        "findings": {"na:count": len(result.findings), "na:verdict": result.verdict},
        "report": {"na:inputs_id": run.inputs_id},
    }
    document["entity"].update({entity(name): values for name, values in outputs.items()})
    for name, made_by, source in (
        ("facts", "extract", None),
        ("findings", "check", "facts"),
        ("report", "report", "findings"),
    ):
        relate(document, "wasGeneratedBy", entity=entity(name), activity=activity(made_by))
        if source:
            relate(document, "used", activity=activity(made_by), entity=entity(source))
            relate(
                document, "wasDerivedFrom", generatedEntity=entity(name), usedEntity=entity(source)
            )
    add_reference(document, result)
    for name in document["activity"]:
        relate(document, "wasAssociatedWith", activity=name, agent=TOOL)
    return {key: value for key, value in document.items() if value}


def agents(result: Result) -> Json:
    """Return the program; and the desk, where it let a finding stand."""
    version = result.run.versions.get("newsaudit", "")
    found: Json = {TOOL: {"prov:type": "prov:SoftwareAgent", "na:version": version}}
    if any(finding.suppression for finding in result.findings):
        found[DESK] = {"prov:type": "prov:Organization"}
    return found


def add_article(document: Json, article: Article) -> None:
    """Add an article's bytes and text: the text is derived from the bytes by ingest."""
    raw = f"na:raw-{article.raw_sha256 or article.text_sha256}"
    text = f"na:text-{article.text_sha256}"
    document["entity"][raw] = {
        "prov:label": article.path or article.article_id,
        "na:sha256": article.raw_sha256,
        "na:bytes": article.raw_size,
    }
    document["entity"][text] = {
        "na:derivation": article.derivation,
        "na:sha256": article.text_sha256,
    }
    relate(document, "used", activity=activity("ingest"), entity=raw)
    relate(document, "wasGeneratedBy", entity=text, activity=activity("ingest"))
    relate(document, "wasDerivedFrom", generatedEntity=text, usedEntity=raw)
    relate(document, "used", activity=activity("extract"), entity=text)
    relate(document, "wasDerivedFrom", generatedEntity=entity("facts"), usedEntity=text)


def add_reference(document: Json, result: Result) -> None:
    """Add the rule set and the reference tables the check used."""
    tables = {
        f"na:reference-{source.table}-{source.sha256[:16]}": {
            "na:version": source.version,
            "na:sha256": source.sha256,
            "na:licence": source.licence,
        }
        for source in result.run.reference
    }
    tables["na:ruleset"] = {"na:sha256": result.run.ruleset_sha256}
    document["entity"].update(tables)
    for name in tables:
        relate(document, "used", activity=activity("check"), entity=name)
    if DESK in document["agent"]:
        relate(document, "wasAttributedTo", entity=entity("findings"), agent=DESK)


def relate(document: Json, relation: str, **ends: str) -> None:
    """Add a relation between two things, by their PROV roles."""
    number = len(document[relation]) + 1
    document[relation][f"_:{relation}{number}"] = {f"prov:{k}": v for k, v in ends.items()}


def entity(name: str) -> str:
    """Return the identifier of an entity."""
    return f"na:{name}"


def activity(name: str) -> str:
    """Return the identifier of an activity."""
    return f"na:activity-{name}"
