// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ImportForm.h"

#include "protocol/TextRules.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// So much is done per turn of the event loop: less than half a frame.
constexpr qsizetype entriesPerTurn = 500;
constexpr qint64 millisecondsPerTurn = 7;

constexpr qsizetype headBytes = 1024;
constexpr qsizetype sampledRows = 50;

bool looksLikeVCard(const QByteArray &file, const QString &name)
{
    // Also in UTF-16, where every other byte is nothing.
    const QByteArray head = file.first(std::min(file.size(), headBytes)).replace('\0', "").toUpper();
    return head.contains("BEGIN:VCARD")
        || (name.endsWith(".vcf"_L1, Qt::CaseInsensitive) && !name.endsWith(".csv"_L1));
}

} // namespace

ImportForm::ImportForm(AddressBook &book, const People &people, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_preview(book, people)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &ImportForm::work);
}

void ImportForm::read(const QUrl &file)
{
    if (isImporting())
        return;
    forget();
    m_file.clear();
    m_isCsv = false;
    m_fileName = cleanName(file.fileName());
    const QFileInfo info(file.toLocalFile());
    QFile opened(info.filePath());
    if (!file.isLocalFile())
        complain(tr("Only a file on this device can be imported."));
    else if (!info.exists())
        complain(tr("The file “%1” is not there.").arg(m_fileName));
    else if (info.size() > maxImportBytes)
        complain(tr("The file “%1” is too large to be imported.").arg(m_fileName));
    else if (!info.isFile() || !opened.open(QIODevice::ReadOnly))
        complain(tr("The file “%1” cannot be read.").arg(m_fileName));
    else
        readOpened(opened.read(maxImportBytes + 1));
    Q_EMIT changed();
}

void ImportForm::readOpened(const QByteArray &file)
{
    m_file = file;
    m_isCsv = !looksLikeVCard(file, m_fileName);
    if (m_isCsv)
        m_format = detectCsvFormat(m_file);
    parse();
}

void ImportForm::setEncoding(const QString &encoding)
{
    if (!canReadAgain() || encoding == m_format.encoding || !encodings().contains(encoding))
        return;
    m_format.encoding = encoding;
    parse();
}

void ImportForm::setDelimiter(const QString &delimiter)
{
    if (!canReadAgain() || delimiter == m_format.delimiter || !delimiters().contains(delimiter))
        return;
    m_format.delimiter = delimiter;
    parse();
}

void ImportForm::setHasHeader(bool has)
{
    if (!canReadAgain() || has == m_format.hasHeader)
        return;
    m_format.hasHeader = has;
    parse();
}

QStringList ImportForm::encodings() const { return csvEncodings(); }

QStringList ImportForm::delimiters() const { return csvDelimiters(); }

QList<ImportColumn> ImportForm::columns() const
{
    QList<ImportColumn> columns;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QString name = m_table.header.value(i);
        ImportColumn column{.name = name.isEmpty() ? tr("Column %1").arg(i + 1) : name,
            .sample = {},
            .content = m_columns[i]};
        for (qsizetype row = 0; row < std::min(m_table.rows.size(), sampledRows); ++row) {
            column.sample = preview(m_table.rows[row].value(i));
            if (!column.sample.isEmpty())
                break;
        }
        columns.append(column);
    }
    return columns;
}

void ImportForm::setColumn(int column, CsvColumn::Content content)
{
    if (column < 0 || column >= m_columns.size() || m_columns[column] == content || !canReadAgain())
        return;
    m_columns[column] = content;
    forget();
    useCards(cardsOf(m_table, m_columns));
    Q_EMIT changed();
}

void ImportForm::setGroup(const QString &group)
{
    const QString clean = cleanName(group);
    if (std::exchange(m_group, clean) != clean)
        Q_EMIT changed();
}

void ImportForm::setAsksPresence(bool asks)
{
    if (std::exchange(m_asksPresence, asks) != asks)
        Q_EMIT changed();
}

void ImportForm::setOnlyProblems(bool only)
{
    if (std::exchange(m_onlyProblems, only) == only)
        return;
    filter();
    Q_EMIT changed();
}

double ImportForm::progress() const
{
    const double all = double(std::max<qsizetype>(m_preview.size(), 1));
    switch (m_work) {
    case Work::Judging:
        return double(m_preview.judged()) / all;
    case Work::Joining:
        return 0.5 * double(m_looked) / all;
    case Work::Storing:
        return 0.5;
    case Work::None:
        break;
    }
    return 0;
}

void ImportForm::setTaken(int row, bool taken)
{
    if (row < 0 || row >= m_shown.size() || isImporting() || !m_preview.setTaken(m_shown[row], taken))
        return;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

void ImportForm::start()
{
    if (isBusy() || takenCount() == 0)
        return;
    m_joined.clear();
    m_looked = 0;
    setWork(Work::Joining);
}

// Nothing of the file is shown any more.
void ImportForm::forget()
{
    m_errorText.clear();
    m_isCut = false;
    setWork(Work::None);
    hideAll();
    m_preview.setCards({});
}

void ImportForm::parse()
{
    forget();
    m_table = {};
    m_columns.clear();
    if (m_isCsv) {
        readTable();
    } else {
        useCards(readVCards(m_file));
        // A vCard can be read in one way only.
        m_file.clear();
    }
    Q_EMIT changed();
}

void ImportForm::readTable()
{
    auto table = readCsv(m_file, m_format);
    if (!table)
        return useCards(fail(table.error()));
    m_table = std::move(*table);
    m_columns = detectColumns(m_table);
    useCards(cardsOf(m_table, m_columns));
}

void ImportForm::useCards(const Result<ImportedCards> &cards)
{
    if (!cards && cards.error().kind == Error::Kind::TooLarge)
        return complain(tr("The file “%1” is too large to be imported.").arg(m_fileName));
    if (!cards || cards->cards.isEmpty())
        return complain(
            tr("Verbund finds no contacts in the file “%1”. It reads vCard and CSV files.").arg(m_fileName));
    m_isCut = cards->cut || m_table.cut;
    m_preview.setCards(cards->cards);
    setWork(Work::Judging);
}

void ImportForm::work()
{
    if (m_work == Work::Judging)
        judgeSome();
    else if (m_work == Work::Joining)
        joinSome();
    if (m_work == Work::Judging || m_work == Work::Joining)
        m_turn.start(0);
    Q_EMIT changed();
}

void ImportForm::judgeSome()
{
    QElapsedTimer clock;
    clock.start();
    QList<qsizetype> more;
    QList<qsizetype> otherwise;
    for (qsizetype n = 0;
        n < entriesPerTurn && m_preview.judged() < m_preview.size() && clock.elapsed() < millisecondsPerTurn;
        ++n) {
        const qsizetype entry = m_preview.judged();
        otherwise.append(m_preview.judgeNext());
        if (isShown(entry))
            more.append(entry);
    }
    add(more);
    std::ranges::for_each(otherwise, [this](qsizetype entry) { tellRow(entry); });
    if (m_preview.judged() == m_preview.size())
        setWork(Work::None);
}

void ImportForm::joinSome()
{
    QElapsedTimer clock;
    clock.start();
    for (qsizetype n = 0;
        n < entriesPerTurn && m_looked < m_preview.size() && clock.elapsed() < millisecondsPerTurn; ++n) {
        if (const auto person = m_preview.joinedAt(m_looked++, m_group))
            m_joined.append(*person);
    }
    if (m_looked == m_preview.size())
        store();
}

void ImportForm::store()
{
    setWork(Work::Storing);
    const int count = int(m_joined.size());
    const auto finish = [this, count](const Result<QList<Card>> &stored) {
        setWork(Work::None);
        if (!stored)
            complain(stored.error().sentence());
        Q_EMIT changed();
        if (stored)
            Q_EMIT done(count);
    };
    if (m_joined.isEmpty())
        return finish(QList<Card>());
    m_book.saveAll(std::exchange(m_joined, {}), m_asksPresence, tr("%n contact(s) imported.", nullptr, count))
        .then(this, finish);
}

void ImportForm::setWork(Work work)
{
    m_work = work;
    if (work == Work::Judging || work == Work::Joining)
        m_turn.start(0);
    else
        m_turn.stop();
}

void ImportForm::tellRow(qsizetype entry)
{
    const auto found = std::ranges::lower_bound(m_shown, entry);
    if (found == m_shown.end() || *found != entry)
        return;
    const QModelIndex row = index(int(found - m_shown.begin()));
    Q_EMIT dataChanged(row, row);
}

bool ImportForm::isShown(qsizetype entry) const
{
    const ImportRow::State state = m_preview.row(entry).state;
    return !m_onlyProblems || (state != ImportRow::State::New && state != ImportRow::State::Known);
}

// Other rows altogether: two announcements, however they are mixed.
void ImportForm::filter()
{
    hideAll();
    QList<qsizetype> shown;
    for (qsizetype entry = 0; entry < m_preview.judged(); ++entry) {
        if (isShown(entry))
            shown.append(entry);
    }
    add(shown);
}

void ImportForm::hideAll()
{
    if (m_shown.isEmpty())
        return;
    beginRemoveRows({}, 0, int(m_shown.size()) - 1);
    m_shown.clear();
    endRemoveRows();
}

void ImportForm::add(const QList<qsizetype> &entries)
{
    if (entries.isEmpty())
        return;
    beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + entries.size()) - 1);
    m_shown += entries;
    endInsertRows();
}

void ImportForm::complain(const QString &sentence) { m_errorText = sentence; }

int ImportForm::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ImportForm::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return role == RowRole ? QVariant::fromValue(m_preview.row(m_shown[index.row()])) : QVariant();
}

QHash<int, QByteArray> ImportForm::roleNames() const { return {{RowRole, "row"}}; }

} // namespace verbund

#include "moc_ImportForm.cpp"
