# SPDX-FileCopyrightText: The Verbund authors
# SPDX-License-Identifier: Apache-2.0
cmake_minimum_required(VERSION 3.25)

# One run of one fuzzer on a copy of its seeds. What it finds is in FOLDER/NAME, and is kept for the next long run.
set(corpus ${FOLDER}/${NAME}/corpus)
if(LIMIT MATCHES "runs")
  set(corpus ${FOLDER}/${NAME}/seeds)
  file(REMOVE_RECURSE ${corpus})
endif()
file(MAKE_DIRECTORY ${corpus})
file(GLOB seeds ${SOURCE}/tests/fuzz/corpus/${NAME}/*)
if(NAME MATCHES "^(message|framer)$")
  file(GLOB torture ${SOURCE}/tests/wire/sip/rfc4475/*.dat)
  list(APPEND seeds ${torture})
endif()
if(seeds)
  file(COPY ${seeds} DESTINATION ${corpus})
endif()
set(words ${SOURCE}/tests/fuzz/documents.dict)
if(NAME MATCHES "^(message|framer|digest|address)$")
  set(words ${SOURCE}/tests/fuzz/messages.dict)
endif()
if(EXISTS ${words})
  list(APPEND LIMIT -dict=${words})
endif()
set(ENV{ASAN_OPTIONS} quarantine_size_mb=16:detect_leaks=1)
execute_process(
  COMMAND ${FUZZER} ${LIMIT} -max_len=4096 -timeout=5 -rss_limit_mb=512 -print_final_stats=1
    -artifact_prefix=${FOLDER}/${NAME}/ ${corpus}
  RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${output}")
endif()
string(REGEX MATCH "Done [^\n]*" summary "${output}")
message(STATUS "${NAME}: ${summary}")
