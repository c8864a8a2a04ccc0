// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/story/Orders.h"

#include "tests/story/Hands.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QKeySequence>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace verbund {

Orders::Orders(QObject *parent)
    : QObject(parent)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_input, &QSocketNotifier::activated, this, &Orders::read);
}

void Orders::read()
{
    QByteArray chunk(4'096, Qt::Uninitialized);
    const ssize_t count = ::read(STDIN_FILENO, chunk.data(), size_t(chunk.size()));
    if (count <= 0) {
        m_input.setEnabled(false);
        return QCoreApplication::quit();
    }
    m_buffer.append(chunk.constData(), count);
    next();
}

void Orders::next()
{
    // An order runs the event loop while it waits: the next one must not begin within it.
    while (!m_busy && m_buffer.contains('\n')) {
        const qsizetype end = m_buffer.indexOf('\n');
        const QJsonObject order = QJsonDocument::fromJson(m_buffer.left(end)).object();
        m_buffer.remove(0, end + 1);
        m_busy = true;
        const bool done = obey(order);
        m_busy = false;
        QJsonObject answer{{u"id"_s, order[u"id"]}, {u"ok"_s, done}};
        if (!done)
            answer.insert(u"screen"_s, Hands::everything().join(u'\n'));
        const QByteArray line = QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
        std::fflush(stdout);
    }
}

bool Orders::obey(const QJsonObject &order)
{
    const QString what = order[u"do"].toString();
    const QString name = order[u"name"].toString();
    if (what == "see"_L1)
        return Hands::find(name).exists();
    if (what == "read"_L1)
        return Hands::reads(name);
    if (what == "gone"_L1)
        return Hands::isGone(name);
    if (what == "click"_L1)
        return Hands::click(name);
    if (what == "type"_L1)
        return Hands::type(name, order[u"text"].toString());
    if (what == "grab"_L1)
        return Hands::grab(order[u"file"].toString(), order[u"window"].toString());
    if (what == "press"_L1) {
        Hands::press(Qt::Key(QKeySequence(name)[0].key()));
        return true;
    }
    return false;
}

} // namespace verbund

#include "moc_Orders.cpp"
