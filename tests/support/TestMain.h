// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QTest>

#include <type_traits>

namespace verbund {

/// A test among those of one executable, which runs one by the name of its file: `verbund-unit-tests
/// tst_rules`.
class TestEntry final {
public:
    using Run = int (*)(int argc, char *argv[]);

    /// To be a static object: it enters itself in the executable's list.
    TestEntry(const char *file, Run run);

    /// Runs the test whose file has that name, with Qt Test's own arguments; 2 if there is none.
    static int run(int argc, char *argv[]);

private:
    const char *m_file;
    Run m_run;
    const TestEntry *m_next;
};

/// What QTEST_MAIN does, for one of many.
template <class Test, class Application> int runTest(int argc, char *argv[])
{
    Application application(argc, argv);
    Application::setAttribute(Qt::AA_Use96Dpi);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace verbund

#define VERBUND_TEST_NAME(number) registeredTest##number
#define VERBUND_TEST_ENTRY(Test, Application, number)                                                        \
    static const verbund::TestEntry VERBUND_TEST_NAME(number)(__FILE__, verbund::runTest<Test, Application>);

/// Enters the test of this file, to be run with a QCoreApplication.
#define VERBUND_TEST(Test) VERBUND_TEST_ENTRY(Test, QCoreApplication, __COUNTER__)
/// Enters the test of this file, to be run with a QGuiApplication.
#define VERBUND_GUI_TEST(Test) VERBUND_TEST_ENTRY(Test, QGuiApplication, __COUNTER__)
