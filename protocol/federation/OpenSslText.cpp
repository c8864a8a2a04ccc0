// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/OpenSslText.h"

#include "protocol/TextRules.h"

namespace verbund {

X509Pointer readCertificate(const QByteArray &der)
{
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    return {d2i_X509(nullptr, &data, long(der.size())), &X509_free};
}

QString lineOf(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    if (size < 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return bytes.contains('\0') ? QString() : cleanName(QString::fromUtf8(bytes));
}

QString entryOf(const X509_NAME *name, int nid)
{
    QString last;
    for (int at = -1; (at = X509_NAME_get_index_by_NID(name, nid, at)) >= 0;)
        last = lineOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    return last;
}

QString shownName(const X509_NAME *name)
{
    for (const int nid : {NID_commonName, NID_organizationalUnitName, NID_organizationName})
        if (const QString text = entryOf(name, nid); !text.isEmpty())
            return text;
    return {};
}

} // namespace verbund
