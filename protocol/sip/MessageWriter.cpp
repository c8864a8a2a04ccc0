// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/MessageWriter.h"

namespace verbund::sip {

namespace {

constexpr qsizetype usualSize = 1024;

void append(QByteArray &bytes, QByteArrayView value)
{
    const qsizetype begin = bytes.size();
    bytes += value;
    for (qsizetype i = begin; i < bytes.size(); ++i) {
        if (bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == '\0')
            bytes[i] = ' ';
    }
}

} // namespace

MessageWriter::MessageWriter() { m_bytes.reserve(usualSize); }

MessageWriter MessageWriter::request(QByteArrayView method, QByteArrayView uri)
{
    MessageWriter writer;
    append(writer.m_bytes, method);
    writer.m_bytes += ' ';
    append(writer.m_bytes, uri);
    writer.m_bytes += " SIP/2.0\r\n";
    return writer;
}

MessageWriter MessageWriter::response(int status, QByteArrayView reason)
{
    MessageWriter writer;
    writer.m_bytes += "SIP/2.0 " + QByteArray::number(status) + ' ';
    append(writer.m_bytes, reason);
    writer.m_bytes += "\r\n";
    return writer;
}

MessageWriter &MessageWriter::add(QByteArrayView name, QByteArrayView value)
{
    append(m_bytes, name);
    m_bytes += ": ";
    append(m_bytes, value);
    m_bytes += "\r\n";
    return *this;
}

QByteArray MessageWriter::finish(QByteArrayView contentType, QByteArrayView body) const
{
    MessageWriter whole = *this;
    if (!contentType.isEmpty())
        whole.add("Content-Type", contentType);
    whole.add("Content-Length", QByteArray::number(body.size()));
    whole.m_bytes += "\r\n";
    whole.m_bytes += body;
    return whole.m_bytes;
}

} // namespace verbund::sip
