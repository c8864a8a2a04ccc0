// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/check/CheckOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

QString words(const char *text) { return QCoreApplication::translate("CheckOptions", text); }

QString wrongUse(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.value(0) != u"federation" || arguments.size() != 2 || arguments[1].trimmed().isEmpty())
        return words(QT_TRANSLATE_NOOP(
            "CheckOptions", "Usage: verbund-check federation DOMAIN|ADDRESS [options]; see --help."));
    const QString ca = parser.value(u"ca"_s);
    if (!ca.isEmpty() && !QFileInfo(ca).isReadable())
        return words(QT_TRANSLATE_NOOP("CheckOptions", "The file %1 cannot be read.")).arg(ca);
    return {};
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(words(QT_TRANSLATE_NOOP("CheckOptions",
        "Finds out why people at a domain cannot be reached, and who must do what. Nothing about you is "
        "sent.\n"
        "Exit code: 0 in order, 1 problems, 2 could not be tested, 64 wrong use.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"federation"_s, words(QT_TRANSLATE_NOOP("CheckOptions", "The check of how a domain federates.")));
    parser.addPositionalArgument(u"subject"_s,
        words(QT_TRANSLATE_NOOP("CheckOptions", "A domain, or an address at it.")), u"DOMAIN|ADDRESS"_s);
    parser.addOptions({
        {u"json"_s, words(QT_TRANSLATE_NOOP("CheckOptions", "Print the report as JSON."))},
        {u"direct"_s,
            words(QT_TRANSLATE_NOOP(
                "CheckOptions", "Test this server instead of those that DNS names (direct federation).")),
            u"HOST[:PORT]"_s},
        {u"own"_s, words(QT_TRANSLATE_NOOP("CheckOptions", "It is the own domain."))},
        {u"ca"_s, words(QT_TRANSLATE_NOOP("CheckOptions", "Trust the authorities in this PEM file too.")),
            u"FILE"_s},
    });
}

} // namespace

CheckOptions CheckOptions::fromCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    const bool understood = parser.parse(arguments);
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        return {.what = What::Print, .question = {}, .caFile = {}, .text = parser.helpText()};
    if (parser.isSet(u"version"_s))
        return {.what = What::Print,
            .question = {},
            .caFile = {},
            .text =
                QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n'};
    const QString wrong = understood ? wrongUse(parser) : parser.errorText();
    if (!wrong.isEmpty())
        return {.what = What::Usage, .question = {}, .caFile = {}, .text = wrong + u'\n'};
    return {
        .what = What::Check,
        .question = {.subject = parser.positionalArguments()[1],
            .direct = parser.value(u"direct"_s),
            .own = parser.isSet(u"own"_s)},
        .caFile = parser.value(u"ca"_s),
        .json = parser.isSet(u"json"_s),
        .text = {},
    };
}

} // namespace verbund
