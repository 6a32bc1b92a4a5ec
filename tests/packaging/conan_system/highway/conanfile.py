from conan import ConanFile


class SystemHighway(ConanFile):
    """The system's Highway, by the name that ConanCenter's recipe gives it."""

    name = "highway"
    version = "system"
    package_type = "shared-library"
    settings = "os", "arch", "compiler", "build_type"

    def package_id(self):
        self.info.clear()  # one for every build: nothing is in it

    def package_info(self):
        self.cpp_info.set_property("pkg_config_name", "libhwy")
        self.cpp_info.includedirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.bindirs = []
        self.cpp_info.defines = ["HWY_SHARED_DEFINE"]
        self.cpp_info.system_libs = ["hwy"]
