// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/Language.h"
#include "client/check/CheckOptions.h"
#include "client/check/Interrupt.h"
#include "client/check/LinePrinter.h"
#include "protocol/federation/FederationProbe.h"
#include "protocol/federation/SystemResolver.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

constexpr int inOrder = 0;
constexpr int problems = 1;
constexpr int notTested = 2;
constexpr int badUsage = 64; // EX_USAGE of sysexits.h

void print(const QString &text, std::FILE *to = stdout)
{
    std::fputs(text.toUtf8().constData(), to);
    std::fflush(to);
}

bool isColoured()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR");
#else
    return false;
#endif
}

int exitCode(const FederationReport &report)
{
    const FederationLine *failure = report.firstFailure();
    if (failure && failure->problem == FederationLine::Problem::NotADomain)
        return badUsage;
    switch (report.verdict()) {
    case FederationLine::Verdict::Ok:
        return inOrder;
    case FederationLine::Verdict::Failed:
    case FederationLine::Verdict::Warning:
        return problems;
    default:
        return notTested;
    }
}

QString ending(const FederationReport &report)
{
    const QString rest = untestedWords(report.untested());
    return (rest.isEmpty() ? QString() : u'\n' + rest + u'\n') + u'\n' + report.summary() + u'\n';
}

// Questions to name servers that do not answer would hold the program for long after the report.
[[noreturn]] void leave(int code)
{
    std::fflush(nullptr);
    std::_Exit(code);
}

int check(const CheckOptions &options)
{
    FederationProbe probe({.resolver = std::make_shared<SystemResolver>(),
        .authorities = [file = options.caFile] { return systemAuthorities(file); }});
    LinePrinter printer(isColoured());
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::happened, &probe, &FederationCheck::cancel);
    if (!options.json)
        QObject::connect(&probe, &FederationCheck::lineFound, &probe,
            [&](const FederationLine &line) { print(printer.take(line)); });
    QObject::connect(&probe, &FederationCheck::finished, &probe, [&](const FederationReport &report) {
        print(options.json ? QString::fromUtf8(QJsonDocument(report.json()).toJson()) : ending(report));
        if (!report.complete)
            leave(exitCode(report));
        QCoreApplication::exit(exitCode(report));
    });
    probe.start(options.question);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"verbund-check"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(VERBUND_VERSION));
    Language language;
    language.set({});
    const CheckOptions options = CheckOptions::fromCommandLine(QCoreApplication::arguments());
    if (options.what == CheckOptions::What::Check)
        return check(options);
    const bool wrong = options.what == CheckOptions::What::Usage;
    print(options.text, wrong ? stderr : stdout);
    return wrong ? badUsage : inOrder;
}
