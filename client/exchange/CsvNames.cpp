// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/CsvNames.h"

#include "protocol/TextRules.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using enum ColumnMeaning;

// As people read them; compared by their letters only.
struct Names {
    ColumnMeaning meaning;
    QStringView names;
};
constexpr Names knownNames[]{
    {Name,
        u"Name, Full Name, Display Name, Anzeigename, Vollständiger Name, Kontakt, Contact, Contact Name, "
        "Kontaktname, Ansprechpartner, Person"},
    {FirstName, u"First Name, Given Name, Forename, Vorname"},
    {LastName, u"Last Name, Family Name, Surname, Nachname, Familienname, Zuname"},
    {Organisation,
        u"Organisation, Organization, Organization Name, Organisationsname, Company, Company Name, Firma, "
        "Firmenname, Unternehmen, Arbeitgeber, Employer"},
    {OfficeMail,
        u"E-Mail geschäftlich, Geschäftliche E-Mail, E-Mail dienstlich, Dienstliche E-Mail, E-Mail Büro, "
        "Büro E-Mail, E-Mail Arbeit, E-Mail Firma, E-Mail-Adresse geschäftlich, Work Email, Email Work, "
        "Business Email, Email Business, Office Email, E-mail Office, Work E-mail Address, "
        "Business E-mail Address"},
    {PrivateMail,
        u"E-Mail privat, Private E-Mail, E-Mail-Adresse privat, Private E-Mail-Adresse, Home Email, Email "
        u"Home, "
        "Personal Email, Email Personal, Private Email, E-mail Private, Home E-mail Address, "
        "Personal E-mail Address"},
    {OtherMail,
        u"E-Mail andere, Andere E-Mail, E-Mail weitere, Weitere E-Mail, Weitere E-Mail-Adresse, E-Mail "
        u"sonstige, "
        "Other Email, Email Other, Other E-mail Address, Alternate Email, Additional Email"},
    {Mail,
        u"E-Mail, Mail, E-Mail-Adresse, Mailadresse, E-Mail Address, Mail Address, E-mail Value, Primary "
        u"Email, "
        "Secondary Email, Primäre E-Mail-Adresse, Sekundäre E-Mail-Adresse, Primäre E-Mail, Sekundäre "
        "E-Mail"},
    {XmppAddress,
        u"XMPP, XMPP Address, XMPP-Adresse, Jabber, Jabber ID, Jabber Address, Jabber-Adresse, JID"},
    {SipAddress, u"SIP, SIP Address, SIP-Adresse, SIP URI, SIP Proxy Address"},
    {ImAddress,
        u"IM, IM Address, IM-Adresse, IM Value, Instant Messenger, Messenger, Screen Name, Messenger-Name, "
        "Chat, Chat Address, Chat-Adresse, Chatadresse"},
    {WebSite,
        u"Web Site, Website, Web Page, Webseite, Website Value, Homepage, Home Page, URL, Internet, "
        "Internetseite, Personal Web Page, Business Web Page, Internetadresse"},
    {Phone,
        u"Phone, Phone Number, Phone Value, Telephone, Tel, Telefon, Telefonnummer, Rufnummer, Festnetz, "
        "Durchwahl, Work Phone, Business Phone, Home Phone, Mobile, Mobile Phone, Mobile Number, Cell, "
        "Cell Phone, Primary Phone, Other Phone, Company Main Phone, Car Phone, Telefon geschäftlich, "
        "Telefon privat, Telefon dienstlich, Tel. geschäftlich, Tel. dienstlich, Tel. privat, Telefon Firma, "
        "Telefon mobil, Mobil, Mobiltelefon, Mobilnummer, Mobil-Tel.-Nr., Handy, Handynummer, Haupttelefon, "
        "Weiteres Telefon, Autotelefon, Phones"},
    {Note,
        u"Note, Notes, Notiz, Notizen, Comment, Comments, Kommentar, Bemerkung, Bemerkungen, Anmerkung, "
        u"Anmerkungen"},
    {Groups,
        u"Group, Groups, Gruppe, Gruppen, Category, Categories, Kategorie, Kategorien, Label, Labels, "
        "Group Membership, Tags, Contact Group, Contact Groups, Kontaktgruppe, Kontaktgruppen"},
};

QString lettersOf(QStringView name)
{
    QString letters = folded(name);
    letters.removeIf([](QChar c) { return !c.isLetter(); });
    return letters;
}

QHash<QString, ColumnMeaning> byLetters()
{
    QHash<QString, ColumnMeaning> meanings;
    for (const auto &[meaning, names] : knownNames) {
        for (const QStringView name : names.split(u','))
            meanings.insert(lettersOf(name), meaning);
    }
    return meanings;
}

} // namespace

std::optional<ColumnMeaning> meaningOf(const QString &columnName)
{
    static const QHash<QString, ColumnMeaning> meanings = byLetters();
    constexpr qsizetype longest = 64;
    const auto found = columnName.size() > longest ? meanings.end() : meanings.find(lettersOf(columnName));
    return found == meanings.end() ? std::nullopt : std::optional(*found);
}

bool looksLikeAddress(const QString &cell)
{
    static const QRegularExpression shape(uR"(^(?:[a-z]{2,6}:)?[^\s@<>,;]{1,256}@[^\s@<>,;:]{1,256}$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = cell.trimmed();
    return text.size() <= maxNameLength && shape.match(text).hasMatch();
}

bool looksLikePhone(const QString &cell)
{
    static const QRegularExpression shape(uR"(^(?:tel:)?\+?[\d\s()/.\-\x{2010}-\x{2013}]+$)"_s);
    static const QRegularExpression date(uR"(^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$)"_s);
    const QString text = cell.trimmed();
    return text.size() <= 64 && shape.match(text).hasMatch() && !date.match(text).hasMatch()
        && std::ranges::count_if(text, [](QChar c) { return c.isDigit(); }) >= 6;
}

bool looksLikeWebSite(const QString &cell)
{
    const QString text = cell.trimmed();
    return !text.contains(u' ')
        && (text.startsWith("http://"_L1, Qt::CaseInsensitive)
            || text.startsWith("https://"_L1, Qt::CaseInsensitive)
            || text.startsWith("www."_L1, Qt::CaseInsensitive));
}

bool looksLikeData(const QString &cell)
{
    return looksLikeAddress(cell) || looksLikePhone(cell) || looksLikeWebSite(cell);
}

} // namespace verbund
