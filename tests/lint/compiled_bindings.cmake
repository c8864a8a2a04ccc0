# SPDX-FileCopyrightText: The Verbund authors
# SPDX-License-Identifier: Apache-2.0
cmake_minimum_required(VERSION 3.25)

# At least 90 % of the bindings and functions of the QML are compiled to C++.
execute_process(COMMAND ${CMAKE_COMMAND} --build ${BINARY} --target all_aotstats RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(result OR NOT output MATCHES "Total results: ([0-9]+) of ([0-9]+) \\(([0-9.]+)%\\)")
  message(FATAL_ERROR "No figures from the QML compiler:\n${output}")
endif()
set(share ${CMAKE_MATCH_3})
message("compiled to C++: ${CMAKE_MATCH_1} of ${CMAKE_MATCH_2} bindings and functions (${share} %)")
if(share LESS 90)
  message(FATAL_ERROR "Less than 90 % are compiled")
endif()
