// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/FederationRow.h"

#include "moc_FederationRow.cpp"
