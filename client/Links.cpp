// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Links.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype longestLinked = 20'000;
constexpr qsizetype longestLink = 2'000;
constexpr int mostLinks = 200;

QString escaped(QStringView text)
{
    QString html = text.toString().toHtmlEscaped();
    html.replace(u'\n', "<br>"_L1);
    // Rich text folds blanks; people align with them.
    html.replace("  "_L1, " &nbsp;"_L1);
    return html;
}

// Punctuation that ends a sentence, not an address.
qsizetype withoutTail(QStringView link)
{
    qsizetype length = link.size();
    while (length > 0 && u".,;:!?'\")]}>»“”"_s.contains(link[length - 1])) {
        if (link[length - 1] == u')' && link.left(length).count(u'(') >= link.left(length).count(u')'))
            break;
        --length;
    }
    return length;
}

} // namespace

QString linkedHtml(QStringView body)
{
    static const QRegularExpression start(
        u"\\bhttps?://[^\\s<>\"]+"_s, QRegularExpression::CaseInsensitiveOption);
    if (body.size() > longestLinked || !body.contains("://"_L1))
        return {};
    QString html;
    qsizetype done = 0;
    int links = 0;
    for (const QRegularExpressionMatch &match : start.globalMatchView(body)) {
        const QStringView link = match.capturedView().left(withoutTail(match.capturedView()));
        const QUrl url(link.toString(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || link.size() > longestLink || links == mostLinks)
            continue;
        html += escaped(body.mid(done, match.capturedStart() - done));
        html += "<a href=\""_L1 + QString::fromUtf8(url.toEncoded()).toHtmlEscaped() + "\">"_L1
            + escaped(link) + "</a>"_L1;
        done = match.capturedStart() + link.size();
        ++links;
    }
    return links == 0 ? QString() : html + escaped(body.mid(done));
}

QString markedHtml(const SearchHit &hit)
{
    QString html;
    qsizetype done = 0;
    for (const auto &[start, length] : hit.marks) {
        if (start < done || start + length > hit.excerpt.size())
            continue;
        html += escaped(QStringView(hit.excerpt).mid(done, start - done));
        html += "<b>"_L1 + escaped(QStringView(hit.excerpt).mid(start, length)) + "</b>"_L1;
        done = start + length;
    }
    return html + escaped(QStringView(hit.excerpt).mid(done));
}

} // namespace verbund
