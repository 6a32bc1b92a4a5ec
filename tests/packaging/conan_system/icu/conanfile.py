from conan import ConanFile


class SystemIcu(ConanFile):
    """The system's ICU, by the names that ConanCenter's recipe gives its parts."""

    name = "icu"
    version = "system"
    package_type = "shared-library"
    settings = "os", "arch", "compiler", "build_type"

    def package_id(self):
        self.info.clear()  # one for every build: nothing is in it

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "ICU")
        self.cpp_info.set_property("cmake_find_mode", "both")
        for part, library, needs in (("data", "icudata", []), ("uc", "icuuc", ["icu-data"]), ("i18n", "icui18n", ["icu-uc"])):
            component = self.cpp_info.components[f"icu-{part}"]
            component.set_property("cmake_target_name", f"ICU::{part}")
            component.set_property("pkg_config_name", f"icu-{part}")
            component.includedirs = []
            component.libdirs = []
            component.bindirs = []
            component.system_libs = [library]
            component.requires = needs
