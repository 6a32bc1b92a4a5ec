"""manual_agrees.py PROGRAM: `inquit --help`, the manual page docs/inquit.1 and docs/output.md have the same commands and options."""
import re
import shutil
import subprocess
import sys
from pathlib import Path

program = sys.argv[1]
docs = Path(__file__).resolve().parents[2] / "docs"
manual = (docs / "inquit.1").read_text(encoding="utf-8")
page = (docs / "output.md").read_text(encoding="utf-8")
shown = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout


def expect_same(found, expected, where):
    if set(found) != set(expected):
        sys.exit(f"{where}: {sorted(set(expected) - set(found))} missing, {sorted(set(found) - set(expected))} too many")


# "  --kinds LIST   ...", "  -h,--help ...": the word behind an option is its argument if one space stands between.
options = dict(re.findall(r"^  (?:-h,)?(--[a-z0-9-]+)(?: (\S+))?", shown, re.MULTILINE))
options = {name: re.sub(r":.*", "", argument) for name, argument in options.items()}
commands = re.findall(r"^  ([a-z]+) {2,}\S", shown.split("Usage:")[0], re.MULTILINE)
if len(options) < 15 or len(commands) < 5:
    sys.exit(f"--help is not understood:\n{shown}")

in_manual = {f"--{name}": argument or "" for name, argument in
             re.findall(r"^\.It Fl Fl (\S+)(?: Ar (\S+))?$", manual, re.MULTILINE)}
expect_same(in_manual.items(), options.items(), "docs/inquit.1, options")
expect_same(re.findall(r"^\.It Cm (\S+)$", manual, re.MULTILINE), commands, "docs/inquit.1, commands")

table = "\n".join(line for line in page.split("\n## json")[0].split("\n") if line.startswith("| `--"))
expect_same(re.findall(r"`(--[a-z0-9-]+)", table.replace("`, `", "` | `")), options, "docs/output.md, options")
expect_same(re.findall(r"^    inquit ([a-z|]+) ", page, re.MULTILINE), ["quotes", "speakers", "script", "sentences|tokens", "analyze"],
            "docs/output.md, commands")

# The values that an option takes, and the one it has by itself.
for name, words in re.findall(r"^  --([a-z0-9-]+) ENUM +(.*)$", shown, re.MULTILINE):
    choices = re.search(r"(?:[a-z0-9]+, )+or [a-z0-9]+|(?:[a-z0-9]+, )*[a-z0-9]+ or [a-z0-9]+", words)[0]  # "a, b or c"
    default = re.search(r"default: (\w+)", words)[1]
    described = manual.split(f".It Fl Fl {name} ")[1].split(".It Fl")[0]
    for value in re.findall(r"[a-z][a-z0-9]+", re.sub(r"\bor\b", "", choices)):
        if not re.search(rf"(Cm|,|Pq Cm) {value}\b", described):
            sys.exit(f"docs/inquit.1: --{name} lacks {value}")
    if "default" not in described or default not in described:
        sys.exit(f"docs/inquit.1: --{name} does not say that {default} is the default")

print(f"{len(options)} options, {len(commands)} commands")
if not shutil.which("mandoc"):
    print("skipped: no mandoc to render the page")
    sys.exit(77)
linted = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", docs / "inquit.1"], capture_output=True, text=True, check=False)
if linted.returncode != 0:
    sys.exit(linted.stdout)
rendered = subprocess.run(["mandoc", "-T", "utf8", docs / "inquit.1"], capture_output=True, text=True, check=True).stdout
rendered = " ".join(re.sub(".\b", "", rendered).split())  # bold and underlined by overstriking
for words in ('{"id", "text"}', '{"name", "aliases", "gender"}', "direct, mixed, indirect", "inquit [command] [options] [file ...]"):
    if words not in rendered:
        sys.exit(f"docs/inquit.1 does not show {words} on the screen")
