// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/VisibilityRow.h"

#include <QByteArray>
#include <QList>

namespace verbund {

/// Who sees what, for people and their spreadsheets: in the language of the user.
[[nodiscard]] QByteArray visibilityCsv(const QList<VisibilityRow> &rows);
/// The same for programs: {"people": […]} with the names that the administrator's file has, too; times in
/// UTC.
[[nodiscard]] QByteArray visibilityJson(const QList<VisibilityRow> &rows);

} // namespace verbund
