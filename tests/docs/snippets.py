"""The blocks of code in docs/*.md.

    snippets.py generate cpp|c OUT       writes a program that runs block N of that language
    snippets.py check cpp|c PROGRAM      runs each block, and compares what it prints with the ```text block behind it, if there is one
    snippets.py check sh PROGRAM         the same for the shell blocks; PROGRAM is inquit; the blocks of a page share a folder

A block stands alone, and may say `return` early.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCK = re.compile(r"^```(cpp|c|sh)\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)

BEFORE = {
    "cpp": "#include <inquit/inquit.hpp>\n\n#include <cstdlib>\n#include <iostream>\n#include <string>\n#include <string_view>\n"
           "#include <thread>\n#include <vector>\n\n",
    "c": "#include <inquit/inquit.h>\n\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n\n",
}
# "return;" and "return 1;" are both written: in C blocks nothing is returned, in C++ blocks a status.
FRAME = {"cpp": ("static int block_{0}() {{", "return 0; }"), "c": ("static void block_{0}(void) {{", "}")}


def blocks(language):
    """(page, line, code, expected or None) of every block, in the order of pages and lines."""
    for page in sorted(DOCS.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        for found in BLOCK.finditer(text):
            if found[1] == language:
                yield page, text[:found.start(2)].count("\n") + 1, found[2], found[3]


def generate(language, out):
    begin, end = FRAME[language]
    source = BEFORE[language]
    count = 0
    for page, line, code, _ in blocks(language):
        source += f'{begin.format(count)}\n#line {line} "{page}"\n{code}{end}\n\n'
        count += 1
    cases = "".join(f"    case {i}: block_{i}(); return 0;\n" for i in range(count))
    source += f"int main(int count, char** words) {{\n    switch (count == 2 ? atoi(words[1]) : -1) {{\n{cases}    }}\n    return 2;\n}}\n"
    Path(out).write_text(source, encoding="utf-8")


def compare(page, line, expected, done):
    if done.returncode != 0:
        sys.exit(f"{page}:{line}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    if expected is not None and done.stdout != expected:
        sys.exit(f"{page}:{line}: prints\n{done.stdout}not\n{expected}")


def check(language, program):
    checked = 0
    with tempfile.TemporaryDirectory() as work:
        for number, (page, line, code, expected) in enumerate(blocks(language)):
            if language == "sh":
                folder = Path(work) / page.stem
                folder.mkdir(exist_ok=True)
                environment = os.environ | {"PATH": f"{Path(program).resolve().parent}:{os.environ['PATH']}"}
                command = ["bash", "-euc", code]
            else:
                folder, environment, command = work, None, [program, str(number)]
            compare(page, line, expected,
                    subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False))
            checked += 1
    if checked < 2:
        sys.exit(f"only {checked} blocks")
    print(f"{checked} blocks")


def links():
    """Every relative link of a page leads somewhere."""
    for page in [*DOCS.glob("*.md"), *DOCS.parent.glob("*.md"), *DOCS.parent.glob("packaging/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                sys.exit(f"{page}: {target} is not there")


if sys.argv[1] == "generate":
    generate(*sys.argv[2:])
elif sys.argv[1] == "links":
    links()
else:
    check(*sys.argv[2:])
