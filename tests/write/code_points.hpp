// Counting as the readers of other formats do, without the library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The code points of well-formed UTF-8, each as its bytes.
[[nodiscard]] inline std::vector<std::string> code_points_of(std::string_view text) {
    std::vector<std::string> all;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80 && !all.empty()) {
            all.back() += c;
        } else {
            all.emplace_back(1, c);
        }
    }
    return all;
}

[[nodiscard]] inline std::string slice(const std::vector<std::string>& points, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += points.at(i);
    return text;
}

[[nodiscard]] inline std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces{""};
    for (const char c : text) {
        if (c == separator) {
            pieces.emplace_back();
        } else {
            pieces.back() += c;
        }
    }
    return pieces;
}

// A text that breaks writers: marks of every format, line ends in words, several scripts, directions and planes.
inline constexpr std::string_view hostile_text =
    "“I saw </mark></p><script>alert(1)</script> & \"x\", 'y'; </style>,” said Mayor\r\n Ana <b>Ruiz</b>.\n\n"
    "“שלום, 😀 \u202Ewrong way” said Ana\tRuiz; “=1+1,\r\n-->\t|_|\u2028]]>” she added.\n\n"
    "Anna Berg said: “He told me ‘no, “never” \u0001 &amp;’ twice.”\n";
