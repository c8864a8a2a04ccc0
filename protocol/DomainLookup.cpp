// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/DomainLookup.h"

#include "moc_DomainLookup.cpp"
