// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <openssl/x509v3.h>

#include <memory>

namespace verbund {

using X509Pointer = std::unique_ptr<X509, decltype(&X509_free)>;

/// A DER certificate; null where it is none.
[[nodiscard]] X509Pointer readCertificate(const QByteArray &der);
/// A string of a certificate as one bounded line; empty where it holds a NUL, which is an attack on those who
/// stop reading there.
[[nodiscard]] QString lineOf(const ASN1_STRING *string);
/// The last entry of that kind (NID) in a name; empty where there is none.
[[nodiscard]] QString entryOf(const X509_NAME *name, int nid);
/// What people call the holder of a name: common name, else unit or organisation.
[[nodiscard]] QString shownName(const X509_NAME *name);

} // namespace verbund
