"""brat_annotations.py PROGRAM: a reader of brat's stand-off form, as its documentation has it, finds every annotation in the text
and every reference, and what it finds is what the JSON says."""
import re
import sys

from answers import answer, run, texts, tree_of

program = sys.argv[1]
ENTITIES = {"Quotation", "Mention", "Cue", "Source"}
ARGUMENTS = {"Speaker_of": ({"Mention", "Source"}, {"Quotation"}), "Addressee_of": ({"Mention"}, {"Quotation"}), "Cue_of": ({"Cue"}, {"Quotation"}),
             "Coreference": ({"Mention"}, {"Mention"})}
VALUES = {"Kind": {"direct", "mixed", "indirect"}, "Mode": {"speech", "writing", "thought"}}


class Annotations:
    def __init__(self, text, lines):
        self.text, self.entities, self.relations, self.attributes, self.notes = text, {}, [], [], {}
        seen = set()
        for line in lines:
            name, body = line.split("\t", 1)
            if name in seen and name != "*":
                raise ValueError(f"{name} is there twice")
            seen.add(name)
            {"T": self.entity, "R": self.relation, "A": self.attribute, "#": self.note, "*": self.equivalence}[name[0]](name, body)
        for kind, first, second in self.relations:
            allowed = ARGUMENTS[kind]
            if self.entities[first][0] not in allowed[0] or self.entities[second][0] not in allowed[1]:
                raise ValueError(f"{kind} of {first} and {second}")
        for kind, target, value in self.attributes:
            if self.entities[target][0] != "Quotation" or value not in VALUES[kind]:
                raise ValueError(f"{kind} {value} of {target}")
        for target in self.notes:
            self.entities[target]

    def entity(self, name, body):
        place, covered = body.split("\t")
        kind, spans = place.split(" ", 1)
        fragments = [tuple(map(int, one.split(" "))) for one in spans.split(";")]
        if kind not in ENTITIES or not re.fullmatch(r"T\d+", name):
            raise ValueError(f"{name} {kind}")
        for begin, end in fragments:
            if not 0 <= begin < end <= len(self.text) or "\n" in self.text[begin:end]:
                raise ValueError(f"{name}: fragment {begin} {end}")
        if any(a[1] > b[0] for a, b in zip(fragments, fragments[1:])):
            raise ValueError(f"{name}: fragments overlap")
        own = " ".join(self.text[begin:end] for begin, end in fragments)
        if re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", own) != covered:
            raise ValueError(f"{name}: {covered!r} is not the text, {own!r}")
        self.entities[name] = (kind, fragments)

    def relation(self, _, body):
        kind, first, second = body.split("\t")[0].split(" ")
        self.relations.append((kind, first.removeprefix("Arg1:"), second.removeprefix("Arg2:")))

    def equivalence(self, _, body):
        kind, first, *others = body.split(" ")
        self.relations += [(kind, first, other) for other in others]

    def attribute(self, _, body):
        self.attributes.append(tuple(body.split(" ")))

    def note(self, _, body):
        target, words = body.split("\t")
        kind, target = target.split(" ")
        if kind != "AnnotatorNotes" or not words:
            raise ValueError(f"note {body}")
        self.notes[target] = words


checked = 0
for name, text in texts(tree_of(__file__)).items():
    written = run(program, "quotes", "--format", "brat", given=text.encode()).decode()
    try:
        found = Annotations(text, written.split("\n")[:-1])
    except (ValueError, KeyError) as problem:
        sys.exit(f"{name}: {problem!r}")
    document = answer(program, text, "quotes", "--offsets", "codepoints")
    quotations = [fragments for kind, fragments in found.entities.values() if kind == "Quotation"]
    if [(f[0][0], f[-1][1]) for f in quotations] != [(q["parts"][0][0], q["parts"][-1][1]) for q in document["quotes"]]:
        sys.exit(f"{name}: other quotations than in the JSON")
    kinds = [value for kind, _, value in found.attributes if kind == "Kind"]
    if kinds != [quote["kind"] for quote in document["quotes"]]:
        sys.exit(f"{name}: other kinds than in the JSON")
    spoken = sum(kind == "Speaker_of" for kind, _, _ in found.relations)
    if spoken != sum(quote["speaker"] is not None for quote in document["quotes"]):
        sys.exit(f"{name}: {spoken} quotations have a speaker, not as in the JSON")
    heard = sum(kind == "Addressee_of" for kind, _, _ in found.relations)
    if heard != sum(quote["addressee"] is not None for quote in document["quotes"]):
        sys.exit(f"{name}: {heard} quotations have an addressee, not as in the JSON")
    checked += len(found.entities)
if checked < 50:
    sys.exit(f"only {checked} annotations")
print(f"{checked} annotations are in their texts")
