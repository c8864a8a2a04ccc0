// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/RlsServices.h"

#include "protocol/sip/documents/ResourceTree.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/XmlCopy.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlWriter.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

void readMembers(XmlReader &xml, RlsServices &services)
{
    QSet<ImAddress> known(services.members.begin(), services.members.end());
    const ResourceTree tree = readResourceTree(xml);
    for (const ResourceList &list : tree.lists) {
        for (const ResourceEntry &entry : list.entries) {
            if (known.contains(entry.address))
                continue;
            known.insert(entry.address);
            services.spelling.learn(entry.address, entry.exactUser);
            services.members.append(entry.address);
        }
    }
}

bool isOurs(const XmlReader &xml, const QString &uri)
{
    return xml.is(ns::rlsServices, "service"_L1)
        && xml.attribute("uri"_L1).compare(uri, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<RlsServices> readRlsServices(QByteArrayView document, const QString &uri)
{
    XmlReader xml(document);
    RlsServices services{.uri = uri, .members = {}, .spelling = {}, .others = {}};
    qsizetype keptLength = 0;
    bool isFound = false;
    if (xml.enterRoot(ns::rlsServices, "rls-services"_L1)) {
        while (xml.nextChild()) {
            if (!isOurs(xml, uri)) {
                keepElement(xml, services.others, keptLength);
            } else if (isFound) {
                xml.skip();
            } else {
                isFound = true;
                readMembers(xml, services);
            }
        }
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    return services;
}

QByteArray writeRlsServices(const RlsServices &services)
{
    XmlWriter xml;
    xml.start("rls-services"_L1);
    xml.attribute("xmlns"_L1, QString(ns::rlsServices));
    xml.attribute("xmlns:rl"_L1, QString(ns::resourceLists));
    xml.start("service"_L1);
    xml.attribute("uri"_L1, services.uri);
    xml.start("list"_L1);
    for (const ImAddress &member : services.members) {
        if (member.isEmpty())
            continue;
        xml.start("rl:entry"_L1);
        xml.attribute("uri"_L1, services.spelling.uriOf(member));
        xml.end();
    }
    xml.end();
    xml.start("packages"_L1);
    xml.element("package"_L1, u"presence");
    xml.end();
    xml.end();
    for (const QString &other : services.others)
        xml.raw(other);
    return xml.finish();
}

} // namespace verbund::sip
