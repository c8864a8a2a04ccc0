// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "protocol/sip/SpellingBook.h"
#include "protocol/sip/XcapDocument.h"
#include "protocol/sip/documents/PresRules.h"

namespace verbund::sip {

/// Who may see what, and who is blocked: the pres-rules on the home server (RFC 5025).
class Permissions final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        XcapClient &client;
        SpellingBook &spelling;
        SessionSink &sink;
        ImAddress own;
    };
    explicit Permissions(const Parts &parts, QObject *parent = nullptr);

    /// Reads the rules and tells the sink all relations; ready also when there are none yet. Fails where the
    /// server keeps none.
    [[nodiscard]] Later<void> load();
    /// Reads them again if they are others now: the sink is told what was changed elsewhere.
    void refresh() { m_document.refresh(); }

    /// Makes it so, in the details as the sink says.
    [[nodiscard]] Later<void> relate(const Relation &relation);
    /// He stands in no rule any more.
    [[nodiscard]] Later<void> forgetRelation(const ImAddress &address);
    /// Nothing of the domain gets through, or what is decided about its people.
    [[nodiscard]] Later<void> setDomainBlocked(const QString &domain, bool blocked);

    /// Somebody leaves the contact list: what he could see he sees no more.
    [[nodiscard]] Later<void> withdraw(const ImAddress &address);

    /// He is written differently now: servers would no longer find him in the rules.
    void respell(const ImAddress &address);

    [[nodiscard]] bool sees(const ImAddress &address) const;
    /// He or his domain.
    [[nodiscard]] bool isBlocked(const ImAddress &address) const;
    /// True when a request of his needs no answer any more.
    [[nodiscard]] bool isDecided(const ImAddress &address) const;

Q_SIGNALS:
    /// What these people may see is another matter now.
    void changed(const QList<verbund::ImAddress> &addresses);
    /// The server has rules that we wrote: who watches must be shown anew what he may see.
    void written();

private:
    using Change = std::function<void(PresRules &)>;
    using Promise = std::shared_ptr<QPromise<Result<void>>>;
    /// Changes that are written together: thousands are one document.
    struct Batch {
        QList<Change> changes;
        QList<Promise> promises;
    };

    [[nodiscard]] Later<void> change(const Change &change);
    void write(const std::shared_ptr<Batch> &batch);
    [[nodiscard]] Result<QByteArray> edited(const QByteArray &document, const QList<Change> &changes) const;
    void spell(PresRules &rules) const;
    void adopt();
    void adoptSpelling(const Spelling &before);
    void tell(const PresRules &before);

    XcapDocument m_document;
    Parts m_parts;
    PresRules m_rules;
    std::shared_ptr<Batch> m_batch;
    bool m_told = false;
};

} // namespace verbund::sip
