// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ToastsModel.h"

#include <algorithm>

namespace verbund {

void ToastsModel::put(const ToastRow &toast)
{
    if (const int old = find(toast.person.addressText()); old >= 0) {
        m_rows[old] = toast;
        Q_EMIT dataChanged(index(old), index(old));
        return;
    }
    if (m_rows.size() == most)
        removeAt(0);
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
    m_rows.append(toast);
    endInsertRows();
    Q_EMIT countChanged();
}

void ToastsModel::remove(const ImAddress &address) { removeAt(find(address.toString())); }

void ToastsModel::clear()
{
    while (!m_rows.isEmpty())
        removeAt(0);
}

void ToastsModel::reply(const QString &address, const QString &text)
{
    const int row = find(address);
    if (row < 0 || text.trimmed().isEmpty())
        return;
    const ImAddress peer = m_rows[row].person.address;
    removeAt(row);
    Q_EMIT replied(peer, text);
}

void ToastsModel::markRead(const QString &address)
{
    const int row = find(address);
    if (row < 0)
        return;
    const ImAddress peer = m_rows[row].person.address;
    removeAt(row);
    Q_EMIT readMarked(peer);
}

void ToastsModel::activate(const QString &address)
{
    const int row = find(address);
    if (row < 0)
        return;
    const ToastRow toast = m_rows[row];
    removeAt(row);
    Q_EMIT activated(toast.person.address, toast.isRequest);
}

void ToastsModel::dismiss(const QString &address) { removeAt(find(address)); }

int ToastsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ToastsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return role == ToastRole ? QVariant::fromValue(m_rows[index.row()]) : QVariant();
}

QHash<int, QByteArray> ToastsModel::roleNames() const { return {{ToastRole, "toast"}}; }

int ToastsModel::find(const QString &address) const
{
    const auto row =
        std::ranges::find(m_rows, address, [](const ToastRow &toast) { return toast.person.addressText(); });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

void ToastsModel::removeAt(int row)
{
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
}

} // namespace verbund

#include "moc_ToastsModel.cpp"
