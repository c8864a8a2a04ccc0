// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/ResourceLists.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/ResourceTree.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlReader.h"
#include "protocol/sip/documents/XmlWriter.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

QString groupOf(const ResourceList &list)
{
    if (list.name == contactsListName)
        return {};
    return list.displayName.isEmpty() ? list.name : list.displayName;
}

/// Makes contacts and groups of lists.
class Gathering {
public:
    void add(const ResourceList &list)
    {
        const QString group = groupOf(list);
        for (const ResourceEntry &entry : list.entries)
            add(entry, group);
        const bool isRenamed = !group.isEmpty() && !list.name.isEmpty() && list.name != group;
        if (list.pieces.isEmpty() && (!isRenamed || list.entries.isEmpty()))
            return;
        if (!m_keptAt.contains(group)) {
            m_keptAt.insert(group, m_kept.size());
            m_kept.append({.group = group, .name = isRenamed ? list.name : QString(), .pieces = {}});
        }
        m_kept[m_keptAt.value(group)].pieces += list.pieces;
    }

    [[nodiscard]] ResourceLists lists(const QStringList &pieces)
    {
        for (Contact &contact : m_contacts) {
            std::ranges::sort(contact.groups);
            contact.groups.erase(
                std::unique(contact.groups.begin(), contact.groups.end()), contact.groups.end());
        }
        return {.contacts = m_contacts, .kept = m_kept, .pieces = pieces};
    }

private:
    void add(const ResourceEntry &entry, const QString &group)
    {
        if (!m_contactAt.contains(entry.address)) {
            m_contactAt.insert(entry.address, m_contacts.size());
            m_contacts.append({.address = entry.address});
        }
        Contact &contact = m_contacts[m_contactAt.value(entry.address)];
        if (contact.name.isEmpty())
            contact.name = entry.name;
        if (contact.exactUser.isEmpty())
            contact.exactUser = entry.exactUser;
        if (!group.isEmpty())
            contact.groups.append(group);
    }

    QList<Contact> m_contacts;
    QHash<ImAddress, qsizetype> m_contactAt;
    QList<KeptList> m_kept;
    QHash<QString, qsizetype> m_keptAt;
};

/// One list to be written.
struct Group {
    QString title;
    QString name;
    QStringList pieces;
    QList<const Contact *> members;
};

QList<Group> groupsOf(const ResourceLists &lists)
{
    QList<Group> groups;
    QHash<QString, qsizetype> at;
    const auto place = [&](const QString &title) -> Group & {
        if (!at.contains(title)) {
            at.insert(title, groups.size());
            groups.append({.title = title});
        }
        return groups[at.value(title)];
    };
    place({});
    for (const KeptList &kept : lists.kept) {
        Group &group = place(cleanName(kept.group));
        group.name = cleanName(kept.name);
        group.pieces += kept.pieces;
    }
    for (const Contact &contact : lists.contacts) {
        if (contact.address.isEmpty())
            continue;
        QStringList titles{QString()};
        for (const QString &each : contact.groups)
            titles.append(cleanName(each));
        std::ranges::sort(titles);
        titles.removeDuplicates();
        for (const QString &title : std::as_const(titles))
            place(title).members.append(&contact);
    }
    return groups;
}

/// Names must differ among lists; titles need not say what the name says.
class UniqueNames {
public:
    QString nameFor(const Group &group)
    {
        if (group.title.isEmpty())
            return QString(contactsListName);
        const QString wanted = group.name.isEmpty() ? group.title : group.name;
        QString name = wanted;
        while (m_taken.contains(name))
            name = u"%1-%2"_s.arg(wanted).arg(++m_last[wanted]);
        m_taken.insert(name);
        return name;
    }

private:
    QSet<QString> m_taken{QString(contactsListName)};
    QHash<QString, int> m_last;
};

void writeList(XmlWriter &xml, const Group &group, const QString &name)
{
    xml.start("list"_L1);
    xml.attribute("name"_L1, name);
    if (!group.title.isEmpty() && name != group.title)
        xml.element("display-name"_L1, group.title);
    for (const Contact *contact : group.members) {
        xml.start("entry"_L1);
        xml.attribute("uri"_L1, toSipUri(contact->address, contact->exactUser));
        if (const QString contactName = cleanName(contact->name); !contactName.isEmpty())
            xml.element("display-name"_L1, contactName);
        xml.end();
    }
    for (const QString &piece : group.pieces)
        xml.raw(piece);
    xml.end();
}

} // namespace

Result<ResourceLists> readResourceLists(QByteArrayView document)
{
    XmlReader xml(document);
    ResourceTree tree;
    if (xml.enterRoot(ns::resourceLists, "resource-lists"_L1))
        tree = readResourceTree(xml);
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    Gathering gathering;
    for (const ResourceList &list : std::as_const(tree.lists))
        gathering.add(list);
    return gathering.lists(tree.pieces);
}

QByteArray writeResourceLists(const ResourceLists &lists)
{
    XmlWriter xml;
    xml.start("resource-lists"_L1);
    xml.attribute("xmlns"_L1, QString(ns::resourceLists));
    UniqueNames names;
    const QList<Group> groups = groupsOf(lists);
    for (const Group &group : groups) {
        if (group.title.isEmpty() || !group.members.isEmpty() || !group.pieces.isEmpty())
            writeList(xml, group, names.nameFor(group));
    }
    for (const QString &piece : lists.pieces)
        xml.raw(piece);
    return xml.finish();
}

} // namespace verbund::sip
