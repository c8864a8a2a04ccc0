// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Digest.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_sip_digest {

using namespace verbund::sip;
using Algorithm = Challenge::Algorithm;

namespace {

QByteArray parameter(const QByteArray &credentials, const QByteArray &name)
{
    const qsizetype at = credentials.indexOf(' ' + name + '=');
    if (at < 0)
        return {};
    QByteArray value = credentials.sliced(at + name.size() + 2);
    if (value.startsWith('"'))
        return value.sliced(1, value.indexOf('"', 1) - 1);
    const qsizetype comma = value.indexOf(',');
    return comma < 0 ? value : value.first(comma);
}

QByteArray challenge(
    const QByteArray &realm, const QByteArray &nonce, const QByteArray &rest = "qop=\"auth\"")
{
    return "Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\", " + rest;
}

} // namespace

/// Digest access authentication as in RFC 7616 and RFC 8760.
class tst_sip_digest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExamplesOfTheRfcsAreMet_data()
    {
        QTest::addColumn<Challenge>("challenge");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("cnonce");
        QTest::addColumn<QByteArray>("response");
        Challenge newer{.realm = "http-auth@example.org",
            .nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
            .opaque = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS",
            .algorithm = Algorithm::Md5,
            .withQop = true};
        const QByteArray cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        QTest::newRow("RFC 7616, MD5") << newer << QByteArray("Circle of Life") << cnonce
                                       << QByteArray("8ca523f5e9506fed4657c9700eebdbec");
        newer.algorithm = Algorithm::Sha256;
        QTest::newRow("RFC 7616, SHA-256")
            << newer << QByteArray("Circle of Life") << cnonce
            << QByteArray("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
        Challenge older{
            .realm = "testrealm@host.com", .nonce = "dcd98b7102dd2f0e8b11d0f600bfb0c093", .withQop = true};
        QTest::newRow("RFC 2617") << older << QByteArray("Circle Of Life") << QByteArray("0a4f113b")
                                  << QByteArray("6629fae49393a05397450978507c4ef1");
        older.withQop = false;
        QTest::newRow("RFC 2617 without qop") << older << QByteArray("Circle Of Life") << QByteArray()
                                              << QByteArray("670fd8c2df070c60b045671b8b24ff02");
    }
    void theExamplesOfTheRfcsAreMet()
    {
        QFETCH(Challenge, challenge);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, cnonce);
        QFETCH(QByteArray, response);
        QCOMPARE(digestResponse(challenge, "Mufasa", password, "GET", "/dir/index.html", "00000001", cnonce),
            response);
    }

    void challengesAreRead()
    {
        const auto read =
            Challenge::parse("digest\trealm=\"zahn, \\\"fee\\\"\" ,nonce = \"n=1,2\", opaque=\"o\","
                             "algorithm=SHA-256,  stale=TRUE, qop=\"auth-int, AUTH\", x=y");
        QVERIFY(read);
        QCOMPARE(read->realm, "zahn, \"fee\"");
        QCOMPARE(read->nonce, "n=1,2");
        QCOMPARE(read->opaque, "o");
        QCOMPARE(read->algorithm, Algorithm::Sha256);
        QVERIFY(read->stale && read->withQop);
    }

    void whatWeDoNotSpeakIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("other scheme") << QByteArray("Basic realm=\"zahnfee.example\"");
        QTest::newRow("other algorithm") << challenge("r", "n", "algorithm=SHA-512-256");
        QTest::newRow("MD5-sess") << challenge("r", "n", "algorithm=MD5-sess");
        QTest::newRow("SHA-256-sess") << challenge("r", "n", "algorithm=\"SHA-256-sess\", qop=\"auth\"");
        QTest::newRow("integrity only") << challenge("r", "n", "qop=\"auth-int\"");
        QTest::newRow("no nonce") << QByteArray("Digest realm=\"r\", qop=\"auth\"");
        QTest::newRow("line break in the nonce") << challenge("r", "n\r\nX: 1");
        QTest::newRow("NUL in the realm") << challenge(QByteArray("r\0", 2), "n");
        QTest::newRow("only the scheme") << QByteArray("Digest");
        QTest::newRow("nothing") << QByteArray();
    }
    void whatWeDoNotSpeakIsIgnored()
    {
        QFETCH(QByteArray, value);
        QVERIFY(!Challenge::parse(value));
        Digest digest("liza", "secret");
        QVERIFY(!digest.challenged({value}));
        QVERIFY(digest.credentials("REGISTER", "sip:zahnfee.example").isEmpty());
    }

    void theTopmostKnownIsAnsweredOncePerRealm()
    {
        const QByteArray unknown = challenge("a", "0", "algorithm=SHA-512-256, qop=\"auth\"");
        const QByteArray better = challenge("a", "1", "algorithm=SHA-256, qop=\"auth\"");
        const QByteArray worse = challenge("a", "2", "algorithm=MD5, qop=\"auth\"");
        const QByteArray other = challenge("b", "3");
        Digest digest("liza", "secret");
        QVERIFY(digest.challenged({unknown, better, worse, other}));
        const auto all = digest.credentials("REGISTER", "sip:zahnfee.example");
        QCOMPARE(all.size(), 2);
        QCOMPARE(parameter(all[0], "nonce"), "1");
        QCOMPARE(parameter(all[0], "algorithm"), "SHA-256");
        QCOMPARE(parameter(all[1], "realm"), "b");
        Digest reversed("liza", "secret");
        QVERIFY(reversed.challenged({worse, better}));
        QCOMPARE(parameter(reversed.credentials("REGISTER", "sip:x").first(), "algorithm"), "MD5");
    }

    void credentialsSayWhatTheyAreMadeOf()
    {
        Digest digest("li\"za", "secret");
        QVERIFY(digest.challenged({challenge("r", "n", "opaque=\"o\", qop=\"auth\"")}));
        const QByteArray one = digest.credentials("REGISTER", "sip:zahnfee.example").first();
        QVERIFY(one.startsWith("Digest username=\"li\\\"za\", "));
        QCOMPARE(parameter(one, "uri"), "sip:zahnfee.example");
        QCOMPARE(parameter(one, "qop"), "auth");
        QCOMPARE(parameter(one, "opaque"), "o");
        QVERIFY(!parameter(one, "cnonce").isEmpty());
        const Challenge asked{.realm = "r", .nonce = "n", .withQop = true};
        QCOMPARE(parameter(one, "response"),
            digestResponse(asked, "li\"za", "secret", "REGISTER", "sip:zahnfee.example", "00000001",
                parameter(one, "cnonce")));
        QVERIFY(!one.contains("secret"));
    }

    void theCountRisesAndBeginsAnewWithANewNonce()
    {
        Digest digest("liza", "secret");
        const auto count = [&] { return parameter(digest.credentials("REGISTER", "sip:x").first(), "nc"); };
        QVERIFY(digest.challenged({challenge("r", "1")}));
        QCOMPARE(count(), "00000001");
        QCOMPARE(count(), "00000002");
        QVERIFY(digest.challenged({challenge("r", "2")}));
        QCOMPARE(count(), "00000001");
        QVERIFY(digest.challenged({challenge("r", "2")}));
        QCOMPARE(count(), "00000002");
    }

    void cnoncesDiffer()
    {
        Digest digest("liza", "secret");
        QVERIFY(digest.challenged({challenge("r", "1")}));
        const auto cnonce = [&] {
            return parameter(digest.credentials("REGISTER", "sip:x").first(), "cnonce");
        };
        QVERIFY(cnonce() != cnonce());
    }

    void withoutQopTheOldFormIsUsed()
    {
        Digest digest("liza", "secret");
        QVERIFY(digest.challenged({challenge("r", "1", "algorithm=MD5")}));
        const QByteArray one = digest.credentials("REGISTER", "sip:x").first();
        QVERIFY(!one.contains("qop") && !one.contains("cnonce") && !one.contains("nc="));
    }

    void aFloodOfRealmsIsBounded()
    {
        Digest digest("liza", "secret");
        for (int i = 0; i < 100; ++i)
            std::ignore = digest.challenged({challenge(QByteArray::number(i), "n")});
        QVERIFY(digest.credentials("REGISTER", "sip:x").size() <= 8);
    }
};

} // namespace tst_sip_digest

VERBUND_TEST(tst_sip_digest::tst_sip_digest)
#include "tst_sip_digest.moc"
