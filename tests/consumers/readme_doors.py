"""readme_doors.py TREE WORK_FOLDER: does what the README says under "Every door", word for word, but that https://github.com/OWNER/inquit is
a copy of this repository, and compares what the programs print with what the README says they print. Exit status 77: no repository."""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

tree, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
readme = (tree / "README.md").read_text(encoding="utf-8")
blocks = re.findall(r"^\*\*(.+?)\*\*|^```(sh|cmake)\n(.*?)^```", readme.split("## Every door")[1].split("\n## ")[0], re.MULTILINE | re.DOTALL)
quickstart = re.search(r"^```cpp\n(// Who said what, in a text at hand.*?)^```", readme, re.MULTILINE | re.DOTALL)[1]


def run(command, folder, **more):
    done = subprocess.run(command, cwd=folder, text=True, capture_output=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{command}: exit status {done.returncode}\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def doors():
    """(name, language, text) of each block; "install" comes before any name."""
    name = "install"
    for lead, language, text in blocks:
        if lead:
            name = lead
        elif text:
            yield name, language, text


def environment():
    """A home of its own, where git finds this repository under its public name, with the release's tag."""
    home = work / "home"
    home.mkdir(parents=True)
    run(["git", "clone", "-q", "--bare", tree, work / "inquit.git"], work)
    run(["git", "-C", work / "inquit.git", "tag", "v0.1.0", "HEAD"], work)
    made = os.environ | {"HOME": str(home), "CMAKE_GENERATOR": "Ninja"}
    made.pop("CMAKE_PREFIX_PATH", None)
    if shutil.which("ccache"):
        cache = run(["ccache", "-k", "cache_dir"], work).strip()
        made |= {"CCACHE_DIR": cache, "CMAKE_CXX_COMPILER_LAUNCHER": "ccache", "CCACHE_BASEDIR": str(work), "CCACHE_NOHASHDIR": "1"}
    run(["git", "config", "--global", f"url.{work / 'inquit.git'}.insteadOf", "https://github.com/OWNER/inquit"], work, env=made)
    return made


def project(name, files):
    folder = work / re.sub(r"\W+", "-", name)
    folder.mkdir()
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def expect_printed(program, arguments=()):
    printed = run([program, *arguments], program.parent)
    shown = "\n".join("    " + line for line in printed.splitlines())
    if shown not in readme:
        sys.exit(f"{program} prints what the README does not show:\n{printed}")


def go_through(name, language, text, home):
    if name == "install":
        run(["bash", "-euc", text], work, env=home)
    elif language == "cmake":
        folder = project(name, {"CMakeLists.txt": text, "app.cpp": quickstart})
        prefix = [] if "FetchContent" in text else [f"-DCMAKE_PREFIX_PATH={home['HOME']}/inquit-prefix"]
        run(["cmake", "-B", "build", "-DCMAKE_BUILD_TYPE=Release", *prefix], folder, env=home)
        run(["cmake", "--build", "build"], folder, env=home)
        expect_printed(folder / "build" / "app")
    elif "app.cpp" in text:
        folder = project(name, {"app.cpp": quickstart})
        run(["bash", "-euc", text], folder, env=home)
        expect_printed(folder / "app")
    else:
        folder = project(name, {"app.c": (tree / "examples/in_c.c").read_text(encoding="utf-8")})
        run(["bash", "-euc", text], folder, env=home)
        printed = run([folder / "app", tree / "examples/notice.txt"], folder)
        if printed != (tree / "examples/expected/in_c.txt").read_text(encoding="utf-8"):
            sys.exit(f"the program in C prints\n{printed}")
    print(f"{name}: done as the README says", flush=True)


if not (tree / ".git").exists():
    print("skipped: not a git repository")
    sys.exit(77)
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
home = environment()
done = [go_through(*door, home) for door in doors()]
if len(done) < 5:
    sys.exit(f"only {len(done)} doors are described")
