// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/StanzaErrors.h"

#include "protocol/TextRules.h"
#include "protocol/xmpp/Dom.h"

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

using Kind = Error::Kind;

namespace {

constexpr QStringView conflict = u"conflict";

Kind kindOf(QXmppStanza::Error::Condition condition)
{
    using Condition = QXmppStanza::Error;
    switch (condition) {
    case Condition::ItemNotFound:
    case Condition::JidMalformed:
    case Condition::Gone:
        return Kind::RecipientNotFound;
    case Condition::ServiceUnavailable:
    case Condition::RecipientUnavailable:
        return Kind::RecipientUnavailable;
    case Condition::RemoteServerNotFound:
        return Kind::RecipientServerNotFound;
    case Condition::RemoteServerTimeout:
        return Kind::RecipientServerTimeout;
    case Condition::Forbidden:
    case Condition::NotAllowed:
    case Condition::NotAuthorized:
    case Condition::RegistrationRequired:
    case Condition::SubscriptionRequired:
        return Kind::Forbidden;
    case Condition::PolicyViolation:
        return Kind::TooLarge;
    case Condition::ResourceConstraint:
    case Condition::InternalServerError:
        return Kind::ServerOverloaded;
    default:
        return Kind::NotAcceptable;
    }
}

} // namespace

Error fromStanzaError(const QXmppStanza::Error &error)
{
    QString cause = cleanName(error.text());
    if (error.condition() == QXmppStanza::Error::Conflict)
        cause = conflict.toString() + u": "_s + cause;
    return {.kind = kindOf(error.condition()), .subject = {}, .cause = cause};
}

bool isConflict(const Error &error) { return error.cause.startsWith(conflict); }

Error readStanzaError(const QDomElement &stanza)
{
    const QDomElement element = child(stanza, u"error", ns::client);
    QXmppStanza::Error parsed;
    parsed.parse(element);
    Error error = fromStanzaError(parsed);
    if (!child(element, u"blocked", ns::blockingErrors).isNull())
        error.kind = Kind::Blocked;
    error.subject = cleanName(bareJid(stanza.attribute(u"from"_s)));
    return error;
}

} // namespace verbund::xmpp
