// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/story/Story.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// For `try` with a display: the freelancer asks for presence, and writes as soon as he is accepted.
int playFreelancer()
{
    const auto info = u"info@zahnfee.example"_s;
    verbund::ProbeProcess freelancer;
    if (!freelancer.signIn(u"r.perez@elhada.example"_s))
        return 1;
    freelancer.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, info}, {u"name"_s, u"Zahnfee"_s}});
    constexpr int anHour = 3'600'000;
    const QJsonObject accepted = freelancer.waitFor(
        [&info](const QJsonObject &said) {
            return said[u"address"] == info && said[u"presence"].isString()
                && said[u"presence"] != u"Offline"_s;
        },
        anHour);
    if (accepted.isEmpty())
        return 1;
    freelancer.ask({{u"do"_s, u"send"_s}, {u"to"_s, info},
        {u"body"_s, u"One question about fairy night shifts: who carries the coins?"_s}});
    freelancer.waitForEvent(u"message"_s, {}, anHour);
    freelancer.ask(
        {{u"do"_s, u"send"_s}, {u"to"_s, info}, {u"body"_s, u"Perfect, that is easy to remember."_s}});
    freelancer.waitFor([](const QJsonObject &) { return false; }, anHour);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    qputenv("VERBUND_PROBE",
        qgetenv("VERBUND_PROBE").isEmpty()
            ? (QCoreApplication::applicationDirPath() + u"/../probe/verbund-probe"_s).toUtf8()
            : qgetenv("VERBUND_PROBE"));
    if (verbund::sandboxAuthority().isEmpty()) {
        qCritical("There is no sandbox here: run this by platforms/linux/try or platforms/linux/enter.");
        return 2;
    }
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(u"--freelancer"_s))
        return playFreelancer();
    verbund::Story story(arguments.value(1, u"story"_s));
    return story.play() ? 0 : 1;
}
