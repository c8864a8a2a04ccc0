// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Policy.h"
#include "client/Routing.h"
#include "client/Rows.h"
#include "client/Term.h"
#include "protocol/Card.h"
#include "protocol/Result.h"

#include <QObject>
#include <QQmlEngine>

#include <functional>
#include <optional>

namespace verbund {

class Lines;
class OwnPresence;
class People;
class Store;

/// The answer to one request while the user makes up his mind: what the detail view edits.
class RequestAnswer final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::RequestRow row READ row CONSTANT)
    Q_PROPERTY(QStringList warnings READ warnings CONSTANT)
    Q_PROPERTY(verbund::Partner::Type type READ type CONSTANT)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString existingName READ existingName NOTIFY changed)
    Q_PROPERTY(bool inDirectory READ isInDirectory NOTIFY changed)
    Q_PROPERTY(bool usesExisting READ usesExisting WRITE setUsesExisting NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(bool sharesPresence READ sharesPresence WRITE setSharesPresence NOTIFY changed)
    Q_PROPERTY(QStringList levelNames READ levelNames CONSTANT)
    Q_PROPERTY(int levelIndex READ levelIndex WRITE setLevelIndex NOTIFY changed)
    Q_PROPERTY(verbund::Relation::Level level READ level NOTIFY changed)
    Q_PROPERTY(verbund::Term *term READ term CONSTANT)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed)
    Q_PROPERTY(QStringList groups READ groups CONSTANT)
    Q_PROPERTY(verbund::Permission permission READ permission NOTIFY changed)
    Q_PROPERTY(verbund::Presence shown READ shown NOTIFY changed)
    Q_PROPERTY(bool canReport READ canReport NOTIFY changed)
    Q_PROPERTY(bool canBlockDomain READ canBlockDomain CONSTANT)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)

public:
    struct Parts {
        Store &store;
        const People &people;
        const OwnPresence &own;
        const Lines &lines;
        Clock &clock;
        /// Asks the company's directory who has this address; null: there is none.
        std::function<Later<Card>(const ImAddress &)> askDirectory;
        /// Makes somebody of the directory a contact with all that it says of him; null: that cannot be done.
        std::function<Later<void>(const Card &, const ImAddress &, Route::Wish)> addCard;
        /// Blocks the whole domain, with a way back; null: that cannot be done.
        std::function<void(const QString &)> blockDomain;
        Partner::Type type = Partner::Type::UnverifiedPublic;
        /// The relationship that the administrator has set for those who are accepted.
        std::optional<Relation::Level> preset;
    };
    RequestAnswer(const RequestRow &row, const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] const RequestRow &row() const { return m_row; }
    /// Sentences about whom he may be mistaken for.
    [[nodiscard]] QStringList warnings() const;
    /// Of his domain.
    [[nodiscard]] Partner::Type type() const { return m_parts.type; }
    /// All that he wrote, as plain text.
    [[nodiscard]] QString text() const { return m_text; }
    /// Name of the own contact, else of the person in the directory, with the same address; empty: none.
    [[nodiscard]] QString existingName() const;
    /// That name is the directory's.
    [[nodiscard]] bool isInDirectory() const;
    [[nodiscard]] bool usesExisting() const { return m_usesExisting && !existingName().isEmpty(); }
    void setUsesExisting(bool uses);
    /// Name for the contact list, while no existing contact is used.
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] bool sharesPresence() const { return m_sharesPresence; }
    void setSharesPresence(bool shares);
    /// The relationships that share presence; that of the administrator is marked.
    [[nodiscard]] QStringList levelNames() const;
    [[nodiscard]] int levelIndex() const;
    void setLevelIndex(int index);
    /// What he becomes by saving.
    [[nodiscard]] Relation::Level level() const;
    /// Until when.
    [[nodiscard]] Term *term() { return &m_term; }
    /// Group for the contact list, existing or new; empty: none.
    [[nodiscard]] QString group() const { return m_group; }
    void setGroup(const QString &group);
    /// The groups there are.
    [[nodiscard]] QStringList groups() const;
    /// What he may by the answer as it stands.
    [[nodiscard]] Permission permission() const;
    /// The own presence as he would see it now.
    [[nodiscard]] Presence shown() const;
    /// The home server takes reports.
    [[nodiscard]] bool canReport() const;
    [[nodiscard]] bool canBlockDomain() const { return bool(m_parts.blockDomain); }
    [[nodiscard]] bool canSave() const { return !m_busy && m_term.isValid(); }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Shares presence or not, as chosen, and adds the contact.
    Q_INVOKABLE void save();
    /// Says no: quietly, or so that he is told.
    Q_INVOKABLE void deny(bool told = false);
    /// Nothing of him gets through any more.
    Q_INVOKABLE void block();
    /// The same for everybody of his domain.
    Q_INVOKABLE void blockDomain();
    /// Blocks him and reports him to the administrator of the home server.
    Q_INVOKABLE void report();

Q_SIGNALS:
    void changed();
    /// The decision is stored, here or on another device; the view may close.
    void done();

private:
    void follow();
    void readText();
    void lookUp();
    void decide(Decision decision);
    [[nodiscard]] Later<void> addListed();
    void begin();
    void end(const Result<void> &stored);

    RequestRow m_row;
    Parts m_parts;
    Term m_term;
    QString m_text;
    /// What the directory says of him; without a name: nothing.
    Card m_listed;
    QString m_name;
    QString m_group;
    QString m_errorText;
    Relation::Level m_level = Relation::Level::External;
    bool m_sharesPresence = true;
    bool m_usesExisting = true;
    bool m_busy = false;
};

} // namespace verbund
