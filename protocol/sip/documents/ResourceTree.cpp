// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/ResourceTree.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/ResourceLists.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/XmlBounds.h"
#include "protocol/sip/documents/XmlCopy.h"
#include "protocol/sip/documents/XmlNames.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr qsizetype maxLists = 2000; // beside the one of all contacts, which writing adds
constexpr qsizetype maxListEntries = maxEntries * 8; // a contact stands in several lists

class TreeReader {
public:
    explicit TreeReader(XmlReader &xml)
        : m_xml(xml)
    {
    }

    ResourceTree read()
    {
        // Lists hold lists: a stack of our own instead of recursion.
        while (!m_xml.isFaulty()) {
            if (m_xml.nextChild())
                readChild();
            else if (m_open.isEmpty())
                break;
            else
                m_open.removeLast();
        }
        return m_tree;
    }

private:
    void readChild()
    {
        ResourceList *list = m_open.isEmpty() ? nullptr : &m_tree.lists[m_open.last()];
        // In rls-services the outermost list is called by that document's namespace.
        if (m_xml.is(ns::resourceLists, "list"_L1) || (!list && m_xml.is(ns::rlsServices, "list"_L1)))
            beginList();
        else if (list && m_xml.is(ns::resourceLists, "display-name"_L1))
            list->displayName = cleanName(m_xml.text());
        else if (list && m_xml.is(ns::resourceLists, "entry"_L1))
            readEntry(*list);
        else
            keepElement(m_xml, list ? list->pieces : m_tree.pieces, m_keptLength);
    }

    void beginList()
    {
        const QString name = cleanName(m_xml.attribute("name"_L1));
        if (name != contactsListName && ++m_groups > maxLists) {
            m_xml.refuse("too many lists"_L1);
            return;
        }
        m_open.append(m_tree.lists.size());
        m_tree.lists.append({.name = name, .displayName = {}});
    }

    void readEntry(ResourceList &list)
    {
        const SipIdentity identity = identityIn(m_xml.attribute("uri"_L1));
        ResourceEntry entry{.address = identity.address, .exactUser = identity.exactUser, .name = {}};
        if (entry.address.isEmpty()) {
            keepElement(m_xml, list.pieces, m_keptLength);
            return;
        }
        while (m_xml.nextChild()) {
            if (m_xml.is(ns::resourceLists, "display-name"_L1))
                entry.name = cleanName(m_xml.text());
            else
                m_xml.skip();
        }
        list.entries.append(entry);
        m_contacts.insert(entry.address);
        if (++m_entries > maxListEntries || m_contacts.size() > maxEntries)
            m_xml.refuse("too many entries"_L1);
    }

    XmlReader &m_xml;
    ResourceTree m_tree;
    QList<qsizetype> m_open;
    QSet<ImAddress> m_contacts;
    qsizetype m_groups = 0;
    qsizetype m_entries = 0;
    qsizetype m_keptLength = 0;
};

} // namespace

ResourceTree readResourceTree(XmlReader &xml) { return TreeReader(xml).read(); }

} // namespace verbund::sip
