// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"

#include <cstdio>
#include <string_view>

namespace verbund {

namespace {

/// Constant-initialised, so that it is there before the first entry.
constinit const TestEntry *entries = nullptr;

std::string_view nameOf(std::string_view file)
{
    file = file.substr(file.find_last_of("/\\") + 1);
    return file.substr(0, file.find('.'));
}

} // namespace

TestEntry::TestEntry(const char *file, Run run)
    : m_file(file)
    , m_run(run)
    , m_next(entries)
{
    entries = this;
}

int TestEntry::run(int argc, char *argv[])
{
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    for (const TestEntry *entry = entries; entry; entry = entry->m_next)
        if (nameOf(entry->m_file) == wanted) {
            argv[1] = argv[0];
            return entry->m_run(argc - 1, argv + 1);
        }
    std::fprintf(stderr, "Which test? This program has:\n");
    for (const TestEntry *entry = entries; entry; entry = entry->m_next)
        std::fprintf(stderr, "  %s\n", std::string(nameOf(entry->m_file)).c_str());
    return 2;
}

} // namespace verbund

int main(int argc, char *argv[]) { return verbund::TestEntry::run(argc, argv); }
