#cmake - DREADME = FILE - DSOURCE = FILE - DEXPECTED = \
                                        FILE - P in_readme.cmake : fails unless the README shows the example and what it prints.
file(READ "${README}" readme) file(READ "${SOURCE}" source) file(READ "${EXPECTED}" expected)
    string(FIND
           "${readme}"
           "${source}" shown) if (shown LESS 0) message(FATAL_ERROR "${README} does not show ${SOURCE} as it is") endif()
        string(REGEX REPLACE
               "\n+$"
               "" expected "${expected}") string(REPLACE
                                                 "\n"
                                                 "\n    " expected "    ${expected}")
            string(FIND
                   "${readme}"
                   "${expected}" shown) if (shown LESS 0)
                message(FATAL_ERROR "${README} does not show what ${SOURCE} prints:\n${expected}") endif()
