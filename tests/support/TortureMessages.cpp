// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TortureMessages.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace verbund::test {

namespace {

QByteArray content(const QString &name)
{
    QFile file(QStringLiteral(VERBUND_TORTURE_MESSAGES) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QList<TortureMessage> tortureMessages()
{
    QList<TortureMessage> messages;
    auto lines = content(u"verdicts.csv"_s).split('\n');
    lines.removeFirst();
    for (const QByteArray &line : std::as_const(lines)) {
        const auto fields = line.split(',');
        if (fields.size() < 10)
            continue;
        messages += {.name = fields[0],
            .bytes = content(QString::fromLatin1(fields[0]) + u".dat"_s),
            .start = fields[3],
            .verdict = fields[4],
            .stream = fields[7],
            .answer = fields[6].toInt(),
            .octets = fields[8].toInt(),
            .isRequest = fields[2] == "request",
            .mayAccept = fields[5] == "yes"};
    }
    return messages;
}

} // namespace verbund::test
