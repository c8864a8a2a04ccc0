// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactDesk.h"

#include "client/AddressRules.h"
#include "client/Lines.h"
#include "client/People.h"
#include "client/exchange/VCards.h"
#include "protocol/TextRules.h"
#include "storage/Store.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace verbund {

ContactDesk::ContactDesk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_store(parts.store)
    , m_people(parts.people)
    , m_lines(parts.lines)
    , m_lookup(std::move(parts.lookup))
    , m_ldap(std::move(parts.directory))
    , m_rules(parts.store)
    , m_book({parts.store, parts.people, parts.lines, m_rules, m_undo, m_lookup.get(), parts.own})
    , m_pictures({parts.store, parts.people, parts.lines, parts.own})
    , m_merges(parts.store, parts.people, m_book)
    , m_directory(m_ldap.get(), m_book, parts.people)
    , m_directoryForm({parts.store, parts.keychain, m_directory, parts.own.toString(), parts.caFile})
    , m_rulesForm(m_rules)
{
}

ContactDesk::~ContactDesk() { m_undo.dismiss(); }

Later<void> ContactDesk::load()
{
    using Step = std::function<Later<void>()>;
    const QList<Step> steps{
        [this] { return m_rules.load(); },
        [this] { return m_book.load(); },
        [this] { return m_pictures.load(); },
        [this] { return m_merges.load(); },
        [this] { return m_directoryForm.load(); },
    };
    Later<void> loaded = ready<void>({});
    for (const Step &step : steps)
        loaded =
            loaded.then(this, [step](const Result<void> &before) { return before ? step() : ready(before); })
                .unwrap();
    return loaded;
}

void ContactDesk::create(const QString &typed)
{
    Card card;
    const auto address = readAddress(typed);
    const QString text = cleanName(typed);
    const bool isNumber = text.startsWith(u'+') || (!text.isEmpty() && text.front().isDigit());
    if (address) {
        using enum Card::Field;
        card.setText(address->carrier == Carrier::Sip ? Sip
                : address->carrier == Carrier::Xmpp   ? Xmpp
                                                      : OfficeMail,
            text);
        card.name = address->displayName;
    } else if (isNumber) {
        card.phones = {text};
    } else {
        card.name = text;
    }
    open(card);
}

void ContactDesk::createFrom(const Card &card)
{
    Card copy = cleanCard(card);
    copy.id = 0;
    open(copy);
}

void ContactDesk::edit(const Person &person)
{
    Card card = m_book.cardOf(person);
    if (!m_people.has(person.key())) {
        // Somebody who has only written: as he did it.
        card = {};
        card.name = person.name == person.shownAddress ? QString() : person.name;
        card.setText(
            person.route == Carrier::Sip ? Card::Field::Sip : Card::Field::Xmpp, person.addressText());
    }
    open(card);
}

void ContactDesk::open(const Card &card)
{
    closeForm();
    m_form = std::make_unique<ContactForm>(card, m_book, m_people, m_lines.isBoth());
    connect(m_form.get(), &ContactForm::done, this, &ContactDesk::closeForm);
    connect(m_form.get(), &ContactForm::changed, this,
        [this, form = m_form.get()] { m_pictures.preview(form->chosenPicture()); });
    Q_EMIT formChanged();
}

void ContactDesk::closeForm()
{
    if (!m_form)
        return;
    // Views still hold it until they have heard that it goes.
    m_form.release()->deleteLater();
    Q_EMIT formChanged();
}

void ContactDesk::openImport(const QUrl &file)
{
    if (!m_import) {
        m_import = std::make_unique<ImportForm>(m_book, m_people);
        connect(m_import.get(), &ImportForm::done, this, &ContactDesk::closeImport);
        Q_EMIT importChanged();
    }
    m_import->read(file);
}

void ContactDesk::closeImport()
{
    if (!m_import)
        return;
    m_import.release()->deleteLater();
    Q_EMIT importChanged();
}

void ContactDesk::exportTo(const QUrl &file)
{
    const QList<Card> cards = m_book.allCards();
    auto pictures = std::make_shared<QHash<QString, Picture>>();
    Later<Picture> last = ready<Picture>(Picture());
    for (const Card &card : cards) {
        if (card.picture.isEmpty())
            continue;
        last = m_store.picture(card.picture)
                   .then([pictures, hash = card.picture](const Result<Picture> &picture) {
                       if (picture)
                           pictures->insert(hash, *picture);
                       return picture;
                   });
    }
    // The store answers in order: with the last one all are there.
    last.then(
        this, [this, file, cards, pictures](const Result<Picture> &) { writeFile(file, cards, *pictures); });
}

void ContactDesk::writeFile(
    const QUrl &file, const QList<Card> &cards, const QHash<QString, Picture> &pictures)
{
    QSaveFile target(file.toLocalFile());
    const QByteArray bytes = writeVCards(cards, pictures);
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        Q_EMIT exported(int(cards.size()));
    else
        Q_EMIT exportFailed(tr("%1 could not be written: %2").arg(target.fileName(), target.errorString()));
}

} // namespace verbund

#include "moc_ContactDesk.cpp"
