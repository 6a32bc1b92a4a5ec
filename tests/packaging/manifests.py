"""manifests.py TREE: the form that vcpkg's and Conan's indexes want of a port and a recipe, as their tools and reviewers check it."""
import json
import re
import sys
from pathlib import Path

PORT_KEYS = ["name", "version-semver", "port-version", "description", "homepage", "documentation", "license", "supports",
             "dependencies", "default-features", "features"]
HELPERS = ["vcpkg_from_github", "vcpkg_check_features", "vcpkg_cmake_configure", "vcpkg_cmake_install", "vcpkg_copy_pdbs",
           "vcpkg_cmake_config_fixup", "vcpkg_fixup_pkgconfig", "vcpkg_copy_tools", "vcpkg_install_copyright"]
DEPRECATED = ["vcpkg_configure_cmake", "vcpkg_install_cmake", "vcpkg_fixup_cmake_targets", "vcpkg_build_cmake"]
RECIPE_ATTRIBUTES = ["name", "description", "license", "url", "homepage", "topics", "package_type", "settings", "options",
                     "default_options", "implements"]

problems = []


def check(holds, problem):
    if not holds:
        problems.append(problem)


def name_of(dependency):
    return dependency if isinstance(dependency, str) else dependency["name"]


def check_dependencies(where, dependencies):
    names = [name_of(one) for one in dependencies]
    check(names == sorted(set(names)), f"{where}: dependencies are not sorted or not unique")
    for one in dependencies:
        check(isinstance(one, str) or "version>=" not in one, f"{where}: {name_of(one)} asks for a version")
        check(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name_of(one)), f"{where}: {name_of(one)} is no name of a port")
        check(not name_of(one).startswith("vcpkg-") or one.get("host") is True, f"{where}: {name_of(one)} is not of the host")


def check_port(port):
    text = (port / "vcpkg.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    check(text == json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "vcpkg.json is not as format-manifest writes it")
    check(list(manifest) == [key for key in PORT_KEYS if key in manifest], f"vcpkg.json: keys {list(manifest)}")
    check(re.fullmatch(r"\d+\.\d+\.\d+", manifest["version-semver"]), "vcpkg.json: version")
    check(manifest["license"] == "Apache-2.0", "vcpkg.json: licence")
    check(manifest["homepage"].startswith("https://"), "vcpkg.json: homepage")
    check(not manifest["description"].endswith("."), "vcpkg.json: description ends with a full stop")
    check("default-features" not in manifest, "vcpkg.json: a feature is on by default")
    check_dependencies("vcpkg.json", manifest["dependencies"])
    for name, feature in manifest["features"].items():
        check_dependencies(f"feature {name}", feature.get("dependencies", []))
        check(feature["description"], f"feature {name}: no description")
    portfile = (port / "portfile.cmake").read_text(encoding="utf-8")
    places = [portfile.find(helper + "(") for helper in HELPERS]
    check(-1 not in places and places == sorted(places), "portfile.cmake: helpers are missing or out of order")
    check(not any(helper in portfile for helper in DEPRECATED), "portfile.cmake: a deprecated helper")
    check(re.search(r"SHA512 (0|[0-9a-f]{128})\n", portfile), "portfile.cmake: SHA512")


def check_recipe(recipe):
    config = (recipe / "config.yml").read_text(encoding="utf-8")
    sources = (recipe / "all" / "conandata.yml").read_text(encoding="utf-8")
    text = (recipe / "all" / "conanfile.py").read_text(encoding="utf-8")
    attributes = re.findall(r"^    ([a-z_]+) = ", text, re.MULTILINE)
    check(attributes == RECIPE_ATTRIBUTES, f"conanfile.py: attributes {attributes}")
    check(re.search(r'^    name = "[a-z]+"$', text, re.MULTILINE), "conanfile.py: name")
    check(not re.search(r"conan|inquit", re.search(r"topics = (.*)", text)[1]), "conanfile.py: topics")
    check(re.search(r'^required_conan_version = ">=2\.\d+"$', text, re.MULTILINE), "conanfile.py: required_conan_version")
    check(len(text) < 256 * 1024, "conanfile.py is too large")
    for required, version in re.findall(r'self\.requires\("([^/"]+)/([^"]+)"', text):
        check("[" not in version, f"conanfile.py: {required} of a range of versions")
        check(f'"{required}::' in text, f"conanfile.py: package_info does not name {required}")
    check(re.findall(r'^  "([\d.]+)":', config, re.MULTILINE) == re.findall(r'^  "([\d.]+)":', sources, re.MULTILINE),
          "config.yml and conandata.yml are of other versions")
    check(all(re.fullmatch(r"[0-9a-f]{64}", one) for one in re.findall(r'sha256: "(.*)"', sources)), "conandata.yml: sha256")


def check_files(packaging):
    for file in packaging.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            content = file.read_bytes()
            check(b"\r" not in content and content.endswith(b"\n"), f"{file.name}: line ends")


tree = Path(sys.argv[1])
check_port(tree / "packaging/vcpkg/ports/inquit")
check_recipe(tree / "packaging/conan/recipes/inquit")
check_files(tree / "packaging")
sys.exit("\n".join(problems) if problems else 0)
