# SPDX-FileCopyrightText: The Verbund authors
# SPDX-License-Identifier: Apache-2.0
cmake_minimum_required(VERSION 3.25)

# German is complete, and nothing was added to the sources without going to the translators.
set(work ${BINARY}/translations)
file(MAKE_DIRECTORY ${work})
foreach(language de en)
  file(COPY_FILE ${SOURCE}/qml/i18n/verbund_${language}.ts ${work}/verbund_${language}.ts)
  # The include path tells lupdate which namespace a class is in.
  set(options -I . -locations none -no-obsolete)
  if(language STREQUAL en)
    list(APPEND options -pluralonly)
  endif()
  execute_process(COMMAND /usr/lib/qt6/bin/lupdate ${options} protocol platforms client qml -ts ${work}/verbund_${language}.ts
    WORKING_DIRECTORY ${SOURCE} RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE errors)
  if(result)
    message(FATAL_ERROR "lupdate failed:\n${errors}")
  endif()
  file(READ ${work}/verbund_${language}.ts text)
  string(REGEX MATCHALL "<message[^<]*<source>[^<]*</source>[^/]*<translation type=\"unfinished\"" unfinished "${text}")
  if(unfinished OR text MATCHES "type=\"unfinished\"")
    list(JOIN unfinished "\n" shown)
    message(FATAL_ERROR "verbund_${language}.ts is not complete:\n${shown}")
  endif()
endforeach()
