// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeTransport.h"

namespace verbund::test {

void FakeTransport::open(const sip::Endpoint &endpoint, const QByteArray &domain)
{
    m_endpoint = endpoint;
    m_domain = domain;
    Q_EMIT asked();
}

void FakeTransport::accept()
{
    m_open = true;
    Q_EMIT opened();
}

void FakeTransport::breakOff(Error::Kind kind)
{
    m_open = false;
    if (!std::exchange(m_over, true))
        Q_EMIT closed({.kind = kind, .subject = QString::fromLatin1(m_domain), .cause = {}});
}

void FakeTransport::send(const QByteArray &bytes)
{
    if (!m_open)
        return;
    m_sent += bytes;
    Q_EMIT sent();
}

void FakeTransport::close() { breakOff(Error::Kind::None); }

} // namespace verbund::test

#include "moc_FakeTransport.cpp"
