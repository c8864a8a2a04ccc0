// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeXmppServer.h"

#include "protocol/xmpp/Dom.h"
#include "tests/support/Waiting.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QSslConfiguration>
#include <QTcpServer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace verbund::test {

using namespace xmpp;

namespace {

constexpr int iterations = 4096;
const QByteArray salt = "salt-of-the-fake"_ba;

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray field(const QByteArray &message, char name)
{
    for (const QByteArray &part : message.split(',')) {
        if (part.startsWith(name) && part.mid(1, 1) == "=")
            return part.mid(2);
    }
    return {};
}

class Listener final : public QTcpServer {
public:
    explicit Listener(std::function<void(qintptr)> take)
        : m_take(std::move(take))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_take(descriptor); }

private:
    std::function<void(qintptr)> m_take;
};

// The text of an element independent of prefixes, order of attributes and white space between elements.
QString normal(const QDomElement &element, const QStringList &ignored)
{
    QStringList attributes;
    const auto map = element.attributes();
    for (int i = 0; i < map.count(); ++i) {
        const QDomAttr attribute = map.item(i).toAttr();
        if (!ignored.contains(attribute.name()) && !attribute.name().startsWith(u"xmlns"_s))
            attributes += attribute.name() + u'=' + attribute.value();
    }
    attributes.sort();
    QString text = u"<{%1}%2 %3>"_s.arg(element.namespaceURI(), element.localName(), attributes.join(u' '));
    for (QDomNode node = element.firstChild(); !node.isNull(); node = node.nextSibling()) {
        if (node.isElement())
            text += normal(node.toElement(), {u"queryid"_s});
        else if (!node.nodeValue().trimmed().isEmpty())
            text += node.nodeValue();
    }
    return text + u"</>"_s;
}

QDomElement parse(const QString &xml)
{
    const QString stream =
        u"<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"_s;
    // The document must outlive what is looked at.
    static QList<QDomDocument> documents;
    QDomDocument document;
    const auto parsed = document.setContent(
        stream + xml + u"</stream:stream>"_s, QDomDocument::ParseOption::UseNamespaceProcessing);
    if (!parsed)
        qFatal("the expectation is no XML: %s", qPrintable(xml));
    documents += document;
    return document.documentElement().firstChildElement();
}

} // namespace

FakeXmppServer::FakeXmppServer(const Identity &identity, FakeXmppOptions given)
    : options(std::move(given))
    , m_listener(std::make_unique<Listener>([this](qintptr descriptor) { accept(descriptor); }))
    , m_identity(identity)
{
    // 5223 stands for direct TLS; each process has its own loopback address for it.
    const auto process = quint32(QCoreApplication::applicationPid());
    const QHostAddress own(0x7F000000U | (100U << 16U) | (process & 0xFFFFU));
    const bool direct = options.tls == FakeXmppOptions::Tls::Direct;
    const bool listening =
        direct ? m_listener->listen(own, 5223) : m_listener->listen(QHostAddress::LocalHost);
    if (!listening)
        qFatal("the fake server cannot listen");
}

FakeXmppServer::~FakeXmppServer() = default;

QString FakeXmppServer::host() const { return m_listener->serverAddress().toString(); }

quint16 FakeXmppServer::port() const { return m_listener->serverPort(); }

void FakeXmppServer::accept(qintptr descriptor)
{
    if (m_socket)
        m_socket->deleteLater();
    m_socket = new QSslSocket(this);
    m_socket->setSocketDescriptor(descriptor);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ++m_connections;
    m_reader.restart();
    m_counting = m_authenticated = false;
    connect(m_socket, &QIODevice::readyRead, this, &FakeXmppServer::read);
    connect(m_socket, &QSslSocket::encrypted, this, [this] { m_reader.restart(); });
    if (options.tls == FakeXmppOptions::Tls::Direct)
        startTls();
}

void FakeXmppServer::startTls()
{
    QSslConfiguration configuration = m_socket->sslConfiguration();
    configuration.setLocalCertificate(m_identity.certificate);
    configuration.setPrivateKey(m_identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket->setSslConfiguration(configuration);
    m_socket->startServerEncryption();
}

void FakeXmppServer::read()
{
    const QByteArray bytes = m_socket->readAll();
    m_transcript += bytes;
    m_reader.add(bytes);
    while (true) {
        switch (m_reader.next()) {
        case StanzaReader::Found::StreamOpened:
            sendStreamHeader();
            sendFeatures();
            break;
        case StanzaReader::Found::Stanza:
            handle(m_reader.element());
            break;
        case StanzaReader::Found::StreamClosed:
            server(u"</stream:stream>"_s);
            m_socket->disconnectFromHost();
            return;
        default:
            return;
        }
    }
}

void FakeXmppServer::sendStreamHeader()
{
    server(u"<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
           u"xmlns:stream='http://etherx.jabber.org/streams' "
           "version='1.0' id='s%1' from='%2'>"_s.arg(m_connections)
               .arg(options.domain));
}

void FakeXmppServer::sendFeatures()
{
    QString features;
    if (!m_socket->isEncrypted() && options.tls != FakeXmppOptions::Tls::None) {
        features = u"<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>"_s;
    } else if (!m_authenticated) {
        for (const QString &mechanism : std::as_const(options.mechanisms))
            features += u"<mechanism>"_s + mechanism + u"</mechanism>"_s;
        features = u"<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"_s + features + u"</mechanisms>"_s;
    } else {
        features = u"<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"_s;
        if (options.streamManagement)
            features += u"<sm xmlns='urn:xmpp:sm:3'/>"_s;
    }
    server(u"<stream:features>"_s + features + u"</stream:features>"_s);
}

void FakeXmppServer::handle(const QDomElement &element)
{
    if (is(element, u"starttls", ns::startTls)) {
        server(u"<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"_s);
        return startTls();
    }
    if (is(element, u"auth", ns::sasl))
        return handleAuth(element);
    if (is(element, u"response", ns::sasl))
        return handleResponse(element);
    if (element.namespaceURI() == ns::streamManagement && handleStreamManagement(element))
        return;
    if (m_counting)
        ++m_handled;
    if (element.localName() == u"iq" && handleIq(element))
        return;
    m_received += element;
}

void FakeXmppServer::handleAuth(const QDomElement &element)
{
    if (!options.mechanisms.contains(element.attribute(u"mechanism"_s)))
        return refuse(u"invalid-mechanism"_s);
    m_clientFirst = QByteArray::fromBase64(element.text().toLatin1()).mid(3);
    m_userGiven = QString::fromUtf8(field(m_clientFirst, 'n'));
    m_serverFirst = "r=" + field(m_clientFirst, 'r') + "fake,s=" + salt.toBase64()
        + ",i=" + QByteArray::number(iterations);
    server(u"<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>%1</challenge>"_s.arg(
        QString::fromLatin1(m_serverFirst.toBase64())));
}

void FakeXmppServer::handleResponse(const QDomElement &element)
{
    const QByteArray clientFinal = QByteArray::fromBase64(element.text().toLatin1());
    const QByteArray proof = QByteArray::fromBase64(field(clientFinal, 'p'));
    const QByteArray bareFinal = clientFinal.left(clientFinal.indexOf(",p="));
    const QByteArray authMessage = m_clientFirst + ',' + m_serverFirst + ',' + bareFinal;
    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(
        QCryptographicHash::Sha256, options.password.toUtf8(), salt, iterations, 32);
    const QByteArray stored =
        QCryptographicHash::hash(hmac(salted, "Client Key"), QCryptographicHash::Sha256);
    QByteArray clientKey = hmac(stored, authMessage);
    for (qsizetype i = 0; i < clientKey.size() && i < proof.size(); ++i)
        clientKey[i] = char(clientKey[i] ^ proof[i]);
    if (m_userGiven != options.user
        || QCryptographicHash::hash(clientKey, QCryptographicHash::Sha256) != stored)
        return refuse(u"not-authorized"_s);
    const QByteArray signature = hmac(hmac(salted, "Server Key"), authMessage);
    m_authenticated = true;
    server(u"<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>%1</success>"_s.arg(
        QString::fromLatin1(("v=" + signature.toBase64()).toBase64())));
    m_reader.restart();
}

void FakeXmppServer::refuse(const QString &condition)
{
    server(u"<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><%1/></failure>"_s.arg(condition));
}

bool FakeXmppServer::handleStreamManagement(const QDomElement &element)
{
    const QString name = element.localName();
    if (name == u"enable") {
        m_counting = true;
        m_handled = 0;
        const QString resume = options.resumes ? u" resume='true' id='sm1'"_s : QString();
        server(u"<enabled xmlns='urn:xmpp:sm:3'%1/>"_s.arg(resume));
    } else if (name == u"resume") {
        m_counting = options.resumes;
        server(options.resumes ? u"<resumed xmlns='urn:xmpp:sm:3' previd='sm1' h='%1'/>"_s.arg(m_handled)
                               : u"<failed xmlns='urn:xmpp:sm:3'/>"_s);
    } else if (name == u"r" && options.acknowledges) {
        acknowledge();
    }
    return true;
}

void FakeXmppServer::acknowledge() { server(u"<a xmlns='urn:xmpp:sm:3' h='%1'/>"_s.arg(m_handled)); }

bool FakeXmppServer::handleIq(const QDomElement &iq)
{
    const QDomElement payload = iq.firstChildElement();
    const auto answer = [&](const QString &xml) {
        server(u"<iq type='result' id='%1'>%2</iq>"_s.arg(iq.attribute(u"id"_s), xml));
        return true;
    };
    if (is(payload, u"bind", u"urn:ietf:params:xml:ns:xmpp-bind"))
        return answer(u"<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>%1@%2/verbund</jid></bind>"_s.arg(
            options.user, options.domain));
    if (payload.namespaceURI() == ns::carbons)
        return answer({});
    if (iq.attribute(u"type"_s) == u"get" && is(payload, u"query", ns::roster))
        return answer(u"<query xmlns='jabber:iq:roster'>%1</query>"_s.arg(options.roster));
    if (is(payload, u"blocklist", ns::blocking))
        return answer(u"<blocklist xmlns='urn:xmpp:blocking'>%1</blocklist>"_s.arg(options.blocked));
    const auto refuseIt = [&](const QString &condition) {
        server(u"<iq type='error' id='%1'><error type='cancel'><%2 "
               "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"_s.arg(
                   iq.attribute(u"id"_s), condition));
        return true;
    };
    if (const QDomElement items = child(payload, u"items", ns::pubsub);
        items.attribute(u"node"_s) == ns::relations) {
        if (!options.keepsNodes || options.relations.isEmpty())
            return refuseIt(options.keepsNodes ? u"item-not-found"_s : u"service-unavailable"_s);
        return answer(
            u"<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='%1'>%2</items></pubsub>"_s.arg(
                ns::relations, options.relations));
    }
    if (is(payload, u"query", ns::discoInfo) && iq.attribute(u"to"_s) == options.domain) {
        QString features;
        for (const QString &feature : std::as_const(options.features))
            features += u"<feature var='%1'/>"_s.arg(feature);
        return answer(u"<query xmlns='http://jabber.org/protocol/disco#info'>%1</query>"_s.arg(features));
    }
    if (is(payload, u"query", ns::archive) && !options.hasArchive)
        return refuseIt(u"service-unavailable"_s);
    if (is(payload, u"query", ns::archive) && options.answersArchive) {
        answerArchive(iq);
        return true;
    }
    return false;
}

void FakeXmppServer::answerArchive(const QDomElement &iq)
{
    const QDomElement query = child(iq, u"query", ns::archive);
    const QDomElement set = child(query, u"set", ns::resultSet);
    const QString after = child(set, u"after", ns::resultSet).text();
    const qsizetype max = child(set, u"max", ns::resultSet).text().toLongLong();
    const auto place = std::ranges::find(archive, after, &ArchivedMessage::id);
    if (!after.isEmpty() && place == archive.end())
        return server(
            u"<iq type='error' id='%1'><error type='cancel'><item-not-found "
            "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"_s.arg(iq.attribute(u"id"_s)));
    const qsizetype first = after.isEmpty() ? 0 : place - archive.begin() + 1;
    const QList<ArchivedMessage> page = archive.mid(first, max);
    QString xml;
    for (const ArchivedMessage &message : page)
        xml +=
            u"<message from='%1@%2'><result xmlns='urn:xmpp:mam:2' queryid='%3' id='%4'><forwarded "
            "xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='%5'/>%6</forwarded></result></message>"_s
                .arg(options.user, options.domain, query.attribute(u"queryid"_s), message.id,
                    message.time.toString(Qt::ISODate), message.xml);
    const bool complete = first + page.size() == archive.size();
    const QString last = page.isEmpty() ? QString() : u"<last>%1</last>"_s.arg(page.last().id);
    server(xml
        + u"<iq type='result' id='%1'><fin xmlns='urn:xmpp:mam:2'%2><set xmlns='http://jabber.org/protocol/rsm'>%3</set></fin></iq>"_s
            .arg(iq.attribute(u"id"_s), complete ? u" complete='true'"_s : QString(), last));
}

void FakeXmppServer::server(const QString &xml) { serverBytes(xml.toUtf8()); }

void FakeXmppServer::serverBytes(const QByteArray &bytes)
{
    if (m_socket)
        m_socket->write(bytes);
}

bool FakeXmppServer::client(const QString &xml)
{
    if (!waitFor([this] { return !m_received.isEmpty(); })) {
        qWarning("the client said nothing, expected %s", qPrintable(xml));
        return false;
    }
    m_last = m_received.takeFirst();
    const QDomElement expected = parse(xml);
    const QStringList ignored = expected.hasAttribute(u"id"_s) ? QStringList() : QStringList{u"id"_s};
    // Said in each presence; it counts only where it is expected.
    for (const auto &[name, space] :
        {std::pair(u"c", ns::capabilities), std::pair(u"priority", ns::client)}) {
        if (m_last.localName() == u"presence" && child(expected, name, space).isNull())
            m_last.removeChild(child(m_last, name, space));
    }
    const bool same = normal(m_last, ignored) == normal(expected, ignored);
    if (!same)
        qWarning("expected %s\nbut got  %s", qPrintable(normal(expected, ignored)),
            qPrintable(normal(m_last, ignored)));
    return same;
}

bool FakeXmppServer::clientIsSilent()
{
    server(u"<iq type='get' id='silence' from='%1'><ping xmlns='urn:xmpp:ping'/></iq>"_s.arg(options.domain));
    return client(u"<iq type='result' id='silence' to='%1'/>"_s.arg(options.domain));
}

void FakeXmppServer::drop()
{
    if (m_socket)
        m_socket->abort();
}

void FakeXmppServer::hangUp()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

} // namespace verbund::test
