// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/ListNotice.h"

#include "protocol/sip/documents/MimeType.h"
#include "protocol/sip/documents/Multipart.h"
#include "protocol/sip/documents/Pidf.h"
#include "protocol/sip/documents/XmlBounds.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr int maxNesting = 4; // lists within lists

using State = RlmiInstance::State;

struct NoticeLevel {
    Rlmi rlmi;
    QHash<QByteArray, BodyPart> parts;
};

/// A list within the list, still to be read.
struct Nested {
    BodyPart part;
    int depth = 0;
};

// RFC 2387 §3.1: the root is the part that "start" names, else the first; servers are not all so exact.
qsizetype rootOf(const QList<BodyPart> &parts, const MimeType &type)
{
    const QByteArray start = bareContentId(type.parameters.value("start"));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!start.isEmpty() && parts[i].contentId == start)
            return i;
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (readMimeType(parts[i].contentType).name == "application/rlmi+xml")
            return i;
    }
    return -1;
}

Result<NoticeLevel> readLevel(QByteArrayView contentType, QByteArrayView body)
{
    const Result<QList<BodyPart>> parts = splitMultipart(contentType, body);
    if (!parts)
        return fail(parts.error());
    const qsizetype root = rootOf(*parts, readMimeType(contentType));
    if (root < 0)
        return fail(
            {.kind = Error::Kind::ProtocolViolation, .subject = {}, .cause = u"multipart: no RLMI part"_s});
    Result<Rlmi> rlmi = readRlmi((*parts)[root].body);
    if (!rlmi)
        return fail(rlmi.error());
    NoticeLevel level{.rlmi = std::move(*rlmi), .parts = {}};
    for (const BodyPart &part : *parts) {
        if (!part.contentId.isEmpty() && !level.parts.contains(part.contentId))
            level.parts.insert(part.contentId, part);
    }
    return level;
}

// Of two devices of one member the better news; -1 when there is none.
int worth(const std::optional<Presence> &presence)
{
    if (!presence)
        return -1;
    return presence->availability == Presence::Availability::Offline ? 0 : 1;
}

bool isBetter(const ListedPresence &candidate, const ListedPresence &than)
{
    if (candidate.state != than.state)
        return !than.state || (candidate.state && *candidate.state < *than.state);
    if (worth(candidate.presence) != worth(than.presence))
        return worth(candidate.presence) > worth(than.presence);
    return candidate.presence && candidate.presence->since.isValid()
        && (!than.presence->since.isValid() || candidate.presence->since > than.presence->since);
}

class Combination {
public:
    explicit Combination(const QStringList &languages)
        : m_languages(languages)
    {
    }

    void add(NoticeLevel &level, int depth)
    {
        for (const RlmiResource &resource : level.rlmi.resources) {
            ListedPresence member{.address = resource.address, .name = resource.name};
            for (const RlmiInstance &instance : resource.instances) {
                ListedPresence candidate{.address = resource.address,
                    .name = resource.name,
                    .state = instance.state,
                    .reason = instance.reason};
                if (auto summary = take(level, instance, resource, depth)) {
                    candidate.presence = std::move(summary->presence);
                    candidate.picture = std::move(summary->picture);
                }
                if (isBetter(candidate, member))
                    member = candidate;
            }
            if (!member.address.isEmpty() && m_members.size() < maxEntries)
                m_members.append(member);
        }
    }

    [[nodiscard]] QList<ListedPresence> members() const { return m_members; }
    [[nodiscard]] QList<Nested> &nested() { return m_nested; }

private:
    // Each part is read once: many resources that name one part would cost more than the body is long.
    std::optional<PersonSummary> take(
        NoticeLevel &level, const RlmiInstance &instance, const RlmiResource &resource, int depth)
    {
        if (instance.contentId.isEmpty())
            return std::nullopt;
        const BodyPart part = level.parts.take(instance.contentId);
        const QByteArray type = readMimeType(part.contentType).name;
        if (type.startsWith("multipart/") && depth < maxNesting)
            m_nested.append({.part = part, .depth = depth + 1});
        if (type != "application/pidf+xml")
            return std::nullopt;
        Result<PersonSummary> summary = readPidf(part.body, m_languages);
        if (!summary)
            return std::nullopt;
        // Whose it is says the list; the document may name him differently.
        summary->presence.address = resource.address;
        return std::move(*summary);
    }

    QStringList m_languages;
    QList<ListedPresence> m_members;
    QList<Nested> m_nested;
};

} // namespace

Result<ListNotice> readListNotice(
    QByteArrayView contentType, QByteArrayView body, const QStringList &languages)
{
    Result<NoticeLevel> top = readLevel(contentType, body);
    if (!top)
        return fail(top.error());
    Combination combination(languages);
    combination.add(*top, 0);
    while (!combination.nested().isEmpty()) {
        const Nested next = combination.nested().takeLast();
        if (Result<NoticeLevel> level = readLevel(next.part.contentType, next.part.body))
            combination.add(*level, next.depth);
    }
    return ListNotice{
        .version = top->rlmi.version, .fullState = top->rlmi.fullState, .members = combination.members()};
}

} // namespace verbund::sip
