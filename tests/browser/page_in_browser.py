"""page_in_browser.py PROGRAM WORK_FOLDER [SCREENSHOT]: the HTML page in a real, headless Chromium. Writes a screenshot of the example
where one is asked for. Exit status 77: there is no Chromium or no ChromeDriver."""
import base64
import json
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "formats"))
from answers import HOSTILE, answer, run, tree_of
from webdriver import Failure, browser

program, work = sys.argv[1], Path(sys.argv[2])
tree = tree_of(__file__)
TAB, ESCAPE, ENTER = "\ue004", "\ue00c", "\ue007"


def expect(holds, what):
    if not holds:
        raise Failure(what)


def page(name, text):
    file = work / f"{name}.html"
    file.write_bytes(run(program, "--format", "html", given=text.encode()))
    return file


def page_of(name, text):
    line = json.dumps({"id": name, "text": text}).encode()
    return run(program, "--format", "html", "--input", "jsonl", given=line)


def displayed(chrome):
    """The quotations that have a colour, by speaker."""
    return chrome.run("""
        const shown = {};
        for (const one of document.querySelectorAll('mark'))
          if (getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)') shown[one.dataset.speaker] = (shown[one.dataset.speaker] || 0) + 1;
        return shown;""")


def page_renders_text_and_speakers(chrome):
    text = (tree / "examples/article.txt").read_text(encoding="utf-8")
    chrome.open(page("article", text))
    document = answer(program, text, "quotes")
    shown = chrome.run("return document.querySelector('.text').innerText")
    expect(" ".join(shown.split()) == " ".join(text.split()), "the text is not shown as it is")
    names = chrome.run("return [...document.querySelectorAll('.speakers .name')].map(one => one.innerText)")
    known = {speaker["name"] for speaker in document["speakers"]}
    expect(known and known == set(names) - {"unknown"}, f"speakers {names}, not {known}")
    marks = chrome.run("return document.querySelectorAll('.text mark').length")
    expect(marks >= len(document["quotes"]) > 5, f"{marks} marks")
    hues = chrome.run("return [...document.querySelectorAll('.speakers button')].map(one => one.style.getPropertyValue('--hue'))")
    expect(len(set(hues)) == len(hues), f"speakers share a colour: {hues}")
    expect(chrome.run("return document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window")
    expect(chrome.run("return performance.getEntriesByType('resource').length") == 0, "the page fetches something")


def hovering_tells_why(chrome):
    text = (tree / "examples/article.txt").read_text(encoding="utf-8").encode()
    document = answer(program, text.decode(), "quotes")
    titles = chrome.run("return Object.fromEntries([...document.querySelectorAll('mark[title]')].map(one => [one.dataset.quote, one.title]))")
    expect(len(titles) == len(document["quotes"]), f"{len(titles)} quotations tell why")
    for quote in document["quotes"]:
        given, title = quote["speaker"], titles[str(quote["id"])]
        reasons = [quote["kind"], quote["mode"]]
        if quote["cue"]:
            reasons.append(text[slice(*quote["cue"])].decode())
        if given:
            reasons += [document["speakers"][given["id"]]["name"], given["evidence"], str(given["confidence"])]
        if given and given["mention"]:
            reasons.append(text[slice(*given["mention"])].decode())
        missing = [one for one in reasons if one not in title]
        expect(not missing, f"quotation {quote['id']} does not tell {missing}: {title}")


def text_names_its_language(chrome):
    expect(chrome.run("return document.querySelector('.text').lang") == "en", "an English text is not marked so")
    chrome.open(page("german", "„Die Fähre ist spät dran“, sagte die Bürgermeisterin, und niemand war überrascht."))
    expect(chrome.run("return document.querySelector('.text').lang") == "de", "a German text is not marked so")
    chrome.open(work / "article.html")


def speaker_filters_by_click(chrome):
    everybody = displayed(chrome)
    expect(len(everybody) > 2, f"colours {everybody}")
    chrome.click('.speakers button[data-speaker="0"]')
    expect(chrome.run("return document.querySelector('[data-speaker=\"0\"]').getAttribute('aria-pressed')") == "true", "not pressed")
    expect(set(displayed(chrome)) == {"0"}, f"shown with speaker 0 alone: {displayed(chrome)}")
    expect(displayed(chrome)["0"] == everybody["0"], "some of speaker 0's quotations are gone")
    chrome.click('.speakers button[data-speaker="0"]')
    expect(displayed(chrome) == everybody, "a second click does not show all again")


def keyboard_does_all(chrome):
    everybody = displayed(chrome)
    chrome.run("document.activeElement.blur(); window.scrollTo(0, 0)")
    for _ in range(20):
        chrome.press(TAB)
        if chrome.run("return document.activeElement.matches('.speakers button')"):
            break
    else:
        raise Failure("the Tab key reaches no speaker")
    who = chrome.run("return document.activeElement.dataset.speaker")
    chrome.press(ENTER)
    expect(set(displayed(chrome)) <= {who}, "Enter does not filter")
    expect(chrome.run("return document.querySelector('article').classList.contains('filtered')"), "Enter does not filter")
    chrome.press(ESCAPE)
    expect(displayed(chrome) == everybody, "Escape does not show all again")
    places = []
    for _ in range(3):
        chrome.press("n")
        places.append(chrome.run("return [...document.querySelectorAll('mark')].indexOf(document.activeElement)"))
    expect(-1 not in places and places == sorted(set(places)), f"n goes to {places}")
    chrome.press("p")
    expect(chrome.run("return [...document.querySelectorAll('mark')].indexOf(document.activeElement)") == places[1], "p does not go back")
    bubble = chrome.run("return getComputedStyle(document.activeElement, '::after').content")
    expect(len(bubble) > 4, "a quotation that has the focus does not say why")


def light_and_dark_are_readable(chrome):
    def brightness(color):
        return sum(float(part) for part in color[color.index("(") + 1:-1].split(",")[:3])

    def colours(scheme):
        chrome.scheme(scheme)
        return [brightness(one) for one in chrome.run("""
            const body = getComputedStyle(document.body), mark = getComputedStyle(document.querySelector('mark:not(.indirect):not(.unknown)'));
            return [body.backgroundColor, body.color, mark.backgroundColor, mark.color];""")]

    for scheme, light in (("light", True), ("dark", False)):
        paper, ink, fill, words = colours(scheme)
        expect((paper > ink) == light and (fill > words) == light, f"{scheme}: {paper} {ink} {fill} {words}")
        expect(abs(paper - ink) > 400 and abs(fill - words) > 300, f"{scheme}: too little contrast")
    chrome.scheme("light")


def narrow_window_needs_no_sideways_scrolling(chrome):
    chrome.size(360, 640)
    expect(chrome.run("return document.documentElement.scrollWidth <= innerWidth"), "the page is wider than a telephone")
    chrome.size(1200, 900)


def print_is_dark_on_white_with_names(chrome):
    chrome.medium("print")
    paper = chrome.run("return getComputedStyle(document.body).backgroundColor")
    expect(paper == "rgb(255, 255, 255)", f"paper is {paper}")
    label = chrome.run("return getComputedStyle(document.querySelector('mark[data-who]'), '::before').content")
    expect("Calder" in label, f"a printed quotation does not name its speaker: {label}")
    chrome.medium("")
    printed = base64.b64decode(chrome.pdf())
    expect(printed.startswith(b"%PDF") and len(printed) > 10000, "printing fails")


def hostile_text_stays_text(chrome):
    chrome.open(page("hostile", HOSTILE))
    shown = chrome.run("return document.querySelector('.text').textContent")
    for words in ("<script>alert(1)</script>", "</style><b>”", '"like",', "“שלום לכולם,”", "👩‍👩‍👧 \U00010348", "=HYPERLINK"):
        expect(words in shown, f"{words} is not shown")
    expect(chrome.run("return document.querySelectorAll('.text b, .text script, .text style').length") == 0, "text became markup")
    expect(chrome.run("return document.scripts.length") == 1, "another script")
    names = chrome.run("return [...document.querySelectorAll('.speakers .name')].map(one => one.textContent)")
    expect(any("Lind" in one for one in names), f"speakers {names}")
    chrome.click(".speakers button")
    expect(chrome.run("return document.querySelector('article').classList.contains('filtered')"), "the page's own script does not run")
    title = chrome.run("return document.title")
    # The document's id is text too.
    attack = '"></title><script>document.title="taken"</script>'
    file = work / "title.html"
    file.write_bytes(page_of(attack, HOSTILE))
    chrome.open(file)
    expect(chrome.run("return document.title") == title, "the document's id became markup")
    expect(attack in chrome.run("return document.querySelector('h2').textContent"), "the id is not shown")


def nothing_is_complained_about(chrome):
    complaints = [one["message"] for one in chrome.logged() if one["level"] in ("SEVERE", "WARNING")]
    expect(not complaints, "\n".join(complaints))


def show_example(chrome):
    text = (tree / "examples/article.txt").read_text(encoding="utf-8")
    file = work / "example.html"
    file.write_bytes(page_of("article.txt", text))
    chrome.size(1040, 700)
    chrome.open(file)


CHECKS = [page_renders_text_and_speakers, hovering_tells_why, text_names_its_language, speaker_filters_by_click, keyboard_does_all, light_and_dark_are_readable,
          narrow_window_needs_no_sideways_scrolling, print_is_dark_on_white_with_names, hostile_text_stays_text,
          nothing_is_complained_about]


def main():
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        print("skipped: no chromium or no chromedriver")
        return 77
    work.mkdir(parents=True, exist_ok=True)
    failed = 0
    with browser(chromium, driver) as chrome:
        chrome.size(1200, 900)
        for check in CHECKS:
            try:
                check(chrome)
            except Failure as failure:
                failed += 1
                print(f"FAILED {check.__name__}: {failure}")
        if len(sys.argv) > 3:
            show_example(chrome)
            Path(sys.argv[3]).write_bytes(base64.b64decode(chrome.screenshot()))
    print(f"{len(CHECKS)} checks, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
