// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Framer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr qsizetype keptBuffer = 64 * 1024;

} // namespace

void Framer::feed(QByteArrayView bytes)
{
    if (!m_error)
        m_buffer += bytes;
}

std::optional<Framer::Frame> Framer::next()
{
    if (m_error)
        return std::nullopt;
    if (!m_size) {
        if (auto alive = keepAlive())
            return alive;
        if (!findEnd())
            return std::nullopt;
    }
    if (m_buffer.size() - m_begin < *m_size)
        return std::nullopt;
    Frame frame{.kind = Frame::Kind::Message, .bytes = m_buffer.sliced(m_begin, *m_size)};
    drop(*m_size);
    m_size.reset();
    return frame;
}

std::optional<Framer::Frame> Framer::keepAlive()
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_begin);
    if (!rest.startsWith("\r\n"))
        return std::nullopt;
    const bool isPing = rest.startsWith("\r\n\r\n");
    drop(isPing ? 4 : 2);
    return Frame{.kind = isPing ? Frame::Kind::Ping : Frame::Kind::Pong, .bytes = {}};
}

bool Framer::findEnd()
{
    const qsizetype from = std::max(m_begin, m_searched - 3);
    const qsizetype end = QByteArrayView(m_buffer).indexOf("\r\n\r\n", from);
    m_searched = m_buffer.size();
    if (end < 0 || end - m_begin > maxHeaderBytes) {
        // The end itself may still be on its way.
        if (end >= 0 || m_buffer.size() - m_begin > maxHeaderBytes + 3)
            m_error = {.kind = Error::Kind::TooLarge, .subject = {}, .cause = u"header too large"_s};
        return false;
    }
    const auto length = contentLengthIn(QByteArrayView(m_buffer).sliced(m_begin, end + 2 - m_begin));
    if (!length) {
        m_error = length.error();
        return false;
    }
    m_size = end + 4 - m_begin + length->value_or(0);
    return true;
}

void Framer::drop(qsizetype bytes)
{
    m_begin += bytes;
    m_searched = m_begin;
    if (m_begin == m_buffer.size()) {
        m_begin = m_searched = 0;
        if (m_buffer.capacity() > keptBuffer)
            m_buffer = {};
        else
            m_buffer.resize(0);
    } else if (m_begin > keptBuffer && m_begin > m_buffer.size() / 2) {
        m_buffer.remove(0, m_begin);
        m_begin = m_searched = 0;
    }
}

} // namespace verbund::sip
