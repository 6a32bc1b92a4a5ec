"""What the checks of the program's output share: texts that are hard to write down, and the program's answers to them."""
import json
import subprocess
from pathlib import Path

# Marks of markup, of CSV and of spreadsheets, several scripts and directions, line ends of every kind, an emoji of many code points.
HOSTILE = (
    "<script>alert(1)</script> & the ferry\n\n"
    "“Is it, \"like\",; late? </style><b>”\r\nsaid Ada\tLind. =HYPERLINK(“x”)\n\n"
    "“שלום לכולם,” said Tom Reyes. “👩‍👩‍👧 \U00010348 e\u0301a\u2028b,” he added.\n\n"
    "Ada Lind said that the ferry couldn’t, and wouldn’t, “run\nlate”.\n\n"
    "‘It’s “late”,’ Tom\nReyes said.  \u00a0 \n"
)


def run(program, *arguments, given=None, status=0):
    """Standard output, as bytes."""
    done = subprocess.run([program, *map(str, arguments)], input=given, capture_output=True, check=False)
    if done.returncode != status:
        raise SystemExit(f"{arguments}: exit status {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def texts(tree):
    """{name: text} of the examples, of the golden texts, and of what is hostile."""
    files = [*sorted((tree / "examples").glob("*.txt")), *sorted((tree / "tests" / "golden").glob("*.txt"))]
    found = {file.name: file.read_bytes().decode() for file in files}
    if len(found) < 5:
        raise SystemExit("the texts to check with are missing")
    return found | {"hostile": HOSTILE, "empty": ""}


def answer(program, text, *arguments):
    """The program's JSON for one text."""
    return json.loads(run(program, *arguments, "--format", "jsonl", given=text.encode()))


def tree_of(script):
    return Path(script).resolve().parents[2]
