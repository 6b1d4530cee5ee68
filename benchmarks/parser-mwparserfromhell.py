"""Reads what mwparserfromhell finds in the articles named on the command line.

Prints one JSON object: the version, the seconds of the processor that each of the runs took, and for
each article its templates, each as its name and its parameters. See parser-agreement.js and parser-speed.js.
"""

import json
import sys
import time

import mwparserfromhell


def read_templates(text):
    code = mwparserfromhell.parse(text)
    return [
        [str(template.name), [[str(p.name), str(p.value)] for p in template.params]]
        for template in code.filter_templates(recursive=True)
    ]


def main():
    runs = int(sys.argv[1])
    texts = []
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8", newline="") as file:
            texts.append(file.read())
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        articles = [read_templates(text) for text in texts]
        seconds.append(time.process_time() - start)
    json.dump(
        {
            "version": mwparserfromhell.__version__,
            "usesC": mwparserfromhell.parser.use_c,
            "seconds": seconds,
            "articles": articles,
        },
        sys.stdout,
    )


main()
