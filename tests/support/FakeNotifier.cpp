// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeNotifier.h"

#include "moc_FakeNotifier.cpp"
