# Warnings, sanitizers and lint for our own builds. Nothing here reaches a consumer: all of it is off unless a preset sets it.
option(INQUIT_DEVELOPER "Warnings as errors for inquit's own targets" OFF)
set(INQUIT_SANITIZE "" CACHE STRING "Sanitizers for inquit's own targets, as for -fsanitize=")

function(inquit_developer_settings target)
  if(INQUIT_DEVELOPER)
    if(MSVC)
      target_compile_options(${target} PRIVATE /W4 /WX /permissive- /utf-8)
    else()
      target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
        $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast> -Wcast-align
        $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual> $<$<COMPILE_LANGUAGE:C>:-Wstrict-prototypes>
        -Wdouble-promotion -Wformat=2 -Wno-missing-field-initializers -Werror)
    endif()
  endif()
  if(INQUIT_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${INQUIT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${INQUIT_SANITIZE})
  endif()
endfunction()
