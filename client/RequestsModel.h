// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/LookAlikes.h"
#include "client/Rows.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QSet>
#include <QTimer>

#include <functional>
#include <unordered_map>

namespace verbund {

class People;
class Store;

/// The inbox of requests, one row per person: open ones first, then those that were declined; newest first,
/// or the open ones by domain.
class RequestsModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(int openCount READ openCount NOTIFY openCountChanged)
    Q_PROPERTY(int refusedCount READ refusedCount NOTIFY countChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool grouped READ isGrouped WRITE setGrouped NOTIFY viewChanged)
    Q_PROPERTY(bool showsRefused READ showsRefused WRITE setShowsRefused NOTIFY viewChanged)
    Q_PROPERTY(bool choosing READ isChoosing WRITE setChoosing NOTIFY choiceChanged)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY choiceChanged)

public:
    enum Role { RowRole = Qt::UserRole, SectionRole, ChosenRole };

    RequestsModel(Store &store, const People &people, QObject *parent = nullptr);

    /// Reads the stored requests, without announcing them as new.
    [[nodiscard]] Later<void> load();
    /// How many wait for a decision.
    [[nodiscard]] int openCount() const { return m_openCount; }
    /// How many were declined or blocked.
    [[nodiscard]] int refusedCount() const { return m_refusedCount; }
    /// Rows that are shown.
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] bool isGrouped() const { return m_grouped; }
    void setGrouped(bool grouped);
    [[nodiscard]] bool showsRefused() const { return m_showsRefused; }
    void setShowsRefused(bool shows);

    /// The row of a person; one with an empty address when there is none.
    Q_INVOKABLE [[nodiscard]] verbund::RequestRow find(const QString &address) const;
    /// As he calls himself; may be empty.
    [[nodiscard]] QString nameOf(const ImAddress &address) const;
    /// How many rows are in a section; `count` and `openCount` tell when to ask again.
    Q_INVOKABLE [[nodiscard]] int countIn(const QString &section) const;
    /// True while the person is not accepted: nothing is sent to him.
    [[nodiscard]] bool isUndecided(const ImAddress &address) const;

    /// Several are being chosen for one decision.
    [[nodiscard]] bool isChoosing() const { return m_choosing; }
    void setChoosing(bool choosing);
    [[nodiscard]] int chosenCount() const { return int(m_chosen.size()); }
    [[nodiscard]] QList<ImAddress> chosen() const { return m_chosen.values(); }
    Q_INVOKABLE void setChosen(const QString &address, bool chosen);
    /// Chooses, or lets go, what is in a section.
    Q_INVOKABLE void setSectionChosen(const QString &section, bool chosen);
    Q_INVOKABLE [[nodiscard]] bool isSectionChosen(const QString &section) const;
    /// Chooses everybody who waits for a decision.
    Q_INVOKABLE void chooseAll();
    Q_INVOKABLE void chooseNone();
    /// Everybody of a domain who waits for a decision.
    [[nodiscard]] QList<ImAddress> openOf(const QString &domain) const;
    /// These are shown no more, as if they were answered already.
    void setHidden(const QSet<ImAddress> &people);
    [[nodiscard]] bool isHidden(const ImAddress &address) const { return m_hidden.contains(address); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Roles "row": RequestRow; "section": ":open", ":refused" (no domain has a colon) or a domain; "chosen":
    /// bool.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void openCountChanged();
    void countChanged();
    void viewChanged();
    void choiceChanged();
    /// Requests that were not open before are open now; they are counted already.
    void appeared(const QList<verbund::Request> &requests);

private:
    struct Hash {
        size_t operator()(const ImAddress &address) const { return qHash(address); }
    };
    /// The map's values stay where they are.
    using Place = const Request *;
    using Places = QList<Place>;

    /// What a batch of news does to the rows.
    struct Change {
        QList<Request> news;
        Places leaving;
        QSet<ImAddress> stay;
        /// Open now, and not before.
        QList<Request> fresh;
    };

    void apply(const QList<Request> &requests);
    void sortOut(const Request &whole, Change &change) const;
    void announceChanged(const QSet<ImAddress> &people);
    void put(const Request &request);
    void show(Places entering);
    void hide(const Places &leaving);
    void insertRun(qsizetype row, const Places &run);
    void removeRun(qsizetype first, qsizetype last);
    void reorder(const std::function<void()> &change);
    void count(const Request &request, int by);
    void announceCounts();
    void choose(const Places &places, bool chosen);

    [[nodiscard]] bool isBefore(Place a, Place b) const;
    [[nodiscard]] auto order() const
    {
        return [this](Place a, Place b) { return isBefore(a, b); };
    }
    [[nodiscard]] bool isShown(const Request &request) const;
    [[nodiscard]] Places placesOf(const QSet<ImAddress> &people) const;
    [[nodiscard]] int rowOf(Place place) const;
    [[nodiscard]] QString section(const Request &request) const;
    [[nodiscard]] Places inSection(const QString &section) const;
    [[nodiscard]] RequestRow row(const Request &request) const;
    void learnLooks() const;

    Store &m_store;
    const People &m_people;
    std::unordered_map<ImAddress, Request, Hash> m_requests;
    Places m_rows;
    QSet<ImAddress> m_hidden;
    QSet<ImAddress> m_chosen;
    /// Of open ones, by domain.
    QHash<QString, int> m_domains;
    mutable LookAlikes m_looks;
    mutable bool m_looksKnown = false;
    mutable QTimer m_learn;
    int m_openCount = 0;
    int m_toldOpen = 0;
    int m_refusedCount = 0;
    bool m_grouped = false;
    bool m_showsRefused = true;
    bool m_choosing = false;
    bool m_loading = false;
};

} // namespace verbund
