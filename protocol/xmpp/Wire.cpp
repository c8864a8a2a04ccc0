// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/Wire.h"

#include "protocol/xmpp/ConnectErrors.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/StanzaErrors.h"

#include <QPointer>
#include <QXmppClient.h>
#include <QXmppSendResult.h>
#include <QXmppTask.h>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

class WrittenStanza final : public QXmppStanza {
public:
    explicit WrittenStanza(XmlWriting write)
        : m_write(std::move(write))
    {
    }
    void toXml(QXmlStreamWriter *writer) const override { m_write(*writer); }
    bool isXmppStanza() const override { return true; }

private:
    XmlWriting m_write;
};

class WrittenIq final : public QXmppIq {
public:
    WrittenIq(Type type, XmlWriting payload)
        : QXmppIq(type)
        , m_payload(std::move(payload))
    {
    }
    void toXmlElementFromChild(QXmlStreamWriter *writer) const override
    {
        if (m_payload)
            m_payload(*writer);
    }

private:
    XmlWriting m_payload;
};

Result<void> outcome(QXmpp::SendResult &&sent)
{
    if (const auto *error = std::get_if<QXmppError>(&sent))
        return fail({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = error->description});
    return {};
}

Error refusal(const QXmppError &error)
{
    if (const auto stanzaError = error.value<QXmppStanza::Error>())
        return fromStanzaError(*stanzaError);
    return {.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = error.description};
}

} // namespace

bool isLost(const Result<QDomElement> &answer)
{
    return !answer && answer.error().kind == Error::Kind::ConnectionLost;
}

Later<void> connectionLost()
{
    return ready<void>(fail({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}}));
}

Later<void> together(QList<Later<void>> steps)
{
    if (steps.isEmpty())
        return ready<void>({});
    return QtFuture::whenAll(steps.begin(), steps.end())
        .then([](const QList<Later<void>> &done) -> Result<void> {
            for (const Later<void> &step : done) {
                if (Result<void> result = step.result(); !result)
                    return result;
            }
            return {};
        });
}

Wire::Wire(QXmppClient &client, SessionSink &sink, QObject &context, const ImAddress &own)
    : m_client(client)
    , m_sink(sink)
    , m_context(context)
    , m_own(own)
{
}

bool Wire::isFromAccount(const QString &from) const { return from.isEmpty() || from == m_own.toString(); }

bool Wire::mayKnowUs(const QString &from) const
{
    const QString bare = bareJid(from);
    if (bare.isEmpty() || bare == m_own.toString() || bare == m_own.domain())
        return true;
    const Contact *contact = m_roster.find(bare);
    return contact && contact->seesMe && m_sink.permission(contact->address).presence;
}

bool Wire::isStranger(const QString &from) const
{
    const auto person = ImAddress::parse(bareJid(from));
    return !person || m_sink.isStranger(*person); // no person, or nobody who could be asked about
}

Later<void> Wire::send(QXmppStanza &&stanza) const
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    // Finished from the event loop: QXmpp is still walking its list of unacknowledged stanzas.
    m_client.send(std::move(stanza))
        .then(&m_context, [promise, context = &m_context](QXmpp::SendResult &&sent) {
            QMetaObject::invokeMethod(
                context,
                [promise, result = outcome(std::move(sent))] {
                    promise->addResult(result);
                    promise->finish();
                },
                Qt::QueuedConnection);
        });
    return promise->future();
}

Later<void> Wire::send(const XmlWriting &stanza) const { return send(WrittenStanza(stanza)); }

Answer Wire::whileAlive(const Answer &answer) const
{
    return [answer, client = QPointer(&m_client)](const Result<QDomElement> &answered) {
        if (client)
            answer(answered);
    };
}

void Wire::ask(QXmppIq::Type type, const XmlWriting &payload, const Answer &answer) const
{
    request({}, type, payload, whileAlive(answer));
}

void Wire::ask(const QString &bareJid, const XmlWriting &payload, const Answer &answer) const
{
    request(bareJid, QXmppIq::Get, payload, whileAlive(answer));
}

void Wire::request(
    const QString &to, QXmppIq::Type type, const XmlWriting &payload, const Answer &answer) const
{
    WrittenIq iq(type, payload);
    iq.setTo(to);
    m_client.sendIq(std::move(iq))
        .then(&m_context, [answer, context = &m_context](QXmppClient::IqResult &&result) {
            if (const auto *element = std::get_if<QDomElement>(&result))
                return answer(*element);
            // From the event loop: QXmpp may be cancelling its whole list.
            const Error error = refusal(std::get<QXmppError>(result));
            QMetaObject::invokeMethod(
                context, [answer, error] { answer(fail(error)); }, Qt::QueuedConnection);
        });
}

Later<QDomElement> Wire::get(const XmlWriting &payload) const
{
    const auto promise = std::make_shared<QPromise<Result<QDomElement>>>();
    promise->start();
    request({}, QXmppIq::Get, payload, [promise](const Result<QDomElement> &answered) {
        promise->addResult(answered);
        promise->finish();
    });
    return promise->future();
}

Later<void> Wire::order(const XmlWriting &payload) const
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    request({}, QXmppIq::Set, payload, [promise](const Result<QDomElement> &answered) {
        promise->addResult(answered ? Result<void>() : Result<void>(fail(answered.error())));
        promise->finish();
    });
    return promise->future();
}

void Wire::answer(const QDomElement &request, const XmlWriting &payload) const
{
    WrittenIq result(QXmppIq::Result, payload);
    result.setId(request.attribute(u"id"_s));
    result.setTo(request.attribute(u"from"_s));
    m_client.send(std::move(result));
}

void Wire::deny(const QDomElement &request) const
{
    WrittenIq refusal(QXmppIq::Error, {});
    refusal.setId(request.attribute(u"id"_s));
    refusal.setTo(request.attribute(u"from"_s));
    refusal.setError(QXmppStanza::Error(QXmppStanza::Error::Cancel, QXmppStanza::Error::ServiceUnavailable));
    m_client.send(std::move(refusal));
}

} // namespace verbund::xmpp
