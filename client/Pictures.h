// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "protocol/Result.h"
#include "storage/ShownPicture.h"

#include <QHash>
#include <QObject>
#include <QQmlEngine>
#include <QSet>
#include <QUrl>

namespace verbund {

class Lines;
class People;
class Store;

/// The pictures of people and of the user himself, kept encrypted. Decoding is the view's business.
class Pictures final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString own READ own NOTIFY ownChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY ownChanged)

public:
    struct Parts {
        Store &store;
        People &people;
        Lines &lines;
        ImAddress own;
    };
    explicit Pictures(const Parts &parts, QObject *parent = nullptr);

    /// Reads whose picture is which.
    [[nodiscard]] Later<void> load();
    /// Hash of the picture that somebody shows, XMPP's before SIP's; empty: none.
    [[nodiscard]] QString shownBy(const ImAddress &address) const;
    /// The bytes; empty when they are not there.
    [[nodiscard]] Later<Picture> bytes(const QString &hash);

    /// Bytes that are shown while they are not stored yet: a picture that is being chosen.
    void preview(const Picture &picture) { m_preview = picture; }

    /// Somebody shows a picture; true when its bytes are wanted.
    [[nodiscard]] bool noteShown(Carrier carrier, const ImAddress &address, const QString &hash);
    /// The bytes have come.
    void take(Carrier carrier, const ImAddress &address, const Picture &picture);

    /// Hash of the own picture; empty: none.
    [[nodiscard]] QString own() const;
    /// What was wrong with the file.
    [[nodiscard]] QString errorText() const { return m_errorText; }
    /// Shows the picture in a file to everybody who sees the presence; scaled, cut to a square.
    Q_INVOKABLE void setOwn(const QUrl &file);
    /// Shows none any more.
    Q_INVOKABLE void clearOwn();

Q_SIGNALS:
    void ownChanged();
    /// Somebody shows another picture, or its bytes are there now.
    void changed(const QList<verbund::ImAddress> &addresses);

private:
    using Hashes = std::array<QString, allCarriers.size()>;

    void fill(const QList<ShownPicture> &shown, const QStringList &kept);
    void show(const ShownPicture &shown);
    void put(const ImAddress &address, Carrier carrier, const QString &hash);
    void tell(const QList<ImAddress> &addresses);
    void useOwn(const Picture &picture);
    void adoptLater(const QString &hash);
    void adopt(const QString &hash);
    void makeSmall(const Picture &picture);
    void complain(const QString &sentence);
    void linesChanged();
    void publishOverSip();

    Parts m_parts;
    QHash<ImAddress, Hashes> m_shown;
    /// The other way round: who shows it.
    QHash<QString, QSet<ImAddress>> m_showing;
    QSet<QString> m_kept;
    /// Whose bytes were asked for over a connection that is still there.
    std::array<QSet<QString>, allCarriers.size()> m_asked;
    Carriers m_online;
    /// What another device of the user shows.
    QString m_otherOwn;
    Picture m_preview;
    QString m_errorText;
};

} // namespace verbund
