"""doxygen_filter.py HEADER: the header with its comments as Doxygen looks for them.

A comment stands before what it is about, and holds for all declarations up to the next blank line; one behind code is about
that line. Nothing in a comment is markup.
"""
import re
import sys

# Signs that Doxygen would take for commands, links or markup.
MARKUP = re.compile(r"([\\@#<>%$&*_`~])")


def plain(words):
    words = re.sub(r"(?<!\w)::", r"@@", words)
    return MARKUP.sub(r"\\\1", words).replace("\\*", "*").replace("\\_", "_").replace("\\`", "`").replace("\\~", "~").replace("\\@\\@", "\\::")


def filtered(lines):
    comment, indent, whole = [], None, False
    for number, line in enumerate(lines):
        alone = re.fullmatch(r"( *)//(?: (.*))?", line)
        behind = re.fullmatch(r"(.*\S) +// (.*)", line)
        if alone:
            if indent is not None:
                comment, indent = [], None
            comment.append(alone[1] + "/// " + plain(alone[2] or ""))
            if number == 0:
                comment.insert(0, "/// @file")
            continue
        here = len(line) - len(line.lstrip())
        if not line.strip() or line.lstrip().startswith(("}", "private:", "public:", "#endif", "#ifdef", "#if ")):
            if comment and indent is None:
                yield from comment  # of the file
            if line.strip() != "}" and (not line.strip() or here == indent):
                comment, indent = [], None
        elif comment and indent is None:
            yield from comment
            indent = here
        elif comment and whole and here == indent:
            yield from comment  # the next declaration of the group
        if here == indent or indent is None:
            whole = False
        code = behind[1] if behind else line
        if line.strip():
            whole = code.rstrip().endswith((";", "}")) or code.startswith("#define")
        yield f"{behind[1]}  ///< {plain(behind[2])}" if behind and not behind[1].lstrip().startswith(("#", "}")) else line


with open(sys.argv[1], encoding="utf-8") as header:
    print("\n".join(filtered(header.read().split("\n"))))
