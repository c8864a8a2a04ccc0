// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/Notifier.h"

#include "moc_Notifier.cpp"
