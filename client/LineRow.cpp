// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/LineRow.h"

#include "moc_LineRow.cpp"
