// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/MimeFields.h"

namespace verbund::sip {

namespace {

constexpr qsizetype maxFields = 64;
constexpr qsizetype maxFieldsLength = qsizetype{16} * 1024;

QByteArrayView takeLine(QByteArrayView &text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArrayView line = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

QByteArray MimeFields::value(QByteArrayView name) const
{
    for (const MimeField &field : fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

std::optional<MimeFields> readMimeFields(QByteArrayView text)
{
    MimeFields read{.fields = {}, .rest = text};
    while (!read.rest.isEmpty()) {
        const QByteArrayView line = takeLine(read.rest);
        if (line.isEmpty())
            return read;
        if (read.fields.size() >= maxFields || line.end() - text.begin() > maxFieldsLength)
            return std::nullopt;
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (read.fields.isEmpty())
                return std::nullopt;
            read.fields.last().value += ' ' + line.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return std::nullopt;
        read.fields.append({.name = line.first(colon).trimmed().toByteArray(),
            .value = line.sliced(colon + 1).trimmed().toByteArray()});
    }
    return read;
}

std::optional<QByteArray> decodedBody(const MimeFields &entity)
{
    const QByteArray encoding = entity.value("Content-Transfer-Encoding").toLower();
    if (encoding.isEmpty() || encoding == "binary" || encoding == "8bit" || encoding == "7bit")
        return entity.rest.toByteArray();
    if (encoding == "base64")
        return QByteArray::fromBase64(entity.rest.toByteArray()); // passes over line ends
    return std::nullopt;
}

} // namespace verbund::sip
