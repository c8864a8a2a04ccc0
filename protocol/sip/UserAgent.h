// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Dialog.h"
#include "protocol/sip/Digest.h"
#include "protocol/sip/TransactionLayer.h"

#include <functional>

namespace verbund::sip {

/// A request before it has its Via, Route, Contact, credentials and count.
struct OutgoingRequest {
    QByteArray method;
    /// Shared by the requests that belong together; one of its own for each that stands alone.
    std::shared_ptr<Dialog> dialog = std::make_shared<Dialog>();
    QList<std::pair<QByteArray, QByteArray>> fields;
    QByteArray contentType;
    QByteArray body;
    /// Says where this client is reached: for what makes a dialog.
    bool withContact = false;
    /// The Request-URI, where it is not the dialog's target.
    QByteArray uri;
};

/// Who this client is.
struct Identity {
    /// `sip:user@domain` (A-labels).
    QByteArray addressOfRecord;
    QByteArray domain;
    /// What the server knows as the user name.
    QByteArray user;
    /// `urn:uuid:…` of this device (RFC 5626 §4.1).
    QByteArray instance;
};

/// Sends requests as one signed-in user, answers challenges, and takes requests to those who serve them.
class UserAgent final : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<void(const ServerTransaction &)>;

    UserAgent(Flow &flow, const Identity &identity, const QByteArray &password, const Timing &timing,
        QObject *parent = nullptr);

    /// The final response, of any status; what is challenged is sent again with credentials. Errors: Timeout,
    /// ConnectionLost.
    [[nodiscard]] Later<SipMessage> send(const OutgoingRequest &request);
    [[nodiscard]] const Identity &identity() const { return m_identity; }

    /// The way that the server wants for requests outside dialogs (Service-Route, RFC 3608).
    void setServiceRoute(const QByteArrayList &route) { m_serviceRoute = route; }
    /// The URI of this very connection. It stands in Contact even where there is a GRUU: servers that write a
    /// connection's address into it (as behind NAT) keep the GRUU's parameters and lose the transport.
    [[nodiscard]] QByteArray localContact() const;

    /// From now on challenges are answered only in the registrar's realm and algorithm: a request to another
    /// domain may come back with one that somebody there has made up to try passwords on the answer.
    void trustRegistrarOnly();

    /// Says who learns nothing, not even that somebody is here; what belongs to our own subscriptions is not
    /// asked about.
    void setUnwelcome(const std::function<bool(const SipMessage &request)> &isUnwelcome);

    /// Serves all requests of a method; the last one set counts.
    void serve(const QByteArray &method, const Handler &handler) { m_methods.insert(method, handler); }
    /// Serves the NOTIFYs of one dialog; an empty handler ends it.
    void serveDialog(const QByteArray &callId, const Handler &handler);

private:
    struct Attempt {
        OutgoingRequest request;
        std::shared_ptr<QPromise<Result<SipMessage>>> promise;
        int challenges = 0;
    };

    void attempt(const std::shared_ptr<Attempt> &attempt);
    void finish(const std::shared_ptr<Attempt> &attempt, const Result<SipMessage> &response);
    [[nodiscard]] bool isAnswerable(Attempt &attempt, const SipMessage &response);
    [[nodiscard]] QByteArray write(const OutgoingRequest &request, const QByteArray &branch);
    void dispatch(const ServerTransaction &transaction);

    Flow &m_flow;
    Identity m_identity;
    Digest m_userDigest;
    Digest m_proxyDigest;
    QByteArrayList m_serviceRoute;
    QHash<QByteArray, Handler> m_methods;
    QHash<QByteArray, Handler> m_dialogs;
    /// Last, so destroyed first: it then fails what waits, and those who wait may ask everything above.
    TransactionLayer m_transactions;
};

} // namespace verbund::sip
