// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/ClientFixture.h"

#include <QQmlEngine>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QUrl>

namespace verbund {

/// The real client behind a QML test, and a hand that finds things by their accessible names.
class Stage : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(verbund::Client *client READ client CONSTANT)

public:
    using QObject::QObject;

    [[nodiscard]] Client *client() { return &m_fixture.client(); }

    /// Signs in with Liza, Marta, and somebody whose name is very long, as contacts.
    Q_INVOKABLE bool signIn();
    /// Signs in over both protocols, with Liza on both lists.
    Q_INVOKABLE bool signInOverBoth();
    /// The next sign-in has a directory with these people in it, "Name, mail, organisation" each.
    Q_INVOKABLE void useDirectory(const QStringList &people);
    /// The administrator's file says this; before signing in, and before `client` is read.
    Q_INVOKABLE void provision(const QString &json);
    /// The directory answers with an error, or again as it should.
    Q_INVOKABLE void failDirectory(bool fails);
    /// Searches of the directory stay unanswered until answerDirectory().
    Q_INVOKABLE void holdDirectoryBack();
    Q_INVOKABLE int directorySearches();
    Q_INVOKABLE void answerDirectory();
    /// Writes a file and says where it is.
    Q_INVOKABLE QUrl file(const QString &name, const QString &text);
    /// A picture of one colour, as a file.
    Q_INVOKABLE QUrl picture();
    /// What a file holds.
    Q_INVOKABLE QString read(const QUrl &file) const;
    /// SIP is refused for a reason that only the user can mend; its server keeps no list.
    Q_INVOKABLE void refuseSip();
    Q_INVOKABLE void limitSip();
    /// What the server was told over SIP.
    Q_INVOKABLE QStringList toldOverSip();
    Q_INVOKABLE void receive(const QString &from, const QString &body);
    /// So many messages, one a minute, the last one now.
    Q_INVOKABLE void receiveMany(const QString &from, int count);
    Q_INVOKABLE void request(const QString &from, const QString &name, const QString &text);
    Q_INVOKABLE void presence(const QString &of, verbund::Presence::Availability availability);
    Q_INVOKABLE void typing(const QString &peer, bool typing);
    Q_INVOKABLE void putToast(const QString &from, const QString &text, bool isRequest);
    /// It is that late today, or the user leaves the desk, or comes back.
    Q_INVOKABLE void setTime(const QString &time);
    Q_INVOKABLE void leave();
    Q_INVOKABLE void comeBack();
    /// The server answers what is sent from now on with this error; None: it takes it again.
    Q_INVOKABLE void failSending(verbund::Error::Kind kind);
    /// What the next sign-in's checks of other domains find: "wildcard", "good", "offline"; anything else:
    /// they go on until findLine() and finishCheck().
    Q_INVOKABLE void useChecks(const QString &found);
    /// Partners do not reach the own domain at the next sign-in.
    Q_INVOKABLE void failOwnDomain();
    /// The check that runs finds its next line, or ends with all of them.
    Q_INVOKABLE void findLine();
    Q_INVOKABLE void finishCheck();
    /// What was asked last: "subject", "subject at server", with " (own)" where it is the own domain.
    Q_INVOKABLE QString asked();
    /// The server says that these are blocked.
    Q_INVOKABLE void block(const QString &whom);
    /// The connection breaks.
    Q_INVOKABLE void drop();
    /// What the server was told.
    Q_INVOKABLE QStringList told();
    Q_INVOKABLE QString clipboard() const;

    /// The first visible item in `root` whose accessible name is `name`, else begins with it; null when there
    /// is none.
    Q_INVOKABLE QQuickItem *find(QQuickItem *root, const QString &name) const;
    /// Whether something visible lies beyond the sides of `root`.
    Q_INVOKABLE bool fits(QQuickItem *root) const;

private:
    void fillDirectory();

    ClientFixture m_fixture;
    QTemporaryDir m_files;
    qsizetype m_foundLines = 0;
    QStringList m_directory;
    int m_messages = 0;
};

} // namespace verbund
