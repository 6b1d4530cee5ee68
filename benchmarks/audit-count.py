"""Counts what a dump cites with Python's own bz2 and XML and with mwparserfromhell, and compares an audit with it.

    node packages/cli/bin/veracite.js audit DUMP --no-network --no-store --export ndjson=citations.ndjson
    python benchmarks/audit-count.py DUMP citations.ndjson

A citation is a template called `citation` or `cite …`; an archived copy is a value of `archive-url` or `archiveurl`, or an address in an archive as `url`. Prints both
totals, then the articles where they differ, then what differs in them.
"""

import bz2
import collections
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

import mwparserfromhell

ARCHIVES = re.compile(
    r"^(?:https?:)?//(?:(?:www|web|wayback)\.archive\.org/(?:web/)?\d|(?:www\.)?webcitation\.org/|archive\.(?:is|today)/)", re.I
)


# "Cite web", "cite-web", "Citeweb", "citation", "vcite book"; but not "citation needed" or "cite check".
CITATION = re.compile(r"^(?:v?cite[ -]?[a-z].*|citation)$")
NOT_CITATION = re.compile(r"^cite(?: ?check|sources?|d|.*needed)")


def read_articles(path):
    opener = bz2.open if path.endswith(".bz2") else open
    with opener(path, "rb") as file:
        for _, element in ElementTree.iterparse(file):
            if element.tag.rpartition("}")[2] != "page":
                continue
            namespace = element.tag.rpartition("}")[0] + "}"
            find = lambda name: element.find("/".join(namespace + part for part in name.split("/")))
            if find("ns").text == "0" and find("redirect") is None:
                yield find("title").text, find("revision/text").text or ""
            element.clear()


def name_of(template):
    name = re.sub(r"<!--.*?-->", "", str(template.name), flags=re.S)
    return re.sub(r"[\s_]+", " ", name).strip().lower()


def value_of(template, *names):
    values = [
        re.sub(r"<!--.*?-->", "", str(parameter.value), flags=re.S).strip()
        for parameter in template.params
        if str(parameter.name).strip().lower() in names
    ]
    return next((value for value in reversed(values) if value), "")


def count_articles(path):
    for title, text in read_articles(path):
        templates = [
            template
            for template in mwparserfromhell.parse(text).filter_templates(recursive=True)
            if CITATION.match(name_of(template)) and not NOT_CITATION.match(name_of(template))
        ]
        copies = [
            template
            for template in templates
            if value_of(template, "archive-url", "archiveurl")
            or ARCHIVES.match(value_of(template, "url"))
        ]
        yield title, [len(templates), len(copies), [name_of(template) for template in templates]]


def main():
    dump, export = sys.argv[1:3]
    ours = collections.defaultdict(lambda: [0, 0, []])
    with open(export, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            counts = ours[row["path"].partition("#")[2]]
            counts[0] += 1
            counts[1] += row["archive"] is not None
            counts[2].append(row["template"])
    theirs = dict(count_articles(dump))
    for place, name in enumerate(("citations", "cited archive copies")):
        print(
            f"{name}: {sum(counts[place] for counts in theirs.values())} by mwparserfromhell "
            f"{mwparserfromhell.__version__}, {sum(counts[place] for counts in ours.values())} by Veracite"
        )
    print(f"articles: {len(theirs)}; with citations: {sum(counts[0] > 0 for counts in theirs.values())}, {len(ours)}")
    for title, counts in theirs.items():
        if counts[:2] != ours[title][:2]:
            names = collections.Counter(counts[2])
            names.subtract(collections.Counter(ours[title][2]))
            different = {name: count for name, count in names.items() if count}
            print(f"  {title}: {counts[:2]} {ours[title][:2]} {different}")


main()
