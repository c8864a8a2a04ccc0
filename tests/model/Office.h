// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/ChatsModel.h"
#include "client/ContactDesk.h"
#include "client/KnownLists.h"
#include "client/Lines.h"
#include "client/Partners.h"
#include "client/People.h"
#include "client/Relations.h"
#include "storage/Store.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeDirectory.h"
#include "tests/support/FakeLookup.h"

#include <QTemporaryDir>

namespace verbund {

/// An account over both protocols with what belongs to contacts, on a store that outlives it.
class Office {
public:
    /// `makeSession`: of what is signed in to; else each is a FakeSession.
    explicit Office(const std::shared_ptr<Store> &store, const SessionMaker &makeSession = {},
        const QString &policyFile = {});
    ~Office();

    /// Reads what is stored.
    [[nodiscard]] bool load();
    /// Signs in over both.
    [[nodiscard]] bool connect();
    [[nodiscard]] FakeSession &session(Carrier carrier) { return *m_sessions[size_t(carrier)]; }
    /// Stores contacts; answers how many there are then.
    [[nodiscard]] qsizetype save(const QList<Card> &cards);
    /// Those of all contacts.
    [[nodiscard]] QList<Card> cards() const { return people.cards().all().values(); }
    /// That of the contact with this address.
    [[nodiscard]] Card card(const ImAddress &of) const;
    /// Waits until the store has done what it was told.
    [[nodiscard]] bool settle() const;

    FakeKeychain keychain;
    FakeClock clock;
    Partners partners;
    People people;
    Relations relations;
    Lines lines;
    FakeDirectory *directory = nullptr;
    std::unique_ptr<ContactDesk> desk;

private:
    void addLine(Carrier carrier, const SessionMaker &makeSession);

    std::shared_ptr<Store> m_store;
    ChatsModel m_chats;
    KnownLists m_lists;
    std::array<FakeSession *, allCarriers.size()> m_sessions{};
};

/// A test in an office that has signed in.
class OfficeTest : public QObject {
    Q_OBJECT

protected:
    [[nodiscard]] bool open();
    void close();
    /// Ends and starts as the program does, not signed in; the keychain keeps what it has.
    [[nodiscard]] bool restart();

    [[nodiscard]] Office &office() { return *m_office; }
    [[nodiscard]] ContactDesk &desk() { return *m_office->desk; }
    [[nodiscard]] Store &store() { return *m_store; }
    /// Where a file of that name would be.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A file of this content.
    [[nodiscard]] QUrl file(const QString &name, const QByteArray &bytes);

private:
    std::shared_ptr<Store> m_store;
    std::unique_ptr<Office> m_office;
    QTemporaryDir m_folder;
};

/// A contact with an office mail.
[[nodiscard]] Card cardWith(const QString &name, const QString &mail, const QString &organisation = {});
/// The account's own address, and two people.
[[nodiscard]] ImAddress own();
[[nodiscard]] ImAddress liza();
[[nodiscard]] ImAddress perez();

} // namespace verbund
