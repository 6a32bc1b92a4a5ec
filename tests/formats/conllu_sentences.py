"""conllu_sentences.py PROGRAM: a reader of CoNLL-U, as its documentation has it, gets back every sentence with its place in the text."""
import re
import sys

from answers import answer, run, texts, tree_of

program = sys.argv[1]
checked = 0


def blocks_of(written):
    if written and not written.endswith("\n\n"):
        raise ValueError("no blank line at the end")
    return [block.split("\n") for block in written.split("\n\n")[:-1]]


def misc_of(field):
    return dict(one.split("=", 1) for one in field.split("|")) if field != "_" else {}


def read_sentence(block, text):
    """(begin, end) of the sentence; every line is checked."""
    comments = dict(re.fullmatch(r"# ([a-z_ ]+?)(?: = (.*))?", line).groups() for line in block if line.startswith("#"))
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    rebuilt, expected, inside, places = "", 1, 0, []
    for row in rows:
        if len(row) != 10 or any(field == "" or field != field.strip() for field in row):
            raise ValueError(f"columns {row}")
        misc = misc_of(row[9])
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            if first != expected or last <= first:
                raise ValueError(f"range {row[0]}")
            inside = last
        else:
            if int(row[0]) != expected:
                raise ValueError(f"id {row[0]}, not {expected}")
            expected += 1
            if int(row[0]) <= inside:
                continue
        begin, end = int(misc["start_char"]), int(misc["end_char"])
        if re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text[begin:end]) != row[1]:
            raise ValueError(f"{row[1]!r} is not the text, {text[begin:end]!r}")
        places.append((begin, end))
        rebuilt += row[1] + ("" if misc.get("SpaceAfter") == "No" else " ")
    if rebuilt.strip() != re.sub(r"\s+", " ", comments["text"]).strip() and rebuilt.split() != comments["text"].split():
        raise ValueError(f"text {comments['text']!r}, tokens {rebuilt!r}")
    if not comments["sent_id"]:
        raise ValueError("no sent_id")
    return places[0][0], places[-1][1]


for name, text in texts(tree_of(__file__)).items():
    for words in ([], ["--words"]):
        written = run(program, "analyze", "--format", "conllu", *words, given=text.encode()).decode()
        try:
            found = [read_sentence(block, text) for block in blocks_of(written)]
        except (ValueError, KeyError, AttributeError) as problem:
            sys.exit(f"{name}: {problem!r}")
        expected = [tuple(one) for one in answer(program, text, "sentences", "--offsets", "codepoints")["sentences"]]
        if found != expected:
            sys.exit(f"{name}: other sentences than in the JSON:\n{found}\n{expected}")
        checked += len(found)
if checked < 100:
    sys.exit(f"only {checked} sentences")
print(f"{checked} sentences are read back")
