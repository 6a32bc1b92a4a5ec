import os

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd, stdcpp_library
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, get, rmdir
from conan.tools.scm import Version

required_conan_version = ">=2.1"


class InquitConan(ConanFile):
    name = "inquit"
    description = "Who said what: tokens, sentences, quotations and their speakers in UTF-8 text"
    license = "Apache-2.0"
    url = "https://github.com/conan-io/conan-center-index"
    homepage = "https://github.com/OWNER/inquit"
    topics = ("nlp", "quotations", "sentence-splitting", "text", "tokenization", "unicode")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False]}
    default_options = {"shared": False, "fPIC": True}
    implements = ["auto_shared_fpic"]

    @property
    def _oldest_compilers(self):
        return {"gcc": "11", "clang": "14", "apple-clang": "13", "msvc": "192"}

    def layout(self):
        cmake_layout(self, src_folder="src")

    def requirements(self):
        self.requires("icu/77.1")
        self.requires("highway/1.2.0")
        self.requires("re2/20251105")

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.25]")

    def validate(self):
        check_min_cppstd(self, 20)
        compiler = self.settings.compiler
        oldest = self._oldest_compilers.get(str(compiler))
        if oldest and Version(compiler.version) < oldest:
            raise ConanInvalidConfiguration(f"{self.ref} needs {compiler} {oldest} or newer")

    def source(self):
        get(self, **self.conan_data["sources"][self.version], strip_root=True)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["INQUIT_BUILD_TESTS"] = False
        toolchain.cache_variables["INQUIT_BUILD_TOOLS"] = False
        toolchain.cache_variables["INQUIT_INSTALL"] = True
        toolchain.generate()
        dependencies = CMakeDeps(self)
        # As Highway's own CMake package calls itself; ConanCenter's recipe does not say so.
        dependencies.set_property("highway", "cmake_file_name", "hwy")
        dependencies.set_property("highway", "cmake_target_name", "hwy::hwy")
        dependencies.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        for notice in ("LICENSE", "NOTICE"):
            copy(self, notice, self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        rmdir(self, os.path.join(self.package_folder, "lib", "cmake"))
        rmdir(self, os.path.join(self.package_folder, "lib", "pkgconfig"))
        rmdir(self, os.path.join(self.package_folder, "share"))

    def package_info(self):
        self.cpp_info.libs = ["inquit"]
        self.cpp_info.set_property("cmake_file_name", "inquit")
        self.cpp_info.set_property("cmake_target_name", "inquit::inquit")
        self.cpp_info.set_property("pkg_config_name", "inquit")
        self.cpp_info.requires = ["icu::icu-i18n", "icu::icu-uc", "icu::icu-data", "highway::highway", "re2::re2"]
        if self.settings.os in ("Linux", "FreeBSD"):
            self.cpp_info.system_libs = ["m", "pthread"]
        if not self.options.shared and stdcpp_library(self):
            self.cpp_info.system_libs.append(stdcpp_library(self))  # for programs in C
