// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/Options.h"

#include <QCommandLineParser>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace verbund {

Options Options::fromCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Chat client for companies, over XMPP"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(
        u"profile"_s, u"Folder of the profile (also VERBUND_PROFILE)."_s, u"folder"_s);
    const QCommandLineOption keychain(u"file-keychain"_s,
        u"Keep secrets READABLE in this file. For trying out and tests only."_s, u"file"_s);
    const QCommandLineOption authorities(
        u"ca"_s, u"Trust the authorities in this PEM file too."_s, u"file"_s);
    const QCommandLineOption selfTest(u"self-test"_s, u"Check that every page can be shown, and end."_s);
    parser.addOptions({profile, keychain, authorities, selfTest});
    parser.process(arguments);
    Options options{
        .profile = parser.value(profile),
        .keychainFile = parser.value(keychain),
        .caFile = parser.value(authorities),
        .selfTest = parser.isSet(selfTest),
    };
    if (options.profile.isEmpty())
        options.profile = qEnvironmentVariable("VERBUND_PROFILE");
    if (options.profile.isEmpty())
        options.profile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return options;
}

} // namespace verbund
