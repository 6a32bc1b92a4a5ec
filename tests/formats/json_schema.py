"""json_schema.py PROGRAM: all that the program prints as JSON is valid by the schemas in docs/, read by the jsonschema package."""
import copy
import json
import sys

from answers import answer, run, texts, tree_of

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: no jsonschema for", sys.executable)
    sys.exit(77)

program, tree = sys.argv[1], tree_of(__file__)
checked = 0


def validator_of(name):
    schema = json.loads((tree / "docs" / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


analyses, scripts = validator_of("inquit-1.schema.json"), validator_of("inquit-script-1.schema.json")


def expect_valid(value, where, validator=analyses):
    global checked
    checked += 1
    for error in validator.iter_errors(value):
        sys.exit(f"{where}: {error.json_path}: {error.message}\n{[c.message for c in error.context]}")


for name, text in texts(tree).items():
    for command in ("quotes", "speakers", "sentences", "tokens", "analyze"):
        expect_valid(answer(program, text, command), f"{name} {command}")
    for unit in ("utf16", "codepoints"):
        expect_valid(answer(program, text, "analyze", "--explain", "--words", "--offsets", unit), f"{name} {unit}")
        expect_valid(answer(program, text, "script", "--offsets", unit), f"{name} script {unit}", scripts)

lines = b'{"id":"a","text":"\\"Go,\\" said Ann.","source":["x",1]}\n{"id":"b"}\nno json\n'
for line in run(program, "--input", "jsonl", "--format", "jsonl", given=lines, status=1).splitlines():
    expect_valid(json.loads(line), line.decode())
for line in run(program, "script", "--input", "jsonl", "--format", "jsonl", given=lines, status=1).splitlines():
    expect_valid(json.loads(line), line.decode(), scripts)


# A schema that lets everything pass checks nothing.
def expect_invalid(whole, changes, validator):
    for number, change in enumerate(changes):
        changed = copy.deepcopy(whole)
        change(changed)
        if validator.is_valid(changed):
            sys.exit(f"damage {number} is valid")


expect_invalid(
    answer(program, "“Go,” said Ann Berg.", "analyze"),
    (
        lambda d: d.pop("offsets"),
        lambda d: d.update(schema="inquit/2"),
        lambda d: d.update(more=1),
        lambda d: d["quotes"][0].pop("cue"),
        lambda d: d["quotes"][0].update(kind="loud"),
        lambda d: d["quotes"][0].update(parts=[]),
        lambda d: d["quotes"][0]["parts"].append([1]),
        lambda d: d["quotes"][0]["parts"].append([1, 2, 3]),
        lambda d: d["quotes"][0]["speaker"].update(confidence=1.5),
        lambda d: d["quotes"][0]["speaker"].update(evidence="hearsay"),
        lambda d: d["speakers"][0].update(name=""),
        lambda d: d["speakers"][0].update(gender="other words"),
        lambda d: d.update(tokens=[[0, -1]]),
    ),
    analyses)
expect_invalid(
    answer(program, "“Go,” said Ann Berg.", "script"),
    (
        lambda d: d.pop("segments"),
        lambda d: d.update(schema="inquit/1"),
        lambda d: d.update(more=1),
        lambda d: d["segments"][0].update(kind="song"),
        lambda d: d["segments"][0].update(quote=None),
        lambda d: d["segments"][1].update(quote=0),
        lambda d: d["segments"][1].update(speaker=0),
        lambda d: d["segments"][0].update(text=""),
        lambda d: d["segments"][0]["where"].append(1),
        lambda d: d["speakers"][0].pop("name"),
    ),
    scripts)
print(f"{checked} objects are valid")
