// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/sip/documents/XmlReader.h"

#include <QList>

namespace verbund::sip {

/// One person in a list.
struct ResourceEntry {
    ImAddress address;
    QString exactUser;
    QString name;
};

/// One `<list>` of a resource-lists document, its own entries only.
struct ResourceList {
    QString name;
    QString displayName;
    QList<ResourceEntry> entries;
    /// What is no entry of ours, each a piece of XML.
    QStringList pieces;
};

/// All lists below an element, in the order in which they begin; nested ones stand behind that which holds
/// them.
struct ResourceTree {
    QList<ResourceList> lists;
    /// What stands there beside the lists.
    QStringList pieces;
};

/// Reads the children of the current element.
[[nodiscard]] ResourceTree readResourceTree(XmlReader &xml);

} // namespace verbund::sip
