// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/CertificateIdentity.h"
#include "tests/support/Certificates.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_sip_certificates {

using namespace Qt::StringLiterals;
using namespace verbund::sip;
using namespace verbund::test;

namespace {

const CertificateAuthority &authority()
{
    static const CertificateAuthority made(u"Test"_s);
    return made;
}

} // namespace

/// Whom a certificate speaks for (RFC 5922 §7).
class tst_sip_certificates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCertificateSpeaksForItsDomainOnly_data()
    {
        QTest::addColumn<CertificateRequest>("request");
        QTest::addColumn<QByteArray>("domain");
        QTest::addColumn<bool>("right");
        const QString ours = u"zahnfee.example"_s;
        const QString theirs = u"elhada.example"_s;
        const auto row = [](const char *name, const CertificateRequest &request, bool right,
                             const QByteArray &domain = "zahnfee.example") {
            QTest::newRow(name) << request << domain << right;
        };
        row("DNS name", {.dnsNames = {ours}}, true);
        row("DNS name among others", {.dnsNames = {theirs, ours}}, true);
        row("DNS name in other case", {.dnsNames = {u"ZahnFee.Example"_s}}, true, "ZAHNFEE.example");
        row("DNS name with a dot at the end", {.dnsNames = {u"zahnfee.example."_s}}, true);
        row("DNS name of another", {.dnsNames = {theirs}}, false);
        row("DNS name of a host in it", {.dnsNames = {u"sip.zahnfee.example"_s}}, false);
        row("DNS name above it", {.dnsNames = {u"example"_s}}, false);
        row("wildcard", {.dnsNames = {u"*.example"_s}}, false);
        row("wildcard below", {.dnsNames = {u"*.zahnfee.example"_s}}, false, "sip.zahnfee.example");
        row("DNS name with a NUL", {.dnsNames = {u"zahnfee.example\0.elhada.example"_s}}, false);
        row("DNS name that is empty", {.dnsNames = {u""_s}}, false);
        row("common name only", {.commonName = ours}, true);
        row("common name only, of another", {.commonName = theirs}, false);
        row("common name with a NUL", {.commonName = u"zahnfee.example\0.elhada.example"_s}, false);
        row("common name beside other DNS names", {.dnsNames = {theirs}, .commonName = ours}, false);
        row("common name beside other URIs", {.uris = {u"sip:elhada.example"_s}, .commonName = ours}, false);
        row("common name beside addresses", {.addresses = {u"127.0.0.1"_s}, .commonName = ours}, false);
        row("common name that is an address", {.commonName = u"127.0.0.1"_s}, false, "127.0.0.1");
        row("URI only", {.uris = {u"sip:zahnfee.example"_s}}, true);
        row("URI in other case", {.uris = {u"SIP:Zahnfee.EXAMPLE"_s}}, true);
        row("URI among others", {.uris = {u"sip:elhada.example"_s, u"sip:zahnfee.example"_s}}, true);
        row("URI of another beside our DNS name", {.dnsNames = {ours}, .uris = {u"sip:elhada.example"_s}},
            false);
        row("URI with a user", {.uris = {u"sip:info@zahnfee.example"_s}}, false);
        row("URI with a user beside our DNS name",
            {.dnsNames = {ours}, .uris = {u"sip:info@elhada.example"_s}}, true);
        row("sips URI", {.uris = {u"sips:zahnfee.example"_s}}, false);
        row("sips URI beside our DNS name", {.dnsNames = {ours}, .uris = {u"sips:elhada.example"_s}}, true);
        row("URI of another scheme", {.uris = {u"xmpp:zahnfee.example"_s}}, false);
        row("URI with a NUL", {.uris = {u"sip:zahnfee.example\0.elhada.example"_s}}, false);
        row("URI of a host in it", {.uris = {u"sip:sip.zahnfee.example"_s}}, false);
        row("IPv4", {.addresses = {u"127.0.0.2"_s}}, true, "127.0.0.2");
        row("another IPv4", {.addresses = {u"127.0.0.3"_s}}, false, "127.0.0.2");
        row("IPv6", {.addresses = {u"2001:db8::1"_s}}, true, "2001:DB8:0:0::1");
        row("IPv4 as DNS name", {.dnsNames = {u"127.0.0.2"_s}}, false, "127.0.0.2");
        row("IPv4 as URI", {.uris = {u"sip:127.0.0.2"_s}}, true, "127.0.0.2");
        row("IPv4 for a domain", {.addresses = {u"127.0.0.2"_s}}, false);
        row("no domain", {.dnsNames = {ours}}, false, "");
    }
    void aCertificateSpeaksForItsDomainOnly()
    {
        QFETCH(CertificateRequest, request);
        QFETCH(QByteArray, domain);
        QFETCH(bool, right);
        const QByteArray der = authority().issue(request).certificate.toDer();
        QVERIFY(!der.isEmpty());
        QCOMPARE(CertificateIdentity::read(der).matches(domain), right);
    }

    void whatIsNoCertificateSpeaksForNobody()
    {
        QVERIFY(!CertificateIdentity::read({}).matches("zahnfee.example"));
        QVERIFY(!CertificateIdentity::read("zahnfee.example").matches("zahnfee.example"));
        const QByteArray der = authority().issue({.commonName = u"zahnfee.example"_s}).certificate.toDer();
        QVERIFY(!CertificateIdentity::read(der.first(der.size() / 2)).matches("zahnfee.example"));
    }

    void alternativeNamesThatCannotBeReadStillHideTheCommonName()
    {
        QByteArray der = authority()
                             .issue({.dnsNames = {u"elhada.example"_s}, .commonName = u"zahnfee.example"_s})
                             .certificate.toDer();
        // The DNS name's length runs past its list.
        const qsizetype at = der.indexOf("elhada.example");
        der[at - 1] = char(0x7E);
        QVERIFY(!CertificateIdentity::read(der).matches("zahnfee.example"));
    }
};

} // namespace tst_sip_certificates

VERBUND_TEST(tst_sip_certificates::tst_sip_certificates)
#include "tst_sip_certificates.moc"
