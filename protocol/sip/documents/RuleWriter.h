// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/documents/Grant.h"
#include "protocol/sip/documents/Spelling.h"
#include "protocol/sip/documents/XmlWriter.h"

#include <QStringList>

namespace verbund::sip {

/// Our rules share this beginning of their ids.
inline constexpr QLatin1StringView ourRules{"verbund-"};
/// Ids of our rules that no grant stands behind.
inline constexpr QLatin1StringView selfRule{"verbund-self"};
inline constexpr QLatin1StringView domainsRule{"verbund-domains"};
inline constexpr QLatin1StringView confirmRule{"verbund-confirm"};
/// Ends the id of a rule for what holds once a grant has ended.
inline constexpr QLatin1StringView shutRule{"-shut"};
/// Ends the id of a rule for people whose domain is blocked as a whole, whatever is decided about them.
inline constexpr QLatin1StringView barredRule{"-barred"};

/// Writes our rules, one after the other, into a ruleset with the prefixes cr (common policy), pr
/// (pres-rules) and v (ours).
class RuleWriter {
public:
    RuleWriter(XmlWriter &xml, const Spelling &spelling);

    /// The user's own devices see each other.
    void writeSelf(const ImAddress &own);
    /// What these people get, and what they get when it has ended.
    void writeGrant(const Grant &grant, const QList<ImAddress> &persons);
    /// The same people while their domain is blocked: nothing.
    void writeBarred(const Grant &grant, const QList<ImAddress> &persons);
    /// Nothing of these domains gets through. Rules know no subdomains.
    void writeDomains(const QStringList &domains);
    /// Last of all: by RFC 5025 who matches no rule is blocked, unseen by us.
    void writeConfirm();

private:
    void start(const QString &id);
    void writePersons(const QList<ImAddress> &persons);
    void writeValidity(qint64 until);
    void end(Handling handling, const Grant &given);

    XmlWriter &m_xml;
    const Spelling &m_spelling;
};

} // namespace verbund::sip
