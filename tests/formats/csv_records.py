"""csv_records.py PROGRAM: Python's csv module reads the records as they were meant, and they agree with the JSON."""
import csv
import io
import sys

from answers import answer, run, texts, tree_of

program = sys.argv[1]
FIELDS = ["id", "quote", "kind", "mode", "begin", "end", "text", "speaker_id", "speaker", "role", "gender", "mention", "cue",
          "confidence", "evidence", "addressee_id", "addressee"]
checked = 0


def expect(found, expected, what):
    if found != expected:
        sys.exit(f"{what}: {found!r}, not {expected!r}")


for name, text in texts(tree_of(__file__)).items():
    code = text.encode("utf-16-le")

    def words(span):
        return "" if span is None else code[2 * span[0]:2 * span[1]].decode("utf-16-le")

    written = run(program, "quotes", "--format", "csv", "--offsets", "utf16", given=text.encode()).decode()
    rows = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    expect(rows[0], FIELDS, "header")
    expect(written.endswith("\r\n"), True, "last line end")
    document = answer(program, text, "quotes", "--offsets", "utf16")
    expect(len(rows) - 1, len(document["quotes"]), f"{name}: records")
    for row, quote in zip(rows[1:], document["quotes"]):
        record = dict(zip(FIELDS, row, strict=True))
        given = quote["speaker"]
        heard = quote["addressee"]
        speaker = document["speakers"][given["id"]] if given else {}
        expected = {
            "id": document["id"], "quote": str(quote["id"]), "kind": quote["kind"], "mode": quote["mode"],
            "begin": str(quote["parts"][0][0]), "end": str(quote["parts"][-1][1]), "text": quote["text"],
            "speaker_id": str(given["id"]) if given else "", "speaker": speaker.get("name", ""),
            "role": speaker.get("role") or "", "gender": speaker.get("gender", ""),
            "mention": words(given["mention"]) if given else "", "cue": words(quote["cue"]),
            "confidence": record["confidence"], "evidence": given["evidence"] if given else "",
            "addressee_id": str(heard["id"]) if heard else "",
            "addressee": document["speakers"][heard["id"]]["name"] if heard else "",
        }
        expect(record, expected, f"{name} quotation {quote['id']}")
        expect(float(record["confidence"] or -1), given["confidence"] if given else -1, "confidence")
        checked += 1
if checked < 20:
    sys.exit(f"only {checked} records")
print(f"{checked} records agree with the JSON")
