// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/ImportPreview.h"
#include "client/exchange/CsvTable.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

namespace verbund {

/// A column of a CSV file while the user says what it holds.
struct ImportColumn {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString sample MEMBER sample)
    Q_PROPERTY(verbund::CsvColumn::Content content MEMBER content)

public:
    /// As the file's first row names it, else its number.
    QString name;
    /// The first text in it.
    QString sample;
    CsvColumn::Content content = CsvColumn::Content::Ignored;

    friend bool operator==(const ImportColumn &, const ImportColumn &) = default;
};

/// An import of contacts from a vCard or CSV file: the preview, and what the user changes in it.
class ImportForm final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool csv READ isCsv NOTIFY changed)
    Q_PROPERTY(QString encoding READ encoding WRITE setEncoding NOTIFY changed)
    Q_PROPERTY(QString delimiter READ delimiter WRITE setDelimiter NOTIFY changed)
    Q_PROPERTY(bool hasHeader READ hasHeader WRITE setHasHeader NOTIFY changed)
    Q_PROPERTY(QStringList encodings READ encodings CONSTANT)
    Q_PROPERTY(QStringList delimiters READ delimiters CONSTANT)
    Q_PROPERTY(QList<verbund::ImportColumn> columns READ columns NOTIFY changed)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed)
    Q_PROPERTY(bool asksPresence READ asksPresence WRITE setAsksPresence NOTIFY changed)
    Q_PROPERTY(bool onlyProblems READ onlyProblems WRITE setOnlyProblems NOTIFY changed)
    Q_PROPERTY(int newCount READ newCount NOTIFY changed)
    Q_PROPERTY(int knownCount READ knownCount NOTIFY changed)
    Q_PROPERTY(int badCount READ badCount NOTIFY changed)
    Q_PROPERTY(int takenCount READ takenCount NOTIFY changed)
    Q_PROPERTY(bool cut READ isCut NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)

public:
    enum Role { RowRole = Qt::UserRole };

    ImportForm(AddressBook &book, const People &people, QObject *parent = nullptr);

    /// Opens a file and shows what would be imported; errorText says what is wrong with it.
    Q_INVOKABLE void read(const QUrl &file);

    [[nodiscard]] QString fileName() const { return m_fileName; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool isCsv() const { return m_isCsv; }
    [[nodiscard]] QString encoding() const { return m_format.encoding; }
    void setEncoding(const QString &encoding);
    [[nodiscard]] QString delimiter() const { return m_format.delimiter; }
    void setDelimiter(const QString &delimiter);
    [[nodiscard]] bool hasHeader() const { return m_format.hasHeader; }
    void setHasHeader(bool has);
    [[nodiscard]] QStringList encodings() const;
    [[nodiscard]] QStringList delimiters() const;
    [[nodiscard]] QList<ImportColumn> columns() const;
    Q_INVOKABLE void setColumn(int column, verbund::CsvColumn::Content content);
    /// A group that all of them come into; empty: none.
    [[nodiscard]] QString group() const { return m_group; }
    void setGroup(const QString &group);
    /// Ask all of them to let their presence be seen.
    [[nodiscard]] bool asksPresence() const { return m_asksPresence; }
    void setAsksPresence(bool asks);
    /// Only rows that are bad, doubles or without address.
    [[nodiscard]] bool onlyProblems() const { return m_onlyProblems; }
    void setOnlyProblems(bool only);
    /// Contacts there would be more; those who are there already; entries of no use; contacts that would be
    /// written.
    [[nodiscard]] int newCount() const { return m_preview.counts().fresh; }
    [[nodiscard]] int knownCount() const { return m_preview.counts().known; }
    [[nodiscard]] int badCount() const { return m_preview.counts().bad; }
    [[nodiscard]] int takenCount() const { return m_preview.counts().taken; }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] bool isBusy() const { return m_work != Work::None; }
    /// 0 to 1, while busy.
    [[nodiscard]] double progress() const;

    /// Takes a row into the import or out of it, by its index in this model.
    Q_INVOKABLE void setTaken(int row, bool taken);
    /// Imports; done() follows. Can be taken back as a whole.
    Q_INVOKABLE void start();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Role "row": ImportRow.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    /// Everything is stored; so many contacts are new or have more in them.
    void done(int count);

private:
    /// What happens a little per turn of the event loop.
    enum class Work { None, Judging, Joining, Storing };

    void forget();
    void readOpened(const QByteArray &file);
    void parse();
    void readTable();
    void useCards(const Result<ImportedCards> &cards);
    void work();
    void judgeSome();
    void joinSome();
    void store();
    void setWork(Work work);
    void tellRow(qsizetype entry);
    void filter();
    void hideAll();
    void add(const QList<qsizetype> &entries);
    [[nodiscard]] bool isImporting() const { return m_work == Work::Joining || m_work == Work::Storing; }
    [[nodiscard]] bool canReadAgain() const { return m_isCsv && !isImporting(); }
    [[nodiscard]] bool isShown(qsizetype entry) const;
    void complain(const QString &sentence);

    AddressBook &m_book;
    ImportPreview m_preview;
    QByteArray m_file;
    QString m_fileName;
    QString m_errorText;
    CsvFormat m_format;
    CsvTable m_table;
    QList<CsvColumn::Content> m_columns;
    /// Entries of the preview that are rows here.
    QList<qsizetype> m_shown;
    /// What will be stored, of which so many groups have been looked at.
    QList<std::pair<Card, Picture>> m_joined;
    qsizetype m_looked = 0;
    QString m_group;
    QTimer m_turn;
    Work m_work = Work::None;
    bool m_isCsv = false;
    bool m_isCut = false;
    bool m_asksPresence = false;
    bool m_onlyProblems = false;
};

} // namespace verbund
