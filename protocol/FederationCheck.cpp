// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/FederationCheck.h"

#include "moc_FederationCheck.cpp"
