// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Registration.h"

#include "protocol/sip/Refresh.h"
#include "protocol/sip/SipUri.h"
#include "protocol/sip/StatusErrors.h"

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace verbund::sip {

namespace {

constexpr auto longestExpiry = std::chrono::seconds(24h);

// How surely a contact is ours: by instance and flow, with this very URI first (a registrar without outbound
// keeps what an earlier connection of ours registered); 0: it is not.
int nearness(const NameAddress &contact, QByteArrayView instance, QByteArrayView uri)
{
    const auto a = SipUri::parse(contact.uri);
    const auto b = SipUri::parse(uri);
    const bool sameUri = a && b && a->equals(*b);
    const QByteArray named = contact.parameters.value("+sip.instance");
    if (named.isEmpty())
        return sameUri ? 1 : 0;
    const QByteArrayView flow = contact.parameters.raw("reg-id");
    if (!same(named, QByteArray('<' + instance.toByteArray() + '>')) || (!flow.isEmpty() && flow != "1"))
        return 0;
    return sameUri ? 3 : 2;
}

std::optional<NameAddress> ownContact(const SipMessage &response, QByteArrayView instance, QByteArrayView uri)
{
    std::optional<NameAddress> best;
    int nearest = 0;
    const auto contacts = response.values(HeaderName::Contact);
    for (const QByteArrayView value : contacts) {
        const auto contact = NameAddress::parse(value);
        const int near = contact ? nearness(*contact, instance, uri) : 0;
        if (near > nearest) {
            nearest = near;
            best = contact;
        }
    }
    return best;
}

} // namespace

Binding readBinding(const SipMessage &response, QByteArrayView instance, QByteArrayView contact)
{
    Binding binding;
    if (const auto own = ownContact(response, instance, contact)) {
        const auto expires = own->parameters.number("expires", std::numeric_limits<quint32>::max());
        const auto general = response.number(HeaderName::Expires);
        binding.expires =
            std::min(std::chrono::seconds(expires.value_or(general.value_or(0))), longestExpiry);
        if (const QByteArray gruu = own->parameters.value("pub-gruu"); SipUri::parse(gruu))
            binding.publicGruu = gruu;
    }
    const auto routes = response.values(HeaderName::ServiceRoute);
    for (const QByteArrayView route : routes)
        binding.serviceRoute += route.toByteArray();
    binding.flowTimer =
        std::chrono::seconds(std::min(response.number(HeaderName::FlowTimer).value_or(0), 3600U));
    return binding;
}

Registration::Registration(UserAgent &agent, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
{
    m_dialog->remoteUri = agent.identity().addressOfRecord;
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &Registration::send);
}

QString Registration::domain() const { return QString::fromLatin1(m_agent.identity().domain); }

OutgoingRequest Registration::request(std::chrono::seconds expires) const
{
    const QByteArray contact = '<' + m_agent.localContact() + ";ob>;+sip.instance=\"<"
        + m_agent.identity().instance + ">\";reg-id=1;expires=" + QByteArray::number(qint64(expires.count()));
    return {
        .method = "REGISTER",
        .dialog = m_dialog,
        .fields = {{"Contact", contact}, {"Supported", "path, outbound, gruu"},
            {"Allow", allowedMethods.toByteArray()}},
        .contentType = {},
        .body = {},
        .uri = "sip:" + m_agent.identity().domain,
    };
}

void Registration::start() { send(); }

void Registration::send()
{
    m_agent.send(request(m_wanted)).then(this, [this](const Result<SipMessage> &response) {
        take(response);
    });
}

void Registration::take(const Result<SipMessage> &response)
{
    if (m_stopped)
        return;
    if (!response) {
        Error error = response.error();
        error.subject = domain();
        Q_EMIT failed(error);
        return;
    }
    if (response->status() < 300)
        return accept(*response);
    const auto least = response->number(HeaderName::MinExpires);
    if (response->status() == 423 && least && !std::exchange(m_raised, true)) {
        m_wanted = std::min(std::chrono::seconds(*least), longestExpiry);
        return send();
    }
    Q_EMIT failed(fromRegisterStatus(*response, domain()));
}

void Registration::accept(const SipMessage &response)
{
    m_raised = false;
    m_binding = readBinding(response, m_agent.identity().instance, m_agent.localContact());
    if (m_binding.expires.count() == 0) {
        Q_EMIT failed({.kind = Error::Kind::ProtocolViolation,
            .subject = domain(),
            .cause = QStringLiteral("the registrar does not name our binding")});
        return;
    }
    m_agent.setServiceRoute(m_binding.serviceRoute);
    m_refresh.start(refreshAfter(m_binding.expires));
    if (!std::exchange(m_registered, true)) {
        m_agent.trustRegistrarOnly();
        Q_EMIT registered();
    }
}

Later<void> Registration::stop()
{
    m_stopped = true;
    m_refresh.stop();
    if (!m_registered)
        return ready<void>({});
    return m_agent.send(request(0s)).then([](const Result<SipMessage> &) -> Result<void> { return {}; });
}

} // namespace verbund::sip

#include "moc_Registration.cpp"
