// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Choice.h"
#include "protocol/sip/documents/Composing.h"
#include "protocol/sip/documents/Cpim.h"
#include "protocol/sip/documents/Imdn.h"
#include "protocol/sip/documents/ListNotice.h"
#include "protocol/sip/documents/Multipart.h"
#include "protocol/sip/documents/Pidf.h"
#include "protocol/sip/documents/PresRules.h"
#include "protocol/sip/documents/ResourceLists.h"
#include "protocol/sip/documents/RlsServices.h"
#include "protocol/sip/documents/WatcherInfo.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <functional>

namespace tst_sip_documents_hostile {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;

namespace {

Result<Presence> presenceIn(QByteArrayView document, const QStringList &languages = {})
{
    return readPidf(document, languages).transform([](const PersonSummary &summary) {
        return summary.presence;
    });
}

/// One kind of document: how it is read, and a whole document around whatever stands inside its root.
struct Family {
    const char *name;
    std::function<std::optional<Error>(const QByteArray &)> read;
    QByteArray begin;
    QByteArray end;
};

template <typename T> std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

QList<Family> families()
{
    return {
        {"pidf", [](const QByteArray &text) { return errorOf(presenceIn(text)); },
            "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='sip:liza@zahnfee.example'>",
            "</presence>"},
        {"watcherinfo", [](const QByteArray &text) { return errorOf(readWatcherInfo(text)); },
            "<watcherinfo xmlns='urn:ietf:params:xml:ns:watcherinfo' version='0' state='full'>",
            "</watcherinfo>"},
        {"rlmi", [](const QByteArray &text) { return errorOf(readRlmi(text)); },
            "<list xmlns='urn:ietf:params:xml:ns:rlmi' uri='sip:l@zahnfee.example' version='0' "
            "fullState='true'>",
            "</list>"},
        {"pres-rules", [](const QByteArray &text) { return errorOf(readPresRules(text)); },
            "<ruleset xmlns='urn:ietf:params:xml:ns:common-policy'>", "</ruleset>"},
        {"resource-lists", [](const QByteArray &text) { return errorOf(readResourceLists(text)); },
            "<resource-lists xmlns='urn:ietf:params:xml:ns:resource-lists'>", "</resource-lists>"},
        {"rls-services",
            [](const QByteArray &text) {
                return errorOf(readRlsServices(text, u"sip:liza-contacts@zahnfee.example"_s));
            },
            "<rls-services xmlns='urn:ietf:params:xml:ns:rls-services'>", "</rls-services>"},
        {"choice", [](const QByteArray &text) { return errorOf(readChoice(text)); },
            "<resource-lists xmlns='urn:ietf:params:xml:ns:resource-lists'><list><entry>"
            "<choice xmlns='urn:verbund:presence:0' state='busy'/></entry></list>",
            "</resource-lists>"},
        {"imdn", [](const QByteArray &text) { return errorOf(readImdn(text)); },
            "<imdn xmlns='urn:ietf:params:xml:ns:imdn'><message-id>1</message-id><delivery-notification>"
            "<status><delivered/></status></delivery-notification>",
            "</imdn>"},
        {"composing", [](const QByteArray &text) { return errorOf(readComposing(text)); },
            "<isComposing xmlns='urn:ietf:params:xml:ns:im-iscomposing'><state>active</state>",
            "</isComposing>"},
    };
}

QByteArray repeated(const QByteArray &text, qsizetype times) { return text.repeated(times); }

/// A body, and whether a document that holds it may be accepted.
struct Attack {
    const char *name;
    QByteArray body;
    bool isHarmless;
};

QList<Attack> attacks()
{
    QByteArray attributes;
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + QByteArray::number(i) + "='1'";
    QByteArray spaces;
    for (int i = 0; i < 40; ++i)
        spaces += "<x xmlns:a" + QByteArray::number(i) + "='urn:a'>";
    return {
        {"nothing inside", "", true},
        {"unknown elements", "<x xmlns='urn:other'><y z='1'>text</y></x><!-- c --><?p i?>", true},
        {"characters and a section", "&#x41;&amp;<x><![CDATA[<y></z>]]></x>", true},
        {"100,000 nested elements", repeated("<x>", 100'000) + repeated("</x>", 100'000), false},
        {"33 nested elements", repeated("<x>", 33) + repeated("</x>", 33), false},
        {"a million elements", repeated("<x/>", 1'000'000), false},
        {"100,000 attributes", "<x" + attributes + "/>", false},
        {"40 nested declarations", spaces + repeated("</x>", 40), false},
        {"ten megabytes of text", "<x>" + QByteArray(10'000'000, 'a') + "</x>", false},
        {"broken UTF-8", "<x>\xC3\x28</x>", false},
        {"UTF-8 that ends early", "<x>\xE2\x82</x>", false},
        {"UTF-16 surrogates in UTF-8", "<x>\xED\xA0\x80</x>", false},
        {"a NUL", QByteArray("<x>\0</x>", 8), false},
        {"a character that XML forbids", "<x>&#1;</x>", false},
        {"an entity nobody declared", "<x>&lol;</x>", false},
        {"a prefix nobody declared", "<a:x/>", false},
        {"an element left open", "<x>", false},
        {"elements crossed", "<x><y></x></y>", false},
        {"an attribute twice", "<x a='1' a='2'/>", false},
    };
}

} // namespace

class TestHostileDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentHoldsItsBounds_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<int>("family");
        QTest::addColumn<bool>("isHarmless");
        const QList<Family> all = families();
        const QList<Attack> bodies = attacks();
        for (int i = 0; i < all.size(); ++i) {
            for (const Attack &attack : bodies)
                QTest::addRow("%s: %s", all[i].name, attack.name)
                    << all[i].begin + attack.body + all[i].end << i << attack.isHarmless;
        }
    }

    void everyDocumentHoldsItsBounds()
    {
        QFETCH(const QByteArray, document);
        QFETCH(const int, family);
        QFETCH(const bool, isHarmless);
        const std::optional<Error> error = families()[family].read(document);
        if (isHarmless) {
            QVERIFY(!error);
        } else {
            QVERIFY(error);
            QCOMPARE(error->kind, Error::Kind::ProtocolViolation);
            QVERIFY(!error->cause.isEmpty());
        }
    }

    void noDocumentTypeIsRead()
    {
        const QByteArray laughs = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'lol'><!ENTITY b "
                                  "'&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        for (const Family &family : families()) {
            const std::optional<Error> error = family.read(laughs + family.begin + family.end);
            QVERIFY2(error, family.name);
            QCOMPARE(error->kind, Error::Kind::ProtocolViolation);
        }
    }

    void anotherKindOfDocumentIsRefused()
    {
        const QList<Family> all = families();
        const auto root = [](const Family &family) { return family.begin.first(family.begin.indexOf('>')); };
        for (const Family &family : all) {
            QVERIFY2(family.read(""), family.name);
            QVERIFY2(family.read("no XML"), family.name);
            QVERIFY2(family.read("<x/>"), family.name);
            QVERIFY2(family.read("<presence xmlns='urn:ietf:params:xml:ns:other'/>"), family.name);
            QVERIFY2(family.read(family.begin + family.end + "<x/>"), family.name);
            for (const Family &other : all) {
                if (root(other) != root(family))
                    QVERIFY2(family.read(other.begin + other.end), family.name);
            }
        }
    }

    void aCauseQuotesNothing()
    {
        for (const Family &family : families()) {
            const std::optional<Error> error = family.read(family.begin + "<x>&secret;</y>" + family.end);
            QVERIFY2(error, family.name);
            QVERIFY2(!error->cause.contains(u"secret"), family.name);
        }
    }

    void documentsInUtf16AreRead()
    {
        const QString text = u"\uFEFF<?xml version='1.0' encoding='UTF-16'?>"
                             "<presence xmlns='urn:ietf:params:xml:ns:pidf'><note>grün</note></presence>"_s;
        const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        const Result<Presence> presence = presenceIn(wide);
        QVERIFY(presence);
        QCOMPARE(presence->note, u"grün"_s);
    }

    void declaredEncodingsDoNotMisleadTheBounds()
    {
        const QByteArray document = "<?xml version='1.0' encoding='UTF-7'?><presence "
                                    "xmlns='urn:ietf:params:xml:ns:pidf'><note>+ADw-x+AD4-</note></presence>";
        const Result<Presence> presence = presenceIn(document);
        QVERIFY(presence);
        QCOMPARE(presence->note, u"+ADw-x+AD4-"_s);
    }

    void multipartBodiesHoldTheirBounds_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        const QByteArray related = "multipart/related;boundary=b";
        QTest::newRow("no boundary") << QByteArray("multipart/related")
                                     << QByteArray("--b\r\n\r\nx\r\n--b--");
        QTest::newRow("another type")
            << QByteArray("text/plain;boundary=b") << QByteArray("--b\r\n\r\nx\r\n--b--");
        QTest::newRow("a boundary of 71") << "multipart/related;boundary=" + QByteArray(71, 'b')
                                          << "--" + QByteArray(71, 'b') + "\r\n\r\nx";
        QTest::newRow("a boundary with a line break")
            << QByteArray("multipart/related;boundary=\"b\r\nc\"") << QByteArray("--b\r\nc\r\n\r\nx");
        QTest::newRow("empty") << related << QByteArray();
        QTest::newRow("another boundary") << related << QByteArray("--c\r\n\r\nx\r\n--c--");
        QTest::newRow("a longer boundary") << related << QByteArray("--bc\r\n\r\nx\r\n--bc--");
        QTest::newRow("no header line") << related << QByteArray("--b\r\nno header\r\n\r\nx\r\n--b--");
        QTest::newRow("headers without end")
            << related << "--b\r\n" + QByteArray("a: b\r\n").repeated(100'000) + "\r\n--b--";
        QTest::newRow("100,000 parts")
            << related << QByteArray("--b\r\n\r\nx\r\n").repeated(100'000) + "--b--";
        QTest::newRow("seventeen megabytes")
            << related << "--b\r\n\r\n" + QByteArray(17'000'000, 'x') + "\r\n--b--";
    }

    void multipartBodiesHoldTheirBounds()
    {
        QFETCH(const QByteArray, contentType);
        QFETCH(const QByteArray, body);
        const Result<QList<BodyPart>> parts = splitMultipart(contentType, body);
        QVERIFY(!parts);
        QCOMPARE(parts.error().kind, Error::Kind::ProtocolViolation);
        QVERIFY(!readListNotice(contentType, body));
    }

    void cpimHoldsItsBounds_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no header") << QByteArray("\r\nContent-Type: text/plain\r\n\r\nx");
        QTest::newRow("no colon") << QByteArray("From\r\n\r\n\r\nx");
        QTest::newRow("a folded first line") << QByteArray(" From: x\r\n\r\n\r\nx");
        QTest::newRow("headers without end") << QByteArray("a: b\r\n").repeated(100'000);
        QTest::newRow("a header of a megabyte") << "a: " + QByteArray(1'000'000, 'x') + "\r\n\r\n\r\nx";
        QTest::newRow("wrapped header without colon")
            << QByteArray("From: <sip:a@b.example>\r\n\r\nx\r\n\r\n");
        QTest::newRow("an unknown encoding")
            << QByteArray("From: <sip:a@b.example>\r\n\r\nContent-Transfer-Encoding: x-odd\r\n\r\nx");
        QTest::newRow("five megabytes") << "From: <sip:a@b.example>\r\n\r\n\r\n" + QByteArray(5'000'000, 'x');
    }

    void cpimHoldsItsBounds()
    {
        QFETCH(const QByteArray, message);
        const Result<Cpim> cpim = readCpim(message);
        QVERIFY(!cpim);
        QCOMPARE(cpim.error().kind, Error::Kind::ProtocolViolation);
    }
};

} // namespace tst_sip_documents_hostile

VERBUND_TEST(tst_sip_documents_hostile::TestHostileDocuments)
#include "tst_sip_documents_hostile.moc"
