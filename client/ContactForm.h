// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/AddressBook.h"

#include <QTimer>
#include <QUrl>

namespace verbund {

/// One contact while the user edits him: what the contact page shows.
class ContactForm final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::Card card READ card NOTIFY changed)
    Q_PROPERTY(verbund::Person person READ person NOTIFY changed)
    Q_PROPERTY(bool isNew READ isNew CONSTANT)
    Q_PROPERTY(bool edited READ isEdited NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString addressText READ addressText NOTIFY changed)
    Q_PROPERTY(Hint hint READ hint NOTIFY changed)
    Q_PROPERTY(bool lookingUp READ isLookingUp NOTIFY changed)
    Q_PROPERTY(bool mixedScripts READ hasMixedScripts NOTIFY changed)
    Q_PROPERTY(QList<verbund::Candidate> candidates READ candidates NOTIFY changed)
    Q_PROPERTY(QStringList carrierNames READ carrierNames NOTIFY changed)
    Q_PROPERTY(QString doubleName READ doubleName NOTIFY changed)
    Q_PROPERTY(QStringList groups READ groups NOTIFY changed)
    Q_PROPERTY(verbund::Route::Wish wish READ wish WRITE setWish NOTIFY changed)
    Q_PROPERTY(bool bothLines READ hasBothLines CONSTANT)
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed)
    Q_PROPERTY(bool asksPresence READ asksPresence WRITE setAsksPresence NOTIFY changed)

public:
    /// What the user should know of the IM address.
    enum class Hint {
        /// There is one, and a way to it.
        None,
        /// No address field is filled: which fields would help.
        NoField,
        /// Fields are filled, but none gives an address.
        NoneUsable,
        /// By its domain's records he cannot be reached; only the home server may know a way.
        Unsure,
        /// The pinned field cannot be used at present.
        PinLost,
    };
    Q_ENUM(Hint)

    ContactForm(
        const Card &card, AddressBook &book, const People &people, bool bothLines, QObject *parent = nullptr);

    [[nodiscard]] const Card &card() const { return m_card; }
    [[nodiscard]] Person person() const;
    /// A picture that was chosen and is not stored yet.
    [[nodiscard]] const Picture &chosenPicture() const { return m_saving.picture; }
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] bool isEdited() const { return m_card != m_stored; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] QString errorText() const { return m_errorText; }
    /// The IM address as people write it; empty when there is none.
    [[nodiscard]] QString addressText() const;
    [[nodiscard]] Hint hint() const;
    /// DNS is being asked about a domain of his.
    [[nodiscard]] bool isLookingUp() const;
    [[nodiscard]] bool hasMixedScripts() const;
    [[nodiscard]] QList<Candidate> candidates() const { return m_derivation.candidates; }
    /// "XMPP", "SIP": what can carry messages to the IM address.
    [[nodiscard]] QStringList carrierNames() const;
    /// Name of another contact with the same address; empty when there is none.
    [[nodiscard]] QString doubleName() const;
    /// The groups there are.
    [[nodiscard]] QStringList groups() const;
    [[nodiscard]] Route::Wish wish() const { return m_saving.wish; }
    void setWish(Route::Wish wish);
    [[nodiscard]] bool hasBothLines() const { return m_bothLines; }
    /// His presence is neither seen nor asked for.
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool asksPresence() const { return m_saving.asksPresence; }
    void setAsksPresence(bool asks);

    Q_INVOKABLE void setName(const QString &text);
    Q_INVOKABLE void setOrganisation(const QString &text);
    /// The text of an address field; a pasted `"Name" <address>` also fills in an empty name.
    Q_INVOKABLE void setAddressField(verbund::Card::Field field, const QString &text);
    Q_INVOKABLE void setWebSite(const QString &text);
    Q_INVOKABLE void setPhone(int index, const QString &text);
    Q_INVOKABLE void addPhone();
    Q_INVOKABLE void removePhone(int index);
    Q_INVOKABLE void setNote(const QString &text);
    Q_INVOKABLE void setFavourite(bool favourite);
    Q_INVOKABLE void setInGroup(const QString &group, bool in);
    Q_INVOKABLE void pin(verbund::Card::Field field);
    /// A picture from a file, scaled; errorText says what is wrong with it.
    Q_INVOKABLE void setPicture(const QUrl &file);
    Q_INVOKABLE void clearPicture();
    /// Stores it; saved() follows, or errorText.
    Q_INVOKABLE void save();
    /// Takes the contact out; can be taken back.
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    /// Done; the address to talk to, empty when he has none.
    void saved(const QString &address);
    /// The form may close.
    void done();

private:
    void edit(const std::function<void(Card &)> &change);
    void derive();
    void factsChanged();
    void store();

    Card m_card;
    Card m_stored;
    AddressBook &m_book;
    const People &m_people;
    Derivation m_derivation;
    AddressBook::Saving m_saving;
    QString m_errorText;
    bool m_bothLines = false;
    /// No half-typed domain is asked about.
    QTimer m_pause;
    bool m_busy = false;
    /// It is to be saved as soon as DNS has answered.
    bool m_isSaveDue = false;
};

} // namespace verbund
