# SPDX-FileCopyrightText: The Verbund authors
# SPDX-License-Identifier: Apache-2.0
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE files ${SOURCE}/protocol/*.h ${SOURCE}/protocol/*.cpp ${SOURCE}/storage/*.h ${SOURCE}/storage/*.cpp
  ${SOURCE}/platforms/*.h ${SOURCE}/platforms/*.cpp ${SOURCE}/client/*.h ${SOURCE}/client/*.cpp ${SOURCE}/qml/*.h
  ${SOURCE}/qml/*.cpp ${SOURCE}/tests/*.h ${SOURCE}/tests/*.cpp)
execute_process(COMMAND clang-format --dry-run -Werror ${files} RESULT_VARIABLE result ERROR_VARIABLE output)
if(result)
  string(SUBSTRING "${output}" 0 4000 output)
  message(FATAL_ERROR "Not formatted (clang-format -i mends it):\n${output}")
endif()
